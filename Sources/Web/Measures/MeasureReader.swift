import Access
import Insight
import Workforce

/// Who looks at figures, and what they may ask of them.
///
/// A manager asks about the whole service, officer by officer too. An officer asks about their own children: figures that need
/// the whole service's posts or population say nothing of those, and another officer's figures are not theirs to see.
struct MeasureReader: Sendable {
    let seesEverybody: Bool
    let scope: Scope
    let opensImports: Bool

    init(_ visit: SignedIn) {
        seesEverybody = visit.capacity.role.reach == .wholeService
        scope = visit.scope
        opensImports = visit.visitor.may(.importReturns)
    }

    var measures: [Measure] { Measure.all.filter(mayAsk) }

    func mayAsk(_ measure: Measure) -> Bool {
        switch measure.unit {
        case .number, .percent: true
        case .per10000, .perPost: seesEverybody
        }
    }

    func breakdowns(of measure: Measure) -> [Breakdown] {
        measure.breakdowns.filter { seesEverybody || $0 != .officer }
    }
}
