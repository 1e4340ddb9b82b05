import Access
import Exchange
import HTMLKit
import Register
import Store
import Vocabulary

/// The children whom the rows of an import are about, as far as the register has them.
struct ImportedChildren {
    private struct Known: Record {
        let id: Subject
        let code: String
        let name: String?

        init(row: Row) throws {
            id = try row["id"]
            code = try row["code"]
            name = ChildName.full(given: try row["given"], family: try row["family"], knownAs: try row["known_as"])
        }
    }

    private let known: [String: Known]

    init(
        readIn transaction: ReadTransaction,
        _ findings: [ImportFinding],
        _ differences: [ImportDifference],
        naming others: [String] = [],
        _ scope: Scope
    ) throws {
        let codes = Set(findings.compactMap(\.childCode) + differences.map(\.childCode) + others).sorted()
        let query: Query<Known> =
            """
            SELECT child.id AS id, child.code AS code, child_name.given AS given, child_name.family AS family,
                child_name.known_as AS known_as
            FROM child LEFT JOIN child_name ON child_name.child_id = child.id
            WHERE child.code IN (\(list: codes)) AND \(scope.allows("child.id"))
            """
        let found = codes.isEmpty ? [] : try transaction.all(query)
        known = Dictionary(found.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// About whom a page with these rows says something.
    var shown: [Subject] { known.values.map(\.id).sorted { $0.id < $1.id } }

    /// The code, and the name where there is one, leading to the child's record where there is one.
    func html(_ code: String, about words: String) -> HTML {
        guard let child = known[code] else { return "\(code)" }
        let link = Link(child.name.map { "\($0), \(code)" } ?? code, to: "/children/\(child.id.id)", about: words)
        return "\(link)"
    }
}
