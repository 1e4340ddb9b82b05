import Vocabulary

extension Profile {
    /// Everything a council may choose, in the order in which files and the settings page give it.
    package static let settings: [SettingKind] = [naming, words, times, lists, figures, reports, access].flatMap { $0 }

    private static let naming: [SettingKind] = [
        SettingKind(
            "name",
            .profile,
            "Name of the file",
            \.name,
            as: .name,
            isRequired: true,
            "What the profile's file is called, without its ending."
        ),
        SettingKind(
            "title",
            .profile,
            "Title",
            \.title,
            as: .text,
            isRequired: true,
            "What the profile is, for whoever picks one."
        ),
        SettingKind(
            "council",
            .profile,
            "Council",
            \.council,
            as: .text,
            isRequired: true,
            "The council's name, as pages show it."
        ),
        SettingKind(
            "print_marking",
            .lists,
            "Marking of printed pages",
            \.printMarking,
            as: .text,
            "What stands at the foot of printed pages about a child."
        ),
    ]

    private static let words: [SettingKind] = Term.allCases.map { term in
        SettingKind(
            "words.\(term.rawValue)",
            .words,
            term.standard.one.openingSentence,
            \.words[term],
            as: .word,
            term.title
        )
    }

    private static let times: [SettingKind] = [
        SettingKind(
            "timers.service_told",
            .timers,
            "Service told of a child",
            \.timers.serviceTold,
            as: .interval(1...60),
            "How soon after a child comes into care the service is to be told."
        ),
        SettingKind(
            "timers.iro_allocated",
            .timers,
            "IRO allocated",
            \.timers.iroAllocated,
            as: .interval(1...60),
            "How soon after a child comes into care an IRO is to be allocated."
        ),
        SettingKind(
            "reviews.first_target",
            .timers,
            "Own target for a first review",
            \.firstReviewTarget,
            as: .interval(1...60),
            "The council's own target for a first review, shown beside the statutory day and never instead of it."
        ),
        SettingKind(
            "sessions.idle_minutes",
            .timers,
            "Minutes before somebody is signed out",
            \.idleMinutes,
            as: .number(15...240),
            "After how many minutes without use somebody is signed out; after 12 hours in any case."
        ),
    ]

    private static let lists: [SettingKind] = [
        SettingKind(
            "late_reasons",
            .lists,
            "Reasons for lateness",
            \.lateReasons,
            as: .lateReasons,
            "Why a review may be recorded as late: a code that records keep, and its words."
        ),
        SettingKind(
            "caseload.full_time",
            .timers,
            "Children for a full-time post",
            \.caseload.fullTime,
            as: .caseloadRange(1...200),
            "How many children a full-time officer should have."
        ),
        SettingKind(
            "caseload.part_time_cap",
            .timers,
            "Most children for a part-time post",
            \.caseload.partTimeCap,
            as: .number(1...200),
            "The most children a part-time officer may have."
        ),
    ]

    private static let figures: [SettingKind] = [
        SettingKind(
            "figures.timeliness_of",
            .lists,
            "Share in time is of",
            \.figures.timelinessBasis,
            as: .reviewBasis,
            "Of which reviews the share in time is given first; the other stands beside it."
        ),
        SettingKind(
            "figures.participation_counts",
            .lists,
            "What counts as taking part",
            \.figures.participation.counted,
            as: .participationCodes,
            "Which codes count as taking part in a review."
        ),
        SettingKind(
            "figures.participation_of",
            .lists,
            "Share taking part is of",
            \.figures.participation.basis,
            as: .reviewBasis,
            "Of which reviews the share taking part is given first."
        ),
        SettingKind(
            "figures.target_reviews_in_time",
            .timers,
            "Target for reviews in time",
            \.figures.targets.reviewsInTime,
            as: .number(1...100),
            "The share of reviews in time that the council means to reach, in percent."
        ),
        SettingKind(
            "figures.target_took_part",
            .timers,
            "Target for taking part",
            \.figures.targets.tookPart,
            as: .number(1...100),
            "The share of children taking part in their reviews that the council means to reach, in percent."
        ),
        SettingKind(
            "figures.age_bands",
            .lists,
            "Bands of ages",
            \.figures.ageBands,
            as: .ageBands,
            "The bands of ages, in completed years, in which figures are shown."
        ),
        SettingKind(
            "ethnicity_headings",
            .lists,
            "Headings of ethnicity",
            \.figures.ethnicityHeadings,
            as: .ethnicityHeadings,
            "The headings under which ethnicity is shown, each with its national codes."
        ),
        SettingKind(
            "population_under_18",
            .lists,
            "People under 18 in the area",
            \.figures.population,
            as: .population,
            "How many people under 18 live in the area, by the year in whose middle they were estimated."
        ),
    ]

    private static let reports = [
        SettingKind(
            "report_chapters",
            .lists,
            "Chapters of the annual report",
            \.reportChapters,
            as: .chapters,
            "The chapters of the annual report, in order: a subject, and the council's heading for it."
        )
    ]

    private static let access = [
        SettingKind(
            "second_factor",
            .profile,
            "Second factor",
            \.secondFactor,
            as: .secondFactorRule,
            "Whether who signs in by password or link must have a second factor: required or offered."
        )
    ]
}
