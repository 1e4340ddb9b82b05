import Samples
import Store
import Testing
import Vocabulary

@testable import Access

private let password = "otter lantern seven"

@Suite("What a manager does about people")
struct PeopleTests {
    @Test("whoever is suspended is out at their next step, and in again when let in; their roles stay")
    func suspended() async throws {
        try await House.open { house in
            let (manager, wren) = try await house.managerAndOfficer()
            let session = try await house.signIn.byPassword(password, email: "wren@eastmere.example", .sample())
                .inside()
            try await house.write { try $0.suspend(wren, because: "On leave", by: manager, on: today) }
            #expect(try await house.visitor(session) == nil)
            await #expect(throws: SignInRefusal.notRecognised) {
                try await house.signIn.byPassword(password, email: "wren@eastmere.example", .sample())
            }
            let link = try await house.link(wren)
            await #expect(throws: LinkRefusal.unknown) { try await house.signIn.byLink(link, .sample()) }
            await #expect(throws: PersonRefusal.alreadySuspended) {
                try await house.write { try $0.suspend(wren, because: "Twice", by: manager, on: today) }
            }
            #expect(try await house.database.person(wren).state(on: today) == .suspended)
            try await house.write { try $0.letInAgain(wren, by: manager) }
            _ = try await house.signIn.byPassword(password, email: "wren@eastmere.example", .sample())
            await #expect(throws: PersonRefusal.notSuspended) {
                try await house.write { try $0.letInAgain(wren, by: manager) }
            }
        }
    }

    @Test("nobody does it to themselves")
    func oneself() async throws {
        try await House.open { house in
            let (manager, _) = try await house.managerAndOfficer()
            _ = try await house.person("Ash Sandmere", email: "ash@eastmere.example", as: .manager)
            let (account, grant) = try await house.accountAndGrant(of: manager)
            await #expect(throws: PersonRefusal.oneself) {
                try await house.write { try $0.suspend(manager, because: "Why not", by: manager, on: today) }
            }
            await #expect(throws: PersonRefusal.oneself) {
                try await house.write { try $0.endRole(grant.seen, lastDay: today, by: manager, on: today) }
            }
            await #expect(throws: PersonRefusal.oneself) {
                try await house.write {
                    try $0.changeEmail(
                        account.seen,
                        to: "new@eastmere.example",
                        by: manager,
                        at: today.minute(0),
                        on: today
                    )
                }
            }
            await #expect(throws: PersonRefusal.oneself) {
                try await house.write { try $0.enterFactorReset(of: manager, because: "x", by: manager, on: today) }
            }
        }
    }

    @Test("the last who looks after people cannot be suspended, ended or given another address, by anybody")
    func lastManager() async throws {
        try await House.open { house in
            let (manager, _) = try await house.managerAndOfficer()
            // Neither counts: one is suspended, the other has a last day.
            let idle = try await house.person("Ash Sandmere", email: "ash@eastmere.example", as: .manager)
            let leaving = try await house.person("Robin Thornfield", email: "robin@eastmere.example", as: .support)
            try await house.write { transaction in
                try transaction.suspend(idle, because: "On leave", on: today)
                try transaction.giveRole(.manager, to: leaving, from: today, until: "2026-12-31")
            }
            let (account, grant) = try await house.accountAndGrant(of: manager)
            await #expect(throws: PersonRefusal.lastManager) {
                try await house.write { try $0.suspend(manager, because: "x", by: leaving, on: today) }
            }
            await #expect(throws: PersonRefusal.lastManager) {
                try await house.write { try $0.endRole(grant.seen, lastDay: "2027-01-31", by: leaving, on: today) }
            }
            await #expect(throws: PersonRefusal.lastManager) {
                try await house.write {
                    try $0.changeEmail(account.seen, to: "new@eastmere.example", at: today.minute(0), on: today)
                }
            }
            try await house.write { try $0.letInAgain(idle) }
            try await house.write { try $0.endRole(grant.seen, lastDay: today, by: idle, on: today) }
        }
    }

    @Test("nobody leaves by whom alone a restricted record can be lifted, until it names another manager")
    func lastNamed() async throws {
        try await House.open { house in
            let (manager, wren) = try await house.managerAndOfficer()
            let other = try await house.person("Ash Sandmere", email: "ash@eastmere.example", as: .manager)
            let child = try await house.children(1)[0]
            try await house.restrict(child, to: [manager, wren], from: today, .adoption)
            let (account, grant) = try await house.accountAndGrant(of: manager)
            await #expect(throws: PersonRefusal.lastNamed) {
                try await house.write { try $0.suspend(manager, because: "x", by: other, on: today) }
            }
            await #expect(throws: PersonRefusal.lastNamed) {
                try await house.write { try $0.endRole(grant.seen, lastDay: today, by: other, on: today) }
            }
            await #expect(throws: PersonRefusal.lastNamed) {
                try await house.write {
                    try $0.changeEmail(account.seen, to: "new@eastmere.example", at: today.minute(0), on: today)
                }
            }
            try await house.write { try $0.suspend(wren, because: "On leave", by: manager, on: today) }
            let kept = try #require(try await house.database.read { try $0.allKept(Restriction.of([child])) }.first)
            try await house.write {
                try $0.name([manager, other], in: kept.seen, of: child, by: .program, today: today)
            }
            try await house.write { try $0.suspend(manager, because: "x", by: other, on: today) }
        }
    }

    @Test("another address ends every role at once, and to go on is a new grant (V44)")
    func email() async throws {
        try await House.open { house in
            let (manager, _) = try await house.managerAndOfficer()
            let wren = try await house.person(
                "Ash Sandmere",
                email: "ash@eastmere.example",
                from: "2026-01-05",
                password: password
            )
            try await house.write { transaction in
                try transaction.giveRole(.support, to: wren, from: today)
                try transaction.giveRole(.manager, to: wren, from: "2026-06-01")
            }
            let session = try await house.signIn.byPassword(password, email: "ash@eastmere.example", .sample()).inside()
            let seen = try await house.accountAndGrant(of: wren).account.seen
            try await house.write {
                try $0.changeEmail(seen, to: "ash.new@eastmere.example", by: manager, at: today.minute(0), on: today)
            }
            try await house.database.keep { try $0.dropKeys(of: wren) }
            #expect(try await house.visitor(session) == nil)
            let grants = try await house.grants(of: wren).map(\.fact)
            #expect(grants.map(\.role) == [.iro])
            #expect(grants.map(\.to) == ["2026-03-29"])
            for email in ["ash@eastmere.example", "ash.new@eastmere.example"] {
                await #expect(throws: SignInRefusal.notRecognised) {
                    try await house.signIn.byPassword(password, email: email, .sample())
                }
            }
            try await house.write { try $0.giveRole(.iro, to: wren, from: today) }
            await #expect(throws: SignInRefusal.notRecognised) {
                try await house.signIn.byPassword(password, email: "ash.new@eastmere.example", .sample())
            }
            _ = try await house.signIn.byLink(house.link(wren), .sample()).inside()
        }
    }

    @Test("an address that another has, or that is the same, is declined")
    func emailDeclined() async throws {
        try await House.open { house in
            let (manager, wren) = try await house.managerAndOfficer()
            let seen = try await house.accountAndGrant(of: wren).account.seen
            let tries: [(String, AccountRefusal)] = [
                ("manager@eastmere.example", .emailTaken), ("WREN@eastmere.example", .sameAddress),
                ("wren", .notAnAddress),
            ]
            for (email, refusal) in tries {
                await #expect(throws: refusal) {
                    try await house.write {
                        try $0.changeEmail(seen, to: email, by: manager, at: today.minute(0), on: today)
                    }
                }
            }
            #expect(try await house.grants(of: wren).map(\.fact.to) == [nil])
        }
    }

    @Test("a reason is wanted", arguments: ["", "  \n ", String(repeating: "x", count: 501)])
    func reason(typed: String) async throws {
        try await House.open { house in
            let (manager, wren) = try await house.managerAndOfficer()
            await #expect(throws: PersonRefusal.reasonMissing) {
                try await house.write { try $0.suspend(wren, because: typed, by: manager, on: today) }
            }
            await #expect(throws: PersonRefusal.reasonMissing) {
                try await house.write { try $0.enterFactorReset(of: wren, because: typed, by: manager, on: today) }
            }
        }
    }

    @Test("where everybody stands: invited, active, ended, each with their last day and sign-in")
    func standing() async throws {
        try await House.open { house in
            _ = try await house.person("Invited", email: "a@eastmere.example")
            let active = try await house.person("Active", email: "b@eastmere.example")
            _ = try await house.signIn.byLink(house.link(active), .sample(5)).inside()
            let left = try await house.person(
                "Left",
                email: "c@eastmere.example",
                from: "2026-01-05",
                password: password
            )
            let leaving = try await house.person("Leaving", email: "d@eastmere.example", password: password)
            let (gone, going) = (try await house.grants(of: left)[0].seen, try await house.grants(of: leaving)[0].seen)
            try await house.write { transaction in
                try transaction.endRole(gone, lastDay: "2026-03-29", on: today)
                try transaction.endRole(going, lastDay: today, on: today)
            }
            let people = try await house.database.people()
            #expect(people.map(\.name) == ["Active", "Invited", "Leaving", "Left"])
            #expect(people.map { $0.state(on: today) } == [.active, .invited, .active, .ended])
            #expect(people.map(\.endsOn) == [nil, nil, today, "2026-03-29"])
            #expect(people[0].door.lastSignIn == today.minute(5))
            #expect(try await house.database.person(active) == people[0])
        }
    }
}

@Suite("A forgotten password")
struct ForgottenTests {
    @Test("leads to a link for whoever has an account and a role, and to nothing else that could be seen")
    func asked() async throws {
        try await House.open { house in
            let (_, wren) = try await house.managerAndOfficer()
            let sent = Letters()
            for email in ["WREN@eastmere.example", "nobody@eastmere.example", "no address"] {
                try await house.signIn.askForPassword(email: email, through: sent.port, .sample())
            }
            let letters = await sent.all
            #expect(letters.map(\.account) == [wren])
            #expect(letters.map(\.reason) == [.newPassword])
            #expect(try await house.database.person(wren).door.askedAt == today.minute(0))
            #expect(try await house.entries() == Array(repeating: "sign-in new password asked for allowed", count: 3))
            let chosen = try Password("heron kettle nine")
            _ = try await house.signIn.byLink(letters[0].link, choosing: chosen, .sample(1)).inside()
            #expect(try await house.database.person(wren).door.askedAt == nil)
            _ = try await house.signIn.byPassword("heron kettle nine", email: "wren@eastmere.example", .sample(1))
        }
    }

    @Test("is sent three links an hour, whatever is asked, and one network address may ask twenty times")
    func limited() async throws {
        try await House.open { house in
            _ = try await house.managerAndOfficer()
            let sent = Letters()
            for number in 0..<20 {
                try await house.signIn.askForPassword(
                    email: "wren@eastmere.example",
                    through: sent.port,
                    .sample(from: "192.0.2.\(number % 2)")
                )
            }
            #expect(await sent.all.count == 3)
            for _ in 0..<10 {
                try await house.signIn.askForPassword(
                    email: "x@y.example",
                    through: sent.port,
                    .sample(from: "192.0.2.0")
                )
            }
            await #expect(throws: SignInRefusal.waiting(minutes: 15)) {
                try await house.signIn.askForPassword(
                    email: "x@y.example",
                    through: sent.port,
                    .sample(from: "192.0.2.0")
                )
            }
            // Whoever asks too much can still sign in.
            _ = try await house.signIn.byPassword(password, email: "wren@eastmere.example", .sample(from: "192.0.2.0"))
        }
    }

    @Test("where no links are sent, none is made, and the manager sees that one was asked for")
    func byHand() async throws {
        try await House.open { house in
            let (_, wren) = try await house.managerAndOfficer()
            try await house.signIn.askForPassword(email: "wren@eastmere.example", through: .byHand, .sample())
            #expect(try await house.rows(in: "personal_link") == 0)
            let account = try await house.accountAndGrant(of: wren).account.fact
            let first = try await house.signIn.invite(account, through: .byHand, as: .newPassword, at: today.minute(1))
            #expect(try await house.database.person(wren).door.askedAt == nil)
            let second = try await house.signIn.invite(account, through: .byHand, as: .newPassword, at: today.minute(2))
            await #expect(throws: LinkRefusal.unknown) { try await house.signIn.byLink(first, .sample(3)) }
            #expect(try await house.signIn.holder(of: second, at: today.minute(3), today: today).hasPassword)
        }
    }

    @Test("a link never lets in somebody who has a password without their choosing a new one")
    func notWithout() async throws {
        try await House.open { house in
            let (_, wren) = try await house.managerAndOfficer()
            let link = try await house.link(wren)
            await #expect(throws: PasswordRefusal.self) { try await house.signIn.byLink(link, .sample()) }
            #expect(try await house.rows(in: "session") == 0)
            let chosen = try Password("heron kettle nine")
            _ = try await house.signIn.byLink(link, choosing: chosen, .sample()).inside()
        }
    }
}

@Suite("One's own password")
struct OwnPasswordTests {
    @Test("is changed with the old one; every other session ends, and this one goes on under a new secret")
    func changed() async throws {
        try await House.open { house in
            let (_, _) = try await house.managerAndOfficer()
            let email = "wren@eastmere.example"
            let other = try await house.signIn.byPassword(password, email: email, .sample()).inside()
            let mine = try await house.signIn.byPassword(password, email: email, .sample()).inside()
            let visitor = try #require(try await house.visitor(mine))
            let new = try Password("heron kettle nine")
            await #expect(throws: SignInRefusal.wrongPassword) {
                try await house.signIn.changePassword(from: "wrong", to: new, visitor, .sample(1, from: "192.0.2.9"))
            }
            let next = try await house.signIn.changePassword(from: password, to: new, visitor, .sample(1))
            #expect(try await house.visitor(other, minute: 1) == nil)
            #expect(try await house.visitor(mine, minute: 1) == nil)
            #expect(try await house.visitor(next, minute: 1) != nil)
        }
    }

    @Test("guessing at the old one is limited")
    func limited() async throws {
        try await House.open { house in
            _ = try await house.managerAndOfficer()
            let mine = try await house.signIn.byPassword(password, email: "wren@eastmere.example", .sample()).inside()
            let visitor = try #require(try await house.visitor(mine))
            let new = try Password("heron kettle nine")
            for _ in 0..<5 {
                await #expect(throws: SignInRefusal.wrongPassword) {
                    try await house.signIn.changePassword(from: "wrong", to: new, visitor, .sample(1))
                }
            }
            await #expect(throws: SignInRefusal.waiting(minutes: 15)) {
                try await house.signIn.changePassword(from: password, to: new, visitor, .sample(1))
            }
        }
    }

    @Test(
        "is not what anybody would try first",
        arguments: [
            "password1234", "P@ssw0rd2026!!", "Wren Ashgrove 1", "ashgrovewren2026", "wren.eastmere.1", "qwertyuiop12",
            "123456789012345", "letmeinletmein", "Welcome2026Welcome", "abcdefghijklmn", "Footprint2026",
            "CouncilCouncil1", "summer summer summer", "98765432109876",
        ]
    )
    func easy(text: String) {
        #expect(throws: PasswordRefusal.tooEasy) {
            try Password(text, for: EmailAddress(rawValue: "wren@eastmere.example"), name: "Wren Ashgrove")
        }
    }

    @Test(
        "may be anything long that is hers alone",
        arguments: [
            "heron kettle nine", "correct horse battery staple", "aV9$kd03-xQ71", "wren likes otters a lot",
            "тихий вечер у реки",
            "83620194857213", "otter otter lantern",
        ]
    )
    func fine(text: String) throws {
        let email = EmailAddress(rawValue: "wren@eastmere.example")
        #expect(try Password(text, for: email, name: "Wren Ashgrove").text == text)
    }
}

/// What was sent, for tests that look.
private actor Letters {
    private(set) var all: [SendsLinks.Letter] = []

    nonisolated var port: SendsLinks { SendsLinks { await self.take($0) } }

    private func take(_ letter: SendsLinks.Letter) { all.append(letter) }
}

extension House {
    /// A manager without a password, and an officer with one.
    fileprivate func managerAndOfficer() async throws -> (manager: ID<Account>, officer: ID<Account>) {
        let manager = try await person(
            "Rowan Millbeck",
            email: "manager@eastmere.example",
            as: .manager,
            from: "2026-01-05"
        )
        return (manager, try await person(password: password))
    }

    fileprivate func accountAndGrant(of id: ID<Account>) async throws -> (account: Kept<Account>, grant: Kept<Grant>) {
        try await database.read { (try $0.kept(Account.withID(id)), try $0.allKept(Grant.of(id))[0]) }
    }
}
