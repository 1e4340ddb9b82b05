import Store
import Vocabulary

/// What there is to know beside the rows of a survey: the last deed, how far the records reach, and whom deeds have touched
/// since an earlier reading. One question for all of it.
struct News {
    /// The last deed that there is, whatever day the rows were known on.
    let lastDeed: Int
    /// The years whose returns brought reviews.
    let reviewYears: Set<Int>
    /// Of the years asked about, those whose returns brought episodes that still stand.
    let careYears: Set<Int>
    /// The children touched; nothing where they are many.
    let touched: [Subject]?

    /// Beyond so many children all are read.
    private static let mostTouched = 500

    init(_ entries: [Entry]) {
        func years(_ kind: Entry.Kind) -> Set<Int> { Set(entries.filter { $0.kind == kind }.map(\.number)) }
        lastDeed = entries.first { $0.kind == .deed }?.number ?? 0
        reviewYears = years(.reviews)
        careYears = years(.care)
        let subjects = entries.filter { $0.kind == .touched }.map { Subject(id: $0.subject) }
        touched = Touched.subjects(subjects, most: News.mostTouched)
    }

    /// One thing that was found.
    struct Entry: Record {
        enum Kind: String, Stored {
            case deed, reviews, care, touched
        }

        let kind: Kind
        let number: Int
        let subject: String

        init(row: Row) throws {
            kind = try row["kind"]
            number = try row["number"]
            subject = try row["subject"]
        }

        /// What came since a deed, or what there is where none is named. The years of reviews are gone from one to the next,
        /// as an index has them; whether a year of episodes is still there, the first of them tells.
        static func of(since deed: Int?, careYears: Set<Int>) -> Query<Entry> {
            let care = careYears.sorted().reduce("" as SQL) { sql, year in
                """
                \(sql) UNION ALL SELECT 'care', CAST(\(year) AS BIGINT), ''
                WHERE EXISTS (SELECT 1 FROM episode WHERE episode.collection_year = \(year))
                """
            }
            let touched: SQL =
                deed.map { deed in
                    """
                    UNION ALL SELECT 'touched', CAST(0 AS BIGINT), touched.subject
                    FROM (\(Touched.since(deed, most: News.mostTouched).sql)) touched
                    """
                } ?? ""
            return """
                WITH RECURSIVE years (year) AS (
                    SELECT MIN(review.collection_year) FROM review
                    UNION ALL
                    SELECT (SELECT MIN(review.collection_year) FROM review WHERE review.collection_year > years.year)
                    FROM years WHERE years.year IS NOT NULL)
                SELECT 'deed' AS kind, CAST(COALESCE(MAX(number), 0) AS BIGINT) AS number, '' AS subject FROM deed
                UNION ALL SELECT 'reviews', years.year, '' FROM years WHERE years.year IS NOT NULL
                \(care) \(touched)
                """
        }
    }
}
