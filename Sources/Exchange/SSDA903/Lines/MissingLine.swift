import Register
import Vocabulary

/// One row of MISSING: a time in which the child was missing, or away without leave.
struct MissingLine: ReturnLine {
    let owner: RowOwner
    private let kind: MissingKind
    private let beganOn: CivilDate
    private let endedOn: CivilDate?

    static func read(_ row: ReturnRow) -> Checked<MissingLine> {
        check(
            row.owner(),
            row.code("MISSING", as: MissingKind.self),
            row.day("MIS_START"),
            row.dayIfPresent("MIS_END"),
            into: MissingLine.init(owner:kind:beganOn:endedOn:)
        )
        .flatMap { line in
            guard let ended = line.endedOn, ended < line.beganOn else { return .success(line) }
            return row.fault("MIS_END", "MIS_END is before MIS_START, \(line.beganOn).")
        }
    }

    func fact(_ id: ID<MissingEpisode>, of child: ID<Child>, in year: CollectionYear) -> MissingEpisode {
        MissingEpisode(
            id: id,
            child: child,
            kind: kind,
            beganOn: beganOn,
            endedOn: endedOn,
            collectionYear: year.number
        )
    }

    static let span: SpanColumns? = SpanColumns(began: "began_on", ended: "ended_on", isExclusive: true, recurs: true)
    static let tellsYear: String? = "MIS_START"
    static let keyWords: String? = "a missing episode that began on"
}
