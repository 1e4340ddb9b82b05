import Register
import Vocabulary

/// One row of AD1: a child who was adopted in the year.
struct AdoptionLine: ReturnLine {
    let owner: RowOwner
    private let decidedOn: CivilDate?
    private let matchedOn: CivilDate?
    private let adopters: Adopters

    private struct Adopters: Hashable, Sendable {
        let fosterCarers: String?
        let number: String?
        let sex: String?
        let legalStatus: String?

        static func read(_ row: ReturnRow) -> Checked<Adopters> {
            check(
                row.sparedCode("FOSTER_CARE", in: .adoptedByCarers),
                row.sparedCode("NB_ADOPTR", in: .adopters),
                row.sparedCode("SEX_ADOPTR", in: .adoptersSex),
                row.sparedCode("LS_ADOPTR", in: .adoptersStatus),
                into: Adopters.init(fosterCarers:number:sex:legalStatus:)
            )
        }
    }

    static func read(_ row: ReturnRow) -> Checked<AdoptionLine> {
        check(
            row.owner(),
            row.spared("DATE_INT", row.day),
            row.spared("DATE_MATCH", row.day),
            Adopters.read(row),
            into: AdoptionLine.init(owner:decidedOn:matchedOn:adopters:)
        )
    }

    func fact(_ id: ID<Adoption>, of child: ID<Child>, in year: CollectionYear) -> Adoption {
        Adoption(
            id: id,
            child: child,
            decidedOn: decidedOn,
            matchedOn: matchedOn,
            fosterCarers: adopters.fosterCarers,
            adopters: adopters.number,
            adoptersSex: adopters.sex,
            adoptersStatus: adopters.legalStatus,
            collectionYear: year.number
        )
    }

    static let keptWhenEmpty: Set<String> = [
        "decided_on", "matched_on", "foster_carers", "adopters", "adopters_sex", "adopters_status",
    ]
}
