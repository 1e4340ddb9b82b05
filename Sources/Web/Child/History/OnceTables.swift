import HTMLKit
import Register
import Vocabulary

/// What is known once at most: each as a list of facts, and nothing where there is nothing.
struct OnceTables: Component {
    private let facts: OnceFacts
    private let links: VersionLinks?

    init(_ facts: OnceFacts, links: VersionLinks?) {
        self.facts = facts
        self.links = links
    }

    var body: HTML {
        """
        \(list("Came alone to seek asylum", "unaccompanied", UnaccompaniedStatus.table, facts.unaccompanied))\
        \(list("Adoption", "adoption", Adoption.table, facts.adoption))\
        \(list("Permanence before this care", "permanence", PreviousPermanence.table, facts.permanence))
        """
    }

    private func list(_ heading: String, _ id: String, _ table: String, _ held: OnceFacts.Held?) -> HTML? {
        guard let held else { return nil }
        let rows = held.rows.map { SummaryList.Row($0.term, $0.words) }
        let link = links.map { $0.link(table, held.id, about: "of this: \(heading)") }
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(heading)</h2><div class="mt">\(SummaryList(rows))</div>\(link)</section>
            """
    }
}
