import Register
import Vocabulary

// Who is looked after, and who came and went.
extension Measure {
    package static let lookedAfter = Measure(
        "looked-after",
        "Children looked after",
        meaning: "Children in care on the last day of the period.",
        source: "National statistics: children looked after on 31 March",
        unit: .number,
        counted: .child,
        timing: .standing,
        needs: [],
        formula: { _ in
            Formula(
                "Children with an episode of care open on the last day of the period",
                without: shortBreaksAlone,
                basis: "children on the day"
            )
        },
        count: { survey, span in .cases(inCare(survey, on: span.last) { _, _ in .counted }) }
    )

    package static let unaccompanied = Measure(
        "unaccompanied",
        "Unaccompanied children looked after",
        meaning: "Children in care on the last day of the period who came alone to seek asylum.",
        source: "National statistics; that the status had not ended by the day is our reading",
        unit: .percent,
        counted: .child,
        timing: .standing,
        needs: [],
        formula: { _ in
            Formula(
                "Children looked after whose status as unaccompanied has not ended by the day",
                of: "children looked after on the last day of the period",
                without: shortBreaksAlone,
                basis: "children on the day"
            )
        },
        count: { survey, span in
            .cases(
                inCare(survey, on: span.last) { child, _ in
                    survey.isUnaccompanied(child, on: span.last) ? .counted : .uncounted
                }
            )
        }
    )

    package static let rate = Measure(
        "rate",
        "Children looked after, for each 10,000",
        meaning: "Children in care on the last day of the period, for each 10,000 people under 18 in the area.",
        source: "National statistics; the population is that of the mid-year before, from the settings",
        unit: .per10000,
        counted: .child,
        timing: .standing,
        needs: [],
        formula: { _ in
            Formula(
                "Children looked after on the last day of the period, times 10,000",
                of: "people under 18 in the area, as estimated for the middle of the year before that day",
                without: shortBreaksAlone,
                basis: "people under 18"
            )
        },
        count: { survey, span in .cases(inCare(survey, on: span.last) { _, _ in .counted }) }
    )

    package static let startedRate = yearlyRate(
        "started-rate",
        "Children who came into care",
        count: { survey, span in .cases(starts(survey, span)) }
    )

    package static let ceasedRate = yearlyRate(
        "ceased-rate",
        "Children who left care",
        count: { survey, span in .cases(endings(survey, span)) }
    )

    /// What happened to children in a year, each counted once, for each 10,000 who live in the area.
    private static func yearlyRate(
        _ key: String,
        _ who: String,
        count: @escaping @Sendable (Survey, Span) -> Count
    ) -> Measure {
        Measure(
            key,
            "\(who), for each 10,000",
            meaning: "\(who) in the year, each once, for each 10,000 people under 18 in the area.",
            source:
                "National statistics; the population is that of the mid-year before the last day, from the settings",
            unit: .per10000,
            counted: .child,
            timing: .yearly,
            needs: [],
            formula: { _ in
                Formula(
                    "\(who) in the year, times 10,000",
                    of: "people under 18 in the area, as estimated for the middle of the year before the last day",
                    without: shortBreaksAlone,
                    basis: "people under 18"
                )
            },
            count: count
        )
    }

    package static let inCareAtAnyTime = Measure(
        "in-care-at-any-time",
        "Children looked after at any time",
        meaning: "Children who were in care on at least one day of the period.",
        source: "National statistics: children looked after at any time in the year",
        unit: .number,
        counted: .child,
        timing: .overall,
        needs: [],
        formula: { _ in
            Formula(
                "Children with an episode of care open on any day of the period",
                without: shortBreaksAlone,
                basis: "children, each once"
            )
        },
        count: { survey, span in .cases(inCareDuring(survey, span) { _ in .counted }) }
    )

    package static let started = Measure(
        "started",
        "Children who came into care",
        meaning: "Children who came into care in the period, each once, by the first time.",
        source: "National statistics: only the first occasion in the year counts",
        unit: .number,
        counted: .child,
        timing: .happening,
        needs: [],
        formula: { _ in
            Formula(
                "Children with an episode that began care (S) in the period; each once, at the first",
                without: shortBreaksAlone,
                basis: "children, each once"
            )
        },
        count: { survey, span in .cases(starts(survey, span)) }
    )

    package static let ceased = Measure(
        "ceased",
        "Children who left care",
        meaning: "Children who left care in the period, each once, by the last time.",
        source: "National statistics: only the last occasion in the year counts",
        unit: .number,
        counted: .child,
        timing: .happening,
        needs: [],
        marks: [.leaving],
        formula: { _ in
            Formula(
                "Children with an episode that ended in the period with a reason other than that another follows (X1); "
                    + "each once, at the last; a child back in care by the end counts too",
                without: shortBreaksAlone,
                basis: "children, each once"
            )
        },
        count: { survey, span in .cases(endings(survey, span)) }
    )

    package static let shortBreaks = Measure(
        "short-breaks",
        "Children in a series of short breaks",
        meaning:
            "Children in an agreed series of short breaks (V3, V4) on the last day of the period, who are in no other figure.",
        source: "National statistics leave them out everywhere; they are shown apart",
        unit: .number,
        counted: .child,
        timing: .standing,
        needs: [],
        formula: { _ in
            Formula(
                "Children whose episode open on the last day of the period is one of short breaks",
                without: "all other children in care",
                basis: "children on the day"
            )
        },
        count: { survey, span in
            .cases(
                inCare(survey, on: span.last) { _, _ in nil }
                    .filter { $0.part == .leftOut(.shortBreaks) }
                    .map { Case($0.child, on: $0.day, .counted, from: $0.row) }
            )
        }
    )
}
