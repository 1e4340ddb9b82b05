import Clocks
import Register
import Store
import Vocabulary
import Workforce

/// How each order of the list is read: where a query begins, so that it finds the rows of a page in their order and stops.
extension ChildOrder {
    /// Whether what it sorts by runs the other way: the youngest were born last.
    var runsBackwards: Bool { self == .age }

    /// By what officers are sorted, in the words in which an index holds them: two of one name stay apart.
    private static let officerKey: SQL = "LOWER(officer.name) || ' ' || officer.id"

    /// The parts of a list that can hold anybody, in their order.
    func sections(of filter: ChildFilter) -> [ListSection] {
        switch self {
        case .age: return [.withKey]
        case .name: return [.withKey, .withoutKey]
        case .officer:
            switch filter.whose {
            case .officer: return [.withKey]
            case .nobody: return [.withoutKey]
            case nil: return [.withKey, .withoutKey]
            }
        case .due:
            switch filter.due {
            case .group(.notKnown): return [.withoutKey]
            case .group, .withinMonth: return [.withKey]
            case nil: return [.withKey, .withoutKey]
            }
        }
    }

    /// What a part is sorted by, and the column that names the child where the query begins.
    func columns(in section: ListSection, for selection: ChildSelection) -> (key: SQL, child: StaticString) {
        guard section == .withKey else { return ("child.code", "child.id") }
        let (key, child): (SQL, StaticString) =
            switch self {
            case .name: (ListedChild.nameKey, "child_name.child_id")
            case .age: ("child.born_on", "child.id")
            case .due: ("clock.due_on", "clock.subject_id")
            case .officer: (ChildOrder.officerKey, "allocation.child_id")
            }
        return (key, selection.isNarrow ? "child.id" : child)
    }

    /// The tables of a part. SQLite reads those of a cross join in the order in which they stand: children first, where few
    /// are to be seen; what it is sorted by first, where many are.
    func tables(of section: ListSection, for selection: ChildSelection) -> SQL {
        guard section == .withKey || isOfClocks(selection) else { return "child" }
        let sorted: SQL? =
            switch self {
            case .name: "child_name"
            case .age: nil
            case .due: "clock"
            case .officer: selection.isNarrow ? "allocation CROSS JOIN officer" : "officer CROSS JOIN allocation"
            }
        guard let sorted else { return "child" }
        if selection.isNarrow { return "child CROSS JOIN \(sorted)" }
        return selection.filter.asksForAge || section == .withoutKey ? "\(sorted) CROSS JOIN child" : sorted
    }

    /// Whether even those without a day are found by their clocks: where days that nobody knows are asked for.
    private func isOfClocks(_ selection: ChildSelection) -> Bool {
        self == .due && selection.filter.due == .group(.notKnown)
    }

    /// What makes a child one of a part.
    func condition(of section: ListSection, for selection: ChildSelection) -> SQL {
        let isJoined = selection.isNarrow || selection.filter.asksForAge || section == .withoutKey
        func join(_ column: SQL) -> SQL { isJoined ? "child.id = \(column)" : "1 = 1" }
        let today = selection.today
        return switch (self, section) {
        case (.age, _): "1 = 1"
        case (.name, .withKey): join("child_name.child_id")
        case (.name, .withoutKey):
            "NOT EXISTS (SELECT 1 FROM child_name WHERE child_name.child_id = child.id)"
        case (.due, .withKey):
            """
            \(join("clock.subject_id")) AND clock.due_on IS NOT NULL AND \(ClockEntry.isNextReview)
            AND \(selection.filter.due?.condition(on: today) ?? "1 = 1")
            """
        case (.due, .withoutKey) where isOfClocks(selection):
            "\(join("clock.subject_id")) AND clock.due_on IS NULL AND \(ClockEntry.isNextReview)"
        case (.due, .withoutKey):
            """
            NOT EXISTS (SELECT 1 FROM clock WHERE clock.subject_id = child.id AND clock.standing = 'running'
                AND \(ClockEntry.isReview("clock.kind")) AND clock.due_on IS NOT NULL)
            """
        case (.officer, .withKey):
            """
            \(join("allocation.child_id")) AND officer.id = allocation.officer_id
            AND \(Allocation.inForce(on: today))
            """
        case (.officer, .withoutKey):
            """
            NOT EXISTS (SELECT 1 FROM allocation JOIN officer ON officer.id = allocation.officer_id
                WHERE allocation.child_id = child.id AND \(Allocation.inForce(on: today)))
            """
        }
    }

    /// What a child is sorted by, in a query that reads `child`; nothing where there is no such thing.
    func keyOfChild(on today: CivilDate) -> SQL {
        switch self {
        case .name: "(SELECT \(ListedChild.nameKey) FROM child_name WHERE child_name.child_id = child.id)"
        case .age: "child.born_on"
        case .due:
            """
            (SELECT MIN(clock.due_on) FROM clock WHERE clock.subject_id = child.id AND clock.standing = 'running'
                AND \(ClockEntry.isReview("clock.kind")))
            """
        case .officer:
            """
            (SELECT MIN(\(ChildOrder.officerKey)) FROM allocation JOIN officer ON officer.id = allocation.officer_id
                WHERE allocation.child_id = child.id AND \(Allocation.inForce(on: today)))
            """
        }
    }
}
