import Vocabulary

/// Reads the whole book of deeds again and says whether it is as it was written.
package struct ChainAudit: Sendable {
    /// How many deeds were read.
    package private(set) var deeds = 0
    /// How many versions of facts were compared with their deeds.
    package private(set) var versions = 0
    /// Subjects whose rows and key were destroyed under the retention rules: their digests still count.
    package private(set) var disposed = 0
    /// The last link, to be compared with one that left the database earlier.
    package private(set) var head = ""
    /// What does not agree; empty when all is whole.
    package private(set) var faults: [String] = []

    package static func run(over database: any Database) async throws -> ChainAudit {
        let tables = database.schema.facts
        return try await database.read { transaction in
            var audit = ChainAudit()
            try audit.readChain(transaction)
            try audit.readContents(transaction)
            let keys = try transaction.all(
                Query<SubjectKey>("SELECT subject, secret FROM subject_key ORDER BY subject")
            )
            // Some thousands of subjects at a time: no table is read more often than that needs, and none is held whole.
            for part in keys.chunks(of: 5000) { try audit.readVersions(of: part, tables, transaction) }
            try audit.readStrays(tables, transaction)
            return audit
        }
    }

    /// Each deed follows the one before, and its digest is that of its own words.
    private mutating func readChain(_ transaction: ReadTransaction) throws {
        var previous = ""
        var expected = 1
        try transaction.each(DeedEntry.inOrder) { entry in
            if entry.number != expected { faults.append("Deed \(expected) is missing.") }
            if entry.previous != previous { faults.append("Deed \(entry.number) does not follow the one before it.") }
            let again = DeedEntry(
                number: entry.number,
                doneAt: entry.doneAt,
                deed: entry.deed,
                previous: entry.previous,
                content: entry.content
            )
            if again.digest != entry.digest { faults.append("Deed \(entry.number) has been altered.") }
            previous = entry.digest
            expected = entry.number + 1
            deeds += 1
        }
        head = previous
    }

    /// Each deed covers the digests of all its subjects.
    private mutating func readContents(_ transaction: ReadTransaction) throws {
        var contents: [Int: String] = [:]
        try transaction.each(DeedEntry.inOrder) { contents[$0.number] = $0.content }
        var current: (deed: Int, fields: [String])?
        func close(_ group: (deed: Int, fields: [String])?, _ faults: inout [String]) {
            guard let group else { return }
            if contents.removeValue(forKey: group.deed) != Digest.of(fields: group.fields) {
                faults.append("The digests of deed \(group.deed) have been altered.")
            }
        }
        try transaction.each(
            Query<StoredDigest>("SELECT deed, subject, digest FROM deed_digest ORDER BY deed, subject")
        ) { row in
            if current?.deed != row.deed {
                close(current, &faults)
                current = (row.deed, [])
            }
            current?.fields += [row.subject, row.digest]
        }
        close(current, &faults)
        for (deed, content) in contents.sorted(by: { $0.key < $1.key }) where content != Digest.of(fields: []) {
            faults.append("The digests of deed \(deed) are missing.")
        }
    }

    /// Each version that stands was made, and each that has ended was ended, by the deed it names.
    private mutating func readVersions(
        of part: ArraySlice<SubjectKey>,
        _ tables: [FactTable],
        _ transaction: ReadTransaction
    ) throws {
        guard let first = part.first?.subject, let last = part.last?.subject else { return }
        let keys = Dictionary(
            part.map { ($0.subject, Digest.key(hex: $0.secret)) },
            uniquingKeysWith: { key, _ in key }
        )
        var found: [DeedSubject: [VersionDigest]] = [:]
        for table in tables {
            let condition = table.subjects(from: first, to: last)
            let position = table.subjectPosition
            try transaction.connection.each(
                "SELECT \(table.columns), ended_by FROM \(name: table.historyName) WHERE \(condition)"
            ) { row in
                let values = Array(row.values.dropLast(2))
                let subject = DeedDigests.subject(of: values, at: position)
                guard let key = keys[subject] else { return }  // a stray, which is told of below
                let made = DeedSubject(deed: try row["made_by"], subject: subject)
                found[made, default: []].append(Digest.of(values, made: true, in: table.name, key: key))
                if let ended: Int = try row["ended_by"] {
                    let digest = Digest.of(values, made: false, in: table.name, key: key)
                    found[DeedSubject(deed: ended, subject: subject), default: []].append(digest)
                }
                versions += 1
            }
        }
        try transaction.each(
            Query<StoredDigest>(
                """
                SELECT deed, subject, digest FROM deed_digest
                WHERE subject >= \(first) AND subject <= \(last) ORDER BY subject, deed
                """
            )
        ) { row in
            guard keys[row.subject] != nil else { return }  // disposed of
            let versions = found.removeValue(forKey: DeedSubject(deed: row.deed, subject: row.subject)) ?? []
            if Digest.of(versions: versions) != row.digest {
                faults.append("Facts of deed \(row.deed) have been altered\(naming(row.subject)).")
            }
        }
        for stray in found.keys.sorted() {
            faults.append("There are facts that deed \(stray.deed) did not write\(naming(stray.subject)).")
        }
    }

    /// No fact stands for a subject without a key; a digest without one is of a subject disposed of.
    private mutating func readStrays(_ tables: [FactTable], _ transaction: ReadTransaction) throws {
        for table in tables {
            guard let column = table.subjectColumn else { continue }
            let strays = try transaction.one(
                Query<Int>(
                    """
                    SELECT CAST(COUNT(*) AS BIGINT) FROM \(name: table.historyName) fact
                    WHERE fact.\(name: column) IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM subject_key WHERE subject_key.subject = fact.\(name: column))
                    """
                )
            )
            if strays > 0 { faults.append("\(strays) rows of \(table.name) belong to nobody the deeds know.") }
        }
        disposed = try transaction.one(
            """
            SELECT CAST(COUNT(DISTINCT subject) AS BIGINT) FROM deed_digest
            WHERE NOT EXISTS (SELECT 1 FROM subject_key WHERE subject_key.subject = deed_digest.subject)
            """
        )
    }

    private func naming(_ subject: String) -> String {
        subject == DeedDigests.service ? "" : ", about \(subject)"
    }
}

extension FactTable {
    /// Which rows are about these subjects. What is about nobody stands under the service, which comes first of all.
    fileprivate func subjects(from first: String, to last: String) -> SQL {
        guard let subjectColumn else { return first == DeedDigests.service ? "1 = 1" : "1 = 0" }
        let among: SQL = "(\(name: subjectColumn) >= \(first) AND \(name: subjectColumn) <= \(last))"
        return first == DeedDigests.service ? "\(name: subjectColumn) IS NULL OR \(among)" : among
    }
}

/// A subject and the key of its digests.
private struct SubjectKey: Record {
    let subject: String
    let secret: String

    init(row: Row) throws {
        subject = try row["subject"]
        secret = try row["secret"]
    }
}

/// What one deed did to one subject.
private struct DeedSubject: Hashable, Comparable {
    let deed: Int
    let subject: String

    static func < (left: DeedSubject, right: DeedSubject) -> Bool {
        (left.deed, left.subject) < (right.deed, right.subject)
    }
}

/// A digest as it was saved with its deed.
private struct StoredDigest: Record {
    let deed: Int
    let subject: String
    let digest: String

    init(row: Row) throws {
        deed = try row["deed"]
        subject = try row["subject"]
        digest = try row["digest"]
    }
}
