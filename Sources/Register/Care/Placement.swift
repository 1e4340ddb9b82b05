import Vocabulary

/// A time in one place with one carer, whatever the legal status was: a row of the child's history.
package struct Placement: Hashable, Sendable {
    /// A code of `CodeList.place`.
    package let place: String
    package let provider: String?
    package let beganOn: CivilDate
    package internal(set) var endedOn: CivilDate?
    /// Another address with the same carer as before.
    package let keepsCarer: Bool
    package let postcode: String?
    package let urn: String?
    /// A code of `CodeList.reasonPlaceChange`: why it was left.
    package internal(set) var reasonLeft: String?

    init(_ episode: Episode, endedOn: CivilDate?) {
        place = episode.place
        provider = episode.provider
        beganOn = episode.beganOn
        self.endedOn = endedOn
        keepsCarer = episode.reasonBegun.keepsCarer
        postcode = episode.placementPostcode
        urn = episode.urn
        reasonLeft = episode.reasonPlaceChange
    }

    package var kind: PlaceKind { PlaceKind(place: place) }

    /// Away for a time, and expected back: in hospital, on holiday.
    package var isTemporary: Bool { kind == .temporary }

    package var title: String { CodeList.place.title(of: place) ?? "Placement \(place)" }

    package var providerTitle: String? { provider.map { CodeList.provider.title(of: $0) ?? $0 } }

    package var reasonLeftTitle: String? { reasonLeft.map { CodeList.reasonPlaceChange.title(of: $0) ?? $0 } }

    package func contains(_ day: CivilDate) -> Bool {
        beganOn <= day && (endedOn.map { day < $0 } ?? true)
    }

    /// How many days it lasted, or has lasted so far.
    package func days(on today: CivilDate) -> Int { beganOn.days(to: endedOn ?? today) }
}
