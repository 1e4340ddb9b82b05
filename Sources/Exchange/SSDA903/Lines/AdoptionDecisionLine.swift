import Register
import Vocabulary

/// One row of PlacedAdoption: a decision to place the child for adoption, and its reversal in the year if there was one.
struct AdoptionDecisionLine: ReturnLine {
    let owner: RowOwner
    private let decidedOn: CivilDate
    private let ceasedOn: CivilDate?
    private let reasonCeased: String?

    static func read(_ row: ReturnRow) -> Checked<AdoptionDecisionLine> {
        check(
            row.owner(),
            row.day("DATE_PLACED"),
            row.spared("DATE_PLACED_CEASED", row.day),
            row.sparedCode("REASON_PLACED_CEASED", in: .decisionCeased),
            into: AdoptionDecisionLine.init(owner:decidedOn:ceasedOn:reasonCeased:)
        )
    }

    func fact(_ id: ID<AdoptionDecision>, of child: ID<Child>, in year: CollectionYear) -> AdoptionDecision {
        AdoptionDecision(
            id: id,
            child: child,
            decidedOn: decidedOn,
            ceasedOn: ceasedOn,
            reasonCeased: reasonCeased,
            collectionYear: year.number
        )
    }

    static let keyWords: String? = "a decision of"
}
