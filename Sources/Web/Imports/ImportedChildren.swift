import Access
import Exchange
import HTMLKit
import Store
import Vocabulary

/// The children whom the rows of an import are about, as far as the register has them.
struct ImportedChildren {
    private let known: [String: CalledChild]

    init(
        readIn transaction: ReadTransaction,
        _ findings: [ImportFinding],
        _ differences: [ImportDifference],
        naming others: [String] = [],
        _ scope: Scope
    ) throws {
        let codes = Set(findings.compactMap(\.childCode) + differences.map(\.childCode) + others)
        let found = codes.isEmpty ? [] : try transaction.all(CalledChild.withCodes(codes, seenBy: scope))
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
