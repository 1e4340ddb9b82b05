import Store
import Vocabulary

/// Works out again the clocks that some rules make, some hundreds of children at a time, and writes only what differs.
///
/// While the clocks of some children are reckoned on another thread, the rows of the next are read and those of the ones
/// before are written. A rehearsal, which is rolled back in any case, need not be written.
package struct ClockRefresh {
    private let rules: [any ClockRule]
    private let isWriting: Bool
    private var reckoned: Ahead<ClockChanges>?
    /// The clocks of fewer children are reckoned on the spot: they would wait longer for another thread, where pages are busy.
    private static let fewChildren = 50

    package init(_ rules: [any ClockRule], writing: Bool = true) {
        self.rules = rules
        isWriting = writing
    }

    /// Takes the next children, whose facts must stand; tells of each clock of the ones before that moves.
    package mutating func take(
        _ children: [Subject],
        in transaction: WriteTransaction,
        _ moved: (ClockMove) -> Void
    ) throws {
        let kept = try transaction.unreadKept(ClockEntry.of(children, kinds: rules.flatMap(\.kinds)))
        let reader = SheetReader(transaction)
        let reckonings = try rules.map { try $0.reckoning(of: children, by: reader) }
        let changes = { @Sendable in try ClockChanges(kept: kept.read(), reckoned: reckonings.flatMap { try $0() }) }
        guard children.count >= ClockRefresh.fewChildren else {
            try finish(in: transaction, moved)
            return try make(changes(), in: transaction, moved)
        }
        let next = Ahead(changes)
        try finish(in: transaction, moved)
        reckoned = next
    }

    /// Writes what is still to be written.
    package mutating func finish(in transaction: WriteTransaction, _ moved: (ClockMove) -> Void) throws {
        guard let changes = try reckoned?.value() else { return }
        reckoned = nil
        try make(changes, in: transaction, moved)
    }

    private func make(
        _ changes: ClockChanges,
        in transaction: WriteTransaction,
        _ moved: (ClockMove) -> Void
    ) throws {
        if isWriting { try changes.write(in: transaction) }
        changes.moves.forEach(moved)
    }
}

extension ClockRule {
    /// Reads the rows of these children; gives what is left to do with them, on whatever thread.
    fileprivate func reckoning(
        of children: [Subject],
        by reader: SheetReader
    ) throws -> @Sendable () throws -> [Clock] {
        let sheets = try sheets(of: children, by: reader)
        return { try files(from: sheets).flatMap(clocks) }
    }
}

/// What there is to write, so that the clocks that are kept become those that the rules make now.
private struct ClockChanges: Sendable {
    let moves: [ClockMove]
    private var ended: [Kept<ClockEntry>] = []
    private var begun: [ClockEntry] = []
    private var revised: [(Kept<ClockEntry>, ClockEntry)] = []

    init(kept: [Kept<ClockEntry>], reckoned: [Clock]) throws {
        // In the order of their identities, so that a deed that is done twice writes the same.
        let kept = kept.sorted { $0.id < $1.id }
        moves = ClockMove.between(kept.map(\.fact.clock), reckoned)
        let entries = Dictionary(kept.map { ($0.fact.clock.key, $0) }, uniquingKeysWith: { first, _ in first })
        for move in moves {
            let old = move.before.flatMap { entries[$0.key] }
            switch (old, move.after) {
            case (let old?, let clock?): revised.append((old, ClockEntry(id: old.id, clock)))
            case (let old?, nil): ended.append(old)
            case (nil, let clock?): begun.append(ClockEntry(id: .fresh(), clock))
            case (nil, nil): break
            }
        }
    }

    func write(in transaction: WriteTransaction) throws {
        try transaction.end(ended)
        try transaction.revise(revised)
        try transaction.begin(begun)
    }
}
