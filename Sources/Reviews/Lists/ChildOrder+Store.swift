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

    /// What a part is sorted by, and the column that tells two of the same apart.
    func columns(in section: ListSection) -> (key: SQL, child: SQL) {
        guard section == .withKey else { return ("child.code", "child.id") }
        return switch self {
        case .name: (ListedChild.nameKey, "child_name.child_id")
        case .age: ("child.born_on", "child.id")
        case .due: ("clock.due_on", "clock.subject_id")
        case .officer: (ChildOrder.officerKey, "allocation.child_id")
        }
    }

    /// The tables of a part. SQLite reads those of a cross join in the order in which they stand: children first, where few
    /// are to be seen; what it is sorted by first, where many are.
    func tables(of section: ListSection, for selection: ChildSelection) -> SQL {
        guard section == .withKey || isOfClocks(selection) else { return "child" }
        return switch self {
        case .name: selection.isNarrow ? "child CROSS JOIN child_name" : "child_name CROSS JOIN child"
        case .age: "child"
        case .due: selection.isNarrow ? "child CROSS JOIN clock" : "clock CROSS JOIN child"
        case .officer:
            selection.isNarrow
                ? "child CROSS JOIN allocation CROSS JOIN officer" : "officer CROSS JOIN allocation CROSS JOIN child"
        }
    }

    /// Whether even those without a day are found by their clocks: where days that nobody knows are asked for.
    private func isOfClocks(_ selection: ChildSelection) -> Bool {
        self == .due && selection.filter.due == .group(.notKnown)
    }

    /// What makes a child one of a part.
    func condition(of section: ListSection, for selection: ChildSelection) -> SQL {
        let today = selection.today
        return switch (self, section) {
        case (.age, _): "1 = 1"
        case (.name, .withKey): "child.id = child_name.child_id"
        case (.name, .withoutKey):
            "NOT EXISTS (SELECT 1 FROM child_name WHERE child_name.child_id = child.id)"
        case (.due, .withKey):
            """
            child.id = clock.subject_id AND clock.due_on IS NOT NULL AND \(ClockEntry.isNextReview)
            AND \(selection.filter.due?.condition(on: today) ?? "1 = 1")
            """
        case (.due, .withoutKey) where isOfClocks(selection):
            "child.id = clock.subject_id AND clock.due_on IS NULL AND \(ClockEntry.isNextReview)"
        case (.due, .withoutKey):
            """
            NOT EXISTS (SELECT 1 FROM clock WHERE clock.subject_id = child.id AND clock.standing = 'running'
                AND \(ClockEntry.isReview("clock.kind")) AND clock.due_on IS NOT NULL)
            """
        case (.officer, .withKey):
            """
            child.id = allocation.child_id AND officer.id = allocation.officer_id AND \(Allocation.inForce(on: today))
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
