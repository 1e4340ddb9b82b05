import Access
import Samples
import Store
import Testing
import Vocabulary

@Suite("Accounts")
struct AccountTests {
    @Test(
        "what cannot be an e-mail address is declined",
        arguments: [
            "", "wren", "wren@", "@eastmere.example", "wren@eastmere", "wren@.example", "wren@eastmere.",
            "wren@ashgrove@eastmere.example", "wren ashgrove@eastmere.example", "wren@eastmere.example\r\nBcc: all",
            "<wren@eastmere.example>", "wren,robin@eastmere.example", "wren\u{200B}@eastmere.example",
            String(repeating: "w", count: 250) + "@eastmere.example",
        ]
    )
    func notAnAddress(text: String) {
        #expect(throws: AccountRefusal.notAnAddress) {
            try Account(id: .fresh(), name: "Wren Ashgrove", email: text)
        }
    }

    @Test(
        "what can be one is taken as it is written",
        arguments: ["wren@eastmere.example", "W.Ash-Grove+iro@a.b.example"]
    )
    func address(text: String) throws {
        let account = try Account(id: .fresh(), name: "  Wren   Ashgrove ", email: " \(text) ")
        #expect(account.email.rawValue == text)
        #expect(account.name == "Wren Ashgrove")
    }

    @Test("an account has a name", arguments: ["", "   ", String(repeating: "a", count: 101)])
    func noName(name: String) {
        #expect(throws: AccountRefusal.nameMissing) {
            try Account(id: .fresh(), name: name, email: "wren@eastmere.example")
        }
    }

    @Test("every refusal has its own sentence")
    func sentences() {
        let refusals: [any Refusal] = [
            AccountRefusal.nameMissing, AccountRefusal.notAnAddress, AccountRefusal.emailTaken,
            GrantRefusal.alreadyHeld(.iro), GrantRefusal.alreadyEnds(on: today), GrantRefusal.notYetBegun(from: today),
            PasswordRefusal.tooShort, PasswordRefusal.tooLong, PasswordRefusal.tooEasy,
            LinkRefusal.unknown, LinkRefusal.used, LinkRefusal.expired,
            AccountRefusal.sameAddress, PersonRefusal.oneself, PersonRefusal.lastManager,
            PersonRefusal.alreadySuspended, PersonRefusal.notSuspended, PersonRefusal.reasonMissing,
            SignInRefusal.tookTooLong, SignInRefusal.wrongCode, SignInRefusal.wrongRecoveryCode,
            SignInRefusal.wrongPassword, SignInRefusal.notRecognised, SignInRefusal.waiting(minutes: 1),
            SignInRefusal.waiting(minutes: 2),
        ]
        #expect(Set(refusals.map(\.explanation)).count == refusals.count)
        #expect(refusals.allSatisfy { $0.explanation.hasSuffix(".") })
    }

    @Test("an account that is opened comes back whole, with its first role")
    func opened() async throws {
        try await House.open { house in
            let id = try await house.person(email: "Wren@Eastmere.example", as: .manager, from: "2026-03-01")
            let (account, grants) = try await house.database.read {
                (try $0.one(Account.withID(id)), try $0.all(Grant.of(id)))
            }
            #expect(account.name == "Wren Ashgrove")
            #expect(account.email.rawValue == "Wren@Eastmere.example")
            #expect(grants.map(\.role) == [.manager])
            #expect(grants.map(\.from) == ["2026-03-01"])
            #expect(grants.map(\.to) == [nil])
        }
    }

    @Test("two people cannot have one address, however it is spelt")
    func emailTaken() async throws {
        try await House.open { house in
            _ = try await house.person(email: "wren@eastmere.example")
            await #expect(throws: AccountRefusal.emailTaken) {
                try await house.person("Robin Thornfield", email: "WREN@eastmere.EXAMPLE")
            }
            let everybody = try await house.database.read { try $0.all(Account.everybody) }
            #expect(everybody.map(\.name) == ["Wren Ashgrove"])
        }
    }
}
