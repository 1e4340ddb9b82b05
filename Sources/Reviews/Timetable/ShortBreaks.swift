import Vocabulary

/// Under which rules a child on short breaks is reviewed: regulation 48 of the Care Planning, Placement and Case Review
/// (England) Regulations 2010.
package enum ShortBreakRegime: String, Coded {
    case modified = "reg48_modified"
    case full = "full_looked_after"
    case notLookedAfter = "section17_not_looked_after"

    package var title: String {
        switch self {
        case .modified: "Short breaks: first review within 3 months, then every 6 months"
        case .full: "Looked after, with all that goes with it"
        case .notLookedAfter: "Supported under section 17, not looked after"
        }
    }
}

/// A series of short breaks, as far as the regime turns on it.
package struct ShortBreaks: Hashable, Sendable {
    package enum Basis: Hashable, Sendable {
        case section17
        case section20
    }

    package let basis: Basis
    package let sameSettingOrCarer: Bool
    package let inCareOfAuthority: Bool
    package let returnsHomeAfterEach: Bool
    package let longestBreakDays: Int
    /// The most days in any twelve months.
    package let daysInAnyYear: Int

    package init(
        basis: Basis,
        sameSettingOrCarer: Bool,
        inCareOfAuthority: Bool,
        returnsHomeAfterEach: Bool = true,
        longestBreakDays: Int,
        daysInAnyYear: Int
    ) {
        self.basis = basis
        self.sameSettingOrCarer = sameSettingOrCarer
        self.inCareOfAuthority = inCareOfAuthority
        self.returnsHomeAfterEach = returnsHomeAfterEach
        self.longestBreakDays = longestBreakDays
        self.daysInAnyYear = daysInAnyYear
    }

    /// The regime: a break of 17 days and a year of 75 days are still within the limits.
    package var regime: ShortBreakRegime {
        switch basis {
        case .section17: return .notLookedAfter
        case .section20:
            let isSeries = sameSettingOrCarer && returnsHomeAfterEach && !inCareOfAuthority
            return isSeries && longestBreakDays <= 17 && daysInAnyYear <= 75 ? .modified : .full
        }
    }

    /// By when the first review of the series must be held.
    package static func firstReviewDue(firstBreakBegan day: CivilDate) -> CivilDate {
        day.adding(months: 3)
    }

    /// By when the next must be held.
    package static func laterReviewDue(reviewHeldOn day: CivilDate) -> CivilDate {
        day.adding(months: 6)
    }
}
