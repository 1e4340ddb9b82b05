import Store
import Vocabulary

/// What a refresh moved: for a page or a command to show, clock by clock.
package struct ClockMove: Hashable, Sendable {
    /// The clock as it was; nothing where it is new.
    package let before: Clock?
    /// The clock as it is; nothing where it is no more.
    package let after: Clock?
}

extension WriteTransaction {
    /// Works out again the clocks that a rule makes for these children, and writes only what differs.
    package func refresh(_ rule: some ClockRule, for children: some Collection<Subject>) throws -> [ClockMove] {
        try Array(children).chunks(of: 300).flatMap { try refresh(rule, part: Array($0)) }
    }

    private func refresh(_ rule: some ClockRule, part: [Subject]) throws -> [ClockMove] {
        let kept = try allKept(ClockEntry.of(part, kinds: rule.kinds))
        var standing = Dictionary(kept.map { ($0.fact.clock.key, $0) }, uniquingKeysWith: { first, _ in first })
        var begun: [ClockEntry] = []
        var revised: [(Kept<ClockEntry>, ClockEntry)] = []
        var moves: [ClockMove] = []
        for clock in try rule.files(of: part, in: self).flatMap(rule.clocks) {
            guard let old = standing.removeValue(forKey: clock.key) else {
                begun.append(ClockEntry(id: .fresh(), clock))
                moves.append(ClockMove(before: nil, after: clock))
                continue
            }
            let renewed = clock.renewing(old.fact.clock)
            if renewed != old.fact.clock {
                revised.append((old, ClockEntry(id: old.id, renewed)))
                moves.append(ClockMove(before: old.fact.clock, after: renewed))
            }
        }
        // In the order of their identities, so that a deed that is done twice writes the same.
        let ended = standing.values.sorted { $0.id < $1.id }
        moves += ended.map { ClockMove(before: $0.fact.clock, after: nil) }
        try end(ended)
        try revise(revised)
        try begin(begun)
        return moves
    }
}
