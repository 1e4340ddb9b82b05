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
        count: { survey, span in
            .cases(
                once(survey) { row in
                    row.beginsCare && span.contains(row.beganOn) ? row.beganOn : nil
                }
            )
        }
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
        count: { survey, span in
            .cases(
                once(survey, isLast: true) { row in
                    guard let day = row.ceasedOn, row.reasonCeased?.endsCare ?? false else { return nil }
                    return span.contains(day) ? day : nil
                }
            )
        }
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

    static let shortBreaksAlone =
        "children in a series of short breaks (V3, V4), and rows with a day that cannot be read"

    /// The children in care on a day, each with what becomes of them; those on short breaks and rows that cannot be read are
    /// left out.
    static func inCare(
        _ survey: Survey,
        on day: CivilDate,
        _ part: (Int32, EpisodeRow) -> Case.Part?
    ) -> [Case] {
        var cases = survey.strays.map { Case($0, on: nil, .leftOut(.dateUnreadable)) }
        for standing in survey.standing(on: day) {
            let row = survey.episodes.rows[Int(standing.episode)]
            let found = row.isShortBreaks ? .leftOut(.shortBreaks) : part(standing.child, row)
            if let found { cases.append(Case(standing.child, on: day, found, from: .episode(standing.episode))) }
        }
        return cases
    }

    /// The children who were in care on any day of a span, each on the last day that they were.
    static func inCareDuring(_ survey: Survey, _ span: Span, _ part: (Int32) -> Case.Part) -> [Case] {
        var cases = survey.strays.map { Case($0, on: nil, .leftOut(.dateUnreadable)) }
        for child in Int32(0)..<Int32(survey.children.count) {
            var (latest, counted) = (nil as Int?, nil as Int?)
            for place in survey.episodes.range(of: child) where survey.episodes.rows[place].overlaps(span) {
                latest = place
                if !survey.episodes.rows[place].isShortBreaks { counted = place }
            }
            guard let place = counted ?? latest ?? survey.openEpisode(of: child, on: span.last) else { continue }
            if latest == nil, !survey.episodes.rows[place].isShortBreaks { counted = place }
            let row = survey.episodes.rows[place]
            let day = row.goesOn(span.last) ? span.last : row.ceasedOn?.adding(days: -1)
            cases.append(
                Case(
                    child,
                    on: day,
                    counted == nil ? .leftOut(.shortBreaks) : part(child),
                    from: .episode(Int32(place))
                )
            )
        }
        return cases
    }

    /// Each child once, by the first or the last episode that has a day of the sort wanted; by one of short breaks only
    /// where there is no other.
    private static func once(
        _ survey: Survey,
        isLast: Bool = false,
        _ day: (EpisodeRow) -> CivilDate?
    ) -> [Case] {
        var cases = survey.strays.map { Case($0, on: nil, .leftOut(.dateUnreadable)) }
        for child in Int32(0)..<Int32(survey.children.count) {
            var found: (place: Int, day: CivilDate)?
            for place in survey.episodes.range(of: child) {
                let row = survey.episodes.rows[place]
                guard let hit = day(row) else { continue }
                let isBetter = found.map { survey.episodes.rows[$0.place].isShortBreaks && !row.isShortBreaks } ?? true
                if isBetter || isLast && !row.isShortBreaks { found = (place, hit) }
            }
            guard let found else { continue }
            let isLeftOut = survey.episodes.rows[found.place].isShortBreaks
            cases.append(
                Case(
                    child,
                    on: found.day,
                    isLeftOut ? .leftOut(.shortBreaks) : .counted,
                    from: .episode(Int32(found.place))
                )
            )
        }
        return cases
    }
}

extension EpisodeRow {
    /// Whether it was open on any day of a span.
    func overlaps(_ span: Span) -> Bool {
        beganOn <= span.last && ceasedOn.map { span.period.first < $0 } ?? true
    }
}
