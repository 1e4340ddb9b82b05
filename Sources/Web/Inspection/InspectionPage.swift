import Access
import HTMLKit
import Hummingbird
import Policy
import Store
import Vocabulary

/// `/inspection`: the children given to an inspector to look at, each until a last day.
struct InspectionPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("inspection", needs: .seeSample).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let children = try await app.database.read {
            try $0.all(SampledChild.given(to: visit.visitor.account, on: visit.today, seenBy: visit.scope))
        }
        let view = InspectionView(children, app.profile.words)
        return app.show(view, visit, showing: children.map(\.child.id))
    }
}

/// What the page shows.
struct InspectionView: View {
    let title = "Inspection"
    private let children: [SampledChild]
    private let words: Words

    init(_ children: [SampledChild], _ words: Words) {
        self.children = children
        self.words = words
    }

    var body: HTML {
        """
        \(PageHead(title, lead: "The records given to you to read. You can change nothing in them, and what you open is logged."))\
        <section class="mt-l" aria-labelledby="sample"><h2 id="sample">Children in the sample</h2>\
        \(if: children.isEmpty, empty, else: "\(table)")</section>\
        <section class="mt-l prose" aria-labelledby="more"><h2 id="more">About the service</h2><ul class="bullets">\
        <li>\(Link("Published reports", to: "/published")): small numbers are hidden.</li>\
        <li>\(Link("How we count", to: "/measures")): what each figure counts, and of what.</li></ul></section>
        """
    }

    private var empty: HTML {
        """
        <p role="status">The records you are to read stand here. None is given to you today: the \(words[.iro].short) manager \
        can do that, with a last day.</p>
        """
    }

    private var table: Table<SampledChild> {
        Table(
            "Children in the sample",
            children,
            columns: [
                .heading("Child") { "\(Link($0.child.called, to: "/children/\($0.child.id.id)"))" },
                .text("Number") { $0.child.code },
                .text("Yours to read until") { $0.until?.withWeekday ?? "No last day is set" },
            ],
            isCaptionHidden: true
        )
    }
}
