import Access
import Clocks
import Exchange
import Policy
import Store
import Vocabulary
import Workforce

/// How many things wait for a visitor, as the navigation says. It is counted in the query that finds out who they are.
struct Waiting {
    /// What stands on My work as overdue or due today.
    let work: Int
    /// Imports that were looked at and neither applied nor put away.
    let imports: Int

    /// What was counted of it for somebody, as far as it is theirs to know.
    init(for visitor: Visitor) {
        let counted = Dictionary(uniqueKeysWithValues: zip(Waiting.Count.allCases, visitor.counts))
        let own = visitor.may(.seeMyWork) ? counted[.ownWork] : nil
        let managers = visitor.may(.allocate) ? counted[.managersWork] : nil
        work = (own ?? 0) + (managers ?? 0)
        imports = visitor.may(.importReturns) ? counted[.imports] ?? 0 : 0
    }

    /// What is counted for everybody, in this order.
    private enum Count: CaseIterable {
        case ownWork
        case managersWork
        case imports

        /// In a query that reads `account`. Own children are those of the allocations in force, which is also what says
        /// whom an officer may see. SQLite reads the tables of a cross join in the order in which they stand, and must find
        /// the clocks by their child, not by the duty that nearly all of them have.
        func sql(on today: CivilDate) -> SQL {
            let open = Scope.isOpen("clock.subject_id", toAccountIn: "account.id", on: today)
            let late: SQL = "clock.standing = 'running' AND clock.due_on <= \(today) AND \(open)"
            return switch self {
            case .ownWork:
                """
                (SELECT COUNT(*) FROM officer CROSS JOIN allocation CROSS JOIN clock
                WHERE officer.account_id = account.id AND allocation.officer_id = officer.id
                AND \(Allocation.inForce(on: today)) AND clock.subject_id = allocation.child_id
                AND clock.duty || '' = \(Clock.Duty.iro) AND \(late))
                """
            case .managersWork:
                "(SELECT COUNT(*) FROM clock WHERE clock.duty = \(Clock.Duty.manager) AND \(late))"
            case .imports: "(SELECT COUNT(*) FROM import_run WHERE state = 'previewed')"
            }
        }
    }

    static func counts(on today: CivilDate) -> [SQL] { Count.allCases.map { $0.sql(on: today) } }
}

extension Places {
    /// How many things wait there, and what they are.
    func count(_ waiting: Waiting) -> (number: Int, words: String) {
        switch self {
        case .myWork: (waiting.work, "overdue or due today")
        case .imports: (waiting.imports, "waiting to be applied")
        case .service, .team, .children, .allocation, .reports, .measures, .calendar, .people: (0, "")
        }
    }
}
