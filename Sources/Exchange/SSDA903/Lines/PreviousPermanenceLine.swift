import Formats
import Register
import Vocabulary

/// One row of PrevPerm: a permanent home that the child had before.
struct PreviousPermanenceLine: ReturnLine {
    let owner: RowOwner
    private let kind: String
    private let authority: String?
    private let ended: String?

    static func read(_ row: ReturnRow) -> Checked<PreviousPermanenceLine> {
        check(
            row.owner(),
            row.code("PREV_PERM", in: .previousPermanence),
            row.spared("LA_PERM") { row.plain($0, atMost: 3) },
            row.spared("DATE_PERM") { partialDay(row, $0) },
            into: PreviousPermanenceLine.init(owner:kind:authority:ended:)
        )
    }

    /// A day of which some parts may not be known: zz/05/2020, zz/zz/2021 or zz/zz/zzzz.
    private static func partialDay(_ row: ReturnRow, _ column: String) -> Checked<String> {
        row.line.text(column).flatMap { text in
            let day = text.lowercased()
            let known = day.replacing(/^zz\/zz\/(\d{4})$/) { "01/01/\($0.output.1)" }
                .replacing(/^zz\/(\d\d\/\d{4})$/) { "01/\($0.output.1)" }
            if day == "zz/zz/zzzz" || CivilDate(slashed: known) != nil { return .success(day) }
            return row.fault(column, "\(column) must be a day such as 31/03/2026, with zz for what is not known of it.")
        }
    }

    func fact(_ id: ID<PreviousPermanence>, of child: ID<Child>, in year: CollectionYear) -> PreviousPermanence {
        PreviousPermanence(
            id: id,
            child: child,
            kind: kind,
            authority: authority,
            ended: ended,
            collectionYear: year.number
        )
    }
}
