import Access
import Store
import Vocabulary

extension Figures {
    /// What a measure came to as known at the end of an earlier day, beside what is known now: the difference row by row,
    /// with the deed behind each. What was known then is looked at from that day, what is known now from the other.
    package func comparison(
        of measure: Measure,
        over period: ReportingPeriod,
        asAt: CivilDate,
        knownOn day: CivilDate,
        seenBy scope: Scope
    ) async throws -> Comparison? {
        let now = Question([measure], over: period, asAt: asAt)
        let then = Question([measure], over: period, asAt: asAt, knownOn: day)
        guard let before = try await answers(to: then, seenBy: scope).first,
            let after = try await answers(to: now, seenBy: scope).first
        else { return nil }
        var comparison = Comparison(before, after)
        if let hidden = scope.hidden {
            comparison = comparison.hiding(Set(try await database.read { try $0.all(hidden) }))
        }
        try await name(&comparison, after: lastDeed(day))
        return comparison
    }

    /// The deeds with these numbers, for a page that puts them in words.
    package func deeds(behind comparison: Comparison) async throws -> [Int: DeedEntry] {
        let numbers = Set(comparison.changes.compactMap(\.deed)).sorted()
        let entries = try await database.read { transaction in
            try numbers.chunks(of: 400).flatMap { try transaction.all(DeedEntry.numbered(among: Array($0))) }
        }
        return Dictionary(entries.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Names the deed behind each change: the one that made the row, or else the latest since then that touched the child.
    private func name(_ comparison: inout Comparison, after deed: Int) async throws {
        let unnamed = comparison.changes.filter { ($0.deed ?? 0) <= deed }.compactMap(\.child).map { Subject($0.child) }
        let touches = try await database.read { transaction in
            try Set(unnamed).sorted { $0.id < $1.id }.chunks(of: 400)
                .flatMap { try transaction.all(Touch.latest(of: $0, since: deed)) }
        }
        let latest = Dictionary(touches.map { ($0.subject, $0.deed) }, uniquingKeysWith: max)
        comparison.nameDeeds(since: deed) { latest[Subject($0.child)] }
    }
}

extension Comparison {
    fileprivate mutating func nameDeeds(since deed: Int, _ other: (CaseRow) -> Int?) {
        changes = changes.map { change in
            guard (change.deed ?? 0) <= deed else { return change }
            var named = change
            named.deed = change.child.flatMap(other)
            return named
        }
    }
}

/// That a deed touched a child.
private struct Touch: Record {
    let subject: Subject
    let deed: Int

    init(row: Row) throws {
        subject = try row["subject"]
        deed = try row["latest"]
    }

    /// The latest deed after another that touched each of these children.
    static func latest(of subjects: some Sequence<Subject>, since deed: Int) -> Query<Touch> {
        """
        SELECT subject, CAST(MAX(deed) AS BIGINT) AS latest FROM deed_digest
        WHERE deed > \(deed) AND subject IN (\(list: subjects)) GROUP BY subject
        """
    }
}
