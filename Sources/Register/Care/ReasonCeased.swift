import Vocabulary

/// Why an episode of care ceased, by its SSDA903 code.
package enum ReasonCeased: String, Coded {
    case continues = "X1"
    case adoptedUnopposed = "E11"
    case adoptedConsentDispensed = "E12"
    case died = "E2"
    case anotherAuthority = "E3"
    case homePlanned = "E4A"
    case homeUnplanned = "E4B"
    case withOthers = "E13"
    case childArrangementsOrder = "E41"
    case guardianFormerCarers = "E43"
    case guardianOthers = "E44"
    case guardianFormerCarersRelatives = "E45"
    case guardianFormerCarersOther = "E46"
    case guardianRelatives = "E47"
    case guardianOther = "E48"
    case independentSupported = "E5"
    case independentUnsupported = "E6"
    case adultResidentialCare = "E7"
    case otherReason = "E8"
    case sentenced = "E9"
    case remandEnded = "E14"
    case foundAdult = "E15"
    case movedAbroad = "E16"
    case stayedWithCarers = "E17"

    package var title: String {
        switch self {
        case .continues: "Another episode began the same day"
        case .adoptedUnopposed: "Adopted, application not opposed"
        case .adoptedConsentDispensed: "Adopted, consent dispensed with by the court"
        case .died: "Died"
        case .anotherAuthority: "Care taken over by another authority in the United Kingdom"
        case .homePlanned: "Returned home, as planned"
        case .homeUnplanned: "Returned home, outside the care plan"
        case .withOthers: "Left to live with somebody without parental responsibility"
        case .childArrangementsOrder: "Child arrangements order or residence order"
        case .guardianFormerCarers: "Special guardianship order to former foster carers (before 2018/19)"
        case .guardianOthers: "Special guardianship order to others (before 2018/19)"
        case .guardianFormerCarersRelatives:
            "Special guardianship order to former foster carers who are relatives or friends"
        case .guardianFormerCarersOther: "Special guardianship order to other former foster carers"
        case .guardianRelatives: "Special guardianship order to relatives or friends who were not the foster carers"
        case .guardianOther: "Special guardianship order to others who were not the foster carers"
        case .independentSupported: "Independent living, with support arranged"
        case .independentUnsupported: "Independent living, no support arranged"
        case .adultResidentialCare: "Residential care paid for by adult social care"
        case .otherReason: "Another reason"
        case .sentenced: "Sentenced to custody"
        case .remandEnded: "Accommodation on remand ended"
        case .foundAdult: "Found by an age assessment to be 18 or over"
        case .movedAbroad: "Moved abroad"
        case .stayedWithCarers: "18 or over and stayed with the same carers"
        }
    }

    package var endsCare: Bool { self != .continues }
}
