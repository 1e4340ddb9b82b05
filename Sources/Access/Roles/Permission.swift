import Vocabulary

/// Something that can be done here, stated with the address of each page. Who may do it stands in `Permission+Roles.swift`.
package enum Permission: String, Coded {
    case seeMyWork
    case seeTeamWork
    case seeService
    case seeOverview
    case seeMeasures
    case seeDefinitions
    case seeReports
    case seePublished
    case seeGivenChildren
    case seeSample
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
    case seeRoles
    case editSettings
    case editBankHolidays
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
    case holdAutomation
    case giveLinks
    case seeSystem

    package var title: String {
        switch self {
        case .seeMyWork: "See their own work"
        case .seeTeamWork: "See every officer's work"
        case .seeService: "See how the whole service is doing"
        case .seeOverview: "See the service's figures, without a name"
        case .seeMeasures: "See figures, and the children behind them"
        case .seeDefinitions: "See how figures are counted"
        case .seeReports: "See and print the service's reports"
        case .seePublished: "See reports as they are published, small numbers hidden"
        case .seeGivenChildren: "See the list of the children they work with"
        case .seeSample: "See the list of the children given for an inspection"
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
        case .seeRoles: "See which role may do what"
        case .editSettings: "Change the service's settings"
        case .editBankHolidays: "Edit bank holidays"
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
        case .holdAutomation: "Put automation about a child on hold, and say what becomes of what was not sent"
        case .giveLinks: "Give somebody without an account a personal link, and take it back"
        case .seeSystem: "See what waits to be sent, and have it tried again"
        }
    }

    /// How much of a child somebody must see for it. What is open for hours, or given only to be looked at, serves no
    /// permission that needs the whole.
    package var needs: Sight.Level {
        switch self {
        case .seeChildren, .seeGivenChildren: .list
        case .seeFile, .seeVersions, .seeAddresses, .seeSample: .looks
        case .seeMyWork, .seeTeamWork, .seeService, .seeOverview, .seeMeasures, .seeDefinitions, .seeReports,
            .seePublished, .seeAccessLog, .seeServiceLog, .editNames, .recordReviews,
            .settleReviews, .allocate, .importReturns, .seeRoles, .editSettings, .editBankHolidays, .seeAccount,
            .giveSight, .restrictRecords, .breakGlass, .seeLooks, .arrangeCover, .editConflicts, .keepOwnAccount,
            .managePeople, .holdAutomation, .giveLinks, .seeSystem:
            .whole
        }
    }

    /// Whether it names children, so that a role's reach says which.
    package var isAboutChildren: Bool {
        switch self {
        case .seeMyWork, .seeTeamWork, .seeService, .seeMeasures, .seeGivenChildren, .seeSample, .seeChildren, .seeFile,
            .seeVersions, .seeAccessLog, .editNames, .recordReviews, .settleReviews, .allocate, .importReturns,
            .editBankHolidays, .seeAddresses, .giveSight, .restrictRecords, .breakGlass, .seeLooks, .arrangeCover,
            .editConflicts, .holdAutomation, .giveLinks:
            true
        case .seeOverview, .seeDefinitions, .seeReports, .seePublished, .seeRoles, .editSettings, .seeServiceLog,
            .seeAccount, .keepOwnAccount, .managePeople, .seeSystem:
            false
        }
    }
}
