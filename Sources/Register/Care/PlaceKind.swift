/// What sort of home a placement is: the codes of `CodeList.place` in the groups that lists and rules speak of.
package enum PlaceKind: String, CaseIterable, Hashable, Sendable {
    case fostering, adoption, withParents, childrensHome, secureHome, supportedAccommodation, independentLiving
    case residential, hospital, school, custody, temporary, other

    package init(place code: String) {
        switch code {
        case "U1", "U2", "U3", "U4", "U5", "U6": self = .fostering
        case "A3", "A4", "A5", "A6": self = .adoption
        case "P1": self = .withParents
        case "K2": self = .childrensHome
        case "K1": self = .secureHome
        case "K3", "H5": self = .supportedAccommodation
        case "P2", "P3": self = .independentLiving
        case "R1", "R3": self = .residential
        case "R2": self = .hospital
        case "S1": self = .school
        case "R5": self = .custody
        case "T0", "T1", "T2", "T3", "T4": self = .temporary
        default: self = .other
        }
    }

    package var title: String {
        switch self {
        case .fostering: "Foster placement"
        case .adoption: "Placed for adoption"
        case .withParents: "With parents"
        case .childrensHome: "Children's home"
        case .secureHome: "Secure children's home"
        case .supportedAccommodation: "Supported accommodation"
        case .independentLiving: "Independent living"
        case .residential: "Other residential placement"
        case .hospital: "Hospital or nursing care"
        case .school: "Residential school"
        case .custody: "Custody"
        case .temporary: "Temporary move"
        case .other: "Other placement"
        }
    }
}
