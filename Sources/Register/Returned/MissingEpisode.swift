import Vocabulary

/// A time in which a child was missing from care, or away without leave.
package struct MissingEpisode: Hashable, Sendable {
    package internal(set) var id: ID<MissingEpisode>
    package let child: ID<Child>
    package let kind: MissingKind
    package let beganOn: CivilDate
    /// Nothing while the child is still missing.
    package let endedOn: CivilDate?
    package let collectionYear: Int?

    package init(
        id: ID<MissingEpisode>,
        child: ID<Child>,
        kind: MissingKind,
        beganOn: CivilDate,
        endedOn: CivilDate? = nil,
        collectionYear: Int? = nil
    ) {
        self.id = id
        self.child = child
        self.kind = kind
        self.beganOn = beganOn
        self.endedOn = endedOn
        self.collectionYear = collectionYear
    }

    package var naturalKey: String { beganOn.iso }

    package func renewed(as id: ID<MissingEpisode>) -> MissingEpisode {
        var same = self
        same.id = id
        return same
    }
}
