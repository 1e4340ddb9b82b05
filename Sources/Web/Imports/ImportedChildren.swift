import Access
import Exchange
import HTMLKit
import Store
import Vocabulary

/// The children whom the rows of an import are about, as far as the register has them. Rows about a record that is
/// restricted to others are not shown.
struct ImportedChildren {
    private let known: [String: CalledChild]
    private let hidden: Set<String>

    init(
        readIn transaction: ReadTransaction,
        _ findings: [ImportFinding],
        _ differences: [ImportDifference],
        naming others: [String] = [],
        _ scope: Scope
    ) throws {
        let codes = Set(findings.compactMap(\.childCode) + differences.map(\.childCode) + others)
        let found = codes.isEmpty ? [] : try transaction.all(ImportedChild.withCodes(codes, seenBy: scope))
        let open = found.filter(\.isOpen).map(\.child)
        known = Dictionary(open.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        hidden = Set(found.filter { !$0.isOpen }.map(\.child.code))
    }

    /// Whether a row about the child with a code is shown.
    func shows(_ code: String) -> Bool { !hidden.contains(code) }

    /// About whom a page with these rows says something.
    var shown: [Subject] { known.values.map(\.id).sorted { $0.id < $1.id } }

    /// The code, and the name where there is one, leading to the child's record where there is one.
    func html(_ code: String, about words: String) -> HTML {
        guard let child = known[code] else { return "\(code)" }
        let link = Link(child.name.map { "\($0), \(code)" } ?? code, to: "/children/\(child.id.id)", about: words)
        return "\(link)"
    }
}

/// A child whom the register has, and whether whoever looks may see them.
private struct ImportedChild: Record {
    let child: CalledChild
    let isOpen: Bool

    init(row: Row) throws {
        child = try CalledChild(row: row)
        isOpen = try row["is_open"]
    }

    static func withCodes(_ codes: Set<String>, seenBy scope: Scope) -> Query<ImportedChild> {
        """
        SELECT child.id AS id, child.code AS code, child_name.given AS given, child_name.family AS family,
            child_name.known_as AS known_as,
            CAST(CASE WHEN \(scope.allows("child.id")) THEN 1 ELSE 0 END AS BIGINT) AS is_open
        FROM child LEFT JOIN child_name ON child_name.child_id = child.id
        WHERE child.code IN (\(list: codes.sorted()))
        """
    }
}
