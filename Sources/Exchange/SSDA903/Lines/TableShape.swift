import Store
import Vocabulary

/// What the comparison needs to know of a table's columns, whatever facts it holds.
struct TableShape: Hashable, Sendable {
    let columns: [String]
    let span: SpanColumns?
    let keyWords: String?
    /// Where the columns stand that a return knows of.
    let known: [Int]
    private let keptWhenEmpty: Set<Int>
    private let yearPosition: Int?
    private let beganPosition: Int?
    private let endedPosition: Int?

    init(
        columns: [String],
        unknownToReturn: Set<String>,
        keptWhenEmpty: Set<String>,
        span: SpanColumns?,
        keyWords: String?
    ) {
        self.columns = columns
        self.span = span
        self.keyWords = keyWords
        known = columns.indices.filter { !unknownToReturn.contains(columns[$0]) }
        self.keptWhenEmpty = Set(columns.indices.filter { keptWhenEmpty.contains(columns[$0]) })
        yearPosition = columns.firstIndex(of: "collection_year")
        beganPosition = span.flatMap { columns.firstIndex(of: $0.began) }
        endedPosition = span.flatMap { columns.firstIndex(of: $0.ended) }
    }

    /// What is held, brought up to what a file says; the very same where the file says nothing else.
    func merged(_ held: [SQLValue], with incoming: [SQLValue], in year: CollectionYear) -> [SQLValue] {
        var merged = held
        for position in known where !(incoming[position] == .null && keptWhenEmpty.contains(position)) {
            merged[position] = incoming[position]
        }
        if merged != held, let yearPosition { merged[yearPosition] = .integer(year.number) }
        return merged
    }

    func began(_ values: [SQLValue]) -> CivilDate? { day(values, beganPosition) }
    func ended(_ values: [SQLValue]) -> CivilDate? { day(values, endedPosition) }

    private func day(_ values: [SQLValue], _ position: Int?) -> CivilDate? {
        guard let position, case .text(let text) = values[position] else { return nil }
        return CivilDate(iso: text)
    }
}
