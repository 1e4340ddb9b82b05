import HTMLKit
import Hummingbird
import Policy

/// The pages that the footer leads to: help, privacy and accessibility, for anybody.
enum AboutPages {
    static func add(to routes: Routes) {
        let app = routes.app
        routes.anybody("help").get { _, visit in app.show(HelpView(app.profile.words), to: visit.visitor) }
        routes.anybody("privacy").get { _, visit in app.show(PrivacyView(app), to: visit.visitor) }
        routes.anybody("accessibility").get { _, visit in app.show(AccessibilityView(), to: visit.visitor) }
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
