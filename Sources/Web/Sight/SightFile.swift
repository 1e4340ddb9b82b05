import Access
import Register
import Store
import Vocabulary
import Workforce

/// Who may see one child and why, as the pages about it read it.
struct SightFile: Sendable {
    let head: ChildHead
    let history: CareHistory
    let officers: [OfficerTime]
    let covers: [CoverTime]
    let grants: [GivenSight]
    let restrictions: [Kept<Restriction>]
    /// Everybody with a role today.
    let staff: [RoleHolder]

    var subject: Subject { Subject(head.child.id) }

    init(_ id: ID<Child>, _ visit: SignedIn, in transaction: ReadTransaction) throws {
        let (scope, today) = (visit.scope, visit.today)
        head = try transaction.one(ChildHead.of(id, for: visit))
        history = CareHistory(try transaction.all(Episode.of(id, seenBy: scope)))
        officers = try transaction.all(OfficerTime.of(id, seenBy: scope))
        covers = try transaction.all(CoverTime.of(id, on: today, seenBy: scope))
        grants = try transaction.all(GivenSight.of(id, seenBy: scope))
        restrictions = try transaction.allKept(Restriction.of([Subject(id)]))
        staff = try transaction.all(RoleHolder.all(on: today))
    }

    /// Whoever has the child on a day.
    func officer(on day: CivilDate) -> OfficerTime? { officers.first { $0.allocation.isInForce(on: day) } }

    /// The restrictions that stand on a day.
    func standing(on day: CivilDate) -> [Kept<Restriction>] {
        restrictions.filter { $0.fact.isInForce(on: day) }
    }

    /// An account's name, where they have a role today.
    func name(of account: ID<Account>) -> String {
        staff.first { $0.account == account }?.name ?? "Somebody without a role today"
    }

    /// Each account once, with its roles.
    var people: [Staff] {
        Dictionary(grouping: staff, by: \.account).values
            .compactMap { held in held.first.map { Staff(account: $0.account, name: $0.name, roles: held.map(\.role)) }
            }
            .sorted { ($0.name, $0.account) < ($1.name, $1.account) }
    }
}

/// Somebody with their roles of a day.
struct Staff: Hashable, Sendable {
    let account: ID<Account>
    let name: String
    let roles: [Role]

    var title: String { "\(name), \(roles.map(\.title).joined(separator: ", "))" }
}

/// What was given for a time, with the name of whom it was given to and of who wrote it last.
struct GivenSight: Record, Hashable {
    let kept: Kept<SightGrant>
    let name: String
    let writer: String

    var grant: SightGrant { kept.fact }

    init(row: Row) throws {
        kept = try Kept(row: row)
        name = try row["account_name"]
        writer = try row["writer"]
    }

    /// All about one child, the latest first.
    static func of(_ child: ID<Child>, seenBy scope: Scope) -> Query<GivenSight> {
        """
        \(chosen) WHERE sight_grant.child_id = \(child) AND \(scope.allows("sight_grant.child_id"))
        ORDER BY COALESCE(sight_grant.from_on, sight_grant.from_at) DESC, sight_grant.id
        """
    }

    private static let chosen: SQL = """
        SELECT \(SightGrant.columns, of: "sight_grant"), account.name AS account_name, deed.signature AS writer
        FROM sight_grant JOIN account ON account.id = sight_grant.account_id
        JOIN deed ON deed.number = sight_grant.made_by
        """
}

/// A cover of one of a child's officers, with both names.
struct CoverTime: Record, Hashable {
    let kept: Kept<Cover>
    let officer: String
    let by: String

    var cover: Cover { kept.fact }

    init(row: Row) throws {
        kept = try Kept(row: row)
        officer = try row["officer_name"]
        by = try row["by_name"]
    }

    /// Those of the officers whom a child has on a day, that go on on it.
    static func of(_ child: ID<Child>, on day: CivilDate, seenBy scope: Scope) -> Query<CoverTime> {
        """
        \(chosen) WHERE cover.from_on <= \(day) AND cover.to_on >= \(day) AND EXISTS (SELECT 1 FROM allocation
            WHERE allocation.child_id = \(child) AND allocation.officer_id = cover.officer_id
            AND \(Allocation.inForce(on: day)) AND \(scope.allows("allocation.child_id")))
        ORDER BY cover.from_on, cover.id
        """
    }

    /// Every cover that goes on on a day or is to come.
    static func current(on day: CivilDate) -> Query<CoverTime> {
        "\(chosen) WHERE cover.to_on >= \(day) ORDER BY cover.from_on, cover.id"
    }

    private static let chosen: SQL = """
        SELECT \(Cover.columns, of: "cover"), officer.name AS officer_name, other.name AS by_name
        FROM cover JOIN officer ON officer.id = cover.officer_id JOIN officer other ON other.id = cover.by_officer_id
        """
}
