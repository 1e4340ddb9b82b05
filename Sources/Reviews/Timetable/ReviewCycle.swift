import Vocabulary

/// The rules of a cycle, in the order in which its reviews come under them.
struct CycleRules {
    let first: ReviewRule
    let second: ReviewRule
    let later: ReviewRule

    static let ordinary = CycleRules(first: .first, second: .second, later: .later)
    static let adoption = CycleRules(first: .placedFirst, second: .placedSecond, later: .placedLater)
}

/// The reviews that count together, from their first: since care began, or since a placement for adoption.
struct ReviewCycle {
    let rules: CycleRules
    let startedOn: CivilDate
    /// Whether it began on that day, and not only the records of it.
    let isStartKnown: Bool
    let held: [CivilDate]
    /// How many reviews of the period came before the cycle.
    let offset: Int
    let timetable: ReviewTimetable
    /// The day on which the records begin, if by them alone reviews of this cycle may be missing.
    let recordsBegin: CivilDate?
    /// What a person has said of those reviews.
    let earlier: EarlierReviews?

    /// The limit of the review at a place, which is not known where reviews may be missing and would tell.
    func limit(at place: Int) -> ReviewLimit {
        guard place > 0 else {
            guard isStartKnown else { return missing(.noReview, before: recordsBegin ?? startedOn) }
            return notKnown(.noReview) ?? .known(timetable.due(rules.first, from: startedOn))
        }
        let latest = held[place - 1]
        if place > 1 || (recordsBegin != nil && earlier == .laterReview) {
            return .known(timetable.due(rules.later, from: latest))
        }
        return notKnown(.onlyReview(on: latest)) ?? .known(timetable.due(rules.second, from: latest))
    }

    private func notKnown(_ gap: MissingRecords.Gap) -> ReviewLimit? {
        guard earlier?.leavesNoGap != true else { return nil }
        return recordsBegin.map { missing(gap, before: $0) }
    }

    private func missing(_ gap: MissingRecords.Gap, before begin: CivilDate) -> ReviewLimit {
        .notKnown(
            MissingRecords(
                gap: gap,
                start: rules.first.start,
                startedOn: startedOn,
                isStartKnown: isStartKnown,
                recordsBegin: begin
            )
        )
    }
}
