import Vocabulary

extension Profile {
    /// Everything a council may choose, in the order in which files and the settings page give it.
    package static let settings: [SettingKind] = [naming, words, times, lists, figures, reports, access].flatMap { $0 }

    private static let naming: [SettingKind] = [
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

    private static let words: [SettingKind] = Term.allCases.map { term in
        SettingKind("words.\(term.rawValue)", \.words[term], as: .word, term.title)
    }

    private static let times: [SettingKind] = [
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
        SettingKind(
            "sessions.idle_minutes",
            \.idleMinutes,
            as: .number(15...240),
            "After how many minutes without use somebody is signed out; after 12 hours in any case."
        ),
    ]

    private static let lists: [SettingKind] = [
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

    private static let figures: [SettingKind] = [
        SettingKind(
            "figures.timeliness_of",
            \.figures.timelinessBasis,
            as: .reviewBasis,
            "Of which reviews the share in time is given first; the other stands beside it."
        ),
        SettingKind(
            "figures.participation_counts",
            \.figures.participation.counted,
            as: .participationCodes,
            "Which codes count as taking part in a review."
        ),
        SettingKind(
            "figures.participation_of",
            \.figures.participation.basis,
            as: .reviewBasis,
            "Of which reviews the share taking part is given first."
        ),
        SettingKind(
            "figures.target_reviews_in_time",
            \.figures.targets.reviewsInTime,
            as: .number(1...100),
            "The share of reviews in time that the council means to reach, in percent."
        ),
        SettingKind(
            "figures.target_took_part",
            \.figures.targets.tookPart,
            as: .number(1...100),
            "The share of children taking part in their reviews that the council means to reach, in percent."
        ),
        SettingKind(
            "figures.age_bands",
            \.figures.ageBands,
            as: .ageBands,
            "The bands of ages, in completed years, in which figures are shown."
        ),
        SettingKind(
            "ethnicity_headings",
            \.figures.ethnicityHeadings,
            as: .ethnicityHeadings,
            "The headings under which ethnicity is shown, each with its national codes."
        ),
        SettingKind(
            "population_under_18",
            \.figures.population,
            as: .population,
            "How many people under 18 live in the area, by the year in whose middle they were estimated."
        ),
    ]

    private static let reports = [
        SettingKind(
            "report_chapters",
            \.reportChapters,
            as: .chapters,
            "The chapters of the annual report, in order: a subject, and the council's heading for it."
        )
    ]

    private static let access = [
        SettingKind(
            "second_factor",
            \.secondFactor,
            as: .secondFactorRule,
            "Whether who signs in by password must have a second factor: required or offered."
        )
    ]
}
