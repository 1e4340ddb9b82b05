import Vocabulary

/// A part of a period of care in which one cycle of reviews holds.
struct CareStretch: Hashable {
    enum Cycle: Hashable {
        /// Regulation 33: counts every review since care began.
        case ordinary
        /// Regulation 36 of the adoption regulations: counts those since the placement.
        case adoption(placedOn: CivilDate)
    }

    let cycle: Cycle
    let first: CivilDate
    let ending: Ending?

    struct Ending: Hashable {
        let day: CivilDate
        let reason: CourseReview.Ceasing
    }

    /// Whether a day on or after the first lies within it. Its last day is still its own, so that a review on the day
    /// of a change belongs to what was running and never counts as the first of what begins.
    func reaches(_ day: CivilDate) -> Bool {
        ending.map { day <= $0.day } ?? true
    }
}

extension CareFile.PeriodOfCare {
    /// The period cut where placements for adoption begin and end, in order.
    var stretches: [CareStretch] {
        var found: [CareStretch] = []
        var from = began
        for placement in orderedPlacements {
            let start = max(placement.from, from)
            if from < start {
                found.append(stretch(.ordinary, from: from, until: start, because: .placedForAdoption))
            }
            let cycle = CareStretch.Cycle.adoption(placedOn: placement.from)
            guard let until = placement.until, ended.map({ until < $0 }) ?? true else {
                return found + [stretch(cycle, from: start, until: ended, because: .careEnded)]
            }
            found.append(stretch(cycle, from: start, until: until, because: .adoptionPlacementEnded))
            from = until
        }
        return found + [stretch(.ordinary, from: from, until: ended, because: .careEnded)]
    }

    /// The placements that lie within the period, earliest first, none reaching into the next.
    private var orderedPlacements: [CareFile.AdoptionPlacement] {
        let sorted = adoptionPlacements.sorted { $0.from < $1.from }
        let starts = sorted.dropFirst().map { Optional($0.from) } + [nil]
        let apart = zip(sorted, starts).map { placement, next in
            CareFile.AdoptionPlacement(
                from: placement.from,
                until: [placement.until, next].compactMap { $0 }.min()
            )
        }
        return apart.filter { placement in
            let start = max(placement.from, began)
            return (placement.until.map { start < $0 } ?? true) && (ended.map { start < $0 } ?? true)
        }
    }

    private func stretch(
        _ cycle: CareStretch.Cycle,
        from first: CivilDate,
        until day: CivilDate?,
        because reason: CourseReview.Ceasing
    ) -> CareStretch {
        CareStretch(cycle: cycle, first: first, ending: day.map { .init(day: $0, reason: reason) })
    }
}
