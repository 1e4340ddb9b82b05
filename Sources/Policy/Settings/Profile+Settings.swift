import Vocabulary

extension Profile {
    /// Everything a council may choose, in the order in which files and the settings page give it.
    package static let settings: [SettingKind] = naming + words + times + lists

    private static let naming = [
        SettingKind(
            "name",
            \.name,
            as: .name,
            isRequired: true,
            "What the profile's file is called, without its ending."
        ),
        SettingKind("title", \.title, as: .text, isRequired: true, "What the profile is, for whoever picks one."),
        SettingKind("council", \.council, as: .text, isRequired: true, "The council's name, as pages show it."),
        SettingKind(
            "print_marking",
            \.printMarking,
            as: .text,
            "What stands at the foot of printed pages about a child."
        ),
    ]

    private static let words = Term.allCases.map { term in
        SettingKind("words.\(term.rawValue)", \.words[term], as: .word, term.title)
    }

    private static let times = [
        SettingKind(
            "timers.service_told",
            \.timers.serviceTold,
            as: .interval(1...60),
            "How soon after a child comes into care the service is to be told."
        ),
        SettingKind(
            "timers.iro_allocated",
            \.timers.iroAllocated,
            as: .interval(1...60),
            "How soon after a child comes into care an IRO is to be allocated."
        ),
        SettingKind(
            "reviews.first_target",
            \.firstReviewTarget,
            as: .interval(1...60),
            "The council's own target for a first review, shown beside the statutory day and never instead of it."
        ),
    ]

    private static let lists = [
        SettingKind(
            "late_reasons",
            \.lateReasons,
            as: .lateReasons,
            "Why a review may be recorded as late: a code that records keep, and its words."
        ),
        SettingKind(
            "caseload.full_time",
            \.caseload.fullTime,
            as: .caseloadRange(1...200),
            "How many children a full-time officer should have."
        ),
        SettingKind(
            "caseload.part_time_cap",
            \.caseload.partTimeCap,
            as: .number(1...200),
            "The most children a part-time officer may have."
        ),
    ]
}
