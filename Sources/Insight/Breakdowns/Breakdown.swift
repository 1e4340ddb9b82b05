import Vocabulary

/// What a figure can be told apart by. Every case stands in exactly one group, so the groups sum to the whole.
package enum Breakdown: String, Coded {
    case month
    case quarter
    case year
    case officer
    case age
    case sex
    case ethnicity
    case ethnicityGroup = "ethnicity-group"
    case ethnicityHeading = "ethnicity-heading"
    case legalStatus = "legal-status"
    case placement
    case provider
    case boundary
    case distance
    case unaccompanied
    case timeInCare = "time-in-care"
    case need
    case leaving
    case step
    case participation
    case lateReason = "late-reason"
    case daysLate = "days-late"

    package var title: String {
        switch self {
        case .month: "Month"
        case .quarter: "Quarter"
        case .year: "Financial year"
        case .officer: "Officer"
        case .age: "Age"
        case .sex: "Sex"
        case .ethnicity: "Ethnicity"
        case .ethnicityGroup: "Ethnic group"
        case .ethnicityHeading: "Ethnicity, by the council's headings"
        case .legalStatus: "Legal status"
        case .placement: "Placement"
        case .provider: "Provider of the placement"
        case .boundary: "In or out of the council's area"
        case .distance: "Distance from home"
        case .unaccompanied: "Unaccompanied"
        case .timeInCare: "Time in care"
        case .need: "Why the child came into care"
        case .leaving: "How the child left care"
        case .step: "Which review"
        case .participation: "How the child took part"
        case .lateReason: "Why it was late"
        case .daysLate: "Days late"
        }
    }

    /// Whether the groups follow each other in time.
    package var isOfTime: Bool { Breakdown.ofTime.contains(self) }

    /// Whether it takes a list of postcodes to tell its groups.
    var needsPostcodes: Bool { self == .boundary || self == .distance }

    static let ofTime: Set<Breakdown> = [.month, .quarter, .year]
    /// What can be told of any child on a day.
    static let ofChildren: Set<Breakdown> = [
        .officer, .age, .sex, .ethnicity, .ethnicityGroup, .ethnicityHeading, .legalStatus, .placement, .provider,
        .boundary, .distance, .unaccompanied, .timeInCare, .need,
    ]

    /// Whether a group in which nothing stands is shown all the same: where somebody would miss it.
    var showsEmptyGroups: Bool {
        switch self {
        case .month, .quarter, .year, .age, .boundary, .distance, .unaccompanied, .timeInCare, .participation,
            .daysLate:
            true
        case .officer, .sex, .ethnicity, .ethnicityGroup, .ethnicityHeading, .legalStatus, .placement, .provider, .need,
            .leaving, .step, .lateReason:
            false
        }
    }
}

/// One group of a breakdown: its key for addresses, and its words.
package struct Group: Hashable, Sendable {
    package let key: String
    package let title: String
    /// Whether nothing is known here: shown only where something stands in it.
    let isUnknown: Bool

    init(_ key: String, _ title: String, isUnknown: Bool = false) {
        self.key = key
        self.title = title
        self.isUnknown = isUnknown
    }

    init<C: Coded>(_ code: C) {
        self.init(code.rawValue, code.title)
    }

    static let notKnown = Group("not-known", "Not known", isUnknown: true)
    static let notRecorded = Group("not-recorded", "Not recorded")
    static let notInCare = Group("not-in-care", "Not in care on the day", isUnknown: true)
}
