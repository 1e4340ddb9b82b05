/// A step of the way back up: a place, or, last, the page itself.
package struct Crumb: Hashable, Sendable {
    package let words: String
    package let address: Address?

    package init(_ words: String, to address: Address? = nil) {
        self.words = words
        self.address = address
    }
}

/// The way back up from a page.
package struct Breadcrumb: Component {
    private let crumbs: [Crumb]

    package init(_ crumbs: [Crumb]) {
        self.crumbs = crumbs
    }

    package var body: HTML {
        if crumbs.isEmpty { return HTML() }
        return "<nav class=\"crumbs wrap\" aria-label=\"Breadcrumb\"><ol>\(each: crumbs, crumb)</ol></nav>"
    }

    private func crumb(_ crumb: Crumb) -> HTML {
        guard let address = crumb.address else { return "<li>\(crumb.words)</li>" }
        return "<li><a href=\"\(address)\">\(crumb.words)</a></li>"
    }
}

/// A place in a row of places, and how many things wait there.
package struct Place: Hashable, Sendable {
    package let words: String
    package let address: Address
    package let isCurrent: Bool
    /// How many things wait, and what they are: 3, "open".
    package let count: Int
    package let counted: String

    package init(_ words: String, to address: Address, isCurrent: Bool = false, count: Int = 0, counted: String = "") {
        self.words = words
        self.address = address
        self.isCurrent = isCurrent
        self.count = count
        self.counted = counted
    }

    var html: HTML {
        """
        <li><a href="\(address)"\(attribute: "aria-current", isCurrent ? "page" : nil)>\(words)\
        \(if: count > 0, " <span class=\"n\">\(count)<span class=\"vh\"> \(counted)</span></span>")</a></li>
        """
    }
}

/// The pages of one record or one area.
package struct SubNavigation: Component {
    private let label: String
    private let places: [Place]

    package init(_ label: String, _ places: [Place]) {
        self.label = label
        self.places = places
    }

    package var body: HTML {
        "<nav class=\"sub\" aria-label=\"\(label)\"><ul>\(each: places, \.html)</ul></nav>"
    }
}

/// Who a record is about, at its top: never coloured by how the plan is rated.
package struct IdentityBar: Component {
    private let name: String
    private let lines: [String]
    private let alerts: [Tag]
    private let actions: HTML

    /// The first line is age, birth date, pronouns and number; the others are quieter: where, since when, by what order.
    package init(_ name: String, lines: [String], alerts: [Tag] = [], actions: HTML = "") {
        self.name = name
        self.lines = lines
        self.alerts = alerts
        self.actions = actions
    }

    package var body: HTML {
        """
        <section class="who-bar" aria-label="\(name)"><div><h1>\(name)</h1>\(each: lines.enumerated(), line)</div>\
        \(if: !actions.isEmpty, "<div class=\"cluster noprint\">\(actions)</div>")\
        \(if: !alerts.isEmpty, "<ul class=\"alerts\">\(each: alerts, { "<li>\($0)</li>" })</ul>")</section>
        """
    }

    private func line(_ offset: Int, _ words: String) -> HTML {
        "<p class=\"\(offset == 0 ? "who-bar__line" : "who-bar__line quiet")\">\(words)</p>"
    }
}
