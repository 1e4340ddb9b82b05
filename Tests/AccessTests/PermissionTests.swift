import Access
import Samples
import Store
import Testing
import Vocabulary

@Suite("Roles and permissions")
struct PermissionTests {
    @Test("the matrix of roles is as it was agreed: a change to it shows here")
    func matrix() {
        let head = "| | " + Role.allCases.map(\.rawValue).joined(separator: " | ") + " |"
        let reach = "| Children | " + Role.allCases.map { "\($0.reach)" }.joined(separator: " | ") + " |"
        let rows = Permission.allCases.map { permission in
            "| \(permission.title) | "
                + Role.allCases.map { permission.roles.contains($0) ? "yes" : "" }.joined(separator: " | ") + " |"
        }
        #expect(
            ([head, reach] + rows).joined(separator: "\n") == """
                | | iro | manager | support | social_worker | team_manager | senior_manager | participation | inspector | panel | auditor |
                | Children | ownChildren | wholeService | wholeService | allocated | team | aggregates | nothing | sample | nothing | logs |
                | See their own work | yes | yes |  |  |  |  |  |  |  |  |
                | See every officer's work |  | yes |  |  |  |  |  |  |  |  |
                | See how the whole service is doing |  | yes |  |  |  |  |  |  |  |  |
                | See the service's figures, without a name |  |  |  |  |  | yes |  |  |  |  |
                | See figures, and the children behind them | yes | yes |  |  |  |  |  |  |  |  |
                | See how figures are counted | yes | yes |  |  |  | yes |  | yes |  |  |
                | See and print the service's reports |  | yes |  |  |  | yes |  |  |  |  |
                | See reports as they are published, small numbers hidden |  | yes |  |  |  | yes | yes | yes | yes |  |
                | See the list of the children they work with |  |  |  | yes | yes |  |  |  |  |  |
                | See the list of the children given for an inspection |  |  |  |  |  |  |  | yes |  |  |
                | Find children, and see names, numbers and dates | yes | yes | yes | yes | yes |  |  | yes |  |  |
                | See a child's whole file | yes | yes |  |  |  |  |  | yes |  |  |
                | See earlier versions of a record | yes | yes |  |  |  |  |  |  |  |  |
                | See who looked at a child | yes | yes |  |  |  |  |  |  |  |  |
                | Edit a child's names | yes | yes | yes |  |  |  |  |  |  |  |
                | Record a review as held | yes | yes |  |  |  |  |  |  |  |  |
                | Settle a review date that is not known | yes | yes |  |  |  |  |  |  |  |  |
                | Allocate a child to an officer |  | yes |  |  |  |  |  |  |  |  |
                | Upload a return, apply it and undo it |  | yes | yes |  |  |  |  |  |  |  |
                | See which role may do what |  | yes |  |  |  |  |  |  |  | yes |
                | Change the service's settings |  | yes |  |  |  |  |  |  |  |  |
                | Edit bank holidays |  | yes |  |  |  |  |  |  |  |  |
                """
        )
    }

    @Test("a role whose reach names no child has no permission about children", arguments: Role.allCases)
    func reach(role: Role) throws {
        guard !role.reach.namesChildren else { return }
        #expect(role.permissions.filter(\.isAboutChildren).isEmpty)
        let capacity = try #require(Visitor.anyCapacity(in: role))
        #expect(capacity.scope(on: today) == .nobody)
    }

    @Test("numbers never count more than the role's reach", arguments: Role.allCases)
    func counted(role: Role) throws {
        let capacity = try #require(Visitor.anyCapacity(in: role))
        let isWhole = capacity.counted(on: today) == .program
        #expect(isWhole == [.wholeService, .aggregates].contains(role.reach))
        if role.reach != .aggregates { #expect(capacity.counted(on: today) == capacity.scope(on: today)) }
    }

    @Test("what a role may not has no word in the matrix; what it may says about whom", arguments: Role.allCases)
    func words(role: Role) {
        for permission in Permission.allCases {
            let word = permission.word(for: role)
            #expect((word != nil) == permission.roles.contains(role))
            if let word { #expect(word == (permission.isAboutChildren ? role.reach.title : "Yes")) }
        }
    }

    @Test("somebody has what their roles have, and no more", arguments: Role.allCases)
    func oneRole(role: Role) {
        let visitor = Visitor.sample(role)
        for permission in Permission.allCases {
            #expect(visitor.may(permission) == permission.roles.contains(role))
            #expect(visitor.capacity(for: permission)?.role == (visitor.may(permission) ? role : nil))
        }
    }

    @Test(
        "who has two roles acts in the one that allows it, and sees what that one sees",
        arguments: [
            (Permission.seeChildren, Role.support),  // both may; support sees every child's dates
            (.editNames, .support),
            (.importReturns, .support),  // only support may
            (.seeFile, .iro),  // only the officer may: the whole file of own children, of nobody else's
            (.recordReviews, .iro),
        ]
    )
    func twoRoles(permission: Permission, role: Role) throws {
        let capacity = try #require(Visitor.sample(.iro, .support).capacity(for: permission))
        #expect(capacity.role == role)
        #expect(capacity.scope(on: today).isNarrow == (role != .support))
        #expect(Visitor.sample(.iro, .support).capacity(for: .allocate) == nil)
    }

    @Test("a deed is signed in the role that allowed it")
    func signature() throws {
        let capacity = try #require(Visitor.sample(.iro, .support).capacity(for: .importReturns))
        let deed = capacity.deed("apply return", about: "a return")
        #expect(deed.role == "support")
        #expect(deed.signature == "Wren Ashgrove")
        #expect(deed.account == "wren")
        #expect(deed.about == "a return")
    }
}

extension Visitor {
    /// Somebody doing any of the things that a role allows.
    static func anyCapacity(in role: Role) -> Capacity? {
        role.permissions.first.flatMap { sample(role).capacity(for: $0) }
    }

    static func sample(_ role: Role, _ others: Role...) -> Visitor {
        Visitor(
            account: ID("wren"),
            name: "Wren Ashgrove",
            role: role,
            others: others,
            session: ID("session"),
            sessionEnds: today.minute(60),
            crossSiteToken: "token"
        )
    }
}
