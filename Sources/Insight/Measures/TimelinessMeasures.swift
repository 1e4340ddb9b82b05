import Clocks
import Policy
import Reviews
import Vocabulary

// Reviews in time, on both bases: of those that fell due, and of those that were held.
extension Measure {
    package static let reviewsInTime = Measure(
        "reviews-in-time",
        "Reviews in time, of those due",
        meaning: "Of the reviews that fell due, those held on or before the day on which they did.",
        source: "Regulations 33 and 36; counted as the services publish it",
        unit: .percent,
        better: .higher,
        counted: .review,
        timing: .happening,
        needs: [.clocks, .reviews],
        marks: [.step, .participation],
        formula: { _ in
            Formula(
                "Reviews whose last day lies in the period, held by that day",
                of: "reviews whose last day lies in the period and has come, held or not",
                without: "reviews of children in a series of short breaks, those that may still be held in time, and "
                    + "those of which the records cannot tell by when they were due",
                basis: "reviews due"
            )
        },
        target: { $0.figures.targets.reviewsInTime.map { .percent($0) } },
        count: { survey, span in .cases(dueReviews(survey, span)) }
    )

    package static let reviewsHeldInTime = Measure(
        "reviews-held-in-time",
        "Reviews in time, of those held",
        meaning: "Of the reviews held, those held on or before the day on which they fell due.",
        source: "Regulations 33 and 36; counted as the services publish it",
        unit: .percent,
        better: .higher,
        counted: .review,
        timing: .happening,
        needs: [.clocks, .reviews],
        marks: [.step, .participation, .lateReason, .daysLate],
        formula: { _ in
            Formula(
                "Reviews held in the period, by their last day",
                of: "reviews held in the period",
                without:
                    "reviews of children in a series of short breaks, and those of which the records cannot tell by "
                    + "when they were due",
                basis: "reviews held"
            )
        },
        target: { $0.figures.targets.reviewsInTime.map { .percent($0) } },
        count: { survey, span in .cases(heldReviews(survey, span) { $0.wasInTime ? .counted : .uncounted }) }
    )

    package static let reviewsHeldLate = Measure(
        "reviews-held-late",
        "Reviews held late",
        meaning: "Reviews held after the day on which they fell due.",
        source: "Counted as the services publish it",
        unit: .number,
        better: .lower,
        counted: .review,
        timing: .happening,
        needs: [.clocks, .reviews],
        marks: [.step, .participation, .lateReason, .daysLate],
        formula: { _ in
            Formula(
                "Reviews held in the period, after their last day",
                without:
                    "reviews of children in a series of short breaks, and those of which the records cannot tell by "
                    + "when they were due",
                basis: "reviews held"
            )
        },
        count: { survey, span in .cases(heldReviews(survey, span) { $0.wasInTime ? nil : .counted }) }
    )

    package static let firstReviewsInTime = Measure(
        "first-reviews-in-time",
        "First reviews in time",
        meaning: "Of the children who came into care, those whose first review was held within 20 working days.",
        source: "Regulation 33(1)",
        unit: .percent,
        better: .higher,
        counted: .review,
        timing: .happening,
        needs: [.clocks],
        marks: [.step, .participation],
        formula: { _ in
            Formula(
                "First reviews held by the 20th working day after care began, which is not counted itself",
                of:
                    "children who came into care in the period, and whose 20th working day lies in it before care ended",
                without: "children in a series of short breaks, and reviews that may still be held in time",
                basis: "first reviews due"
            )
        },
        count: { survey, span in
            .cases(dueReviews(survey, span) { $0.rule == .first && $0.startedOn.map(span.contains) ?? false })
        }
    )

    package static let childrenInTime = Measure(
        "children-in-time",
        "Children whose every review was in time",
        meaning: "Of the children who had a review due, those whose every review due was held in time.",
        source: "After the old national indicator 66, whose exact wording was not found",
        unit: .percent,
        better: .higher,
        counted: .child,
        timing: .overall,
        needs: [.clocks],
        formula: { _ in
            Formula(
                "Children whose every review due in the period was held by its last day",
                of: "children with a review due in the period",
                without:
                    "children of whose reviews none had to be held yet or can be told, and those in a series of short "
                    + "breaks",
                basis: "children with a review due"
            )
        },
        count: { survey, span in .cases(dueReviews(survey, span).byChild(on: span.last)) }
    )

    /// The reviews that fell due in a span, each with whether it was held in time.
    ///
    /// One whose need fell away before its last day never fell due. One whose last day is today may still be held in time.
    static func dueReviews(
        _ survey: Survey,
        _ span: Span,
        where isWanted: (ClockRow) -> Bool = { _ in true }
    ) -> [Case] {
        var cases: [Case] = []
        for (place, clock) in survey.clocks.enumerated() where clock.kind == .review && isWanted(clock) {
            guard let due = clock.dueOn else {
                // What waits for a settlement has no day; it is told with the days up to the last.
                guard case .running = clock.standing, clock.startedOn.map({ $0 <= span.last }) ?? true else { continue }
                cases.append(Case(clock.child, on: nil, .leftOut(.dueNotKnown), from: .clock(Int32(place))))
                continue
            }
            guard span.period.contains(due) else { continue }
            let part: Case.Part? =
                if survey.isOnShortBreaks(clock.child, on: due) {
                    .leftOut(.shortBreaks)
                } else {
                    part(of: clock, due: due, span)
                }
            if let part { cases.append(Case(clock.child, on: due, part, from: .clock(Int32(place)))) }
        }
        return cases
    }

    private static func part(of clock: ClockRow, due: CivilDate, _ span: Span) -> Case.Part? {
        switch clock.status(on: span.asAt) {
        case .met: .counted
        case .metLate, .overdue: .uncounted
        case .today, .soon, .later: .leftOut(.notYetDue)
        case .notKnown: .leftOut(.dueNotKnown)
        case .fellAway: clock.fellAwayAfter(due) ? .uncounted : nil
        }
    }

    /// The reviews held in a span, each with what becomes of it by how the clock that it met was met.
    static func heldReviews(
        _ survey: Survey,
        _ span: Span,
        _ part: (ClockStatus) -> Case.Part?
    ) -> [Case] {
        let met = Meetings(survey).clocks()
        return survey.reviews.indices.compactMap { place in
            let review = survey.reviews[place]
            guard let day = review.heldOn else {
                return Case(review.child, on: nil, .leftOut(.dateUnreadable), from: .review(Int32(place)))
            }
            guard span.contains(day) else { return nil }
            if survey.isOnShortBreaks(review.child, on: day) {
                return Case(review.child, on: day, .leftOut(.shortBreaks), from: .review(Int32(place)))
            }
            guard let clock = met[place] else {
                return Case(review.child, on: day, .leftOut(.dueNotKnown), from: .review(Int32(place)))
            }
            return part(survey.clocks[Int(clock)].status(on: day)).map {
                Case(review.child, on: day, $0, from: .clock(clock))
            }
        }
    }
}

extension ClockRow {
    /// Whether it was overdue when what called for it came to an end.
    fileprivate func fellAwayAfter(_ due: CivilDate) -> Bool {
        if case .fellAway(let day) = standing { due < day } else { false }
    }
}

extension [Case] {
    /// One case for each child: counted where every case of theirs is, left out where all of them are.
    func byChild(on day: CivilDate) -> [Case] {
        var parts: [Int32: Case.Part] = [:]
        for item in self {
            switch (parts[item.child], item.part) {
            case (nil, _), (.leftOut?, _): parts[item.child] = item.part
            case (.counted?, .uncounted): parts[item.child] = .uncounted
            case (.counted?, _), (.uncounted?, _): break
            }
        }
        return parts.sorted { $0.key < $1.key }.map { Case($0.key, on: day, $0.value) }
    }
}
