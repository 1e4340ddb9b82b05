/// What a refresh moved, or would move: for a page or a command to show, clock by clock.
package struct ClockMove: Hashable, Sendable {
    /// The clock as it was; nothing where it is new.
    package let before: Clock?
    /// The clock as it is; nothing where it is no more.
    package let after: Clock?

    /// What differs between the clocks that are kept and those that the rules make now; last, those that are no more.
    package static func between(_ kept: [Clock], _ reckoned: [Clock]) -> [ClockMove] {
        var standing = Dictionary(kept.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var moves: [ClockMove] = []
        for clock in reckoned {
            guard let old = standing.removeValue(forKey: clock.key) else {
                moves.append(ClockMove(before: nil, after: clock))
                continue
            }
            let renewed = clock.renewing(old)
            if renewed != old { moves.append(ClockMove(before: old, after: renewed)) }
        }
        return moves + kept.filter { standing[$0.key] != nil }.map { ClockMove(before: $0, after: nil) }
    }
}
