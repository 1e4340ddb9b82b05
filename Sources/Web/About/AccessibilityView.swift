import HTMLKit

/// What was done so that everybody can use the pages, and what was not.
struct AccessibilityView: View {
    let title = "Accessibility"

    var body: HTML {
        "<div class=\"prose\"><h1>\(title)</h1>\(each: sections)</div>"
    }

    private var sections: [AboutSection] {
        [
            AboutSection(
                "What is checked",
                id: "checked",
                """
                The pages are to meet the Web Content Accessibility Guidelines 2.2, levels A and AA. With every \
                change of the program each page is looked at by a browser that finds what a machine can find: in \
                light and dark colours, at 320 pixels wide, at 200% zoom, with wider text spacing, and by keyboard \
                alone. Every page works without scripts.
                """
            ),
            AboutSection(
                "What is not",
                id: "not",
                """
                No machine finds everything. The pages have not yet been tried by people who use a screen reader, \
                magnification or speech, and nobody else has audited them. Wide tables scroll sideways in a place of \
                their own on narrow screens.
                """
            ),
            AboutSection(
                "If something stands in your way",
                id: "way",
                """
                Tell your manager, or whoever runs this service at your council, which page it was and what you use. \
                Ask them for what you need in another form.
                """
            ),
        ]
    }
}
