import Clocks
import Register
import Store
import Vocabulary

extension ReviewClocks: ClockRule {
    package func files(of children: [Subject], in transaction: some Transaction) throws -> [File] {
        let records = try transaction.reviewRecords()
        let episodes = Dictionary(grouping: try transaction.all(Episode.of(children)), by: \.child)
        let reviews = Dictionary(grouping: try transaction.all(Review.of(children)), by: \.child)
        let decisions = Dictionary(grouping: try transaction.all(AdoptionDecision.of(children)), by: \.child)
        let settlements = Dictionary(grouping: try transaction.all(ReviewSettlement.of(children)), by: \.child)
        return try transaction.all(Child.of(children)).map { child in
            ReviewFacts(
                child: child,
                episodes: episodes[child.id] ?? [],
                reviews: reviews[child.id] ?? [],
                decisions: decisions[child.id] ?? [],
                settlements: settlements[child.id] ?? [],
                records: records
            ).file
        }
    }
}

extension Transaction {
    /// How far back the records of reviews go: to the first day of the earliest return, or to the start of everybody's care
    /// where no return was ever read. The reviews of a return that may still be taken in can be counted as if they were there.
    package func reviewRecords(with year: Int? = nil) throws -> ReviewRecords {
        let earliest = [try first(EarliestReturn.query)?.year, year].compactMap(\.self).min()
        return earliest.map { .begin(on: Period(collectionYear: $0).first) } ?? .complete
    }
}

/// The collection year of the earliest return that brought reviews.
private struct EarliestReturn: Record {
    let year: Int?

    static let query: Query<EarliestReturn> = "SELECT MIN(collection_year) AS year FROM review"

    init(row: Row) throws {
        year = try row["year"]
    }
}
