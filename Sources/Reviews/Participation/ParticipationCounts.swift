import Vocabulary

/// How many reviews had each way of taking part, and how many had none recorded.
package struct ParticipationCounts: Hashable, Sendable {
    package enum Row: Hashable, Sendable {
        case recorded(Participation)
        case notRecorded
    }

    private let counts: [Row: Int]

    package init(_ counts: [Row: Int]) {
        self.counts = counts
    }

    /// Counts reviews one by one; nothing stands for a review with no participation recorded.
    package init(of reviews: some Sequence<Participation?>) {
        counts = reviews.reduce(into: [:]) { counts, participation in
            counts[participation.map { .recorded($0) } ?? .notRecorded, default: 0] += 1
        }
    }

    package subscript(row: Row) -> Int { counts[row] ?? 0 }

    package static let conveyingViews = Set(Participation.allCases.filter(\.conveysViews).map { Row.recorded($0) })

    /// Some rows as a share of all but those left out.
    package func share(of rows: Set<Row>, excluding left: Set<Row>) -> Share {
        let part = counts.filter { rows.contains($0.key) }.values.reduce(0, +)
        let whole = counts.filter { !left.contains($0.key) }.values.reduce(0, +)
        return Share(part, of: whole)
    }

    /// Reviews that heard the child, of all those of children aged 4 and over.
    ///
    /// Reviews without a record stay in the whole, for missing records would otherwise flatter the figure.
    package var heard: Share {
        share(of: ParticipationCounts.conveyingViews, excluding: [.recorded(.underFour)])
    }
}
