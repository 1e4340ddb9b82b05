import Clocks
import Register
import Store
import Vocabulary

extension ReviewClocks: ClockRule {
    /// What the rule looks at, as it came.
    package struct Sheets: Sendable {
        let children: Unread<Child>
        let episodes: Unread<Episode>
        let reviews: Unread<Review>
        let decisions: Unread<AdoptionDecision>
        let settlements: Unread<ReviewSettlement>
        let records: ReviewRecords
    }

    package func sheets(of children: [Subject], by reader: SheetReader) throws -> Sheets {
        Sheets(
            children: try reader.rows(Child.of(children)),
            episodes: try reader.rows(Episode.of(children)),
            reviews: try reader.rows(Review.of(children)),
            decisions: try reader.rows(AdoptionDecision.of(children)),
            settlements: try reader.rows(ReviewSettlement.of(children)),
            records: try reader.transaction.reviewRecords()
        )
    }

    package func files(from sheets: Sheets) throws -> [File] {
        let episodes = Dictionary(grouping: try sheets.episodes.read(), by: \.child)
        let reviews = Dictionary(grouping: try sheets.reviews.read(), by: \.child)
        let decisions = Dictionary(grouping: try sheets.decisions.read(), by: \.child)
        let settlements = Dictionary(grouping: try sheets.settlements.read(), by: \.child)
        return try sheets.children.read().map { child in
            ReviewFacts(
                child: child,
                episodes: episodes[child.id] ?? [],
                reviews: reviews[child.id] ?? [],
                decisions: decisions[child.id] ?? [],
                settlements: settlements[child.id] ?? [],
                records: sheets.records
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
