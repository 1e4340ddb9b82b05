import Store
import Vocabulary

/// Reads the whole access log again and says whether it is as it was written.
package struct AccessLogAudit: Sendable {
    /// How many entries were read.
    package private(set) var entries = 0
    /// The last link, to be compared with one that left the database earlier.
    package private(set) var head = ""
    /// What does not agree, the first broken link first; empty when all is whole.
    package private(set) var faults: [String] = []

    private var expected = 1

    package static func run(over database: any Database) async throws -> AccessLogAudit {
        try await database.recall { transaction in
            var audit = AccessLogAudit()
            var last = 0
            while true {
                let part = try transaction.all(LinkedEntry.after(last, limit: 1000))
                guard let end = part.last else { break }
                let children = try transaction.all(EntryChild.between(last, end.number))
                audit.check(part, Dictionary(grouping: children, by: \.entry).mapValues { $0.map(\.child) })
                last = end.number
            }
            try audit.readStrays(transaction)
            return audit
        }
    }

    /// Each entry follows the one before, and its digest is that of its own words and children.
    private mutating func check(_ part: [LinkedEntry], _ children: [Int: [String]]) {
        for entry in part {
            if entry.number != expected {
                faults.append(
                    entry.number == expected + 1
                        ? "Entry \(expected) of the access log is missing."
                        : "Entries \(expected) to \(entry.number - 1) of the access log are missing."
                )
            }
            if entry.previous != head {
                faults.append("Entry \(entry.number) of the access log does not follow the one before it.")
            }
            if entry.digest(with: children[entry.number] ?? []) != entry.digest {
                faults.append("Entry \(entry.number) of the access log has been altered.")
            }
            head = entry.digest
            expected = entry.number + 1
            entries += 1
        }
    }

    /// No child stands beside an entry that is not there.
    private mutating func readStrays(_ transaction: ReadTransaction) throws {
        let strays = try transaction.one(EntryChild.strays)
        if strays > 0 { faults.append("\(strays) children of the access log belong to no entry.") }
    }
}

/// A child that an entry was about.
private struct EntryChild: Record {
    let entry: Int
    let child: String

    init(row: Row) throws {
        entry = try row["entry"]
        child = try row["child_id"]
    }

    static func between(_ first: Int, _ last: Int) -> Query<EntryChild> {
        """
        SELECT entry, child_id FROM access_child
        WHERE entry > \(first) AND entry <= \(last) ORDER BY entry, child_id
        """
    }

    static let strays: Query<Int> =
        """
        SELECT CAST(COUNT(*) AS BIGINT) FROM access_child
        WHERE NOT EXISTS (SELECT 1 FROM access_entry WHERE access_entry.number = access_child.entry)
        """
}
