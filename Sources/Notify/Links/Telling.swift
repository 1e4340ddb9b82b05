import Access
import Store
import Vocabulary

/// That somebody without an account is told who reviews a child's plan, and whether they confirmed it.
package struct Telling: Hashable, Sendable {
    package let id: ID<Telling>
    package let child: Subject
    /// Who is told, and at which work address.
    package let name: String
    package let address: EmailAddress
    /// Whether that is where the child lives.
    package let isToHome: Bool
    package internal(set) var confirmedAt: Instant?

    package init(
        id: ID<Telling>,
        child: Subject,
        name: String,
        address: EmailAddress,
        isToHome: Bool,
        confirmedAt: Instant? = nil
    ) {
        self.id = id
        self.child = child
        self.name = name
        self.address = address
        self.isToHome = isToHome
        self.confirmedAt = confirmedAt
    }

    /// This telling, confirmed by whoever was told. Once it is, it stays as it was.
    func confirmed(at moment: Instant) -> Telling {
        guard confirmedAt == nil else { return self }
        var telling = self
        telling.confirmedAt = moment
        return telling
    }
}

extension Telling: Fact {
    package static let table = "telling"
    package static let columns: Columns = ["id", "child_id", "name", "address", "is_to_home", "confirmed_at"]
    package static let subjectColumn: String? = "child_id"

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        name = try row["name"]
        address = try row["address"]
        isToHome = try row["is_to_home"]
        confirmedAt = try row["confirmed_at"]
    }

    package var values: Values { [id, child, name, address, isToHome, confirmedAt] }

    package var subject: Subject? { child }

    static func withID(_ id: ID<Telling>) -> Query<Telling> {
        "SELECT \(columns) FROM telling WHERE id = \(id)"
    }

    /// Everybody who was told about a child, the latest first.
    package static func of(_ child: Subject, seenBy scope: Scope) -> Query<Telling> {
        """
        SELECT \(columns) FROM telling WHERE telling.child_id = \(child) AND \(scope.allows("telling.child_id"))
        ORDER BY id DESC
        """
    }

    /// Those asked for by deeds after one, and not confirmed yet.
    static func asked(after deed: Int, through last: Int) -> Query<Telling> {
        """
        SELECT \(columns) FROM telling
        WHERE made_by > \(deed) AND made_by <= \(last) AND confirmed_at IS NULL ORDER BY made_by, id
        """
    }
}

extension WriteTransaction {
    /// Has somebody without an account told who reviews a child's plan.
    package func tell(_ telling: Telling) throws {
        try begin(telling)
    }

    /// Notes that somebody confirmed having been told.
    package func confirm(_ telling: ID<Telling>) throws {
        let kept = try kept(Telling.withID(telling))
        try revise(Telling.withID(telling), kept.seen) { $0.confirmed(at: doneAt) }
    }
}
