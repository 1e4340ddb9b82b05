import HTMLKit
import Policy

/// How to find one’s way, and whom to tell when something is wrong.
struct HelpView: View {
    let title = "Help"
    private let words: Words

    init(_ words: Words) {
        self.words = words
    }

    var body: HTML {
        "<div class=\"prose\"><h1>\(title)</h1>\(each: sections)</div>"
    }

    private var sections: [AboutSection] {
        let (review, iro) = (words[.review].one, words[.iro].short)
        return [
            AboutSection(
                "Find a child",
                id: "find-child",
                """
                Type part of a name, the child’s number or a date of birth in the box at the top. A name need not be \
                spelt right: what sounds like it is found too. A whole number leads straight to the child.
                """
            ),
            AboutSection(
                "Why a date is what it is",
                id: "why",
                """
                Nobody types a due date: each is worked out from what happened. The sentence that begins with “Why” \
                names the rule and the fact; “How this was worked out”, on a child’s pages, also the bank holidays \
                that were left out.
                """,
                """
                Where a fact is missing the date is not known, and nothing is late for that. The child’s \(iro) or \
                an \(iro) manager can settle when the next \(review) is due, on the child’s pages.
                """
            ),
            AboutSection(
                "Put something right",
                id: "right",
                """
                What came with a national return is put right in the case system, and comes with the next return. \
                Names, and what was recorded here, are changed here. No version is ever lost: “Versions” shows each, \
                with who made it and when.
                """
            ),
            AboutSection(
                "Without a mouse",
                id: "keys",
                """
                Every page works with Tab, Shift and Tab, Enter, Space, and the arrows within a group of answers. \
                The first link of each page skips to what it is about.
                """
            ),
            AboutSection(
                "Report a problem",
                id: "problem",
                """
                Tell your \(iro) manager, or whoever runs this service at your council. If the page gave a number, \
                say the number: it finds what happened in the log. Name no child in an e-mail, and send no picture \
                of a child’s page.
                """
            ),
        ]
    }
}
