import Register
import Vocabulary

/// All that is known about one child's care and reviews, from which the rule's file is made.
package struct ReviewFacts: Hashable, Sendable {
    let child: Child
    let episodes: [Episode]
    let reviews: [Review]
    let decisions: [AdoptionDecision]
    let settlements: [ReviewSettlement]
    let records: ReviewRecords

    package init(
        child: Child,
        episodes: [Episode],
        reviews: [Review],
        decisions: [AdoptionDecision],
        settlements: [ReviewSettlement],
        records: ReviewRecords
    ) {
        self.child = child
        self.episodes = episodes
        self.reviews = reviews
        self.decisions = decisions
        self.settlements = settlements
        self.records = records
    }

    /// What the timetable looks at.
    package var care: CareFile {
        let periods = CareHistory(episodes).periods
        return CareFile(
            born: child.bornOn,
            periods: periods.map(file),
            held: reviews.map(\.heldOn),
            records: records.reaching(periods.first)
        )
    }

    /// What the rule of the clocks looks at.
    package var file: ReviewClocks.File {
        ReviewClocks.File(
            child: Subject(child.id),
            care: care,
            reviews: Dictionary(reviews.map { ($0.heldOn, $0.id.text) }) { first, _ in first },
            starts: starts
        )
    }

    private func file(_ period: PeriodOfCare) -> CareFile.PeriodOfCare {
        let adoption = AdoptionCourse(of: period)
        return CareFile.PeriodOfCare(
            began: period.beganOn,
            ended: period.endedOn,
            kind: period.isShortBreaksOnly ? .shortBreaks : .lookedAfter,
            adoptionPlacements: adoption.placements.map { .init(from: $0.from, until: $0.until) },
            authorisedToPlace: adoption.placementOrderOn,
            earlierReviews: settlements.last { $0.periodBeganOn == period.beganOn }?.earlier,
            isBeginningKnown: period.isBeginningKnown
        )
    }

    /// The facts behind the days on which a clock may start without a review: the latest kind of fact wins a day, since an
    /// adoption placement is told by the episode that began it.
    private var starts: [CivilDate: String] {
        let decided = decisions.map { ($0.decidedOn, $0.id.text) }
        let began = episodes.map { ($0.beganOn, $0.id.text) }
        return Dictionary(decided + began) { _, episode in episode }
    }
}

extension PeriodOfCare {
    /// Whether an answer about the reviews before the records says anything of this period. That none was held says by when
    /// the first is due only where the day is known on which care began.
    func canHave(_ earlier: EarlierReviews) -> Bool {
        switch earlier {
        case .noneHeld: isBeginningKnown
        case .firstReview, .laterReview: true
        }
    }
}

extension ReviewRecords {
    /// The same, for a child whose first known episode did not begin care: what came before it is in no record.
    fileprivate func reaching(_ first: PeriodOfCare?) -> ReviewRecords {
        guard let first, !first.isBeginningKnown, gap(since: first.beganOn) == nil else { return self }
        return .begin(on: first.beganOn.adding(days: 1))
    }
}
