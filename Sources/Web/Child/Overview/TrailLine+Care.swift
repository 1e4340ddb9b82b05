import HTMLKit
import Register
import Vocabulary

extension TrailLine {
    /// What the episodes of one period of care tell: coming in, moves, other legal statuses, leaving.
    static func care(_ period: PeriodOfCare, _ redactor: Redactor) -> [TrailLine] {
        [began(period)] + moves(period, redactor) + orders(period) + (period.exit.map { [left($0)] } ?? [])
    }

    private static func began(_ period: PeriodOfCare) -> TrailLine {
        let place = period.placements.first?.title ?? ""
        return TrailLine(
            .event,
            period.isBeginningKnown ? "Came into care" : "First known to be in care",
            on: period.beganOn,
            rank: 0,
            byline: fromCaseSystem,
            more: "\(period.first.legalStatus.title). \(place)."
        )
    }

    private static func moves(_ period: PeriodOfCare, _ redactor: Redactor) -> [TrailLine] {
        zip(period.placements.dropFirst(), period.placements).map { placement, before in
            let again = placement.keepsCarer ? "Moved with the same carer" : "Moved"
            let why = before.reasonLeftTitle.map { " The last placement ended: \($0)." } ?? ""
            let provider = redactor.provider(of: placement).map { " Provided by: \($0)." } ?? ""
            return TrailLine(
                .system,
                placement.isTemporary ? "Away for a time: \(placement.title)" : "\(again): \(placement.kind.title)",
                on: placement.beganOn,
                rank: 2,
                byline: fromCaseSystem,
                more: placement.isTemporary ? "" : "\(placement.title).\(provider)\(why)"
            )
        }
    }

    private static func orders(_ period: PeriodOfCare) -> [TrailLine] {
        zip(period.legalStatuses.dropFirst(), period.legalStatuses).map { status, before in
            TrailLine(
                .system,
                "Legal status changed: \(status.value.title)",
                on: status.from,
                rank: 1,
                byline: fromCaseSystem,
                more: "Before: \(before.value.title)."
            )
        }
    }

    private static func left(_ exit: CareExit) -> TrailLine {
        let reason = exit.reason?.title ?? "The reason is not in the file"
        return TrailLine(.event, "Left care", on: exit.on, rank: 6, byline: fromCaseSystem, more: "\(reason).")
    }
}
