import Vocabulary

/// What one council chose where the law leaves a choice: its words, its timers, its lists.
///
/// A profile that states nothing is `standard`. Law is never in here: it is code, beside its citation.
package struct Profile: Hashable, Sendable {
    /// What the file is called, without its ending: "east-sussex".
    package internal(set) var name = "default"
    package internal(set) var title = "Standard: the guidance, for a council that has not chosen yet"
    package internal(set) var council = "Our council"
    /// What stands at the foot of printed pages about a child.
    package internal(set) var printMarking = "Official-sensitive"
    package internal(set) var words = Words.standard
    package internal(set) var timers = Timers()
    /// The council's own target for a first review, beside the statutory day and never instead of it.
    package internal(set) var firstReviewTarget: Interval?
    /// Why a review may be recorded as late, in the order in which the choices are shown.
    package internal(set) var lateReasons = LateReason.union
    /// After how many minutes without use somebody is signed out.
    package internal(set) var idleMinutes = 60
    package internal(set) var caseload = CaseloadGuidance()
    package internal(set) var figures = FigureChoices()
    /// Whether who comes in by password must have a second factor.
    package internal(set) var secondFactor = SecondFactorRule.required
    /// The chapters of the annual report, in their order.
    package internal(set) var reportChapters = ChapterHeading.standard

    /// What holds where a council has chosen nothing.
    package static let standard = Profile()
}

extension Profile {
    /// How long the service gives itself for each step that guidance, not statute, times.
    package struct Timers: Hashable, Sendable {
        package internal(set) var serviceTold = Interval.workingDays(2)
        package internal(set) var iroAllocated = Interval.workingDays(5)
    }

    /// The late reason with a code, if this profile has it; an earlier profile may have had it.
    package func lateReason(_ code: String) -> LateReason? {
        lateReasons.first { $0.code == code }
    }
}
