import Vocabulary

/// How a due date was worked out: in one sentence, and in full.
package struct Receipt: Hashable, Sendable {
    /// How lateness is counted in words: of a limit in working days, or in months or days of the calendar.
    package enum Counted: String, Coded {
        case workingDays = "wd"
        case calendarDays = "cd"

        package var title: String {
            switch self {
            case .workingDays: "working days"
            case .calendarDays: "days"
            }
        }
    }

    /// The rule's name, as the worked examples name it.
    package let rule: String
    /// Where the rule stands in law or guidance.
    package let source: String
    /// One sentence: the rule, the fact and the date.
    package let because: String
    /// Each bank holiday that the count stepped over.
    package let skipped: [BankHoliday]
    package let counted: Counted
    /// The service's own earlier target, which stands beside the legal date and never instead of it.
    package let localTarget: CivilDate?

    package init(
        rule: String,
        source: String,
        because: String,
        skipped: [BankHoliday] = [],
        counted: Counted,
        localTarget: CivilDate? = nil
    ) {
        self.rule = rule
        self.source = source
        self.because = because
        self.skipped = skipped
        self.counted = counted
        self.localTarget = localTarget
    }
}
