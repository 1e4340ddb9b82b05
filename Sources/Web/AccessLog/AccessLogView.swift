import Access
import HTMLKit
import Vocabulary

/// What the page shows: the entries, the latest first, and what narrows them.
struct AccessLogView: View {
    let title = "Access log"
    private let query: AccessLogQuery
    private let log: LoggedEntries
    private let people: [Account]
    private let form: Form

    init(_ query: AccessLogQuery, _ log: LoggedEntries, _ people: [Account]) {
        self.query = query
        self.log = log
        self.people = people
        form = Form(query.answers, findings: query.findings)
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(PageHead(title))
        <p class="lead">Every page about the service or a child, every file and mail that left, and everything refused.</p>
        <p class="mt">\(Link("Check that nothing in it was altered", to: ChainsPage.address)) · \
        \(Link("Download these entries as CSV", to: query.address(at: AccessLogFile.address)))</p>
        <div class="cols cols--nav mt">\(filters)<div>\(list)</div></div>
        """
    }

    private var filters: FilterPanel {
        FilterPanel(
            to: AccessLogQuery.home,
            clear: AccessLogQuery.home,
            """
            \(Select(AccessLogQuery.person, in: form, choices: people.map { Choice($0.id.text, $0.name) }, nothing: "Anybody"))\
            \(Select(AccessLogQuery.verb, in: form, nothing: "Anything"))\
            \(Select(AccessLogQuery.outcome, in: form, nothing: "Allowed or refused"))\
            \(DateInput(AccessLogQuery.from, in: form))\(DateInput(AccessLogQuery.to, in: form))
            """
        )
    }

    private var list: HTML {
        if log.entries.isEmpty { return "<p>No entry is like this. Take away a filter to see more.</p>" }
        let shown = Array(log.entries.prefix(AccessLogPage.length))
        let isMore = log.entries.count > shown.count
        let earlier = isMore ? shown.last.map { query.address().with("before", "\($0.number)") } : nil
        let latest = query.before == nil ? nil : Link("Back to the latest", to: query.address())
        return """
            \(Table("Entries of the access log", shown, columns: columns, isCaptionHidden: true))
            <p class="mt noprint">\(earlier.map { Link("Earlier entries", to: $0) }) \(latest)</p>
            """
    }

    private var columns: [Table<LoggedEntry>.Column] {
        [
            .heading("When") { "\($0.at.inWords)" },
            .text("Who") { $0.name ?? "Nobody signed in" },
            .text("Role") { $0.role?.title ?? "–" },
            .html("What") { entry in
                let refused = entry.outcome == .refused ? " \(Tag("Refused", .red))" : HTML()
                return "\(entry.verb.title): \(entry.what)\(refused)"
            },
            .text("Child") { log.children(of: $0) },
            .text("From") { $0.address },
        ]
    }
}
