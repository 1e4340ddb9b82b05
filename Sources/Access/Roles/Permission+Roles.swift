/// The matrix of roles: who may do what, and to which children. It is in this file and nowhere else; what does not stand
/// here nobody may.
///
/// From the recommended matrix for reviewing services and the pages each role is offered:
/// - **Independent reviewing officers** have the whole file of their own children, and record and settle their reviews.
/// - **IRO managers** see every child of the service, allocate and change settings. They may do all that an officer may,
///   since in a small service the manager holds cases and covers for absent officers.
/// - **Business support** sees every child but only names, numbers, dates and papers, and carries returns in and out. What
///   officers wrote is not theirs by default: no whole file and no earlier versions, which would show it. That a review
///   was held, and how the child took part, is the officer's to say, so support does not record it; nor does it see who
///   looked, which is for the child's officer and the manager to watch over. A bank holiday moves due dates of the whole
///   service, so that is the manager's too.
/// - **Social workers** and **team managers** see names, numbers and dates of their own and their team's children. What the
///   reviewing service writes is not theirs: it watches over their work.
/// - **Heads of service and directors** see how the service is doing in numbers, none of which opens to a child.
/// - **Inspectors** read the whole file of the children given to them, until the day it was given to, and change nothing.
/// - **Panel and lead members** and **participation workers** see what is published: small numbers are hidden.
/// - **Auditors and data protection officers** see who may do what and who did what, and no child.
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
        case .seeOverview: [.seniorManager]
        case .seeMeasures: [.iro, .manager]
        case .seeDefinitions: [.iro, .manager, .seniorManager, .inspector]
        case .seeReports: [.manager, .seniorManager]
        case .seePublished: [.manager, .seniorManager, .participation, .inspector, .panel]
        case .seeGivenChildren: [.socialWorker, .teamManager]
        case .seeSample: [.inspector]
        case .seeChildren: [.iro, .manager, .support, .socialWorker, .teamManager, .inspector]
        case .seeFile: [.iro, .manager, .inspector]
        case .seeVersions: [.iro, .manager]
        case .seeAccessLog: [.iro, .manager]
        case .seeServiceLog: [.manager, .auditor]
        case .editNames: [.iro, .manager, .support]
        case .recordReviews: [.iro, .manager]
        case .settleReviews: [.iro, .manager]
        case .allocate: [.manager]
        case .importReturns: [.manager, .support]
        case .seeRoles: [.manager, .auditor]
        case .editSettings: [.manager]
        case .editBankHolidays: [.manager]
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
        case .holdAutomation: [.iro, .manager]
        case .giveLinks: [.iro, .manager]
        case .seeSystem: [.manager]
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
        case .socialWorker: .allocated
        case .teamManager: .team
        case .seniorManager: .aggregates
        case .inspector: .sample
        case .auditor: .logs
        case .participation, .panel: .nothing
        }
    }
}

extension Permission {
    /// What the matrix says of a role: nothing where it may not, else which children it is about.
    package func word(for role: Role) -> String? {
        guard roles.contains(role) else { return nil }
        return isAboutChildren ? role.reach.title : "Yes"
    }
}
