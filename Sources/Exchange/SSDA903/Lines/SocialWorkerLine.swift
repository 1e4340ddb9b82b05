import Register
import Vocabulary

/// One row of SWEpisodes: a time in which a social worker was the child's.
struct SocialWorkerLine: ReturnLine {
    let owner: RowOwner
    private let worker: String
    private let beganOn: CivilDate
    private let endedOn: CivilDate?
    private let reason: String?

    static func read(_ row: ReturnRow) -> Checked<SocialWorkerLine> {
        check(
            row.owner(),
            worker(row),
            row.day("SW_DECOM"),
            row.dayIfPresent("SW_DEC"),
            row.sparedCode("SW_REASON", in: .workerChange),
            into: SocialWorkerLine.init(owner:worker:beganOn:endedOn:reason:)
        )
        .flatMap { line in
            guard let ended = line.endedOn, ended < line.beganOn else { return .success(line) }
            return row.fault("SW_DEC", "SW_DEC is before SW_DECOM, \(line.beganOn).")
        }
    }

    private static func worker(_ row: ReturnRow) -> Checked<String> {
        row.plain("SW_ID", atMost: 20).map { worker in
            if !worker.hasPrefix("SW"), !worker.hasPrefix("XX") {
                row.remark("SW_ID", "SW_ID begins neither with SW nor with XX. The row is used as it is.")
            }
            return worker
        }
    }

    func fact(_ id: ID<SocialWorkerEpisode>, of child: ID<Child>, in year: CollectionYear) -> SocialWorkerEpisode {
        SocialWorkerEpisode(
            id: id,
            child: child,
            worker: worker,
            beganOn: beganOn,
            endedOn: endedOn,
            reason: reason,
            collectionYear: year.number
        )
    }

    static let span: SpanColumns? = SpanColumns(began: "began_on", ended: "ended_on", isExclusive: false, recurs: true)
    static let keyWords: String? = "a social worker from"
}
