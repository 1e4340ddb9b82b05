import Store
import Vocabulary

/// What somebody is in the service. What each role may do, and to whom, stands in `Permission+Roles.swift`.
///
/// Children, parents, carers and others whom a review asks have no account: they come by a personal link, to one form.
package enum Role: String, Coded, Stored {
    case iro
    case manager
    case support
    case socialWorker = "social_worker"
    case teamManager = "team_manager"
    case seniorManager = "senior_manager"
    case participation
    case inspector
    case panel
    case auditor

    package var title: String {
        switch self {
        case .iro: "Independent reviewing officer"
        case .manager: "IRO manager"
        case .support: "Business support"
        case .socialWorker: "Social worker"
        case .teamManager: "Team or service manager"
        case .seniorManager: "Head of service, assistant director or director"
        case .participation: "Participation worker"
        case .inspector: "Inspector"
        case .panel: "Panel or lead member"
        case .auditor: "Auditor or data protection officer"
        }
    }

    /// The title where there is little room: the head of a column.
    package var short: String {
        switch self {
        case .iro: "IRO"
        case .manager: "IRO manager"
        case .support: "Business support"
        case .socialWorker: "Social worker"
        case .teamManager: "Team manager"
        case .seniorManager: "Head of service, director"
        case .participation: "Participation"
        case .inspector: "Inspector"
        case .panel: "Panel"
        case .auditor: "Auditor"
        }
    }

    /// About which children a role's permissions are.
    package enum Reach: String, Coded {
        /// Those allocated to the person, on the days of the allocation.
        case ownChildren = "own"
        /// Those whose social worker the person is.
        case allocated
        /// Those of the team's social workers.
        case team
        case wholeService = "whole-service"
        /// Those given to look at, to a last day.
        case sample
        /// Nobody by name: the whole service in numbers.
        case aggregates
        /// Nobody: what was done and looked at, by whom and when.
        case logs
        case nothing

        package var title: String {
            switch self {
            case .ownChildren: "Own children"
            case .allocated: "Own children"
            case .team: "The team’s children"
            case .wholeService: "Whole service"
            case .sample: "The sample given"
            case .aggregates: "Numbers only"
            case .logs: "Logs only"
            case .nothing: "Nobody"
            }
        }

        /// Whether any child is in it by name.
        package var namesChildren: Bool {
            switch self {
            case .ownChildren, .allocated, .team, .wholeService, .sample: true
            case .aggregates, .logs, .nothing: false
            }
        }
    }
}
