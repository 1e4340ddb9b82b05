/// What a form carries unseen.
package struct FormMarks: Hashable, Sendable {
    /// The cross-site token.
    package let token: String
    /// The versions that the form was made from.
    package let seen: [String]
    /// A number that lets the form be taken once only.
    package let once: String?
    /// Where what is typed into it is kept until it is sent.
    package let draft: DraftMark?

    package init(token: String, seen: [String] = [], once: String? = nil, draft: DraftMark? = nil) {
        self.token = token
        self.seen = seen
        self.once = once
        self.draft = draft
    }

    /// The fields, as the form carries them.
    var html: HTML {
        """
        \(field("token", token))\(each: seen, { field("seen", $0) })\(once.map { field("once", $0) })\
        \(draft.map { field("draft", $0.page.text) + field("hand", $0.hand) + field("base", String($0.base)) })
        """
    }

    private func field(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }
}

/// By what a draft knows its form.
package struct DraftMark: Hashable, Sendable {
    /// The page that the form is on.
    package let page: Address
    /// This showing of the form, told from every other.
    package let hand: String
    /// The version of the draft that this showing was made from; nought where there was none.
    package let base: Int

    package init(page: Address, hand: String, base: Int) {
        self.page = page
        self.hand = hand
        self.base = base
    }
}

/// That a form stands filled in with what its author typed before.
package struct TypedBefore: Hashable, Sendable {
    /// When it was kept, in words: "30 March 2026 at 2:05pm".
    package let when: String
    /// Whether what the form is about has been changed since.
    package let isOvertaken: Bool
    /// Where the button leads that throws it away.
    package let startAgain: Address

    package init(when: String, isOvertaken: Bool, startAgain: Address) {
        self.when = when
        self.isOvertaken = isOvertaken
        self.startAgain = startAgain
    }
}
