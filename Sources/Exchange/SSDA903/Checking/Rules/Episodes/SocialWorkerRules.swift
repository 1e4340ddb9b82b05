import Vocabulary

extension CheckRule {
    /// A social worker's time against the year (the Department's stage 2).
    @CheckRuleList static var socialWorkerTimeRules: [CheckRule] {
        CheckRule("SW06STG2", .must, ["SW_DECOM"], "No social worker began after the end of the year.") {
            (worker: SWEpisodeRow, child) in
            child.end.precedes(worker.swDecom)
        }
        CheckRule(
            "SW07STG2",
            .must,
            ["SW_DEC"],
            "A social worker's time ended in the year or, from 2024/25, in the one before."
        ) { (worker: SWEpisodeRow, child) in
            let earliest = child.year >= 2025 ? child.start.adding(years: -1) : child.start
            return worker.swDec.precedes(earliest) || child.end.precedes(worker.swDec)
        }
        CheckRule(
            "SW09STG2",
            .must,
            ["SW_DECOM", "SW_DEC"],
            "A social worker does not end the day they began; from 2025/26 their time is three days at least."
        ) { (worker: SWEpisodeRow, child) in
            guard let began = worker.swDecom, let ended = worker.swDec else { return false }
            return child.year >= 2026 ? began.days(to: ended) < 3 : began == ended
        }
        CheckRule(
            "SW18STG2",
            .must,
            ["SW_DECOM", "SW_DEC"],
            "A social worker's time ends after the day it began.",
            years: .since(2026)
        ) { (worker: SWEpisodeRow, _) in
            worker.swDec.isUpTo(worker.swDecom)
        }
    }

    /// How a child's social workers follow each other (the Department's stage 2).
    @CheckRuleList static var socialWorkerChainRules: [CheckRule] {
        earlierEnded("SW08STG2", years: .since(2024))
        earlierEnded("SW14STG2", years: 2024...2024)
        handedOver("SW10STG2", years: 2024...2024, isAnyReason: true)
        handedOver("SW10STG2", years: .since(2025), isAnyReason: false)
        handedOver("SW10aSTG2", years: .since(2026), isAnyReason: false)
        laterSocialWorker(
            "SW10bSTG2",
            .must,
            ["SW_DECOM", "SW_DEC", "SW_REASON"],
            "A social worker who begins with a first contact (FCONTA) begins after the last one ended.",
            years: .since(2026)
        ) { previous, worker, _ in
            worker.swReason == "FCONTA" && worker.swDecom.isUpTo(previous.swDec)
        }
        laterSocialWorker(
            "SW11aSTG2",
            .must,
            ["SW_DECOM", "SW_DEC"],
            "When a social worker ended by 26 March, the next began within five days of it.",
            years: 2024...2024
        ) { previous, worker, child in
            guard let ended = previous.swDec, ended <= child.end.adding(days: -5) else { return false }
            return worker.swDecom.map { abs(ended.days(to: $0)) > 5 } ?? true
        }
        CheckRule(
            "SW11bSTG2",
            .query,
            flags: [.socialWorkers],
            ["SW_DECOM", "SW_DEC"],
            "A social worker who ended in the last five days of the year was followed by another.",
            years: .since(2024)
        ) { child, flags in
            guard let last = child.socialWorkers.last, let ended = last.swDec else { return }
            if child.end.adding(days: -5) <= ended, ended <= child.end { flags.flag(last) }
        }
        CheckRule(
            "SW12STG2",
            .query,
            flags: [.episodes],
            ["LS", "DECOM", "SW_DECOM"],
            "A child looked after on 31 March has a social worker from the first day in care in the year.",
            years: .since(2024),
            needs: [.table(.socialWorkers)]
        ) { child, flags in
            guard let since = child.lookedAfterSince, let present = child.chain.lastKnown else { return }
            let first = max(since, child.start)
            if !child.swEpisodes.contains(where: { $0.swDecom.isUpTo(first) }) { flags.flag(present) }
        }
        CheckRule(
            "SW17STG2",
            .must,
            flags: [.socialWorkers],
            ["SW_DECOM", "SW_DEC"],
            "A child's last social worker is still the child's on 31 March.",
            years: .since(2026)
        ) { child, flags in
            guard let last = child.socialWorkers.last(where: { $0.swDecom != nil }), !last.isOpen else { return }
            flags.flag(last)
        }
        CheckRule(
            "SW19STG2",
            .must,
            flags: [.socialWorkers],
            ["SW_DECOM"],
            "No two social workers of a child begin on the same day.",
            years: .since(2026)
        ) { child, flags in
            let rows = child.swEpisodes
            for (place, worker) in rows.enumerated() where worker.swDecom != nil {
                if rows[..<place].contains(where: { $0.swDecom == worker.swDecom }) { flags.flag(worker) }
            }
        }
    }

    private static func earlierEnded(_ number: String, years: ClosedRange<Int>) -> CheckRule {
        CheckRule(
            number,
            .must,
            flags: [.socialWorkers],
            ["SW_DECOM", "SW_DEC"],
            "Every social worker but the child's last has ended.",
            years: years
        ) { child, flags in
            for worker in child.socialWorkers.dropLast() where worker.swDecom != nil && worker.swDec == nil {
                flags.flag(worker)
            }
        }
    }

    /// A rule that one social worker begins when the last one ended, give or take a week.
    private static func handedOver(_ number: String, years: ClosedRange<Int>, isAnyReason: Bool) -> CheckRule {
        laterSocialWorker(
            number,
            .must,
            ["SW_DECOM", "SW_DEC", "SW_REASON"],
            "A social worker begins within seven days of the last one's end"
                + (isAnyReason ? "." : ", but at a first contact (FCONTA)."),
            years: years
        ) { previous, worker, _ in
            if !isAnyReason, worker.swReason == "FCONTA" { return false }
            guard let ended = previous.swDec, let began = worker.swDecom else { return true }
            return abs(ended.days(to: began)) > 7
        }
    }
}
