import Register
import Vocabulary

/// One row of DoLo: a time under an order that deprives the child of liberty.
struct LibertyLine: ReturnLine {
    let owner: RowOwner
    private let beganOn: CivilDate
    private let endedOn: CivilDate?

    static func read(_ row: ReturnRow) -> Checked<LibertyLine> {
        check(
            row.owner(),
            row.day("DOLO_START"),
            row.dayIfPresent("DOLO_END"),
            into: LibertyLine.init(owner:beganOn:endedOn:)
        )
        .flatMap { line in
            guard let ended = line.endedOn, ended < line.beganOn else { return .success(line) }
            return row.fault("DOLO_END", "DOLO_END is before DOLO_START, \(line.beganOn).")
        }
    }

    func fact(_ id: ID<DeprivationOfLiberty>, of child: ID<Child>, in year: CollectionYear) -> DeprivationOfLiberty {
        DeprivationOfLiberty(
            id: id,
            child: child,
            beganOn: beganOn,
            endedOn: endedOn,
            collectionYear: year.number
        )
    }

    static let span: SpanColumns? = SpanColumns(began: "began_on", ended: "ended_on", isExclusive: true, recurs: true)
    static let keyWords: String? = "an order that began on"
}
