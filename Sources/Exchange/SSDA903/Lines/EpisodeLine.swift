import Formats
import Register
import Vocabulary

/// One row of EPISODES: a stretch in which neither legal status nor placement changed.
struct EpisodeLine: ReturnLine {
    let owner: RowOwner
    private let beginning: Beginning
    private let placement: Placement
    private let ending: Ending

    private struct Beginning: Hashable, Sendable {
        let on: CivilDate
        let reason: ReasonBegun
        let legalStatus: LegalStatus
        let need: String

        static func read(_ row: ReturnRow) -> Checked<Beginning> {
            check(
                row.day("DECOM"),
                row.code("RNE", as: ReasonBegun.self),
                row.code("LS", as: LegalStatus.self),
                row.code("CIN", in: .need),
                into: Beginning.init(on:reason:legalStatus:need:)
            )
        }
    }

    private struct Placement: Hashable, Sendable {
        let place: String
        let provider: String?
        let homePostcode: String?
        let postcode: String?
        let urn: String?

        static func read(_ row: ReturnRow) -> Checked<Placement> {
            check(
                row.code("PLACE", in: .place),
                row.sparedCode("PLACE_PROVIDER", in: .provider),
                row.spared("HOME_POST") { row.plain($0, atMost: 8) },
                row.spared("PL_POST") { row.plain($0, atMost: 8) },
                row.spared("URN") { row.plain($0, atMost: 8) },
                into: Placement.init(place:provider:homePostcode:postcode:urn:)
            )
        }
    }

    private struct Ending: Hashable, Sendable {
        let on: CivilDate?
        let reason: ReasonCeased?
        let reasonPlaceChange: String?

        static func read(_ row: ReturnRow) -> Checked<Ending> {
            if row.line["REC"] == nil, row.line["DEC"] != nil {
                row.remark(
                    "REC",
                    "DEC is filled and REC is not; the return needs both or neither. The row is used as it is."
                )
            }
            if row.line["DEC"] == nil, row.line["REC"] != nil {
                row.remark(
                    "DEC",
                    "REC is filled and DEC is not; the return needs both or neither. The row is used as it is."
                )
            }
            return check(
                row.dayIfPresent("DEC"),
                row.spared("REC") { row.code($0, as: ReasonCeased.self) },
                row.sparedCode("REASON_PLACE_CHANGE", in: .reasonPlaceChange),
                into: Ending.init(on:reason:reasonPlaceChange:)
            )
        }
    }

    static func read(_ row: ReturnRow) -> Checked<EpisodeLine> {
        check(
            row.childCode().map { RowOwner(code: $0, bornOn: nil) },
            Beginning.read(row),
            Placement.read(row),
            Ending.read(row),
            into: EpisodeLine.init(owner:beginning:placement:ending:)
        )
        .flatMap { line in
            if let ceased = line.ending.on, ceased <= line.beginning.on {
                return row.fault(
                    "DEC",
                    ceased == line.beginning.on
                        ? "DEC is the day of DECOM; an episode lasts at least one day."
                        : "DEC is before DECOM, \(line.beginning.on); an episode cannot cease before it began."
                )
            }
            return .success(line)
        }
    }

    func fact(_ id: ID<Episode>, of child: ID<Child>, in year: CollectionYear) -> Episode {
        Episode(
            id: id,
            child: child,
            beganOn: beginning.on,
            reasonBegun: beginning.reason,
            legalStatus: beginning.legalStatus,
            need: beginning.need,
            place: placement.place,
            provider: placement.provider,
            ceasedOn: ending.on,
            reasonCeased: ending.reason,
            reasonPlaceChange: ending.reasonPlaceChange,
            homePostcode: placement.homePostcode,
            placementPostcode: placement.postcode,
            urn: placement.urn,
            collectionYear: year.number
        )
    }

    static let span: SpanColumns? = SpanColumns(began: "began_on", ended: "ceased_on", isExclusive: true, recurs: true)
    static let tellsYear: String? = "DEC"
    static let keyWords: String? = "an episode that began on"
}
