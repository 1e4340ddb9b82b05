import Register
import Vocabulary

// How steady care is, and where children live.
extension Measure {
    package static let threePlacements = Measure(
        "three-placements",
        "Three or more placements in the year",
        meaning: "Of the children looked after, those whose carer changed at least twice in the year.",
        source: "Children's Commissioner, Stability Index 2019: the reading we recommend",
        unit: .percent,
        better: .lower,
        counted: .child,
        timing: .yearly,
        needs: [],
        formula: { _ in
            Formula(
                "Children with two or more episodes that began after the first day of the year with another carer (S, P, "
                    + "B); the coming into care of a child who was not in care on that day is no change, a later one is",
                of: "children looked after on the last day of the year",
                without: shortBreaksAlone,
                basis: "children on the day"
            )
        },
        count: { survey, span in
            .cases(
                inCare(survey, on: span.last) { child, _ in
                    survey.changesOfCarer(of: child, span) >= 2 ? .counted : .uncounted
                }
            )
        }
    )

    package static let threeCarers = Measure(
        "three-placements-by-carer",
        "Three or more placements, temporary moves left out",
        meaning:
            "Of the children looked after, those with three or more carers in the year, temporary moves left out.",
        source: "Ours, after the old national indicator 62, whose exact wording was not found",
        unit: .percent,
        better: .lower,
        counted: .child,
        timing: .yearly,
        needs: [],
        formula: { _ in
            Formula(
                "Children with three or more placements: the one open on the first day of the year or the first after it, "
                    + "and one for each later episode with another carer (S, P, B); temporary moves (T0 to T4) and the "
                    + "return from them are none",
                of: "children looked after on the last day of the year",
                without: shortBreaksAlone,
                basis: "children on the day"
            )
        },
        count: { survey, span in
            .cases(
                inCare(survey, on: span.last) { child, _ in
                    survey.carers(of: child, span) >= 3 ? .counted : .uncounted
                }
            )
        }
    )

    package static let threeMoves = Measure(
        "three-placements-all-moves",
        "Three or more placements, every move",
        meaning: "Of the children looked after, those with three or more placements in the year, every move counted.",
        source: "Ours: the most that any reading gives",
        unit: .percent,
        better: .lower,
        counted: .child,
        timing: .yearly,
        needs: [],
        formula: { _ in
            Formula(
                "Children with three or more placements: the one open on the first day of the year or the first after it, "
                    + "and one for each later episode with another place to live (S, P, T, B, U)",
                of: "children looked after on the last day of the year",
                without: shortBreaksAlone,
                basis: "children on the day"
            )
        },
        count: { survey, span in
            .cases(
                inCare(survey, on: span.last) { child, _ in
                    survey.places(of: child, span) >= 3 ? .counted : .uncounted
                }
            )
        }
    )

    package static let longTermStability = Measure(
        "long-term-stability",
        "Same carer for two years",
        meaning:
            "Of the children under 16 in care for two and a half years or more, those with the same carer for two.",
        source: "National statistics; which carer is the same is our reading",
        unit: .percent,
        better: .higher,
        counted: .child,
        timing: .standing,
        needs: [],
        formula: { _ in
            Formula(
                "Those whose carer has been the same for at least two years: episodes joined by L, T or U",
                of:
                    "children looked after on the last day of the period, under 16, in care without a break for at least two "
                    + "and a half years",
                without: shortBreaksAlone + ", and children whose day of birth or of coming into care is not known",
                basis: "children on the day"
            )
        },
        count: { survey, span in
            let needed = span.last.adding(months: -30)
            if let begin = survey.reach.careBegin, begin > needed {
                return .absent(.tooShort(needed: needed, begin: begin))
            }
            return .cases(inCare(survey, on: span.last) { survey.steadiness(of: $0, $1, on: span.last) })
        }
    )

    package static let overTwentyMiles = Measure(
        "over-20-miles",
        "Living over 20 miles from home",
        meaning: "Of the children looked after, those who live more than 20 miles from their home.",
        source: "National statistics; a straight line between the two postcodes, and 20.0 miles are not over 20",
        unit: .percent,
        better: .lower,
        counted: .child,
        timing: .standing,
        needs: [],
        formula: { _ in
            Formula(
                "Children whose placement's postcode lies over 20 miles from that of their home",
                of: "children looked after on the last day of the period, those whose distance is not known among them",
                without: shortBreaksAlone,
                basis: "children on the day"
            )
        },
        count: { survey, span in
            guard let map = survey.map else { return .absent(.noPostcodes) }
            return .cases(
                inCare(survey, on: span.last) { _, row in
                    let miles = map.miles(from: row.homePostcode, to: row.placementPostcode)
                    return miles?.isOver(20) ?? false ? .counted : .uncounted
                }
            )
        }
    )

    package static let outsideBoundary = Measure(
        "outside-boundary",
        "Living outside the council's area",
        meaning: "Of the children looked after, those who live in another council's area.",
        source: "National statistics",
        unit: .percent,
        better: .lower,
        counted: .child,
        timing: .standing,
        needs: [],
        formula: { _ in
            Formula(
                "Children whose placement's postcode lies in another council's area",
                of: "children looked after on the last day of the period, those whose place is not known among them",
                without: shortBreaksAlone,
                basis: "children on the day"
            )
        },
        count: { survey, span in
            guard let map = survey.map else { return .absent(.noPostcodes) }
            return .cases(
                inCare(survey, on: span.last) { _, row in
                    map.isInside(row.placementPostcode) == false ? .counted : .uncounted
                }
            )
        }
    )
}

extension Survey {
    /// How often the carer changed after the first day of a span. Coming into care is a change only for those who were in
    /// care already when the span began or had come into it since.
    fileprivate func changesOfCarer(of child: Int32, _ span: Span) -> Int {
        var wasInCare = openEpisode(of: child, on: span.period.first).map { !episodes.rows[$0].isShortBreaks } ?? false
        var changes = 0
        for row in episodes[child]
        where !row.isShortBreaks && row.beganOn > span.period.first && row.beganOn <= span.last {
            guard row.changesCarer else { continue }
            if wasInCare { changes += 1 }
            wasInCare = true
        }
        return changes
    }

    /// The placements of a span, of which each but the first begins with another place to live.
    fileprivate func places(of child: Int32, _ span: Span) -> Int {
        var count = 0
        for place in stay(of: child, span) where episodes.rows[place].counts(in: span) {
            let isMove = episodes.rows[place].reasonBegun?.changesPlacement ?? false
            if count == 0 || isMove { count += 1 }
        }
        return count
    }

    /// The carers of a span. Somebody who is away for a time is expected back.
    fileprivate func carers(of child: Int32, _ span: Span) -> Int {
        var count = 0
        var home: Int?
        var isAway = false
        for place in stay(of: child, span) where episodes.rows[place].counts(in: span) {
            let row = episodes.rows[place]
            let isFirst = count == 0
            if isFirst { count = 1 }
            if row.isTemporary {
                isAway = true
                continue
            }
            let isBack = isAway && (home.map { row.isSamePlace(as: episodes.rows[$0]) } ?? true)
            if !isFirst, row.changesCarer, !isBack { count += 1 }
            home = place
            isAway = false
        }
        return count
    }

    /// From the episode open on the first day of a span, or the first after it.
    private func stay(of child: Int32, _ span: Span) -> Range<Int> {
        let range = episodes.range(of: child)
        let standing = openEpisode(of: child, on: span.period.first)
        let start = standing ?? range.first { episodes.rows[$0].beganOn > span.period.first } ?? range.upperBound
        return start..<range.upperBound
    }

    /// Whether a child in care has had the same carer for two years, of those it is asked of.
    fileprivate func steadiness(of child: Int32, _ latest: EpisodeRow, on day: CivilDate) -> Case.Part? {
        guard let age = age(of: child, on: day) else { return .leftOut(.dateUnreadable) }
        guard age < 16 else { return nil }
        guard latest.careBeganOn.adding(months: 30) <= day else {
            return latest.isBeginningKnown ? nil : .leftOut(.beginningNotKnown)
        }
        var since = latest.beganOn
        for row in episodes[child].reversed() where row.beganOn <= latest.beganOn {
            since = row.beganOn
            if !row.keepsCarer || row.beganOn == latest.careBeganOn { break }
        }
        return since.adding(months: 24) <= day ? .counted : .uncounted
    }
}

extension EpisodeRow {
    /// Begun with another carer (S, P, B).
    fileprivate var changesCarer: Bool { (reasonBegun?.changesPlacement ?? false) && !keepsCarer }

    /// Begun with the carer of the episode before it (L, T, U).
    fileprivate var keepsCarer: Bool {
        reasonBegun.map { $0.keepsCarer || !$0.changesPlacement } ?? false
    }

    /// Whether it is of those whose beginnings are counted in a span.
    fileprivate func counts(in span: Span) -> Bool { !isShortBreaks && beganOn <= span.last }

    fileprivate var isTemporary: Bool { PlaceKind(place: place) == .temporary }

    fileprivate func isSamePlace(as other: EpisodeRow) -> Bool {
        place == other.place && placementPostcode == other.placementPostcode
    }
}
