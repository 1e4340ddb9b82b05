import Access
import Clocks
import Exchange
import Policy
import Store
import Vocabulary
import Workforce

/// How many things wait for a visitor, as the navigation says: one query for all of it.
struct Waiting: Record {
    /// What stands on My work as overdue or due today.
    let work: Int
    /// Imports that were looked at and neither applied nor put away.
    let imports: Int

    init(row: Row) throws {
        work = try row["work"]
        imports = try row["imports"]
    }

    static func query(for visitor: Visitor, on today: CivilDate) -> Query<Waiting> {
        let work = visitor.capacity(for: .seeMyWork).map { due(for: visitor, seenBy: $0.scope(on: today), on: today) }
        let imports: SQL = "(SELECT COUNT(*) FROM import_run WHERE state = 'previewed')"
        let none: SQL = "0"
        return """
            SELECT CAST(\(work ?? none) AS BIGINT) AS work,
                CAST(\(visitor.may(.importReturns) ? imports : none) AS BIGINT) AS imports
            """
    }

    /// The clocks of their own children, and for who allocates those of managers too, as My work has them. Each is counted
    /// by itself, so that an officer's few never ask for everybody's.
    private static func due(for visitor: Visitor, seenBy scope: Scope, on today: CivilDate) -> SQL {
        let late: SQL =
            "clock.standing = 'running' AND clock.due_on <= \(today) AND \(scope.allows("clock.subject_id"))"
        let own: SQL = """
            (SELECT COUNT(*) FROM officer
            JOIN allocation ON allocation.officer_id = officer.id AND \(Allocation.inForce(on: today))
            JOIN clock ON clock.subject_id = allocation.child_id AND clock.duty = \(Clock.Duty.iro)
            WHERE officer.account_id = \(visitor.account) AND \(late))
            """
        guard visitor.may(.allocate) else { return own }
        return "\(own) + (SELECT COUNT(*) FROM clock WHERE clock.duty = \(Clock.Duty.manager) AND \(late))"
    }
}

extension App {
    /// What waits for somebody today.
    func waiting(for visitor: Visitor) async throws -> Waiting {
        let query = Waiting.query(for: visitor, on: today())
        return try await database.read { try $0.one(query) }
    }
}

extension Places {
    /// How many things wait there, and what they are.
    func count(_ waiting: Waiting?) -> (number: Int, words: String) {
        switch self {
        case .myWork: (waiting?.work ?? 0, "overdue or due today")
        case .imports: (waiting?.imports ?? 0, "waiting to be applied")
        case .service, .team, .children, .allocation, .reports, .measures, .calendar: (0, "")
        }
    }
}
