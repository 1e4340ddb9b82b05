import Access

/// What each role is offered, as far as there are pages; where it comes in stands first. Somebody with several roles is
/// offered what they offer together.
extension Role {
    var places: [Places] {
        switch self {
        case .iro: [.myWork, .children, .measures]
        case .manager: [.service, .myWork, .team, .children, .allocation, .reports, .imports, .settings]
        case .support: [.imports, .children]
        case .socialWorker, .teamManager: [.givenChildren]
        case .seniorManager: [.overview, .reports]
        case .participation, .panel: [.published]
        case .inspector: [.inspection, .published, .definitions]
        case .auditor: [.accessLog, .roles]
        }
    }
}
