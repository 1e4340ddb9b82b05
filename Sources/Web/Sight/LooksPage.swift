import Access
import HTMLKit
import Hummingbird
import Register
import Store
import Vocabulary
import Workforce

/// `/my-work/looks`: who looked in a week at the children somebody holds, and is not their officer, manager or support in the
/// ordinary way; for the manager all of the service's broken glass, and the looks at restricted records, too.
struct LooksPage {
    static let address: Address = "/my-work/looks"

    let app: App

    func add(to routes: Routes) {
        routes.page("my-work/looks", needs: .seeLooks).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let asked = CivilDate(iso: visit.query.text("week")) ?? visit.today
        let week = LooksWeek(with: min(asked, visit.today))
        let file = try await app.database.read { try LooksFile(week, visit, in: $0) }
        let (from, until) = (week.from, week.until)
        let looks = try await app.database.looks(at: Array(file.children.keys), from: from, until: until)
        let view = LooksView(file, file.telling(looks, to: visit), week, visit)
        return app.show(view, visit, showing: view.children)
    }
}

/// The days from a Monday to a Sunday.
struct LooksWeek: Hashable, Sendable {
    let monday: CivilDate

    /// The week that a day lies in.
    init(with day: CivilDate) {
        monday = day.adding(days: 1 - day.weekday.rawValue)
    }

    var sunday: CivilDate { monday.adding(days: 6) }
    var from: Instant { .startOf(londonDay: monday) }
    var until: Instant { .startOf(londonDay: monday.adding(days: 7)) }
}

/// What the page reads of the facts: the children it is about, whose they were, and what was opened without being allocated.
struct LooksFile: Sendable {
    /// A child of the page: one that the visitor has had in the week, or a restricted one.
    struct Watched: Record, Hashable {
        let child: CalledChild
        let isRestricted: Bool

        init(row: Row) throws {
            child = try CalledChild(row: row)
            isRestricted = try row["is_restricted"]
        }
    }

    let children: [Subject: Watched]
    /// All the glass broken in the week, where the visitor may know; of records that they may not see, the number.
    let broken: [BrokenGlass]
    let isManager: Bool
    private let ordinary: [Subject: [Sight]]

    init(_ week: LooksWeek, _ visit: SignedIn, in transaction: ReadTransaction) throws {
        isManager = visit.capacity.role.permissions.contains(.restrictRecords)
        let officers = try transaction.all(Officer.all)
        let own = officers.filter { $0.account == visit.visitor.account }.map(\.id)
        let watched = try transaction.all(LooksFile.watched(own, isManager, week, seenBy: visit.scope))
        children = Dictionary(watched.map { ($0.child.id, $0) }, uniquingKeysWith: { first, _ in first })
        let accounts = Dictionary(
            officers.compactMap { officer in officer.account.map { (officer.id, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        let covers = Dictionary(grouping: try transaction.all(Cover.all), by: \.officer)
        let allocations = try watched.map(\.child.id).chunks(of: 400).flatMap { part in
            try transaction.all(Allocation.of(Array(part)))
        }
        ordinary = Dictionary(grouping: allocations, by: \.child).mapValues { theirs in
            theirs.flatMap { $0.sights(covers[$0.officer] ?? [], accounts) }
        }
        broken = isManager ? try transaction.all(BrokenGlass.between(week.from, week.until, seenBy: visit.scope)) : []
    }

    /// The looks that are out of the ordinary, each with the child it was at.
    func telling(_ looks: [LookTally], to visit: SignedIn) -> [LookTally] {
        looks.filter { look in
            guard look.account != visit.visitor.account else { return false }
            if isManager, children[look.child]?.isRestricted == true { return true }
            if look.mark == nil, look.role.reach == .wholeService { return false }
            return !(ordinary[look.child] ?? []).contains { $0.holds(for: look) }
        }
    }

    private static func watched(
        _ own: [ID<Officer>],
        _ isManager: Bool,
        _ week: LooksWeek,
        seenBy scope: Scope
    ) -> Query<Watched> {
        let restricted: SQL = """
            EXISTS (SELECT 1 FROM restricted WHERE restricted.child_id = child.id AND restricted.from_on <= \(week.sunday)
                AND (restricted.to_on IS NULL OR restricted.to_on >= \(week.monday)))
            """
        let also: SQL = isManager ? "UNION SELECT restricted.child_id FROM restricted" : ""
        return """
            SELECT child.id AS id, child.code AS code, child_name.given AS given, child_name.family AS family,
                child_name.known_as AS known_as, CAST(CASE WHEN \(restricted) THEN 1 ELSE 0 END AS BIGINT) AS is_restricted
            FROM child LEFT JOIN child_name ON child_name.child_id = child.id
            WHERE child.id IN (SELECT allocation.child_id FROM allocation WHERE allocation.officer_id IN (\(list: own))
                AND allocation.from_on <= \(week.sunday)
                AND (allocation.to_on IS NULL OR allocation.to_on >= \(week.monday)) \(also))
            AND \(scope.allows("child.id")) ORDER BY child.code
            """
    }
}

/// A record that somebody opened to whom it was not allocated.
struct BrokenGlass: Record, Hashable {
    let given: GivenSight
    /// Nothing where the reader may not see the child.
    let child: CalledChild?

    init(row: Row) throws {
        given = try GivenSight(row: row)
        let isOpen: Bool = try row["is_open"]
        child = isOpen ? try CalledChild(row: row, id: "called_id") : nil
    }

    static func between(_ from: Instant, _ until: Instant, seenBy scope: Scope) -> Query<BrokenGlass> {
        """
        SELECT \(SightGrant.columns, of: "sight_grant"), account.name AS account_name, deed.signature AS writer,
            child.id AS called_id, child.code AS code, child_name.given AS given, child_name.family AS family,
            child_name.known_as AS known_as,
            CAST(CASE WHEN \(scope.allows("child.id")) THEN 1 ELSE 0 END AS BIGINT) AS is_open
        FROM sight_grant JOIN account ON account.id = sight_grant.account_id
        JOIN deed ON deed.number = sight_grant.made_by JOIN child ON child.id = sight_grant.child_id
        LEFT JOIN child_name ON child_name.child_id = child.id
        WHERE sight_grant.kind = \(SightGrant.Kind.glass) AND sight_grant.from_at >= \(from)
        AND sight_grant.from_at < \(until) ORDER BY sight_grant.from_at DESC, sight_grant.id
        """
    }

    /// How much glass was broken, whoever may see the children.
    static func count(from: Instant, until: Instant) -> SQL {
        """
        (SELECT CAST(COUNT(*) AS BIGINT) FROM sight_grant WHERE sight_grant.kind = \(SightGrant.Kind.glass)
            AND sight_grant.from_at >= \(from) AND sight_grant.from_at < \(until))
        """
    }
}

extension Sight {
    /// Whether somebody had it on all the days on which they looked.
    fileprivate func holds(for look: LookTally) -> Bool {
        account == look.account && from <= look.first.londonDay && to.map { look.last.londonDay <= $0 } ?? true
    }
}
