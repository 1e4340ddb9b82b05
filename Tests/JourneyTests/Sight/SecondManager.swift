import Access
import Samples
import Store
import Vocabulary

@testable import Web

/// A manager beside the first, who is named nowhere.
enum SecondManager {
    static let account = ID<Account>("account-second-manager")
    static let name = "Linden Oakshott"
}

extension TestService {
    /// Another manager, signed in.
    func secondManager() async throws -> TestVisitor {
        try await write { transaction in
            try transaction.begin(
                Account(id: SecondManager.account, name: SecondManager.name, email: "linden@eastmere.example")
            )
            try transaction.giveRole(.manager, to: SecondManager.account, from: "2024-09-02")
        }
        let now = moment.now
        let secret = try await app.database.keep {
            try $0.makeLink(.signIn(SecondManager.account), at: now, lasting: 3600)
        }
        let visitor = stranger()
        let page = try await visitor.post("/sign-in/link/\(secret.text)", [:])
        guard page.status == 303 else { throw NotAsExpected("the second manager could not sign in") }
        return visitor
    }

    /// Restricts a child's record to some people, from today on.
    func restrict(_ child: TestChild, to people: [TestPerson], _ kind: Restriction.Kind = .sensitive) async throws {
        let restriction = Restriction(
            id: ID("restriction-\(child.rawValue.lowercased())"),
            child: Subject(child.id),
            kind: kind,
            from: Self.today,
            why: "family of staff",
            named: people.map(\.account)
        )
        let now = moment.now
        try await write { try $0.restrict(restriction, by: .program, at: now, today: Self.today) }
    }
}

extension TestChild {
    /// What must stand nowhere where the child must not be found.
    var traces: [String] { [given, family, code] }
}

/// A day in the three fields of a form.
func day(_ name: String, _ day: CivilDate) -> [String: String] {
    ["\(name)-day": String(day.day), "\(name)-month": String(day.month), "\(name)-year": String(day.year)]
}
