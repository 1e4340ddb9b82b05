import Formats
import Register
import Vocabulary

/// One row of UASC: a child who came alone to seek asylum.
struct UnaccompaniedLine: ReturnLine {
    let owner: RowOwner
    private let endsOn: CivilDate?

    static func read(_ row: ReturnRow) -> Checked<UnaccompaniedLine> {
        // The day the status ends may be the 18th birthday, which may lie after the year.
        check(
            row.owner(),
            row.spared("DUC", row.line.date),
            into: UnaccompaniedLine.init(owner:endsOn:)
        )
    }

    func fact(_ id: ID<UnaccompaniedStatus>, of child: ID<Child>, in year: CollectionYear) -> UnaccompaniedStatus {
        UnaccompaniedStatus(id: id, child: child, endsOn: endsOn, collectionYear: year.number)
    }

    static let keptWhenEmpty: Set<String> = ["ends_on"]
}
