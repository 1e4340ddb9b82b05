import Vocabulary

/// Why an episode of care began, by its SSDA903 code.
package enum ReasonBegun: String, Coded {
    case startedCare = "S"
    case legalStatus = "L"
    case placement = "P"
    case placementSameCarer = "T"
    case legalStatusAndPlacement = "B"
    case legalStatusAndPlacementSameCarer = "U"

    package var title: String {
        switch self {
        case .startedCare: "Started to be looked after"
        case .legalStatus: "Change of legal status only"
        case .placement: "Change of placement and carer"
        case .placementSameCarer: "Change of placement, same carer"
        case .legalStatusAndPlacement: "Change of legal status, placement and carer"
        case .legalStatusAndPlacementSameCarer: "Change of legal status and placement, same carer"
        }
    }

    package var beginsCare: Bool { self == .startedCare }

    /// Another place to live, whether or not the carer came along.
    package var changesPlacement: Bool { self != .legalStatus }

    package var keepsCarer: Bool { self == .placementSameCarer || self == .legalStatusAndPlacementSameCarer }
}
