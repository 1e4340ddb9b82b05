import Vocabulary

/// How and when a child left care.
package struct CareExit: Hashable, Sendable {
    package let on: CivilDate
    /// Nothing where the return left it out.
    package let reason: ReasonCeased?

    package var destination: Destination { Destination(reason) }

    /// Where a child went on leaving care, in the words of reports.
    package enum Destination: String, Coded {
        case adopted, specialGuardianship, childArrangementsOrder
        case homePlanned, homeUnplanned, withOthers
        case stayingPut, independentSupported, independentUnsupported, adultResidentialCare
        case anotherAuthority, movedAbroad, custody, remandEnded, foundAdult, died, other, notKnown

        package var title: String {
            switch self {
            case .adopted: "Adopted"
            case .specialGuardianship: "Special guardianship order"
            case .childArrangementsOrder: "Child arrangements order"
            case .homePlanned: "Returned home, as planned"
            case .homeUnplanned: "Returned home, not as planned"
            case .withOthers: "Living with somebody without parental responsibility"
            case .stayingPut: "Staying with the same carers at 18"
            case .independentSupported: "Independent living, with support arranged"
            case .independentUnsupported: "Independent living, no support arranged"
            case .adultResidentialCare: "Adult residential care"
            case .anotherAuthority: "Care taken over by another authority"
            case .movedAbroad: "Moved abroad"
            case .custody: "Sentenced to custody"
            case .remandEnded: "Remand ended"
            case .foundAdult: "Found to be 18 or over"
            case .died: "Died"
            case .other: "Another reason"
            case .notKnown: "Not known"
            }
        }

        package init(_ reason: ReasonCeased?) {
            switch reason {
            case .adoptedUnopposed, .adoptedConsentDispensed: self = .adopted
            case .guardianFormerCarers, .guardianOthers, .guardianFormerCarersRelatives, .guardianFormerCarersOther,
                .guardianRelatives, .guardianOther:
                self = .specialGuardianship
            case .childArrangementsOrder: self = .childArrangementsOrder
            case .homePlanned: self = .homePlanned
            case .homeUnplanned: self = .homeUnplanned
            case .withOthers: self = .withOthers
            case .stayedWithCarers: self = .stayingPut
            case .independentSupported: self = .independentSupported
            case .independentUnsupported: self = .independentUnsupported
            case .adultResidentialCare: self = .adultResidentialCare
            case .anotherAuthority: self = .anotherAuthority
            case .movedAbroad: self = .movedAbroad
            case .sentenced: self = .custody
            case .remandEnded: self = .remandEnded
            case .foundAdult: self = .foundAdult
            case .died: self = .died
            case .otherReason: self = .other
            case .continues, nil: self = .notKnown
            }
        }
    }
}
