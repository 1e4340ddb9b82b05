import Vocabulary

extension ReviewTimetable {
    /// The whole course of a child's reviews, from the periods of care and the reviews held.
    package func course(of file: CareFile) -> ReviewCourse {
        let eighteen = file.born?.birthday(reaching: 18)
        var left = Set(file.held).sorted()
        var outside: [OutsideReview] = []
        if let eighteen {
            outside = left.filter { $0 >= eighteen }.map { OutsideReview(heldOn: $0, reason: .fromEighteen) }
            left.removeAll { $0 >= eighteen }
        }
        var reviews: [CourseReview] = []
        let periods = file.periods.sorted { ($0.began, $0.ended ?? .farOff) < ($1.began, $1.ended ?? .farOff) }
        for period in periods {
            let within = left.filter { period.covers($0) }
            left.removeAll { period.covers($0) }
            switch period.kind {
            case .shortBreaks:
                outside += within.map { OutsideReview(heldOn: $0, reason: .shortBreaks) }
            case .lookedAfter:
                let reckoning = PeriodReckoning(
                    timetable: self,
                    period: period,
                    held: within,
                    records: file.records,
                    eighteen: eighteen
                )
                reviews += reckoning.cycle() + reckoning.authorised()
            }
        }
        let careBegan = periods.first?.began
        outside += left.map { day in
            OutsideReview(heldOn: day, reason: careBegan.map { day < $0 } ?? false ? .beforeCare : .notInCare)
        }
        return ReviewCourse(reviews: reviews, outside: outside.sorted { $0.heldOn < $1.heldOn })
    }
}

/// Works out the course of one period of care.
private struct PeriodReckoning {
    let timetable: ReviewTimetable
    let period: CareFile.PeriodOfCare
    /// The reviews held in the period, in order.
    let held: [CivilDate]
    let records: ReviewRecords
    let eighteen: CivilDate?

    /// Every review of the cycles that held in turn.
    func cycle() -> [CourseReview] {
        var found: [CourseReview] = []
        var seen = 0
        for (index, stretch) in stretches.enumerated() {
            let end = held[seen...].firstIndex { !stretch.reaches($0) } ?? held.count
            // What a person said is about the cycle with the earliest review, or about the one that runs.
            let isSettled = end > 0 || (held.isEmpty && index == stretches.count - 1)
            let cycle = cycle(of: stretch, heldIn: seen..<end, earlier: isSettled ? period.earlierReviews : nil)
            for place in seen..<end {
                found.append(review(cycle.limit(at: place - cycle.offset), .held(on: held[place])))
            }
            let next = cycle.limit(at: end - cycle.offset)
            found.append(review(next, standing(of: next, until: stretch.ending)))
            seen = end
        }
        return found
    }

    /// The first review that is wanted once the authority may place the child, while it has not.
    ///
    /// Any review held meanwhile serves, since reviews may be combined, and from then on the six months of this
    /// regime are never shorter than what the ordinary cycle asks. A leave that is older than the records is passed
    /// over for the same reason.
    func authorised() -> [CourseReview] {
        guard let day = period.authorisedToPlace, period.covers(day), records.gap(since: day) == nil,
            let stretch = stretches.first(where: { $0.first <= day && day < ($0.ending?.day ?? .farOff) })
        else { return [] }
        switch stretch.cycle {
        case .adoption: return []
        case .ordinary:
            let limit = ReviewLimit.known(timetable.due(.authorisedFirst, from: day))
            if let serving = held.first(where: { $0 > day && stretch.reaches($0) }) {
                return [review(limit, .held(on: serving))]
            }
            return [review(limit, standing(of: limit, until: stretch.ending))]
        }
    }

    /// The parts of the period in which the child was not yet 18.
    private var stretches: [CareStretch] {
        guard let eighteen else { return period.stretches }
        return period.stretches.filter { $0.first < eighteen }
    }

    private func cycle(
        of stretch: CareStretch,
        heldIn places: Range<Int>,
        earlier: EarlierReviews?
    ) -> ReviewCycle {
        switch stretch.cycle {
        case .ordinary:
            ReviewCycle(
                rules: .ordinary,
                startedOn: period.began,
                isStartKnown: period.isBeginningKnown,
                held: held,
                offset: 0,
                timetable: timetable,
                recordsBegin: records.gap(since: period.began),
                earlier: earlier
            )
        case .adoption(let placedOn):
            ReviewCycle(
                rules: .adoption,
                startedOn: placedOn,
                isStartKnown: true,
                held: Array(held[places]),
                offset: places.lowerBound,
                timetable: timetable,
                recordsBegin: records.gap(since: placedOn),
                earlier: earlier
            )
        }
    }

    private func standing(of limit: ReviewLimit, until ending: CareStretch.Ending?) -> CourseReview.Standing {
        if let eighteen, eighteen <= ending?.day ?? .farOff, limit.due?.fallsDue(eighteenOn: eighteen) == false {
            return .notRequired(eighteenOn: eighteen)
        }
        guard let ending else { return .running(lapsesOn: eighteen) }
        if let eighteen, eighteen < ending.day { return .ceased(on: eighteen, because: .turnedEighteen) }
        return .ceased(on: ending.day, because: ending.reason)
    }

    private func review(_ limit: ReviewLimit, _ standing: CourseReview.Standing) -> CourseReview {
        CourseReview(careBegan: period.began, limit: limit, standing: standing)
    }
}

extension CareFile.PeriodOfCare {
    /// Whether a day lies in the period, both ends counted.
    fileprivate func covers(_ day: CivilDate) -> Bool {
        began <= day && (ended.map { day <= $0 } ?? true)
    }
}

extension CivilDate {
    /// Later than any day of casework: where an open end is compared.
    fileprivate static let farOff = CivilDate(dayNumber: .max)
}
