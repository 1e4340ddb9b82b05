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
    case seeServiceLog
    case editNames
    case recordReviews
    case settleReviews
    case allocate
    case importReturns
    case editBankHolidays
    case holdAutomation
    case giveLinks
    case seeSystem
    case seeAccount
    case seeAddresses
    case giveSight
    case restrictRecords
    case breakGlass
    case seeLooks
    case arrangeCover
    case editConflicts
    case keepOwnAccount
    case managePeople

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
        case .seeServiceLog: "See who looked at what in the whole service, and check both chains"
        case .editNames: "Edit a child's names"
        case .recordReviews: "Record a review as held"
        case .settleReviews: "Settle a review date that is not known"
        case .allocate: "Allocate a child to an officer"
        case .importReturns: "Upload a return, apply it and undo it"
        case .editBankHolidays: "Edit bank holidays"
        case .holdAutomation: "Put automation about a child on hold, and say what becomes of what was not sent"
        case .giveLinks: "Give somebody without an account a personal link, and take it back"
        case .seeSystem: "See what waits to be sent, and have it tried again"
        case .seeAccount: "See their own account, and sign out elsewhere"
        case .seeAddresses: "Have a protected address shown"
        case .giveSight: "See who may see a child, and give sight for a time"
        case .restrictRecords: "Restrict a record to those named, and lift it"
        case .breakGlass: "Open a record that is not allocated to them, with a reason"
        case .seeLooks: "See who looked at their children this week"
        case .arrangeCover: "Name who covers for an officer"
        case .editConflicts: "Enter who cannot be a child’s officer, and why"
        case .keepOwnAccount: "Keep their own password and second factor"
        case .managePeople: "Invite people, give and end roles, suspend and let in again"
        }
    }

    /// Whether it lets somebody look at a child and do nothing else: what is open to them for hours is open to this.
    package var onlyLooks: Bool {
        switch self {
        case .seeChildren, .seeFile, .seeVersions, .seeAddresses: true
        case .keepOwnAccount, .managePeople, .seeAccount, .seeServiceLog, .seeMyWork, .seeTeamWork, .seeService,
            .seeMeasures, .seeReports,
            .seeAccessLog, .editNames,
            .recordReviews,
            .settleReviews, .allocate, .importReturns, .editBankHolidays, .giveSight, .restrictRecords, .breakGlass,
            .seeLooks, .arrangeCover, .editConflicts, .holdAutomation, .giveLinks, .seeSystem:
            false
        }
    }
}
