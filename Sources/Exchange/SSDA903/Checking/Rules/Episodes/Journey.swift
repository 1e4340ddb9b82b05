import Register
import Vocabulary

/// Where an episode took a child, as worked out from its postcodes; the return itself does not say it.
struct Journey {
    /// The area of the placement: an authority's code, or a country outside England.
    let area: Area?
    /// From home to placement, in tenths of a mile; nothing where a postcode is absent or unknown.
    let tenthsOfMile: Int?

    enum Area: Hashable {
        case authority(String)
        case wales, scotland, northernIreland

        /// The area of an authority, by the letter with which its code begins.
        fileprivate init?(_ code: String) {
            switch code.utf8.first {
            case nil: return nil
            case UInt8(ascii: "W"): self = .wales
            case UInt8(ascii: "S"): self = .scotland
            case UInt8(ascii: "N"): self = .northernIreland
            default: self = .authority(code)
            }
        }

        var isInEngland: Bool {
            switch self {
            case .authority: true
            case .wales, .scotland, .northernIreland: false
            }
        }
    }

    init(_ episode: EpisodeRow, by postcodes: PostcodeList) {
        let home = postcodes[episode.homePost.letters]
        let placement = postcodes[episode.plPost.letters]
        area = placement.flatMap { Area(postcodes.authority(of: $0)) }
        if let home, let placement {
            tenthsOfMile = Journey.tenthsOfMile(from: home, to: placement)
        } else {
            tenthsOfMile = nil
        }
    }

    /// The straight line as the Department reckons it: a mile is 1,609.3 metres, and the result has one decimal.
    private static func tenthsOfMile(from home: PostcodeList.Place, to placement: PostcodeList.Place) -> Int {
        let miles = home.metres(to: placement) / 1000 / 1.6093
        return Int((miles * 10).rounded(.toNearestOrEven))
    }

    /// Whether the distance is another by more than the rounding of postcodes explains, or known of one only.
    func differs(from other: Journey) -> Bool {
        guard let tenthsOfMile, let others = other.tenthsOfMile else {
            return (tenthsOfMile == nil) != (other.tenthsOfMile == nil)
        }
        return abs(tenthsOfMile - others) >= 2
    }
}

extension ChildRows {
    /// Where an episode took the child; nothing if no list of postcodes was given.
    func journey(of episode: EpisodeRow) -> Journey? {
        files.postcodes.map { Journey(episode, by: $0) }
    }

    /// Whether a placement is known to be in Wales, Scotland or Northern Ireland.
    func isOutsideEngland(_ episode: EpisodeRow) -> Bool {
        journey(of: episode)?.area?.isInEngland == false
    }

    /// Whether an area is that of the authority whose return this is.
    func isOwn(_ area: Journey.Area?) -> Bool {
        guard let own = files.authority, case .authority(let code) = area else { return false }
        return code == own
    }
}
