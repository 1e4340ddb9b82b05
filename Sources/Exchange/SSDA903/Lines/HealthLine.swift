import Formats
import Register
import Vocabulary

/// One row of OC2: the health of a child in care all through the year.
struct HealthLine: ReturnLine {
    let owner: RowOwner
    private let difficulties: Difficulties
    private let checks: Checks
    private let substances: Substances

    private struct Difficulties: Hashable, Sendable {
        let score: Int?
        let reason: String?
        let wasConvicted: Bool?
    }

    private struct Checks: Hashable, Sendable {
        let health: Bool?
        let immunised: Bool?
        let teeth: Bool?
        let assessment: Bool?
    }

    private struct Substances: Hashable, Sendable {
        let misused: Bool?
        let received: Bool?
        let offered: Bool?
    }

    static func read(_ row: ReturnRow) -> Checked<HealthLine> {
        check(
            row.owner(),
            check(
                row.spared("SDQ_SCORE") { row.line.number($0, 0...40) },
                row.sparedCode("SDQ_REASON", in: .sdqReason),
                row.spared("CONVICTED", row.flag),
                into: Difficulties.init(score:reason:wasConvicted:)
            ),
            check(
                row.spared("HEALTH_CHECK", row.flag),
                row.spared("IMMUNISATIONS", row.flag),
                row.spared("TEETH_CHECK", row.flag),
                row.spared("HEALTH_ASSESSMENT", row.flag),
                into: Checks.init(health:immunised:teeth:assessment:)
            ),
            check(
                row.spared("SUBSTANCE_MISUSE", row.flag),
                row.spared("INTERVENTION_RECEIVED", row.flag),
                row.spared("INTERVENTION_OFFERED", row.flag),
                into: Substances.init(misused:received:offered:)
            ),
            into: HealthLine.init(owner:difficulties:checks:substances:)
        )
    }

    func fact(_ id: ID<HealthYear>, of child: ID<Child>, in year: CollectionYear) -> HealthYear {
        HealthYear(
            id: id,
            child: child,
            year: year.number,
            sdqScore: difficulties.score,
            sdqReason: difficulties.reason,
            wasConvicted: difficulties.wasConvicted,
            hadHealthCheck: checks.health,
            isImmunised: checks.immunised,
            hadTeethCheck: checks.teeth,
            hadHealthAssessment: checks.assessment,
            misusedSubstances: substances.misused,
            receivedIntervention: substances.received,
            wasOfferedIntervention: substances.offered
        )
    }
}
