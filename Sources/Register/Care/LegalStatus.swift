import Vocabulary

/// The legal basis on which a child is looked after, by its SSDA903 code.
package enum LegalStatus: String, Coded {
    case interimCareOrder = "C1"
    case fullCareOrder = "C2"
    case freeingOrder = "D1"
    case placementOrder = "E1"
    case accommodated = "V2"
    case shortBreaks = "V3"
    case shortBreaksAgreement = "V4"
    case remanded = "J1"
    case policeAndCriminalEvidence = "J2"
    case youthRehabilitationOrder = "J3"
    case policeProtection = "L1"
    case emergencyProtectionOrder = "L2"
    case childAssessmentOrder = "L3"

    package var title: String {
        switch self {
        case .interimCareOrder: "Interim care order"
        case .fullCareOrder: "Full care order"
        case .freeingOrder: "Freeing order"
        case .placementOrder: "Placement order"
        case .accommodated: "Accommodated by agreement (section 20)"
        case .shortBreaks: "Short breaks by agreement, each recorded"
        case .shortBreaksAgreement: "Short breaks by agreement, only the agreement recorded"
        case .remanded: "Remanded"
        case .policeAndCriminalEvidence: "In accommodation under the Police and Criminal Evidence Act"
        case .youthRehabilitationOrder: "Youth rehabilitation order with residence or intensive fostering"
        case .policeProtection: "Police protection"
        case .emergencyProtectionOrder: "Emergency protection order"
        case .childAssessmentOrder: "Child assessment order"
        }
    }

    /// An agreed series of short breaks: its own cycle of reviews, and none in the return.
    package var isShortBreaks: Bool { self == .shortBreaks || self == .shortBreaksAgreement }
}
