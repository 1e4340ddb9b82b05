import Policy
import Vocabulary

/// An officer whom a child could be given to, and what weighs for and against.
package struct AllocationOption: Hashable, Sendable {
    /// Why an officer cannot be chosen.
    package enum Obstacle: Hashable, Sendable {
        case left(on: CivilDate)
        case hasAlready(since: CivilDate)
        case notIndependent(Conflict)
    }

    package let officer: Officer
    /// How many children the officer has now.
    package let children: Int
    /// How many children a post of this share should have.
    package let guidance: CaseloadRange
    /// The last day on which the officer had this child, where they once did.
    package let hadChildUntil: CivilDate?
    package let obstacle: Obstacle?

    /// Whether one child more is still within the guidance.
    package var hasRoom: Bool { children < guidance.most }
}

/// Puts the officers in order for one child: who had the child before and has room comes first, then who has the fewest
/// children for the share of the post.
package struct AllocationChoice: Hashable, Sendable {
    /// Those who can be chosen, best first.
    package let suggested: [AllocationOption]
    /// Those who cannot, by name.
    package let excluded: [AllocationOption]

    /// The choice among officers, by how many children each has and by who had this child, and has the child on the day.
    package init(
        among officers: [Officer],
        children: [ID<Officer>: Int],
        history: [Allocation],
        conflicts: [Conflict] = [],
        guidance: CaseloadGuidance,
        today: CivilDate
    ) {
        let options = officers.map { officer in
            let theirs = history.filter { $0.officer == officer.id && $0.fromOn <= today }
            return AllocationOption(
                officer: officer,
                children: children[officer.id] ?? 0,
                guidance: guidance.range(forPercent: officer.fullTimePercent),
                hadChildUntil: theirs.compactMap(\.toOn).filter { $0 < today }.max(),
                obstacle: AllocationChoice.obstacle(
                    to: officer,
                    theirs,
                    conflicts.filter { $0.officer == officer.id },
                    today: today
                )
            )
        }
        suggested = options.filter { $0.obstacle == nil }.sorted(by: AllocationChoice.isBetter)
        excluded = options.filter { $0.obstacle != nil }
            .sorted { ($0.officer.name, $0.officer.id) < ($1.officer.name, $1.officer.id) }
    }

    /// The officer who has the fewest children for the share of the post.
    package var leastBurdened: ID<Officer>? {
        suggested.min(by: AllocationChoice.hasFewer)?.officer.id
    }

    private static func obstacle(
        to officer: Officer,
        _ theirs: [Allocation],
        _ conflicts: [Conflict],
        today: CivilDate
    ) -> AllocationOption.Obstacle? {
        if let end = officer.endedOn, end < today { return .left(on: end) }
        if let conflict = conflicts.first(where: { $0.bars(from: today) }) { return .notIndependent(conflict) }
        let present = theirs.first { $0.isInForce(on: today) }
        return present.map { .hasAlready(since: $0.fromOn) }
    }

    private static func isBetter(_ one: AllocationOption, _ other: AllocationOption) -> Bool {
        let isKnown = one.hadChildUntil != nil && one.hasRoom
        let isOtherKnown = other.hadChildUntil != nil && other.hasRoom
        return isKnown == isOtherKnown ? hasFewer(one, other) : isKnown
    }

    /// Compares loads as fractions without dividing: 20 of a whole post against 15 of six tenths.
    private static func hasFewer(_ one: AllocationOption, _ other: AllocationOption) -> Bool {
        let load = one.children * other.officer.fullTimePercent
        let otherLoad = other.children * one.officer.fullTimePercent
        return (load, one.officer.name, one.officer.id) < (otherLoad, other.officer.name, other.officer.id)
    }
}

extension Officer {
    /// Whether allocation still speaks of them: all who have not left, and those who left no more than a year ago.
    package func isRecent(on today: CivilDate) -> Bool {
        endedOn.map { $0 >= today.adding(months: -12) } ?? true
    }
}
