/// Says in the access log that a look was had since the record was open to somebody for hours: it stands behind the page
/// that was looked at, so that the chain covers it.
package enum LookMark: String, CaseIterable, Sendable {
    case glass = "[glass]"
    case lent = "[lent]"

    /// "opened without being allocated".
    package var words: String {
        switch self {
        case .glass: "opened without being allocated"
        case .lent: "lent for hours"
        }
    }

    /// What an entry says of a page.
    package static func written(_ page: String, under kind: SightGrant.Kind?) -> String {
        kind.flatMap(LookMark.init(of:)).map { "\(page) \($0.rawValue)" } ?? page
    }

    /// The page that an entry speaks of, and its mark.
    package static func read(_ what: String) -> (page: String, mark: LookMark?) {
        guard let mark = allCases.first(where: { what.hasSuffix(" " + $0.rawValue) }) else { return (what, nil) }
        return (String(what.dropLast(mark.rawValue.count + 1)), mark)
    }

    private init?(of kind: SightGrant.Kind) {
        switch kind {
        case .glass: self = .glass
        case .support: self = .lent
        case .cover, .sample, .teamList: return nil
        }
    }
}
