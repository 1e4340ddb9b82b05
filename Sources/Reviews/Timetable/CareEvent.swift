import Vocabulary

/// Something that happens to a child in care, as far as it may bear on the timetable of reviews.
package enum CareEvent: Hashable, Sendable {
    case cameBackIntoCare
    case legalStatusChanged
    case placementChanged(planned: Bool)
    /// In hospital, on holiday or otherwise away for a time.
    case temporarilyAway
    case missing
    case remanded(alreadyLookedAfter: Bool)
    case remandEnded(lookedAfterOnlyByRemand: Bool)
    case placedForAdoption
    case adoptionPlacementEnded
    case turnedEighteen

    /// What it does to the timetable.
    package enum Effect: Hashable, Sendable {
        /// The cycle begins again with a first review.
        case restarts
        case none
        case entersAdoptionCycle
        case returnsToOrdinaryCycle
        case stops
    }

    package var effect: Effect {
        switch self {
        case .cameBackIntoCare: .restarts
        case .remanded(let alreadyLookedAfter): alreadyLookedAfter ? .none : .restarts
        case .remandEnded(let onlyByRemand): onlyByRemand ? .stops : .none
        case .placedForAdoption: .entersAdoptionCycle
        case .adoptionPlacementEnded: .returnsToOrdinaryCycle
        case .turnedEighteen: .stops
        case .legalStatusChanged, .placementChanged, .temporarilyAway, .missing: .none
        }
    }
}
