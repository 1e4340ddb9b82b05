import Clocks
import Register
import Reviews
import Store
import Vocabulary
import Workforce

/// The facts of one child as they would stand once something was done, so that what would follow can be told without
/// doing it: an import of everybody's return would hold the only writer for as long as it was looked at.
package struct SupposedCare: Sendable {
    fileprivate let subject: Subject
    /// Nothing where the register would not know the child any more.
    fileprivate let child: Child?
    fileprivate let episodes: [Episode]
    fileprivate let reviews: [Review]
    fileprivate let decisions: [AdoptionDecision]

    package init(
        of subject: Subject,
        _ child: Child?,
        episodes: [Episode],
        reviews: [Review],
        decisions: [AdoptionDecision]
    ) {
        self.subject = subject
        self.child = child
        self.episodes = episodes
        self.reviews = reviews
        self.decisions = decisions
    }
}

extension Transaction {
    /// How the clocks of some hundreds of children would move if these were their facts. All else that the rules look at
    /// is as it stands; the rules are the ones that are asked when it is done.
    ///
    /// The reviews may be from a return that nobody has taken in yet: its year says how far back the records would go.
    package func clockMoves(supposing children: [SupposedCare], withReviewsOf year: Int?) throws -> [ClockMove] {
        let rules = try ClockRules(readIn: self)
        let subjects = children.map(\.subject)
        let settlements = Dictionary(grouping: try all(ReviewSettlement.of(subjects)), by: \.child)
        let allocations = Dictionary(grouping: try all(Allocation.of(subjects)), by: \.child)
        let records = try reviewRecords(with: year)
        let clocks = children.flatMap { care in
            rules.clocks(care, settlements[ID(care.subject.id)] ?? [], allocations[care.subject] ?? [], records)
        }
        let kept = try all(ClockEntry.of(subjects, kinds: rules.all.flatMap(\.kinds)))
        return ClockMove.between(kept.map(\.clock), clocks)
    }
}

extension ClockRules {
    fileprivate func clocks(
        _ care: SupposedCare,
        _ settlements: [ReviewSettlement],
        _ allocations: [Allocation],
        _ records: ReviewRecords
    ) -> [Clock] {
        guard let child = care.child else { return [] }
        let facts = ReviewFacts(
            child: child,
            episodes: care.episodes,
            reviews: care.reviews,
            decisions: care.decisions,
            settlements: settlements,
            records: records
        )
        let periods = CareHistory(care.episodes).periods
        let allocated = AllocationClocks.File(child: care.subject, periods: periods, allocations: allocations)
        return reviews.clocks(for: facts.file) + allocation.clocks(for: allocated)
    }
}
