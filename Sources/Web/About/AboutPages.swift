import HTMLKit
import Hummingbird
import Policy

/// The pages that the footer leads to: help, privacy and accessibility, for anybody.
enum AboutPages {
    static func add(to routes: Routes) {
        let app = routes.app
        routes.anybody("help").get { _, visit in try await show(HelpView(app.profile.words), visit, app) }
        routes.anybody("privacy").get { _, visit in try await show(PrivacyView(app), visit, app) }
        routes.anybody("accessibility").get { _, visit in try await show(AccessibilityView(), visit, app) }
    }

    private static func show(_ view: some View, _ visit: Visit, _ app: App) async throws -> Response {
        guard let visitor = visit.visitor else { return app.show(view) }
        return app.show(view, to: visitor, waiting: try await app.waiting(for: visitor))
    }

    static let links = [
        Link("Help", to: "/help"), Link("Report a problem", to: "/help#problem"),
        Link("Accessibility", to: "/accessibility"), Link("Privacy", to: "/privacy"),
    ]
}

/// A heading with its paragraphs.
struct AboutSection: Component {
    private let heading: String
    private let id: String
    private let paragraphs: [String]

    init(_ heading: String, id: String, _ paragraphs: String...) {
        self.heading = heading
        self.id = id
        self.paragraphs = paragraphs
    }

    var body: HTML {
        """
        <section class="mt-l" aria-labelledby="\(id)"><h2 id="\(id)">\(heading)</h2>\
        \(each: paragraphs, { "<p class=\"mt\">\($0)</p>" })</section>
        """
    }
}
