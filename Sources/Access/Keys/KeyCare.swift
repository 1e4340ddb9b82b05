import Store
import Vocabulary

/// Looks after what the keys seal: whether those at hand open it, how much each seals, and sealing it anew.
///
/// Of every key that ever sealed something a mark is kept, sealed with it. So a file of keys that was made anew is found out,
/// even though its first key has the same number as the one that was lost.
package struct KeyCare: Sendable {
    let database: any Database
    let columns: [SealedColumn]

    package init(_ database: any Database, _ columns: [SealedColumn]) {
        self.database = database
        self.columns = columns
    }

    /// How much each key seals, by number and purpose.
    package func amounts() async throws -> [Int: [KeyRing.Purpose: Int]] {
        var amounts: [Int: [KeyRing.Purpose: Int]] = [:]
        for column in columns {
            let tally: @Sendable (ReadTransaction) throws -> [Int: Int] = { transaction in
                var tally: [Int: Int] = [:]
                try transaction.each(column.heads) { head in
                    if let number = head.number { tally[number, default: 0] += 1 }
                }
                return tally
            }
            let found = try await column.place == .facts ? database.read(tally) : database.recall(tally)
            for (number, count) in found { amounts[number, default: [:]][column.purpose, default: 0] += count }
        }
        return amounts
    }

    /// The numbers of the keys that left a mark or seal something.
    package func needed() async throws -> Set<Int> {
        let marked = try await database.recall { try $0.all(KeyMark.all).map(\.number) }
        return Set(try await amounts().keys).union(marked)
    }

    /// Whether any key ever left a mark here.
    package func isMarked() async throws -> Bool {
        try await !database.recall { try $0.all(KeyMark.all) }.isEmpty
    }

    /// Declines keys that lack one which is needed here, or that have another under its number; notes those that are new.
    package func check(_ ring: KeyRing) async throws {
        let numbers = ring.numbers
        for number in try await amounts().keys.sorted() where !numbers.contains(number) {
            throw KeyRefusal.keyMissing(number)
        }
        try await mark(ring)
    }

    /// The same by the marks alone, which takes no time.
    package func mark(_ ring: KeyRing) async throws {
        let marks = try await database.recall { try $0.all(KeyMark.all) }
        for mark in marks where try !mark.isMark(of: ring) { throw KeyRefusal.keyMissing(mark.number) }
        let numbers = ring.numbers
        guard !Set(numbers).isSubset(of: marks.map(\.number)) else { return }
        try await database.keep { transaction in
            let known = Set(try transaction.all(KeyMark.all).map(\.number))
            for number in numbers where !known.contains(number) {
                try transaction.keep(try KeyMark(number, of: ring))
            }
        }
    }

    /// Seals anew, with the newest key, what older ones sealed: some rows at a time, so that nobody waits. Gives how many
    /// it sealed and how many do not open with any key.
    package func sealAnew(with ring: KeyRing) async throws -> (sealed: Int, unopened: Int) {
        var (sealed, unopened) = (0, 0)
        for column in columns {
            var last: SealedRow?
            while true {
                let from = last
                let seal: @Sendable (KeepTransaction) throws -> (last: SealedRow?, done: [Sealing]) = { transaction in
                    let rows = try transaction.all(column.rows(after: from, limit: KeyCare.batch))
                    return (rows.last, try rows.map { try transaction.sealAnew($0, of: column, with: ring) })
                }
                let batch = try await column.place == .facts ? database.stage(seal) : database.keep(seal)
                sealed += batch.done.count { $0 == .sealed }
                unopened += batch.done.count { $0 == .unopened }
                guard let end = batch.last else { break }
                last = end
            }
        }
        return (sealed, unopened)
    }

    /// Forgets the marks of keys that are no more in the ring.
    package func forgetMarks(except ring: KeyRing) async throws {
        try await database.keep {
            _ = try $0.execute("DELETE FROM key_mark WHERE number NOT IN (\(list: ring.numbers))")
        }
    }

    private static let batch = 100
}

/// What came of sealing a value anew.
private enum Sealing: Hashable, Sendable {
    case sealed, upToDate, unopened
}

extension KeepTransaction {
    fileprivate func sealAnew(_ row: SealedRow, of column: SealedColumn, with ring: KeyRing) throws -> Sealing {
        guard ring.isOutOfDate(row.sealed) else { return .upToDate }
        let owner = SealedColumn.owner(row.key)
        let isPlain = column.wasPlain && KeyRing.number(sealing: row.sealed) == nil
        let opened = isPlain ? Array(row.sealed.utf8) : try? ring.unseal(row.sealed, for: column.purpose, of: owner)
        guard let bytes = opened else { return .unopened }
        let sealed = try ring.seal(bytes, for: column.purpose, of: owner)
        // One that its owner has replaced meanwhile is sealed with a key of the running service; the next run sees to it.
        return try execute(column.replacing(row, with: sealed)) == 1 ? .sealed : .upToDate
    }

    fileprivate func keep(_ mark: KeyMark) throws {
        try execute(
            "INSERT INTO key_mark (number, sealed) VALUES (\(mark.number), \(mark.sealed)) ON CONFLICT (number) DO NOTHING"
        )
    }
}

/// What a key sealed to be known by.
private struct KeyMark: Record {
    let number: Int
    let sealed: String

    init(row: Row) throws {
        number = try row["number"]
        sealed = try row["sealed"]
    }

    init(_ number: Int, of ring: KeyRing) throws {
        self.number = number
        sealed = try ring.seal([], for: .mark, of: String(number), with: number)
    }

    static var all: Query<KeyMark> { "SELECT number, sealed FROM key_mark ORDER BY number" }

    func isMark(of ring: KeyRing) throws -> Bool {
        (try? ring.unseal(sealed, for: .mark, of: String(number))) != nil
    }
}

extension Migration {
    /// The marks of the keys that sealed something here.
    package static let keyMarks = [
        Migration(
            "2026-11-21 key marks",
            in: .kept,
            "CREATE TABLE key_mark (number BIGINT PRIMARY KEY, sealed TEXT NOT NULL);"
        )
    ]
}
