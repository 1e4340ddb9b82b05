import Store
import Vocabulary

extension LegalStatus: Stored {}
extension ReasonBegun: Stored {}
extension ReasonCeased: Stored {}

extension Episode: ReturnedFact {
    package static let table = "episode"
    package static let columns: Columns = [
        "id", "child_id", "began_on", "reason_begun", "legal_status", "need", "place", "provider", "ceased_on",
        "reason_ceased", "reason_place_change", "home_postcode", "placement_postcode", "urn", "collection_year",
    ]
    package static var order: String { "began_on" }

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        beganOn = try row["began_on"]
        reasonBegun = try row["reason_begun"]
        legalStatus = try row["legal_status"]
        need = try row["need"]
        place = try row["place"]
        provider = try row["provider"]
        ceasedOn = try row["ceased_on"]
        reasonCeased = try row["reason_ceased"]
        reasonPlaceChange = try row["reason_place_change"]
        homePostcode = try row["home_postcode"]
        placementPostcode = try row["placement_postcode"]
        urn = try row["urn"]
        collectionYear = try row["collection_year"]
    }

    package var values: Values {
        [
            id, child, beganOn, reasonBegun, legalStatus, need, place, provider, ceasedOn, reasonCeased,
            reasonPlaceChange, homePostcode, placementPostcode, urn, collectionYear,
        ]
    }
}

extension Episode {
    /// The children with an episode that began on a day or later.
    package static func children(withEpisodesFrom day: CivilDate) -> Query<Subject> {
        "SELECT DISTINCT child_id FROM episode WHERE began_on >= \(day) ORDER BY child_id"
    }

    /// The children who came into care from one day to another.
    package static func children(startingCareFrom first: CivilDate, through last: CivilDate) -> Query<Subject> {
        """
        SELECT DISTINCT child_id FROM episode
        WHERE reason_begun = \(ReasonBegun.startedCare) AND began_on >= \(first) AND began_on <= \(last)
        """
    }
}
