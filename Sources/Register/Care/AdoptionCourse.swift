import Vocabulary

/// How far adoption has come within one period of care.
package struct AdoptionCourse: Hashable, Sendable {
    package let placementOrderOn: CivilDate?
    /// The times with adopters. Those that a change of legal status or a temporary move only interrupts are one.
    package let placements: [Stretch<String>]

    package init(of period: PeriodOfCare) {
        placementOrderOn = period.legalStatuses.first { $0.value == .placementOrder }?.from
        placements = AdoptionCourse.placements(period.placements)
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
