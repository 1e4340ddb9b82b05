import Exchange
import HTMLKit
import Policy
import Vocabulary

/// The rows of an import that cannot be used, or are odd: where each stands, and why.
struct FindingsTable: Component {
    let findings: [ImportFinding]
    let children: ImportedChildren
    let caption: String
    /// Whether rows that are used all the same are among them.
    var hasRemarks = false

    var body: HTML {
        let shown = findings.filter { $0.childCode.map(children.shows) ?? true }
        let table = Table(caption, shown, columns: columns, isCaptionHidden: true)
        return "\(table)"
    }

    private var columns: [Table<ImportFinding>.Column] {
        let said: [Table<ImportFinding>.Column] = [
            .heading("Where") { "\(FindingsTable.place($0))" },
            .html("Child") { finding in
                finding.childCode.map { children.html($0, about: FindingsTable.place(finding)) } ?? "Not known"
            },
            .text("Column") { $0.column.isEmpty ? "the row" : $0.column },
            .html("Value") { "\(if: !$0.value.isEmpty, "<code>\(Redactor.words(of: $0))</code>", else: "nothing")" },
            .text("Reason") { $0.message },
        ]
        return hasRemarks ? said + [.text("The row") { $0.severity == .error ? "is left out" : "is used" }] : said
    }

    private static func place(_ finding: ImportFinding) -> String {
        finding.line.map { "\(finding.file), line \($0)" } ?? finding.file
    }
}

/// The differences of an import: what stands now, and what the files say.
struct DifferencesTable: Component {
    let differences: [ImportDifference]
    let children: ImportedChildren
    let caption: String

    var body: HTML {
        let table = Table(
            caption,
            differences.filter { children.shows($0.childCode) },
            columns: [
                .heading("Child") { children.html($0.childCode, about: "\($0.table.title), difference \($0.number)") },
                .text("Row") { DifferencesTable.row($0) },
                .html("Now") { DifferencesTable.fields($0, \.before) },
                .html("Incoming") { DifferencesTable.fields($0, \.after) },
            ],
            isCaptionHidden: true
        )
        return "\(table)"
    }

    private static func row(_ difference: ImportDifference) -> String {
        let table = difference.table.title.openingSentence
        let kept = difference.reason.map { "kept, \($0)" } ?? "kept"
        switch difference.kind {
        case .begun: return "\(table): new"
        case .revised: return "\(table): changed"
        case .withdrawn: return "\(table): no longer in the return"
        case .kept: return "\(table): \(kept)"
        }
    }

    private static func fields(
        _ difference: ImportDifference,
        _ side: KeyPath<ImportDifference.Field, String>
    ) -> HTML {
        let isEmpty = difference.fields.allSatisfy { $0[keyPath: side].isEmpty }
        if isEmpty { return "<span class=\"quiet\">Nothing</span>" }
        return "\(each: difference.fields, { line($0, Redactor.words($0[keyPath: side], of: $0, in: difference)) })"
    }

    private static func line(_ field: ImportDifference.Field, _ value: String) -> HTML {
        "<div><span class=\"quiet\">\(field.title):</span> \(value.isEmpty ? "nothing" : value)</div>"
    }
}

/// What becomes of the rows of each table.
struct ImportRowsTable: Component {
    let rows: [ImportSummary.Rows]

    var body: HTML {
        let table = Table(
            "Rows by table",
            rows,
            columns: [
                .heading("Table") { "\($0.table.title.openingSentence)" },
                .number("Read") { "\($0.read)" },
                .number("New") { "\($0.begun)" },
                .number("Changed") { "\($0.revised)" },
                .number("No longer in the return") { "\($0.withdrawn)" },
                .number("The same") { "\($0.same)" },
                .number("Kept as it stands") { "\($0.kept)" },
            ],
            isCaptionHidden: true
        )
        return "\(table)"
    }
}
