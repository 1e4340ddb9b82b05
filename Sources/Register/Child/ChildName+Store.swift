import Access
import Store
import Vocabulary

extension ChildName: Fact {
    package static let table = "child_name"
    package static let columns: Columns = [
        "id", "child_id", "given", "family", "known_as", "pronouns", "search_key", "sound_key",
    ]
    package static let subjectColumn: String? = "child_id"

    /// The keys are read as they were written: a later way of making them must not alter a version that stands.
    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        given = try row["given"]
        family = try row["family"]
        knownAs = try row["known_as"]
        pronouns = try row["pronouns"]
        searchKey = try row["search_key"]
        soundKey = try row["sound_key"]
    }

    package var values: Values { [id, child, given, family, knownAs, pronouns, searchKey, soundKey] }

    /// The name used, from a row of another table; nothing where no name is known. The columns may begin with a prefix.
    package static func full(in row: Row, columns prefix: String = "") throws -> String? {
        full(
            given: try row[prefix + "given"],
            family: try row[prefix + "family"],
            knownAs: try row[prefix + "known_as"]
        )
    }

    package var subject: Subject? { Subject(child) }

    /// What a child is called, if the child may be seen.
    package static func of(_ child: ID<Child>, seenBy scope: Scope) -> Query<ChildName> {
        "SELECT \(columns) FROM child_name WHERE child_id = \(child) AND \(scope.allows("child_name.child_id"))"
    }

    /// What several children are called: for lists whose rows have been let through already.
    package static func of(_ children: some Sequence<Subject>) -> Query<ChildName> {
        "SELECT \(columns) FROM child_name WHERE child_id IN (\(list: children)) ORDER BY child_id"
    }
}

extension WriteTransaction {
    /// Says what a child is called: for the first time, or instead of the name that was seen.
    ///
    /// Once a child was placed for adoption it must be said that the name is the one at birth: the family's name beside it
    /// would link the two identities.
    ///
    /// Throws `Missing` where the child may not be seen, `Superseded` where the name is no longer the one seen, or
    /// where somebody has named the child since, and a `NameRefusal`.
    @discardableResult
    package func name(
        _ child: ID<Child>,
        _ details: NameDetails,
        isAtBirth: Bool = false,
        instead seen: Seen<ChildName>?,
        by scope: Scope
    ) throws -> ChildName {
        _ = try one(Child.withID(child, seenBy: scope))
        let history = CareHistory(try all(Episode.of(child, seenBy: scope)))
        guard isAtBirth || AdoptionLock(history).since == nil else { throw NameRefusal.mayBeThatOfAdopters }
        let query = ChildName.of(child, seenBy: scope)
        // A name that stands though none was seen was given by somebody else since: seen as of no deed, it is refused.
        if let seen = try seen ?? first(query).map({ Seen(id: $0.id, version: 0) }) {
            return try revise(query, seen) { ChildName(id: $0.id, child: child, details) }
        }
        let name = ChildName(id: .fresh(), child: child, details)
        try begin(name)
        return name
    }
}
