import Reviews
import Vocabulary

/// Two answers to one question set side by side, row by row: what was known, and what is known now.
package struct Comparison: Sendable {
    package let before: Answer
    package let after: Answer
    /// The rows that made the difference, in the order of their days.
    package internal(set) var changes: [Change]

    /// One row that is not as it was.
    package struct Change: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Hashable, Sendable {
            case arrived
            case changed
            case withdrawn

            package var title: String {
                switch self {
                case .arrived: "Arrived later"
                case .changed: "Changed"
                case .withdrawn: "Withdrawn"
                }
            }
        }

        package let kind: Kind
        package let before: CaseRow?
        package let after: CaseRow?
        /// The number of the deed that changed it, where one can be named.
        package internal(set) var deed: Int?

        package var child: CaseRow? { after ?? before }
    }

    /// The same without the rows of children whom the reader may not see.
    package func hiding(_ hidden: Set<Subject>) -> Comparison {
        var comparison = self
        comparison.changes.removeAll { $0.child.map { hidden.contains(Subject($0.child)) } ?? false }
        return comparison
    }

    /// By what a row of one answer is found in another.
    private struct Key: Hashable {
        let child: String
        let anchor: CivilDate?
        let kind: Clock

        enum Clock: Hashable { case none, review, adoptionReview, allocation }
    }

    init(_ before: Answer, _ after: Answer) {
        self.before = before
        self.after = after
        let old = Comparison.byKey(before)
        let new = Comparison.byKey(after)
        var changes: [Change] = []
        for (key, row) in new {
            guard let was = old[key] else {
                changes.append(Change(kind: .arrived, before: nil, after: row.row, deed: row.deed))
                continue
            }
            if !was.row.countsAs(row.row) {
                changes.append(Change(kind: .changed, before: was.row, after: row.row, deed: row.deed))
            }
        }
        for (key, row) in old where new[key] == nil {
            changes.append(Change(kind: .withdrawn, before: row.row, after: nil, deed: nil))
        }
        self.changes = changes.sorted { $0.place < $1.place }
    }

    private static func byKey(_ answer: Answer) -> [Key: (row: CaseRow, deed: Int)] {
        let rows = answer.numberedRows
        return Dictionary(
            rows.map { item, row in
                (key(of: item, row, answer), (row, answer.survey.deed(behind: item)))
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private static func key(of item: Case, _ row: CaseRow, _ answer: Answer) -> Key {
        switch answer.measure.identity(in: answer.span.profile) {
        case .child: return Key(child: row.child.text, anchor: nil, kind: .none)
        case .childAndDay: return Key(child: row.child.text, anchor: row.day, kind: .none)
        case .clock:
            guard case .clock(let place) = item.row else {
                return Key(child: row.child.text, anchor: row.day, kind: .none)
            }
            let clock = answer.survey.clocks[Int(place)]
            let kind: Key.Clock =
                switch clock.kind {
                case .allocation: .allocation
                case .review: clock.rule == .authorisedFirst ? .adoptionReview : .review
                }
            return Key(child: row.child.text, anchor: clock.startedOn, kind: kind)
        }
    }
}

extension Comparison.Change {
    /// Where it stands among the others.
    fileprivate var place: (Int, String, String) {
        (child?.day?.dayNumber ?? .min, child?.code ?? "", kind.rawValue)
    }
}

extension CaseRow {
    /// Whether another reading of the same row makes no difference to the figure, nor to what is said of it.
    fileprivate func countsAs(_ other: CaseRow) -> Bool {
        part == other.part && day == other.day && dueOn == other.dueOn && heldOn == other.heldOn
            && participation == other.participation
    }
}

extension Survey {
    /// The latest deed behind the rows that a case was made from.
    fileprivate func deed(behind item: Case) -> Int {
        let child = children[Int(item.child)].madeBy
        let row: Int32 =
            switch item.row {
            case .child: 0
            case .review(let place): reviews[Int(place)].madeBy
            case .clock(let place): clocks[Int(place)].madeBy
            case .episode(let place): episodes.rows[Int(place)].madeBy
            case .missing(let place): missing[Int(place)].madeBy
            }
        return Int(max(child, row))
    }
}
