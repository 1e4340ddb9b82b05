import Exchange
import Register
import Vocabulary

/// Decides, field by field, what may leave about where a child lives. No page, file or answer says any of it but through here.
///
/// It fails closed. A postcode or the number of a home is hidden until somebody has asked for the child's addresses; what
/// belongs to a placement for adoption stays hidden even then; and what cannot be told apart is hidden.
struct Redactor: Sendable {
    /// What tells where a child lives or lived, or with whose help.
    enum Field: CaseIterable {
        case homePostcode
        case placementPostcode
        case homeNumber
        case provider

        /// The field that a column holds, by its name in our tables or in the national return.
        init?(column: String) {
            switch column {
            case "home_postcode", "HOME_POST": self = .homePostcode
            case "placement_postcode", "PL_POST": self = .placementPostcode
            case "urn", "URN": self = .homeNumber
            case "provider", "PLACE_PROVIDER": self = .provider
            default: return nil
            }
        }

        var title: String {
            switch self {
            case .homePostcode: "Postcode of the family’s home"
            case .placementPostcode: "Postcode of the placement"
            case .homeNumber: "Ofsted’s number of the home"
            case .provider: "Provided by"
            }
        }

        /// Whether it is shown only to those who ask for it.
        fileprivate var isAskedFor: Bool {
            switch self {
            case .homePostcode, .placementPostcode, .homeNumber: true
            case .provider: false
            }
        }
    }

    /// What stands in the place of something hidden.
    static let hidden = "Hidden"

    /// Where nothing is known of the child's care.
    static let closed = Redactor(lock: nil, isAsked: false)

    /// Nothing where it is not known, and then every day is locked.
    private let lock: AdoptionLock?
    private let isAsked: Bool

    private init(lock: AdoptionLock?, isAsked: Bool) {
        self.lock = lock
        self.isAsked = isAsked
    }

    /// For one child; with `isAsked` on the page that somebody opened to see the addresses, and nowhere else.
    init(_ history: CareHistory, isAsked: Bool = false) {
        self.init(lock: AdoptionLock(history), isAsked: isAsked)
    }

    /// What may be said of a field as it was from a day on.
    func words(_ value: String?, _ field: Field, since day: CivilDate?) -> String? {
        guard let value, !value.isEmpty else { return nil }
        guard let lock, let day, !lock.holds(on: day), isAsked || !field.isAskedFor else { return Redactor.hidden }
        return value
    }

    func provider(of placement: Placement) -> String? {
        words(placement.providerTitle, .provider, since: placement.beganOn)
    }

    /// The addresses of an episode, each with its title, as far as any are held.
    func addresses(of episode: Episode) -> [(title: String, words: String)] {
        let held: [(Field, String?)] = [
            (.homePostcode, episode.homePostcode), (.placementPostcode, episode.placementPostcode),
            (.homeNumber, episode.urn),
        ]
        return held.compactMap { field, value in
            words(value, field, since: episode.beganOn).map { (field.title, $0) }
        }
    }
}

// What an import's pages show is about children of whose care nothing is read there.
extension Redactor {
    /// One side of a field of a difference. The provider of a home is shown where the row says that it is none for adoption.
    static func words(
        _ value: String,
        of field: ImportDifference.Field,
        in difference: ImportDifference
    ) -> String {
        guard let kind = Field(column: field.column), !value.isEmpty else { return value }
        guard kind == .provider, isElsewhereThanAdoption(difference) else { return hidden }
        return value
    }

    /// What stands in a column of a row that cannot be used.
    static func words(of finding: ImportFinding) -> String {
        guard Field(column: finding.column) != nil, !finding.value.isEmpty else { return finding.value }
        return hidden
    }

    /// What a row says that breaks a national rule: "SEX M, HOME_POST Hidden".
    static func words(of breach: ImportBreach) -> String {
        breach.said.split(separator: ", ", omittingEmptySubsequences: false).map { part in
            let words = part.split(separator: " ", maxSplits: 1)
            guard let column = words.first, words.count > 1, Field(column: String(column)) != nil else {
                return String(part)
            }
            return "\(column) \(hidden)"
        }
        .joined(separator: ", ")
    }

    private static func isElsewhereThanAdoption(_ difference: ImportDifference) -> Bool {
        guard let place = difference.fields.first(where: { $0.column == "place" }) else { return false }
        return [place.before, place.after].allSatisfy { PlaceKind(place: String($0.prefix(2))) != .adoption }
    }
}
