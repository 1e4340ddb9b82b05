/// What has been done, or must be known, above a page; one at most.
package struct Banner: Component {
    /// What it is, which its first word says too.
    package enum Kind: Hashable, Sendable {
        case done, notice, warning
    }

    private let kind: Kind
    private let words: String
    private let more: HTML
    private let id: String

    package init(_ kind: Kind, _ words: String, more: HTML = "", id: String = "banner") {
        self.kind = kind
        self.words = words
        self.more = more
        self.id = id
    }

    package var body: HTML {
        let (opening, look) =
            switch kind {
            case .done: ("Done", "banner banner--done")
            case .notice: ("Note", "banner")
            case .warning: ("Warning", "banner banner--warn")
            }
        return """
            <section class="\(look)" aria-labelledby="\(id)"\(attribute: "role", kind == .done ? "status" : nil)>\
            <p id="\(id)"><strong>\(opening):</strong> \(words)</p>\(more)</section>
            """
    }
}

/// A state in a word, with a shape; colour only repeats what both say.
package struct Tag: Component, Hashable, Sendable {
    /// Red is late; amber a warning; green done; blue waiting; grey neutral; voice what a child said.
    package enum Tone: String, CaseIterable, Hashable, Sendable {
        case red, amber, green, blue, grey, voice
    }

    private let words: String
    private let tone: Tone

    package init(_ words: String, _ tone: Tone) {
        self.words = words
        self.tone = tone
    }

    package var body: HTML {
        "<span class=\"tag tag--\(tone.rawValue)\">\(words)</span>"
    }
}

/// Why a date is what it is: one sentence with the rule, the fact and the date.
package struct Because: Component, Hashable, Sendable {
    private let sentence: String

    package init(_ sentence: String) {
        self.sentence = sentence
    }

    package var body: HTML {
        "<p class=\"because\"><b>Why:</b> \(sentence)</p>"
    }
}

/// How many, beside a heading.
package struct Count: Component, Hashable, Sendable {
    private let number: Int
    private let isLate: Bool

    package init(_ number: Int, isLate: Bool = false) {
        self.number = number
        self.isLate = isLate
    }

    package var body: HTML {
        "<span class=\"\(isLate ? "count count--red" : "count")\">\(number)</span>"
    }
}

/// A box with a heading.
package struct Panel: Component {
    private let heading: String
    private let id: String
    private let content: HTML

    /// The identity is the heading's, and must be the only one on the page.
    package init(_ heading: String, id: String, _ content: HTML) {
        self.heading = heading
        self.id = id
        self.content = content
    }

    package var body: HTML {
        "<section class=\"panel\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(heading)</h2>\(content)</section>"
    }
}

/// The heading of a page, with a line above and below it and what can be done at its side.
package struct PageHead: Component {
    private let title: String
    private let above: String?
    private let lead: String?
    private let side: HTML

    package init(_ title: String, above: String? = nil, lead: String? = nil, side: HTML = "") {
        self.title = title
        self.above = above
        self.lead = lead
        self.side = side
    }

    package var body: HTML {
        """
        <div class="page-head"><div>\(above.map { "<p class=\"small quiet\">\($0)</p>" })<h1>\(title)</h1>\
        \(lead.map { "<p class=\"lead\">\($0)</p>" })</div>\(side)</div>
        """
    }
}
