import Crypto
import Vocabulary

/// What one deed did, subject by subject, as digests keyed with each subject's own key.
///
/// They are worked out beside the transaction, some thousands of rows at a time: nothing waits for one before the end.
struct DeedDigests {
    /// What concerns no subject stands under the service's own key, which is never destroyed.
    static let service = ""

    private var versions: [String: [VersionDigest]] = [:]
    private var coming: [Ahead<[Noted]>] = []
    private var keys: [String: SymmetricKey] = [:]

    /// How many keys are held at hand: those of the children that a large deed has just come to.
    private static let mostKeys = 4000
    /// How many lists of rows wait to be digested: what waits is held in memory.
    private static let mostComing = 8
    /// Fewer rows are digested on the spot.
    private static let fewRows = 64

    /// The digest of a version, and whose it is.
    private struct Noted: Sendable {
        let subject: String
        let digest: VersionDigest
    }

    mutating func note(_ rows: [[SQLValue]], made: Bool, in table: FactTable, on connection: any Connection) throws {
        let keyed = try keyed(rows, in: table, on: connection)
        let digested = { @Sendable in
            keyed.map { Noted(subject: $0.subject, digest: Digest.of($0.row, made: made, in: table.name, key: $0.key)) }
        }
        if rows.count <= DeedDigests.fewRows {
            take(digested())
        } else {
            if coming.count >= DeedDigests.mostComing { take(try coming.removeFirst().value()) }
            coming.append(Ahead(digested))
        }
    }

    /// Takes out versions that the deed made and then replaced itself.
    mutating func forget(_ rows: [[SQLValue]], in table: FactTable, on connection: any Connection) throws {
        try takeAll()
        for (subject, row, key) in try keyed(rows, in: table, on: connection) {
            let digest = Digest.of(row, made: true, in: table.name, key: key)
            if let position = versions[subject]?.lastIndex(of: digest) { versions[subject]?.remove(at: position) }
        }
    }

    /// Saves a digest for each subject; gives the digest of them all.
    mutating func save(deed: Int, on connection: any Connection) throws -> String {
        try takeAll()
        var content = Digest.FieldsDigest()
        let subjects = versions.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for part in subjects.chunks(of: 2000) {
            let digests = part.map { (subject: $0, digest: Digest.of(versions: versions[$0] ?? [])) }
            try connection.insert(
                into: "deed_digest",
                ["deed", "subject", "digest"],
                digests.map { [.integer(deed), .text($0.subject), .text($0.digest)] }
            )
            for digest in digests { content.take([digest.subject, digest.digest]) }
        }
        return content.text
    }

    /// Whose a row is, by where its table has the subject.
    static func subject(of row: [SQLValue], at position: Int?) -> String {
        guard let position, case .text(let id) = row[position] else { return service }
        return id
    }

    private mutating func takeAll() throws {
        for ahead in coming { take(try ahead.value()) }
        coming = []
    }

    private mutating func take(_ noted: [Noted]) {
        for version in noted { versions[version.subject, default: []].append(version.digest) }
    }

    // MARK: Keys

    private mutating func keyed(
        _ rows: [[SQLValue]],
        in table: FactTable,
        on connection: any Connection
    ) throws -> [(subject: String, row: [SQLValue], key: SymmetricKey)] {
        let position = table.subjectPosition
        let subjects = rows.map { DeedDigests.subject(of: $0, at: position) }
        try loadKeys(Set(subjects), on: connection)
        return zip(subjects, rows).compactMap { subject, row in keys[subject].map { (subject, row, $0) } }
    }

    /// Loads the subjects' keys, and makes one for each that has none.
    private mutating func loadKeys(_ subjects: Set<String>, on connection: any Connection) throws {
        if keys.count > DeedDigests.mostKeys { keys.removeAll() }
        let unknown = subjects.filter { keys[$0] == nil }.sorted()
        for part in unknown.chunks(of: 400) {
            try connection.each("SELECT subject, secret FROM subject_key WHERE subject IN (\(list: part))") { row in
                let subject: String = try row["subject"]
                keys[subject] = Digest.key(hex: try row["secret"])
            }
        }
        let fresh = unknown.filter { keys[$0] == nil }.map { (subject: $0, secret: Digest.freshKey()) }
        guard !fresh.isEmpty else { return }
        try connection.insert(
            into: "subject_key",
            ["subject", "secret"],
            fresh.map { [.text($0.subject), .text($0.secret)] }
        )
        for key in fresh { keys[key.subject] = Digest.key(hex: key.secret) }
    }
}
