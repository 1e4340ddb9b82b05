import Access
import HTMLKit
import Insight
import Register
import Store
import Vocabulary
import Workforce

/// What the page shows.
struct LooksView: View {
    let title = "Who looked at my children"
    let crumbs = [Crumb(Places.myWork.words, to: Places.myWork.address), Crumb("Who looked")]
    private let file: LooksFile
    private let looks: [LookTally]
    private let week: LooksWeek
    private let today: CivilDate

    init(_ file: LooksFile, _ looks: [LookTally], _ week: LooksWeek, _ visit: SignedIn) {
        self.file = file
        self.looks = looks.sorted { ($0.name, $0.child.id) < ($1.name, $1.child.id) }
        self.week = week
        today = visit.today
    }

    /// About whom the page says something.
    var children: [Subject] {
        Array(Set(looks.map(\.child) + file.broken.compactMap { $0.child?.id }))
    }

    var body: HTML {
        """
        \(PageHead(title, lead: lead))<p class="noprint">\(turn)</p>
        <div class="stack-l mt">\(if: file.isManager, "\(glass)")\
        <section aria-labelledby="looks"><h2 id="looks">Looks out of the ordinary</h2>\
        \(if: looks.isEmpty, "<p class=\"mt\">Nobody looked but those whose children they are, and managers and support in the ordinary way.</p>", else: "<div class=\"mt\">\(table)</div>")</section></div>
        """
    }

    private var lead: String { "Monday \(week.monday) to Sunday \(week.sunday)." }

    private var turn: HTML {
        let before = LooksPage.address.with("week", week.monday.adding(days: -7).iso)
        let after = LooksPage.address.with("week", week.monday.adding(days: 7).iso)
        return
            "\(Link("The week before", to: before))\(if: week.sunday < today, " · \(Link("The week after", to: after))")"
    }

    private var table: Table<LookTally> {
        Table(
            "Looks out of the ordinary",
            looks,
            columns: [
                .heading("Who") { "\($0.name)" }, .text("Role") { $0.role.title }, .html("Child") { child($0) },
                .number("Looks") { "\($0.count)" },
                .text("Last") { "\($0.last.inWords)" },
                .text("How") { $0.mark.map(\.words) ?? "by role" },
            ],
            isCaptionHidden: true
        )
    }

    private func child(_ look: LookTally) -> HTML {
        guard let child = file.children[look.child]?.child else { return "" }
        let address: Address = "/children/\(child.id.id)/access"
        return "\(Link(child.called, to: address, about: "who looked, \(look.name)"))"
    }

    private var glass: HTML {
        let open = file.broken.filter { $0.child != nil }
        let hidden = file.broken.count - open.count
        return """
            <section aria-labelledby="glass"><h2 id="glass">Opened without being allocated \(Count(file.broken.count))</h2>\
            \(if: file.broken.isEmpty, "<p class=\"mt\">No record was opened so this week.</p>")\
            \(if: hidden > 0, "<p class=\"mt\">\(HiddenRows(hidden).sentence)</p>")\
            \(if: !open.isEmpty, "<div class=\"mt\">\(broken(open))</div>")</section>
            """
    }

    private func broken(_ open: [BrokenGlass]) -> Table<BrokenGlass> {
        Table(
            "Opened without being allocated",
            open,
            columns: [
                .heading("Who") { "\($0.given.name)" },
                .html("Child") { glass in
                    glass.child.map {
                        "\(Link($0.called, to: "/children/\($0.id.id)/access", about: glass.given.grant.term.words))"
                    } ?? ""
                },
                .text("When") { $0.given.grant.term.words }, .text("Why") { $0.given.grant.why },
            ],
            isCaptionHidden: true
        )
    }
}
