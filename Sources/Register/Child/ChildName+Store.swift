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

    package var subject: Subject? { Subject(child) }

    /// What a child is called, if the condition lets them be seen.
    package static func of(_ child: ID<Child>, where allowed: SQL) -> Query<ChildName> {
        "SELECT \(columns) FROM child_name WHERE child_id = \(child) AND (\(allowed))"
    }

    /// What several children are called: for lists whose rows have been let through already.
    package static func of(_ children: some Sequence<Subject>) -> Query<ChildName> {
        "SELECT \(columns) FROM child_name WHERE child_id IN (\(list: children)) ORDER BY child_id"
    }
}
