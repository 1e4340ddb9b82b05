import Access
import Samples
import Vocabulary
import Workforce

/// The invented people of the service. Everybody has an account and a password.
enum TestPerson: String, CaseIterable, Sendable {
    case iro
    /// Three days a week.
    case otherIRO
    case manager
    case support

    var name: String {
        switch self {
        case .iro: "Wren Ashgrove"
        case .otherIRO: "Tamsin Fernlow"
        case .manager: "Rowan Millbeck"
        case .support: "Hollis Sandmere"
        }
    }

    var role: Role {
        switch self {
        case .iro, .otherIRO: .iro
        case .manager: .manager
        case .support: .support
        }
    }

    var email: String { "\(rawValue.lowercased())@eastmere.example" }
    var password: String { "walking with \(rawValue) in the rain" }
    var account: ID<Account> { ID("account-\(rawValue)") }

    /// The officer that somebody is to the service; nothing for those who review no child.
    var officer: Officer? {
        guard role == .iro else { return nil }
        return Officer(
            id: ID("officer-\(rawValue)"),
            name: name,
            account: account,
            fullTimePercent: self == .iro ? 100 : 60,
            startedOn: "2024-09-02"
        )
    }
}
