import Vocabulary

/// The one transaction in which facts are written. Everything in it is done by one deed.
package final class WriteTransaction: Transaction {
    package let connection: any Connection
    package let meter: QueryMeter?
    package let deed: Deed
    /// The number that the deed will have if it writes anything.
    package let number: Int
    /// Whose facts were touched, in no order: their clocks are worked out again before the deed is done.
    package private(set) var touched: Set<Subject> = []

    /// When the deed is done.
    package let doneAt: Instant
    private let previous: String
    private var isEntered = false
    private var digests: DeedDigests

    init(
        _ connection: any Connection,
        deed: Deed,
        at moment: Instant,
        sealing seal: @escaping @Sendable () throws -> SubjectSeal,
        meter: QueryMeter?
    ) throws {
        self.connection = connection
        self.meter = meter
        self.deed = deed
        doneAt = moment
        var last: DeedEntry?
        try connection.each(DeedEntry.last.sql) { last = try DeedEntry(row: $0) }
        number = (last?.number ?? 0) + 1
        previous = last?.digest ?? ""
        digests = DeedDigests(sealing: seal)
    }

    /// Whether the deed has written a fact yet. One that writes none is not entered in the book.
    package var hasWritten: Bool { isEntered }

    /// Changes rows that are no facts but are kept current with them, such as who may see whom.
    @discardableResult
    package func execute(_ sql: SQL) throws -> Int {
        meter?.count()
        return try connection.execute(sql)
    }

    /// Puts in rows that are no facts but are kept current with them.
    package func insert(into table: String, _ columns: [String], _ rows: [[SQLValue]]) throws {
        meter?.count()
        try connection.insert(into: table, columns, rows)
    }

    // MARK: The three verbs

    package func begin<F: Fact>(_ fact: F) throws {
        try begin([fact])
    }

    /// Enters new facts: their identities and their first versions.
    package func begin<F: Fact>(_ facts: some Collection<F>) throws {
        try beginRows(F.factTable, facts.map { $0.values.all })
    }

    /// Changes a fact that somebody saw: loads it, compares the version, decides, and saves.
    ///
    /// Throws `Missing` where the query finds nothing, and `Superseded` where the version is no longer the present one.
    @discardableResult
    package func revise<F: Fact>(
        _ query: Query<F>,
        _ seen: Seen<F>,
        _ change: (F) throws -> F
    ) throws -> F {
        let kept = try kept(query)
        guard kept.version == seen.version else {
            throw Superseded(table: F.table, id: seen.id.text, version: kept.version)
        }
        let changed = try change(kept.fact)
        if changed != kept.fact { try revise([(kept, changed)]) }
        return changed
    }

    /// Gives facts their next versions.
    package func revise<F: Fact>(_ changes: some Collection<(Kept<F>, F)>) throws {
        try endRows(F.factTable, changes.map { ($0.0.id.text, $0.0.version) })
        try makeRows(F.factTable, changes.map { $0.1.values.all })
    }

    package func end<F: Fact>(_ kept: Kept<F>) throws {
        try end([kept])
    }

    /// Ends facts that are no longer so, or were never so. Their versions stay.
    package func end<F: Fact>(_ facts: some Collection<Kept<F>>) throws {
        try endRows(F.factTable, facts.map { ($0.id.text, $0.version) })
    }

    // MARK: The same, by row

    func beginRows(_ table: FactTable, _ rows: [[SQLValue]]) throws {
        guard !rows.isEmpty else { return }
        try enter()
        let kind = SQLValue.text(table.name)
        meter?.count()
        try connection.insert(into: "identity", ["id", "kind"], rows.map { [$0[0], kind] })
        try makeRows(table, rows)
    }

    /// Makes versions of facts whose identities are known.
    func makeRows(_ table: FactTable, _ rows: [[SQLValue]]) throws {
        guard !rows.isEmpty else { return }
        try enter()
        let version = SQLValue.integer(number)
        meter?.count()
        try connection.insert(into: table.historyName, table.columns.names + ["made_by"], rows.map { $0 + [version] })
        try digests.note(rows, made: true, in: table, on: connection)
        touch(table, rows)
    }

    /// Ends these versions; one that this very deed made is taken out again.
    ///
    /// Throws `Superseded` where a version is not the one that stands. What is digested is what stood, not what was handed in.
    func endRows(_ table: FactTable, _ rows: [(id: String, version: Int)]) throws {
        guard !rows.isEmpty else { return }
        try enter()
        for part in rows.filter({ $0.version == number }).chunks(of: 400) {
            let taken = try answer(
                """
                DELETE FROM \(name: table.historyName)
                WHERE made_by = \(number) AND id IN (\(list: part.map(\.id))) RETURNING \(table.columns)
                """,
                to: part,
                in: table
            )
            try digests.forget(taken, in: table, on: connection)
            touch(table, taken)
        }
        for part in rows.filter({ $0.version != number }).chunks(of: 400) {
            let ended = try answer(
                """
                UPDATE \(name: table.historyName) SET ended_by = \(number)
                WHERE ended_by IS NULL AND id IN (\(list: part.map(\.id))) RETURNING \(table.columns)
                """,
                to: part,
                in: table
            )
            try digests.note(ended, made: false, in: table, on: connection)
            touch(table, ended)
        }
    }

    /// The values of the rows that a statement changed, which must be those versions and no others.
    private func answer(
        _ sql: SQL,
        to rows: ArraySlice<(id: String, version: Int)>,
        in table: FactTable
    ) throws -> [[SQLValue]] {
        var changed: [[SQLValue]] = []
        var versions: [String: Int] = [:]
        meter?.count()
        try connection.each(sql) { row in
            versions[try row["id"]] = try row["made_by"]
            changed.append(Array(row.values.dropLast()))
        }
        for row in rows {
            let version = versions.removeValue(forKey: row.id)
            guard version == row.version else { throw Superseded(table: table.name, id: row.id, version: version) }
        }
        return changed
    }

    private func touch(_ table: FactTable, _ rows: [[SQLValue]]) {
        guard let position = table.subjectPosition else { return }
        for row in rows {
            if case .text(let id) = row[position] { touched.insert(Subject(id: id)) }
        }
    }

    /// Enters the deed before its first fact, since every version points at it; its digest follows at the end.
    private func enter() throws {
        guard !isEntered else { return }
        isEntered = true
        try connection.execute(
            """
            INSERT INTO deed (number, done_at, account_id, signature, role, purpose, about_id, previous, content, digest)
            VALUES (\(number), \(doneAt), \(deed.account), \(deed.signature), \(deed.role), \(deed.purpose), \(deed.about),
                \(previous), '', '')
            """
        )
    }

    /// Closes the deed: its digests and its link in the chain.
    func seal() throws {
        guard isEntered else { return }
        let content = try digests.save(deed: number, on: connection)
        let entry = DeedEntry(number: number, doneAt: doneAt, deed: deed, previous: previous, content: content)
        try connection.execute(
            "UPDATE deed SET content = \(content), digest = \(entry.digest) WHERE number = \(number)"
        )
    }
}

extension SQLValue: Stored {
    package var sqlValue: SQLValue { self }
    package init(sqlValue: SQLValue) throws { self = sqlValue }
}

extension Array {
    /// This list in pieces of at most so many.
    package func chunks(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
