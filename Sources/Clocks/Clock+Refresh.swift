import Store
import Vocabulary

extension WriteTransaction {
    /// Works out again the clocks that these rules make for some hundreds of children, and writes only what differs. A
    /// rehearsal, which is rolled back in any case, need not be written.
    package func refresh(
        _ rules: [any ClockRule],
        for children: [Subject],
        writing: Bool = true
    ) throws -> [ClockMove] {
        // In the order of their identities, so that a deed that is done twice writes the same.
        let kept = try allKept(ClockEntry.of(children, kinds: rules.flatMap(\.kinds))).sorted { $0.id < $1.id }
        var clocks: [Clock] = []
        for rule in rules { clocks += try self.clocks(by: rule, of: children) }
        let moves = ClockMove.between(kept.map(\.fact.clock), clocks)
        if writing { try write(moves, over: kept) }
        return moves
    }

    private func clocks(by rule: some ClockRule, of children: [Subject]) throws -> [Clock] {
        try rule.files(of: children, in: self).flatMap(rule.clocks)
    }

    private func write(_ moves: [ClockMove], over kept: [Kept<ClockEntry>]) throws {
        let entries = Dictionary(kept.map { ($0.fact.clock.key, $0) }, uniquingKeysWith: { first, _ in first })
        var ended: [Kept<ClockEntry>] = []
        var begun: [ClockEntry] = []
        var revised: [(Kept<ClockEntry>, ClockEntry)] = []
        for move in moves {
            let old = move.before.flatMap { entries[$0.key] }
            switch (old, move.after) {
            case (let old?, let clock?): revised.append((old, ClockEntry(id: old.id, clock)))
            case (let old?, nil): ended.append(old)
            case (nil, let clock?): begun.append(ClockEntry(id: .fresh(), clock))
            case (nil, nil): break
            }
        }
        try end(ended)
        try revise(revised)
        try begin(begun)
    }
}
