import Access
import HTMLKit

/// The places that people go to, each with what it needs. Which role is offered which stands in `Places+Roles.swift`.
enum Places: CaseIterable {
    case service
    case overview
    case myWork
    case team
    case givenChildren
    case inspection
    case children
    case allocation
    case reports
    case published
    case measures
    case definitions
    case imports
    case settings
    case accessLog
    case roles

    var permission: Permission {
        switch self {
        case .service: .seeService
        case .overview: .seeOverview
        case .myWork: .seeMyWork
        case .team: .seeTeamWork
        case .givenChildren: .seeGivenChildren
        case .inspection: .seeSample
        case .children: .seeChildren
        case .allocation: .allocate
        case .reports: .seeReports
        case .published: .seePublished
        case .measures: .seeMeasures
        case .definitions: .seeDefinitions
        case .imports: .importReturns
        case .settings: .editSettings
        case .accessLog: .seeServiceLog
        case .roles: .seeRoles
        }
    }

    var words: String {
        switch self {
        case .service: "Service"
        case .overview: "Overview"
        case .myWork: "My work"
        case .team: "Team"
        case .givenChildren: "My children"
        case .inspection: "Inspection"
        case .children: "Children"
        case .allocation: "Allocation"
        case .reports: "Reports"
        case .published: "Published reports"
        case .measures: "Figures"
        case .definitions: "How we count"
        case .imports: "Data"
        case .settings: "Settings"
        case .accessLog: "Access log"
        case .roles: "Roles"
        }
    }

    var address: Address {
        switch self {
        case .service: "/service"
        case .overview: "/overview"
        case .myWork: "/my-work"
        case .team: "/team"
        case .givenChildren: "/my-children"
        case .inspection: "/inspection"
        case .children: "/children"
        case .allocation: "/allocation"
        case .reports: "/reports"
        case .published: "/published"
        case .measures, .definitions: "/measures"
        case .imports: "/data/imports"
        case .settings: "/settings"
        case .accessLog: "/settings/access-log"
        case .roles: "/settings/roles"
        }
    }

    /// Where each role comes in: the first of its places.
    static func home(of role: Role) -> Address {
        role.places.first?.address ?? "/help"
    }

    /// The places that a visitor's roles offer; the one that the path lies in is marked.
    static func navigation(for visitor: Visitor, at path: String) -> [Place] {
        let waiting = Waiting(for: visitor)
        let offered = Set(visitor.roles.flatMap(\.places))
        return allCases.filter { $0.isShown(to: visitor, among: offered) }.map { place in
            let isCurrent = place.roots.contains { $0.holds(path) }
            let (count, counted) = place.count(waiting)
            return Place(
                place.words(for: visitor),
                to: place.address,
                isCurrent: isCurrent,
                count: count,
                counted: counted
            )
        }
    }

    /// What the navigation calls it.
    private func words(for visitor: Visitor) -> String {
        self == .givenChildren && !visitor.roles.contains(.socialWorker) ? "My team’s children" : words
    }

    /// Whether it is offered, may be opened, and lies in no wider place that is offered too: then it is a page of that area.
    private func isShown(to visitor: Visitor, among offered: Set<Places>) -> Bool {
        offered.contains(self) && visitor.may(permission) && offered.isDisjoint(with: wider)
    }

    /// The places that lead to all that this one shows.
    private var wider: Set<Places> {
        switch self {
        case .overview: [.service]
        case .givenChildren, .inspection: [.children]
        case .published, .measures: [.reports]
        case .definitions: [.reports, .measures]
        case .accessLog, .roles: [.settings]
        case .service, .myWork, .team, .children, .allocation, .reports, .imports, .settings: []
        }
    }

    /// Under which addresses its pages lie.
    private var roots: [Address] {
        switch self {
        case .reports: [address, Places.measures.address, Places.published.address]
        case .givenChildren, .inspection: [address, Places.children.address]
        case .service, .overview, .myWork, .team, .children, .allocation, .published, .measures, .definitions, .imports,
            .settings, .accessLog, .roles:
            [address]
        }
    }
}

extension Address {
    /// Whether a path is this address, or lies under it.
    fileprivate func holds(_ path: String) -> Bool { path == text || path.hasPrefix(text + "/") }
}
