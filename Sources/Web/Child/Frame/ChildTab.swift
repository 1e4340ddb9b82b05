import Access
import HTMLKit
import Register
import Vocabulary

/// The pages of a child's record, in the order of its navigation.
enum ChildTab: CaseIterable {
    case overview
    case reviews
    case history
    case names
    case automation
    case sight
    case whoLooked

    /// What it needs. What officers wrote is part of the whole file, and so are reviews with how the child took part.
    var permission: Permission {
        switch self {
        case .overview: .seeChildren
        case .reviews, .history: .seeFile
        case .names: .editNames
        case .automation: .holdAutomation
        case .sight: .giveSight
        case .whoLooked: .seeAccessLog
        }
    }

    var words: String {
        switch self {
        case .overview: "Overview"
        case .reviews: "Reviews"
        case .history: "Placements and legal"
        case .names: "Names"
        case .automation: "Messages and links"
        case .sight: "Who can see this"
        case .whoLooked: "Access log"
        }
    }

    func address(of child: ID<Child>) -> Address {
        switch self {
        case .overview: "/children/\(child)"
        case .reviews: "/children/\(child)/reviews"
        case .history: "/children/\(child)/history"
        case .names: "/children/\(child)/names"
        case .automation: "/children/\(child)/hold"
        case .sight: "/children/\(child)/sight"
        case .whoLooked: "/children/\(child)/access"
        }
    }
}
