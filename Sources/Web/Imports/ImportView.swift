import Exchange
import HTMLKit
import Policy
import Store
import Vocabulary

/// What the page shows of one import.
struct ImportView: View {
    let title: String
    let crumbs: [Crumb]
    let banner: Banner?
    private let facts: ImportFacts
    private let form: Form
    private let refusal: ImportRefusal?
    private let effects: EffectsSection

    init(_ facts: ImportFacts, _ form: Form, _ words: Words, done: String, _ refusal: ImportRefusal?) {
        title = "Return of \(facts.run.year.name)"
        crumbs = [Crumb("Imports", to: "/data/imports"), Crumb(title)]
        self.facts = facts
        self.form = form
        self.refusal = refusal
        effects = EffectsSection(facts, words)
        banner = refusal.map { ImportView.banner($0, facts.children) } ?? ImportView.banner(facts, done)
    }

    var body: HTML {
        """
        \(PageHead(title, above: given, lead: lead, side: "\(facts.run.state.tag)"))
        \(history)\(actions)
        \(rows)\(findings)\(ChecksSection(facts.run, facts.check))\(differences)\(effects)
        """
    }

    private var address: Address { "/data/imports/\(facts.run.id)" }

    private var given: String {
        let names = facts.files.map(\.name).joined(separator: ", ")
        return "\(facts.run.startedAt.inWords), by \(facts.run.signature)\(names.isEmpty ? "" : ": \(names)")"
    }

    private var lead: String {
        switch facts.run.state {
        case .staged: "The files are being read."
        case .refused(let reason): reason
        case .nothingNew: "\(facts.summary.sentence) Everything in it is known already."
        case .previewed, .applied, .undone, .setAside: facts.summary.sentence
        }
    }

    /// Who applied it and who undid it.
    private var history: HTML {
        let done = [("Applied", facts.applied), ("Undone", facts.undone)].compactMap { words, deed in
            deed.map { "\(words) by \($0.deed.signature) on \($0.doneAt.inWords), as deed \($0.number)." }
        }
        return "\(each: done, { "<p>\($0)</p>" })"
    }

    private var actions: HTML {
        switch facts.run.state {
        case .previewed:
            return """
                <p class="mt">Nothing has been applied yet. Applying changes \(facts.summary.changes) facts, all or none.</p>
                <div class="cluster mt">\(ActionButton(Button("Apply"), to: "/data/imports/\(facts.run.id)/apply", in: form))
                \(ActionButton(Button("Put away", .quiet), to: "/data/imports/\(facts.run.id)/put-away", in: form))</div>
                """
        case .applied:
            let undo = Button("Undo this import", .stop)
            return """
                <p class="mt">It can be undone as long as nobody has built on it.</p>
                <div class="cluster mt">\(ActionButton(undo, to: "/data/imports/\(facts.run.id)/undo", in: form))</div>
                """
        case .refused, .undone, .setAside, .nothingNew:
            return "<p class=\"mt\">\(LinkButton("Take in a return", to: "/data/imports", .quiet))</p>"
        case .staged:
            return "<p class=\"mt\">\(Link("Look again", to: address))</p>"
        }
    }

    private var rows: HTML {
        if facts.summary.rows.isEmpty { return HTML() }
        return "<section class=\"mt-l\"><h2>Rows</h2>\(ImportRowsTable(rows: facts.summary.rows))</section>"
    }

    private var findings: HTML {
        let (errors, remarks) = (facts.summary.errors, facts.summary.warnings)
        if errors + remarks == 0 { return HTML() }
        let table = FindingsTable(findings: facts.findings, children: facts.children, caption: "Rows with errors")
        let words = remarks == 1 ? "1 row is used and is odd." : "\(remarks) rows are used and are odd."
        let all = Link("See every error and remark", to: "/data/imports/\(facts.run.id)/rows")
        return """
            <section class="mt-l"><h2>Errors \(Count(errors, isLate: errors > 0))</h2>
            \(if: errors > 0, "<p>These rows are left out.</p>\(table)")
            <p>\(if: remarks > 0, "\(words) ")\(all)</p></section>
            """
    }

    private var differences: HTML {
        if facts.differences.isEmpty { return HTML() }
        let all = Link("See all differences", to: "/data/imports/\(facts.run.id)/differences")
        let table = DifferencesTable(
            differences: facts.differences,
            children: facts.children,
            caption: "The first differences"
        )
        return """
            <section class="mt-l"><h2>Differences \(Count(facts.summary.differences))</h2>
            \(table)\(if: facts.summary.differences > facts.differences.count, "<p>\(all)</p>")</section>
            """
    }

    // MARK: What has just been done

    private static func banner(_ facts: ImportFacts, _ done: String) -> Banner? {
        switch (facts.run.state, done) {
        case (.applied, "applied"): Banner(.done, "the return is applied.")
        case (.undone, "undone"): Banner(.done, "the import is undone; everything stands as it did before.")
        case (.setAside, "put-away"): Banner(.done, "the import is put away; nothing was changed.")
        default: nil
        }
    }

    /// How many of the rows that stand in the way are named.
    static let rowsNamed = 10

    private static func banner(_ refusal: ImportRefusal, _ children: ImportedChildren) -> Banner {
        let named = refusal.rows.prefix(ImportView.rowsNamed).filter { children.shows($0.childCode) }
        let rows = named.map { row in
            "\(row.what) of \(row.childCode): deed \(row.deed), by \(row.signature) on \(row.doneAt.inWords)"
        }
        let others = refusal.rows.count - rows.count
        let more: HTML = """
            <ul>\(each: rows, { "<li>\($0)</li>" })\(if: others > 0, "<li>and \(others) more</li>")</ul>
            """
        return Banner(.warning, refusal.explanation, more: rows.isEmpty ? HTML() : more)
    }
}

extension ImportSummary {
    /// How many rows differ from what is held, those that are kept among them.
    var differences: Int { changes + rows.reduce(0) { $0 + $1.kept } }
}
