import Store
import Vocabulary

extension WriteTransaction {
    /// Works out again the clocks that a rule makes for these children, and writes only what differs.
    package func refresh(_ rule: some ClockRule, for children: some Collection<Subject>) throws -> [ClockMove] {
        try Array(children).chunks(of: 300).flatMap { try refresh(rule, part: Array($0)) }
    }

    private func refresh(_ rule: some ClockRule, part: [Subject]) throws -> [ClockMove] {
        // In the order of their identities, so that a deed that is done twice writes the same.
        let kept = try allKept(ClockEntry.of(part, kinds: rule.kinds)).sorted { $0.id < $1.id }
        let entries = Dictionary(kept.map { ($0.fact.clock.key, $0) }, uniquingKeysWith: { first, _ in first })
        let clocks = try rule.files(of: part, in: self).flatMap(rule.clocks)
        let moves = ClockMove.between(kept.map(\.fact.clock), clocks)
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
        return moves
    }
}
