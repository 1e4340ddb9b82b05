/// Facts by name, each with a link to change it where it may be changed.
package struct SummaryList: Component {
    /// One fact.
    package struct Row {
        private let term: String
        private let details: HTML
        private let change: Link?

        /// A fact in words.
        package init(_ term: String, _ words: String, change: Link? = nil) {
            self.init(term, html: "\(words)", change: change)
        }

        /// A fact made of components. The link's words are "Change", and what it changes is read out after them.
        package init(_ term: String, html details: HTML, change: Link? = nil) {
            self.term = term
            self.details = details
            self.change = change
        }

        var html: HTML {
            "<dt>\(term)</dt><dd>\(details)\(change.map { " <span class=\"noprint\">\($0)</span>" })</dd>"
        }
    }

    private let rows: [Row]

    package init(_ rows: [Row]) {
        self.rows = rows
    }

    package var body: HTML {
        "<dl class=\"facts\">\(each: rows, \.html)</dl>"
    }
}
