/// A link to a place, named by the place.
package struct Link: Component, Hashable, Sendable {
    package let words: String
    package let address: Address
    /// What is read out after the words, where the same words lead to several places on one page.
    package let about: String?

    package init(_ words: String, to address: Address, about: String? = nil) {
        self.words = words
        self.address = address
        self.about = about
    }

    package var body: HTML {
        "<a href=\"\(address)\">\(words)\(about.map(Link.unseen))</a>"
    }

    /// Words that are read out and not seen.
    static func unseen(_ words: String) -> HTML {
        "<span class=\"vh\"> \(words)</span>"
    }
}

/// How much a button stands out: one main one a page; `stop` only for what withdraws or destroys.
package enum ButtonWeight: Hashable, Sendable {
    case main, quiet, stop

    func classes(isSmall: Bool) -> String {
        let weight =
            switch self {
            case .main: "btn"
            case .quiet: "btn btn--quiet"
            case .stop: "btn btn--stop"
            }
        return isSmall ? weight + " btn--s" : weight
    }
}

/// A button that sends its form.
package struct Button: Component, Hashable, Sendable {
    private let words: String
    private let weight: ButtonWeight
    private let isSmall: Bool
    private let about: String?
    private let name: String?
    private let value: String?

    /// A button by what it does: "Record as held". Where a form has several, `name` and `value` say which was pressed.
    package init(
        _ words: String,
        _ weight: ButtonWeight = .main,
        isSmall: Bool = false,
        about: String? = nil,
        name: String? = nil,
        value: String? = nil
    ) {
        self.words = words
        self.weight = weight
        self.isSmall = isSmall
        self.about = about
        self.name = name
        self.value = value
    }

    package var body: HTML {
        """
        <button class="\(weight.classes(isSmall: isSmall))"\(attribute: "name", name)\(attribute: "value", value)>\
        \(words)\(about.map(Link.unseen))</button>
        """
    }
}

/// A link that looks like a button: going somewhere is the next thing to do.
package struct LinkButton: Component, Hashable, Sendable {
    private let link: Link
    private let weight: ButtonWeight
    private let isSmall: Bool

    package init(
        _ words: String,
        to address: Address,
        _ weight: ButtonWeight = .main,
        isSmall: Bool = false,
        about: String? = nil
    ) {
        link = Link(words, to: address, about: about)
        self.weight = weight
        self.isSmall = isSmall
    }

    package var body: HTML {
        """
        <a class="\(weight.classes(isSmall: isSmall))" href="\(link.address)">\(link.words)\(link.about.map(Link.unseen))</a>
        """
    }
}

/// A form that is nothing but its button: it changes something, so it is sent and not followed.
package struct ActionButton: Component {
    private let button: Button
    private let address: Address
    private let form: Form

    package init(_ button: Button, to address: Address, in form: Form) {
        self.button = button
        self.address = address
        self.form = form
    }

    package var body: HTML {
        "<form method=\"post\" action=\"\(address)\">\(form.hidden)\(button)</form>"
    }
}
