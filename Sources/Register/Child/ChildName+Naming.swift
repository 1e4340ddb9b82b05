import Access
import Store
import Vocabulary

extension ChildName {
    /// What a person says that a child is called.
    package struct Spoken: Hashable, Sendable {
        package let given: String
        package let family: String
        package let knownAs: String?
        package let pronouns: String?

        package init(given: String, family: String, knownAs: String?, pronouns: String?) {
            self.given = given
            self.family = family
            self.knownAs = knownAs
            self.pronouns = pronouns
        }
    }

    package var spoken: Spoken { Spoken(given: given, family: family, knownAs: knownAs, pronouns: pronouns) }
}

extension WriteTransaction {
    /// Writes down what a child in scope is called, in the place of the version that the person saw, or for the first time.
    ///
    /// Throws `Superseded` where somebody else has named the child since.
    package func name(
        _ child: ID<Child>,
        _ spoken: ChildName.Spoken,
        replacing seen: Seen<ChildName>?,
        by scope: Scope
    ) throws {
        _ = try one(Child.withID(child, where: scope.allows("child.id")))
        let kept = try allKept(ChildName.of(child, where: scope.allows("child_name.child_id"))).first
        guard kept?.seen == seen else {
            let id = kept?.id ?? seen?.id
            throw Superseded(table: ChildName.table, id: id?.text ?? "", version: kept?.version)
        }
        let name = ChildName(
            id: kept?.id ?? .fresh(),
            child: child,
            given: spoken.given,
            family: spoken.family,
            knownAs: spoken.knownAs,
            pronouns: spoken.pronouns
        )
        guard let kept else { return try begin(name) }
        if kept.fact != name { try revise([(kept, name)]) }
    }
}
