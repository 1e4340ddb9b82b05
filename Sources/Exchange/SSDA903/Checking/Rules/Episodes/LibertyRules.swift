import Vocabulary

extension CheckRule {
    /// Orders that deprive a child of liberty (DoLO), part of the return from 2026/27.
    @CheckRuleList static var libertyRules: [CheckRule] {
        liberty("700", ["DOLO_START"], "An order has a first day, a real one.") { order, _ in order.doloStart == nil }
        liberty("701", ["DOLO_END"], "The day an order ended is a real one.") { order, _ in
            order.isUnreadable(DoLoRow.doloEndPlace)
        }
        liberty("702", ["DOLO_START", "DOLO_END"], "An order ends after the day it began.") { order, _ in
            order.doloEnd.isUpTo(order.doloStart)
        }
        liberty("703", ["DOLO_START"], "No order began after the end of the year.") { order, child in
            child.end.precedes(order.doloStart)
        }
        liberty("704", ["DOLO_END"], "An order ended in the year.") { order, child in
            order.doloEnd.precedes(child.start) || child.end.precedes(order.doloEnd)
        }
        liberty("708", ["DOB", "DOLO_START"], "An order begins after the child's birth.") { order, _ in
            order.doloStart.isUpTo(order.dob)
        }
        libertyOverTime(
            "705",
            [.deprivationOfLiberty],
            ["DOLO_START", "DOLO_END"],
            "An order begins after the last one ended."
        ) {
            child,
            flags in
            let orders = child.libertyOrders
            for place in orders.indices.dropFirst() {
                let previous = orders[place - 1]
                if previous.doloEnd == nil || orders[place].doloStart.precedes(previous.doloEnd) {
                    flags.flag(orders[place])
                }
            }
        }
        libertyOverTime(
            "706",
            [.deprivationOfLiberty, .header],
            ["DOLO_START"],
            "An order open at the end of last year begins on the same day in this year's return.",
            needs: [.previous(.deprivationOfLiberty)]
        ) { child, flags in
            let isLost = child.before.dolo.contains { running in
                running.isOpen && running.doloStart != nil && !child.dolo.contains { $0.doloStart == running.doloStart }
            }
            guard isLost else { return }
            // The child's first order of this year is the one that should have been it; without one, the child is named.
            if let first = child.dolo.filter({ $0.doloStart != nil }).min(by: { $0.doloStart.precedes($1.doloStart) }) {
                flags.flag(first)
            } else {
                child.headers.forEach { flags.flag($0) }
            }
        }
        libertyOverTime(
            "707",
            [.deprivationOfLiberty],
            ["DOLO_START", "DOLO_END", "DECOM", "DEC"],
            "An order lies inside a period of care, and has ended if that period has.",
            needs: [.table(.episodes)]
        ) { child, flags in
            let periods = child.periodsOfCare
            if periods.isEmpty { return }
            for order in child.dolo where order.doloStart != nil {
                if !periods.contains(where: { order.lies(in: $0) }) { flags.flag(order) }
            }
        }
        libertyPlacement("709", .query, "A child deprived of liberty is in K2, Z12 or Z13.") { place in
            !(place == "K2" || place == "Z12" || place == "Z13")
        }
        libertyPlacement("710", .must, "A child deprived of liberty is never in K1, P1, R5 or K3.") { place in
            place == "K1" || place == "P1" || place == "R5" || place == "K3"
        }
    }

    private static func liberty(
        _ number: String,
        _ columns: [String],
        _ meaning: String,
        isBroken: @escaping @Sendable (DoLoRow, ChildRows) -> Bool
    ) -> CheckRule {
        CheckRule(number, .must, columns, meaning, years: .since(2027), isBroken: isBroken)
    }

    private static func libertyOverTime(
        _ number: String,
        _ tables: [ReturnTable],
        _ columns: [String],
        _ meaning: String,
        needs: [Need] = [],
        check: @escaping @Sendable (ChildRows, inout Flags) -> Void
    ) -> CheckRule {
        CheckRule(number, .must, flags: tables, columns, meaning, years: .since(2027), needs: needs, check: check)
    }

    /// A rule on where a child is placed while an order that has ended was in force.
    private static func libertyPlacement(
        _ number: String,
        _ severity: Severity,
        _ meaning: String,
        isWrong: @escaping @Sendable (Cell) -> Bool
    ) -> CheckRule {
        CheckRule(
            number,
            severity,
            flags: [.deprivationOfLiberty, .episodes],
            ["DOLO_START", "DOLO_END", "PLACE", "DECOM", "DEC"],
            meaning,
            years: .since(2027),
            needs: [.table(.deprivationOfLiberty), .table(.episodes)]
        ) { child, flags in
            for order in child.dolo {
                for episode in child.episodes where order.overlaps(episode) && isWrong(episode.place) {
                    flags.flag(order)
                    flags.flag(episode)
                }
            }
        }
    }
}

extension DoLoRow {
    fileprivate static let doloEndPlace = 3

    fileprivate var isOpen: Bool { doloEnd == nil && !isUnreadable(DoLoRow.doloEndPlace) }

    /// Whether it can belong to a period of care.
    fileprivate func lies(in period: CarePeriod) -> Bool {
        guard let end = doloEnd else {
            return period.ended == nil && period.began.isUpTo(doloStart)
        }
        return period.began <= end && !period.ended.precedes(end)
    }

    /// Whether both days are known and a day of the episode falls between them, the day of a move counting for the later.
    fileprivate func overlaps(_ episode: EpisodeRow) -> Bool {
        guard doloStart != nil, doloEnd != nil else { return false }
        return episode.decom.precedes(doloEnd) && (episode.isOpen || doloStart.precedes(episode.dec))
    }
}

extension ChildRows {
    /// The child's orders by their last day, open ones by their first, as the Department puts them in order.
    fileprivate var libertyOrders: [DoLoRow] {
        func place(_ order: DoLoRow) -> (Int, Int, Int) {
            let start = order.doloStart?.dayNumber ?? .max
            return (order.doloEnd?.dayNumber ?? start, start, order.row)
        }
        return dolo.sorted { place($0) < place($1) }
    }
}
