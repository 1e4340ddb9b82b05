import Vocabulary

/// Something that can be done here, stated with the address of each page. Who may do it stands in `Permission+Roles.swift`.
package enum Permission: String, Coded {
    case seeMyWork
    case seeTeamWork
    case seeService
    case seeMeasures
    case seeReports
    case seeChildren
    case seeFile
    case seeVersions
    case seeAccessLog
    case editNames
    case recordReviews
    case settleReviews
    case allocate
    case importReturns
    case editBankHolidays
    case holdAutomation
    case giveLinks
    case seeSystem

    package var title: String {
        switch self {
        case .seeMyWork: "See their own work"
        case .seeTeamWork: "See every officer's work"
        case .seeService: "See how the whole service is doing"
        case .seeMeasures: "See figures, and the children behind them"
        case .seeReports: "See and print the service's reports"
        case .seeChildren: "Find children, and see names, numbers and dates"
        case .seeFile: "See a child's whole file"
        case .seeVersions: "See earlier versions of a record"
        case .seeAccessLog: "See who looked at a child"
        case .editNames: "Edit a child's names"
        case .recordReviews: "Record a review as held"
        case .settleReviews: "Settle a review date that is not known"
        case .allocate: "Allocate a child to an officer"
        case .importReturns: "Upload a return, apply it and undo it"
        case .editBankHolidays: "Edit bank holidays"
        case .holdAutomation: "Put automation about a child on hold, and say what becomes of what was not sent"
        case .giveLinks: "Give somebody without an account a personal link, and take it back"
        case .seeSystem: "See what waits to be sent, and have it tried again"
        }
    }
}
