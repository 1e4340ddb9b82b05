import Store
import Vocabulary

/// The book of who looked at what: an answer leaves once its entry is in, and if that fails it does not leave.
///
/// Nobody waits by the clock. An entry that comes alone is committed at once; those that come while a commit is under way
/// are gathered and committed together by the next one, so that a busy minute needs few transactions.
package actor AccessLog {
    private struct Waiting {
        let entry: AccessEntry
        let answer: CheckedContinuation<Void, any Error>
    }

    private let database: any Database
    private var waiting: [Waiting] = []
    private var isCommitting = false
    /// How many transactions the entries so far have taken.
    package private(set) var commits = 0

    package init(_ database: any Database) {
        self.database = database
    }

    /// Enters what was done, and returns when it is committed. Throws where it could not be: the answer must not leave.
    package func record(_ entry: AccessEntry) async throws {
        try await withCheckedThrowingContinuation { answer in
            waiting.append(Waiting(entry: entry, answer: answer))
            guard !isCommitting else { return }
            isCommitting = true
            // Detached, since the queries of a commit for many are not to be counted as those of the first who asked.
            Task.detached { await self.commitAll() }
        }
    }

    private func commitAll() async {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(AccessLog.most))
            waiting.removeFirst(batch.count)
            commits += 1
            do {
                let entries = batch.map(\.entry)
                try await database.keep { try $0.append(entries) }
                for one in batch { one.answer.resume() }
            } catch {
                for one in batch { one.answer.resume(throwing: error) }
            }
        }
        isCommitting = false
    }

    private static let most = 500
}

extension KeepTransaction {
    /// Appends entries to the chain. The lock is the access log's own, so that it waits for nothing but other entries.
    fileprivate func append(_ entries: [AccessEntry]) throws {
        _ = try all(
            Query<Int>("\(sqlite: "SELECT 1", postgres: "SELECT 1 FROM pg_advisory_xact_lock(2)")")
        )
        let last = try first(LinkedEntry.last)
        var number = last?.number ?? 0
        var previous = last?.digest ?? ""
        var rows: [[SQLValue]] = []
        var children: [[SQLValue]] = []
        for entry in entries {
            number += 1
            let linked = LinkedEntry(entry, number: number, after: previous)
            previous = linked.digest
            rows.append(linked.values)
            children += entry.children.map { [number.sqlValue, $0.sqlValue] }
        }
        try insert(into: "access_entry", LinkedEntry.columns, rows)
        if !children.isEmpty { try insert(into: "access_child", ["entry", "child_id"], children) }
    }
}
