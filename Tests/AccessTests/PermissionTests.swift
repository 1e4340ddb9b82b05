import Access
import Samples
import Store
import Testing
import Vocabulary

@Suite("Roles and permissions")
struct PermissionTests {
    @Test("the matrix of roles is as it was agreed: a change to it shows here")
    func matrix() {
        let head = "| | " + Role.allCases.map(\.title).joined(separator: " | ") + " |"
        let rows = Permission.allCases.map { permission in
            "| \(permission.title) | "
                + Role.allCases.map { permission.roles.contains($0) ? "yes" : "" }.joined(separator: " | ") + " |"
        }
        let reach = "| Children | " + Role.allCases.map { "\($0.reach)" }.joined(separator: " | ") + " |"
        #expect(
            ([head] + rows + [reach]).joined(separator: "\n") == """
                | | Independent reviewing officer | IRO manager | Business support |
                | See their own work | yes | yes |  |
                | See every officer's work |  | yes |  |
                | See how the whole service is doing |  | yes |  |
                | See figures, and the children behind them | yes | yes |  |
                | See and print the service's reports |  | yes |  |
                | Find children, and see names, numbers and dates | yes | yes | yes |
                | See a child's whole file | yes | yes |  |
                | See earlier versions of a record | yes | yes |  |
                | See who looked at a child | yes | yes |  |
                | See who looked at what in the whole service, and check both chains |  | yes |  |
                | Edit a child's names | yes | yes | yes |
                | Record a review as held | yes | yes |  |
                | Settle a review date that is not known | yes | yes |  |
                | Allocate a child to an officer |  | yes |  |
                | Upload a return, apply it and undo it |  | yes | yes |
                | Edit bank holidays |  | yes |  |
                | Put automation about a child on hold, and say what becomes of what was not sent | yes | yes |  |
                | Give somebody without an account a personal link, and take it back | yes | yes |  |
                | See what waits to be sent, and have it tried again |  | yes |  |
                | See their own account, and sign out elsewhere | yes | yes | yes |
                | Have a protected address shown | yes | yes | yes |
                | See who may see a child, and give sight for a time | yes | yes |  |
                | Restrict a record to those named, and lift it |  | yes |  |
                | Open a record that is not allocated to them, with a reason | yes | yes |  |
                | See who looked at their children this week | yes | yes |  |
                | Name who covers for an officer |  | yes |  |
                | Enter who cannot be a child’s officer, and why |  | yes |  |
                | Keep their own password and second factor | yes | yes | yes |
                | Invite people, give and end roles, suspend and let in again |  | yes |  |
                | Children | ownChildren | wholeService | wholeService |
                """
        )
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
