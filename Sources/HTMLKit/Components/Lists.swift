/// What narrows a list: fields beside it, sent with a button.
///
/// The fields stand behind a fold on narrow screens, where they would fill the first one; on wide ones they always show.
package struct FilterPanel: Component {
    private let address: Address
    private let clear: Address
    private let fields: HTML
    private let kept: [Hidden]

    /// A part of the address that stays when the filter changes.
    package struct Hidden: Hashable, Sendable {
        fileprivate let name: String
        fileprivate let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The fields show how the filter stands; `keeping` goes along with them (the sorting, a search).
    package init(to address: Address, clear: Address, keeping kept: [Hidden] = [], _ fields: HTML) {
        self.address = address
        self.clear = clear
        self.kept = kept
        self.fields = fields
    }

    package var body: HTML {
        """
        <aside class="panel filter" aria-labelledby="filter-title"><h2 id="filter-title">Filter</h2>\
        <details><summary>Show the filters</summary>\
        <form method="get" action="\(address)">\(each: kept, hidden)\(fields)\
        <p class="actions"><button class="btn btn--s">Apply filters</button> <a href="\(clear)">Clear</a></p></form></details></aside>
        """
    }

    private func hidden(_ field: Hidden) -> HTML {
        "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
    }
}

/// The filters in use, each a link that takes it away; nothing when there is none.
package struct SelectedFilters: Component {
    private let filters: [Link]

    /// Each by its words, leading to the list without it.
    package init(_ filters: [Link]) {
        self.filters = filters
    }

    package var body: HTML {
        if filters.isEmpty { return HTML() }
        return "<ul class=\"picked\" aria-label=\"Filters in use\">\(each: filters, remove)</ul>"
    }

    private func remove(_ filter: Link) -> HTML {
        """
        <li><a href="\(filter.address)"><span class="vh">Remove filter </span>\(filter.words) \
        <span aria-hidden="true">×</span></a></li>
        """
    }
}

/// How much of a list is shown, and the way to its other pages.
package struct Pagination: Component {
    private let shown: Int
    private let total: Int
    private let previous: Address?
    private let next: Address?

    package init(showing shown: Int, of total: Int, previous: Address? = nil, next: Address? = nil) {
        self.shown = shown
        self.total = total
        self.previous = previous
        self.next = next
    }

    package var body: HTML {
        let summary: HTML = "<p role=\"status\">Showing \(shown) of \(total)</p>"
        if previous == nil && next == nil { return "<div class=\"pages\">\(summary)</div>" }
        return """
            <div class="pages">\(summary)<nav aria-label="Pages"><ul>\
            \(previous.map { page("Previous", "prev", $0) })\(next.map { page("Next", "next", $0) })</ul></nav></div>
            """
    }

    private func page(_ words: String, _ relation: String, _ address: Address) -> HTML {
        "<li><a rel=\"\(relation)\" href=\"\(address)\">\(words)<span class=\"vh\"> page</span></a></li>"
    }
}

/// One field and a button that finds.
package struct SearchBox: Component {
    private let label: String
    private let address: Address
    private let form: Form
    private let name: String
    private let value: String
    private let id: String
    private let example: String?
    private let isInHeader: Bool

    /// What is typed is sent and never stands in an address, nor in what the browser remembers of forms. An example shows in
    /// the empty field what may be typed; it does not replace the label.
    package init(
        _ label: String,
        to address: Address,
        in form: Form,
        name: String = "q",
        value: String = "",
        id: String = "search",
        example: String? = nil,
        isInHeader: Bool = false
    ) {
        self.label = label
        self.address = address
        self.form = form
        self.name = name
        self.value = value
        self.id = id
        self.example = example
        self.isInHeader = isInHeader
    }

    package var body: HTML {
        """
        <form class="\(isInHeader ? "find" : "search")" role="search" method="post" action="\(address)" aria-label="\(label)">\(form.hidden)\
        <label\(attribute: "class", isInHeader ? "vh" : nil) for="\(id)">\(label)</label>\
        <input id="\(id)" name="\(name)" type="search" autocomplete="off" value="\(value)"\(attribute: "placeholder", example)>\
        <button\(attribute: "class", isInHeader ? nil : "btn")>Find</button></form>
        """
    }
}
