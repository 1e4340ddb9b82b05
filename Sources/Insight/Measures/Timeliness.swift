import Clocks
import Vocabulary

// Which reviews a figure of timeliness looks at, and what becomes of each.
extension Measure {
    /// The reviews that fell due in a span, each with whether it was held in time.
    static func dueReviews(_ survey: Survey, _ span: Span, where isWanted: (ClockRow) -> Bool = { _ in true }) -> [Case]
    {
        due(.review, survey, span, where: isWanted)
    }

    /// What fell due in a span, each with whether it was done in time.
    ///
    /// What fell away before its last day never fell due. What has its last day today may still be done in time.
    static func due(
        _ kind: ClockRow.Kind,
        _ survey: Survey,
        _ span: Span,
        where isWanted: (ClockRow) -> Bool = { _ in true }
    ) -> [Case] {
        var cases: [Case] = []
        for (place, clock) in survey.clocks.enumerated() where clock.kind == kind && isWanted(clock) {
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
        return survey.reviews.indices.compactMap { place in
            let review = survey.reviews[place]
            guard let day = review.heldOn else {
                return Case(review.child, on: nil, .leftOut(.dateUnreadable), from: .review(Int32(place)))
            }
            guard span.contains(day) else { return nil }
            if survey.isOnShortBreaks(review.child, on: day) {
                return Case(review.child, on: day, .leftOut(.shortBreaks), from: .review(Int32(place)))
            }
            guard let clock = survey.meetings.clock(metBy: place) else {
                return Case(review.child, on: day, .leftOut(.dueNotKnown), from: .review(Int32(place)))
            }
            return part(survey.clocks[Int(clock)].status(on: day)).map {
                Case(review.child, on: day, $0, from: .clock(clock))
            }
        }
    }

    /// The reviews of a span that came after another of the same child in the same time in care, whenever that was held, each
    /// with whether 6 months lay between.
    static func pairs(_ survey: Survey, _ span: Span) -> [Case] {
        var cases: [Case] = []
        var held: [(child: Int32, day: CivilDate, place: Int32)] = []
        for (place, review) in survey.reviews.enumerated() {
            if let day = review.heldOn {
                held.append((review.child, day, Int32(place)))
            } else {
                cases.append(Case(review.child, on: nil, .leftOut(.dateUnreadable), from: .review(Int32(place))))
            }
        }
        held.sort { ($0.child, $0.day) < ($1.child, $1.day) }
        var last: (child: Int32, day: CivilDate)?
        for review in held {
            let before = last?.child == review.child ? last?.day : survey.earlier[review.child]
            last = (review.child, review.day)
            guard span.contains(review.day), let before, survey.isInOneStay(review.child, from: before, to: review.day)
            else { continue }
            let isLeftOut = survey.isOnShortBreaks(review.child, on: review.day)
            let isInTime = review.day <= before.adding(months: 6)
            cases.append(
                Case(
                    review.child,
                    on: review.day,
                    isLeftOut ? .leftOut(.shortBreaks) : isInTime ? .counted : .uncounted,
                    from: .review(review.place)
                )
            )
        }
        return cases
    }
}

extension Survey {
    /// Whether a child did not leave care between two days, as far as the records tell.
    fileprivate func isInOneStay(_ child: Int32, from first: CivilDate, to last: CivilDate) -> Bool {
        latestEpisode(of: child, by: last).map { episodes.rows[$0].careBeganOn <= first } ?? true
    }
}

extension ClockRow {
    /// Whether it was overdue when what called for it came to an end.
    fileprivate func fellAwayAfter(_ due: CivilDate) -> Bool {
        if case .fellAway(let day) = standing { due < day } else { false }
    }
}

extension [Case] {
    /// One case for each child, on the last day of theirs: counted where every case of theirs is, left out where all of them
    /// are.
    func byChild() -> [Case] {
        var found: [Int32: (part: Case.Part, day: CivilDate?)] = [:]
        for item in self {
            guard let before = found[item.child] else {
                found[item.child] = (item.part, item.day)
                continue
            }
            let part =
                switch (before.part, item.part) {
                case (.leftOut, _): item.part
                case (.counted, .uncounted): Case.Part.uncounted
                case (.counted, _), (.uncounted, _): before.part
                }
            found[item.child] = (part, [before.day, item.day].compactMap(\.self).max())
        }
        return found.sorted { $0.key < $1.key }.map { Case($0, on: $1.day, $1.part) }
    }
}
