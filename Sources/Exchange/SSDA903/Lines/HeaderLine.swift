import Formats
import Register
import Vocabulary

/// One row of HEADER: who the child is.
struct HeaderLine: ReturnLine {
    let owner: RowOwner
    private let bornOn: CivilDate
    private let sex: Sex
    private let ethnicity: String?
    private let upn: String?
    private let mother: Mother

    private struct Mother: Hashable, Sendable {
        let isMother: Bool?
        let childBornOn: CivilDate?

        static func read(_ row: ReturnRow) -> Checked<Mother> {
            check(
                row.spared("MOTHER", row.flag),
                row.spared("MC_DOB", row.day),
                into: Mother.init(isMother:childBornOn:)
            )
        }
    }

    static func read(_ row: ReturnRow) -> Checked<HeaderLine> {
        if row.line["ETHNIC"] == nil {
            row.remark("ETHNIC", "ETHNIC is empty, which the return does not allow. The row is used without it.")
        }
        return check(
            row.owner(),
            row.day("DOB"),
            sex(row),
            row.sparedCode("ETHNIC", in: .ethnicity),
            row.spared("UPN") { row.plain($0, atMost: 13) },
            Mother.read(row)
        ) { owner, bornOn, sex, ethnicity, upn, mother in
            if mother.childBornOn != nil, sex == .male {
                row.remark(
                    "MC_DOB",
                    "MC_DOB is filled for a boy, which only a mother's row may have. It is taken as it is."
                )
            }
            return HeaderLine(
                owner: owner,
                bornOn: bornOn,
                sex: sex,
                ethnicity: ethnicity,
                upn: upn,
                mother: mother
            )
        }
    }

    private static func sex(_ row: ReturnRow) -> Checked<Sex> {
        row.line.text("SEX").flatMap { text in
            guard let sex = Sex(returned: text.uppercased()) else {
                return row.fault("SEX", "SEX must be M, F or U, or 1 or 2 in returns up to 2023/24.")
            }
            row.noteYear("SEX", text.uppercased(), in: .sex)
            return .success(sex)
        }
    }

    func fact(_ id: ID<Child>, of child: ID<Child>, in year: CollectionYear) -> Child {
        Child(
            id: child,
            code: owner.code,
            bornOn: bornOn,
            sex: sex,
            ethnicity: ethnicity,
            upn: upn,
            isMother: mother.isMother,
            motherChildBornOn: mother.childBornOn,
            collectionYear: year.number
        )
    }

    /// A young person who is only a care leaver is returned without them.
    static let keptWhenEmpty: Set<String> = ["ethnicity", "upn", "mother", "mother_child_born_on"]
}
