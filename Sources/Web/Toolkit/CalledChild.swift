import Access
import Register
import Store
import Vocabulary

/// A child as pages name them that are about something else.
struct CalledChild: Record, Hashable {
    let id: Subject
    let code: String
    /// The name used, where one is known; a return carries none.
    let name: String?

    init(row: Row) throws {
        try self.init(row: row, id: "id")
    }

    /// The same where another column holds the identity.
    init(row: Row, id column: String) throws {
        id = try row[column]
        code = try row["code"]
        name = try ChildName.full(in: row)
    }

    var called: String { CalledChild.words(name, code: code) }

    /// The name, or else the number that the return gives the child.
    static func words(_ name: String?, code: String) -> String { name ?? "Child \(code)" }

    static func among(_ children: Set<Subject>, seenBy scope: Scope) -> Query<CalledChild> {
        "\(chosen) WHERE child.id IN (\(list: children.sorted { $0.id < $1.id })) AND \(scope.allows("child.id"))"
    }

    private static let chosen: SQL = """
        SELECT child.id AS id, child.code AS code, child_name.given AS given, child_name.family AS family,
            child_name.known_as AS known_as
        FROM child LEFT JOIN child_name ON child_name.child_id = child.id
        """
}
