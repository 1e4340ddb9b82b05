/// The matrix of roles: who may do what, and to which children. It is in this file and nowhere else.
///
/// From the recommended matrix for reviewing services and the pages each role is offered:
/// - **Independent reviewing officers** have the whole file of their own children, and record and settle their reviews.
/// - **IRO managers** see every child of the service, allocate and set the calendar. They may do all that an officer may,
///   since in a small service the manager holds cases and covers for absent officers.
/// - **Business support** sees every child but only names, numbers, dates and papers, and carries returns in and out. What
///   officers wrote is not theirs by default: no whole file and no earlier versions, which would show it. That a review
///   was held, and how the child took part, is the officer's to say, so support does not record it; nor does it see who
///   looked, which is for the child's officer and the manager to watch over. A bank holiday moves due dates of the whole
///   service, so that is the manager's too.
/// - **Figures** are the manager's for the whole service, and an officer's for their own children. They open to the whole
///   file's facts (legal status, home, how a child took part), so they are not support's.
/// - **Addresses** are shown to nobody by default, and on asking to those who write, send or visit.
/// - **Who sees what**: an officer may lend support one of their own children's records for hours, and open another's in an
///   emergency, with a reason that the manager is told. Restricting a record, covering for an officer and saying who is not
///   independent of a child's case are the manager's.
extension Permission {
    /// The roles that have it.
    package var roles: Set<Role> {
        switch self {
        case .seeMyWork: [.iro, .manager]
        case .seeTeamWork: [.manager]
        case .seeService: [.manager]
        case .seeMeasures: [.iro, .manager]
        case .seeReports: [.manager]
        case .seeChildren: [.iro, .manager, .support]
        case .seeFile: [.iro, .manager]
        case .seeVersions: [.iro, .manager]
        case .seeAccessLog: [.iro, .manager]
        case .seeServiceLog: [.manager]
        case .editNames: [.iro, .manager, .support]
        case .recordReviews: [.iro, .manager]
        case .settleReviews: [.iro, .manager]
        case .allocate: [.manager]
        case .importReturns: [.manager, .support]
        case .editBankHolidays: [.manager]
        case .holdAutomation: [.iro, .manager]
        case .giveLinks: [.iro, .manager]
        case .seeSystem: [.manager]
        case .seeAccount: Set(Role.allCases)
        case .seeAddresses: [.iro, .manager, .support]
        case .giveSight: [.iro, .manager]
        case .restrictRecords: [.manager]
        case .breakGlass: [.iro, .manager]
        case .seeLooks: [.iro, .manager]
        case .arrangeCover: [.manager]
        case .editConflicts: [.manager]
        case .keepOwnAccount: Set(Role.allCases)
        case .managePeople: [.manager]
        }
    }
}

extension Role {
    package var permissions: Set<Permission> {
        Set(Permission.allCases.filter { $0.roles.contains(self) })
    }

    /// Which children the role's permissions are about.
    package var reach: Reach {
        switch self {
        case .iro: .ownChildren
        case .manager, .support: .wholeService
        }
    }
}
