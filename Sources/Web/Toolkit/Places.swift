import Access
import HTMLKit

/// The places that people go to, each with what it needs: the navigation shows those somebody may open.
enum Places: CaseIterable {
    case myWork
    case team
    case children
    case allocation
    case imports
    case calendar

    var permission: Permission {
        switch self {
        case .myWork: .seeMyWork
        case .team: .seeTeamWork
        case .children: .seeChildren
        case .allocation: .allocate
        case .imports: .importReturns
        case .calendar: .editBankHolidays
        }
    }

    var words: String {
        switch self {
        case .myWork: "My work"
        case .team: "Team"
        case .children: "Children"
        case .allocation: "Allocation"
        case .imports: "Data"
        case .calendar: "Working days"
        }
    }

    var address: Address {
        switch self {
        case .myWork: "/my-work"
        case .team: "/team"
        case .children: "/children"
        case .allocation: "/allocation"
        case .imports: "/data/imports"
        case .calendar: "/settings/calendar"
        }
    }

    /// Where each role comes in.
    static func home(of role: Role) -> Address {
        switch role {
        case .iro: Places.myWork.address
        case .manager: Places.team.address
        case .support: Places.imports.address
        }
    }

    /// The places that a visitor may open; the one that the path lies in is marked.
    static func navigation(for visitor: Visitor, at path: String, waiting: Waiting?) -> [Place] {
        allCases.filter { visitor.may($0.permission) }.map { place in
            let root = place.address.text
            let isCurrent = path == root || path.hasPrefix(root + "/")
            let (count, counted) = place.count(waiting)
            return Place(place.words, to: place.address, isCurrent: isCurrent, count: count, counted: counted)
        }
    }
}
