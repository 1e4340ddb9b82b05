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
    case editNames
    case recordReviews
    case settleReviews
    case allocate
    case importReturns
    case seeRoles
    case editSettings
    case editBankHolidays

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
        case .editNames: "Edit a child's names"
        case .recordReviews: "Record a review as held"
        case .settleReviews: "Settle a review date that is not known"
        case .allocate: "Allocate a child to an officer"
        case .importReturns: "Upload a return, apply it and undo it"
        case .seeRoles: "See which role may do what"
        case .editSettings: "Change the service's settings"
        case .editBankHolidays: "Edit bank holidays"
        }
    }

    /// Whether it names children, so that a role's reach says which.
    package var isAboutChildren: Bool {
        switch self {
        case .seeMyWork, .seeTeamWork, .seeService, .seeMeasures, .seeGivenChildren, .seeSample, .seeChildren, .seeFile,
            .seeVersions, .seeAccessLog, .editNames, .recordReviews, .settleReviews, .allocate, .importReturns,
            .editBankHolidays:
            true
        case .seeOverview, .seeDefinitions, .seeReports, .seePublished, .seeRoles, .editSettings: false
        }
    }
}
