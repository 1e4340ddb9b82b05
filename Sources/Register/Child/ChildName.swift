import Vocabulary

/// What a child is called, kept apart from the return, which knows only a code.
package struct ChildName: Hashable, Sendable {
    package let id: ID<ChildName>
    package let child: ID<Child>
    package let given: String
    package let family: String
    /// The name the child uses, where it is not the given one.
    package let knownAs: String?
    package let pronouns: String?
    /// The names without case and accents, by whose parts the child is found.
    package let searchKey: String
    /// How the names sound, so that they are found however they are spelt.
    package let soundKey: String

    package init(
        id: ID<ChildName>,
        child: ID<Child>,
        given: String,
        family: String,
        knownAs: String? = nil,
        pronouns: String? = nil
    ) {
        self.id = id
        self.child = child
        self.given = given
        self.family = family
        self.knownAs = knownAs
        self.pronouns = pronouns
        let names = [given, family, knownAs ?? ""]
        searchKey = NameKey.key(of: names)
        soundKey = SoundKey.key(of: names)
    }

    init(id: ID<ChildName>, child: ID<Child>, _ details: NameDetails) {
        self.init(
            id: id,
            child: child,
            given: details.given,
            family: details.family,
            knownAs: details.knownAs,
            pronouns: details.pronouns
        )
    }

    /// The name used and the family name: "Amara Okafor".
    package var full: String { ChildName.full(given: given, family: family, knownAs: knownAs) ?? "" }

    /// The same of parts of which none may be known.
    package static func full(given: String?, family: String?, knownAs: String?) -> String? {
        let known = [knownAs ?? given, family].compactMap { $0 }.filter { !$0.isEmpty }
        return known.isEmpty ? nil : known.joined(separator: " ")
    }
}
