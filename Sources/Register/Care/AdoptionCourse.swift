import Vocabulary

/// How far adoption has come within one period of care.
package struct AdoptionCourse: Hashable, Sendable {
    /// The first decision that the child should be placed for adoption, among those that stand.
    package let decidedOn: CivilDate?
    package let placementOrderOn: CivilDate?
    /// The times with adopters. Those that a change of legal status or a temporary move only interrupts are one.
    package let placements: [Stretch<String>]
    package let adoptedOn: CivilDate?

    /// When the council could first place the child: by its decision or by a placement order, whichever was known first.
    package var authorisedOn: CivilDate? {
        [decidedOn, placementOrderOn, placements.first?.from].compactMap { $0 }.min()
    }

    package func isPlaced(on day: CivilDate) -> Bool { placements.contains { $0.contains(day) } }

    package init(of period: PeriodOfCare, decisions: [AdoptionDecision]) {
        decidedOn =
            decisions
            .filter { $0.ceasedOn == nil && $0.decidedOn >= period.beganOn }
            .filter { decision in period.endedOn.map { decision.decidedOn <= $0 } ?? true }
            .map(\.decidedOn).min()
        placementOrderOn = period.legalStatuses.first { $0.value == .placementOrder }?.from
        placements = AdoptionCourse.placements(period.placements)
        adoptedOn = period.exit.flatMap { $0.destination == .adopted ? $0.on : nil }
    }

    /// The placements for adoption, taken together where the adopters are the same.
    private static func placements(_ all: [Placement]) -> [Stretch<String>] {
        var found: [Stretch<String>] = []
        var home: Placement?
        var isAway = false
        for placement in all {
            if placement.isTemporary {
                if home?.kind == .adoption { found[found.count - 1].until = placement.endedOn }
                isAway = true
                continue
            }
            if let home, placement.goesOn(from: home, isBack: isAway) {
                found[found.count - 1].until = placement.endedOn
            } else if placement.kind == .adoption {
                found.append(Stretch(value: placement.place, from: placement.beganOn, until: placement.endedOn))
            }
            home = placement
            isAway = false
        }
        return found
    }
}

extension Placement {
    /// Whether this is with the adopters the child was with: the carer came along, or the child came back.
    fileprivate func goesOn(from home: Placement, isBack: Bool) -> Bool {
        home.kind == .adoption && kind == .adoption && (isBack ? place == home.place : keepsCarer)
    }
}
