import Access
import HTMLKit

/// The places that people go to, each with what it needs: the navigation shows those somebody may open.
enum Places: CaseIterable {
    case service
    case myWork
    case team
    case children
    case allocation
    case reports
    case measures
    case imports
    case calendar
    case people

    var permission: Permission {
        switch self {
        case .service: .seeService
        case .myWork: .seeMyWork
        case .team: .seeTeamWork
        case .children: .seeChildren
        case .allocation: .allocate
        case .reports: .seeReports
        case .measures: .seeMeasures
        case .imports: .importReturns
        case .calendar: .editBankHolidays
        case .people: .managePeople
        }
    }

    var words: String {
        switch self {
        case .service: "Service"
        case .myWork: "My work"
        case .team: "Team"
        case .children: "Children"
        case .allocation: "Allocation"
        case .reports: "Reports"
        case .measures: "Figures"
        case .imports: "Data"
        case .calendar: "Working days"
        case .people: "People"
        }
    }

    var address: Address {
        switch self {
        case .service: "/service"
        case .myWork: "/my-work"
        case .team: "/team"
        case .children: "/children"
        case .allocation: "/allocation"
        case .reports: "/reports"
        case .measures: "/measures"
        case .imports: "/data/imports"
        case .calendar: "/settings/calendar"
        case .people: "/settings/people"
        }
    }

    /// Where each role comes in.
    static func home(of role: Role) -> Address {
        switch role {
        case .iro: Places.myWork.address
        case .manager: Places.service.address
        case .support: Places.imports.address
        }
    }

    /// The places that a visitor may open; the one that the path lies in is marked.
    static func navigation(for visitor: Visitor, at path: String) -> [Place] {
        let waiting = Waiting(for: visitor)
        return allCases.filter { $0.isShown(to: visitor) }.map { place in
            let isCurrent = place.roots.contains { $0.holds(path) }
            let (count, counted) = place.count(waiting)
            return Place(place.words, to: place.address, isCurrent: isCurrent, count: count, counted: counted)
        }
    }

    /// For those who have the reports, the figures are a page of that area.
    private func isShown(to visitor: Visitor) -> Bool {
        visitor.may(permission) && !(self == .measures && visitor.may(.seeReports))
    }

    /// Under which addresses its pages lie.
    private var roots: [Address] {
        self == .reports ? [address, Places.measures.address] : [address]
    }
}

extension Address {
    /// Whether a path is this address, or lies under it.
    fileprivate func holds(_ path: String) -> Bool { path == text || path.hasPrefix(text + "/") }
}
