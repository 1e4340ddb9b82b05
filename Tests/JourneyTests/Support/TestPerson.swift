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
    case socialWorker
    case teamManager
    case seniorManager
    case participation
    case inspector
    case panel
    case auditor

    /// Those whom a page about children may be shown, whoever's they are.
    static let withChildren = allCases.filter { $0.role.permissions.contains(.seeChildren) }

    var name: String {
        switch self {
        case .iro: "Wren Ashgrove"
        case .otherIRO: "Tamsin Fernlow"
        case .manager: "Rowan Millbeck"
        case .support: "Hollis Sandmere"
        case .socialWorker: "Briar Coldwater"
        case .teamManager: "Lorne Hazelrigg"
        case .seniorManager: "Merrin Oakshade"
        case .participation: "Tully Brackenhill"
        case .inspector: "Sorrel Drystone"
        case .panel: "Averil Greenhythe"
        case .auditor: "Peregrine Stillwell"
        }
    }

    var role: Role {
        switch self {
        case .iro, .otherIRO: .iro
        case .manager: .manager
        case .support: .support
        case .socialWorker: .socialWorker
        case .teamManager: .teamManager
        case .seniorManager: .seniorManager
        case .participation: .participation
        case .inspector: .inspector
        case .panel: .panel
        case .auditor: .auditor
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
