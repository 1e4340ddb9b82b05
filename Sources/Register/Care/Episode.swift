import Vocabulary

/// An episode of care as the national return has it: a stretch in which neither legal status nor placement changed.
package struct Episode: Hashable, Sendable {
    package internal(set) var id: ID<Episode>
    package let child: ID<Child>
    package let beganOn: CivilDate
    package let reasonBegun: ReasonBegun
    package let legalStatus: LegalStatus
    /// A code of `CodeList.need`: why the child came into care.
    package let need: String
    /// A code of `CodeList.place`.
    package let place: String
    /// A code of `CodeList.provider`; nothing for temporary moves.
    package let provider: String?
    package let ceasedOn: CivilDate?
    package let reasonCeased: ReasonCeased?
    /// A code of `CodeList.reasonPlaceChange`: why the placement that this episode ends in was left.
    package let reasonPlaceChange: String?
    package let homePostcode: String?
    package let placementPostcode: String?
    package let urn: String?
    package let collectionYear: Int?

    package init(
        id: ID<Episode>,
        child: ID<Child>,
        beganOn: CivilDate,
        reasonBegun: ReasonBegun,
        legalStatus: LegalStatus,
        need: String,
        place: String,
        provider: String? = nil,
        ceasedOn: CivilDate? = nil,
        reasonCeased: ReasonCeased? = nil,
        reasonPlaceChange: String? = nil,
        homePostcode: String? = nil,
        placementPostcode: String? = nil,
        urn: String? = nil,
        collectionYear: Int? = nil
    ) {
        self.id = id
        self.child = child
        self.beganOn = beganOn
        self.reasonBegun = reasonBegun
        self.legalStatus = legalStatus
        self.need = need
        self.place = place
        self.provider = provider
        self.ceasedOn = ceasedOn
        self.reasonCeased = reasonCeased
        self.reasonPlaceChange = reasonPlaceChange
        self.homePostcode = homePostcode
        self.placementPostcode = placementPostcode
        self.urn = urn
        self.collectionYear = collectionYear
    }

    package var naturalKey: String { beganOn.iso }

    package func renewed(as id: ID<Episode>) -> Episode {
        var episode = self
        episode.id = id
        return episode
    }
}
