import Access
import Samples
import Store
import Testing
import Vocabulary

@Suite("Grants of roles")
struct GrantTests {
    @Test(
        "a role is held from its first day to its last, both included",
        arguments: [
            ("2026-02-28", false),  // the day before
            ("2026-03-01", true),  // the first day
            ("2026-03-15", true),
            ("2026-03-31", true),  // the last day
            ("2026-04-01", false),  // the day after
        ] as [(CivilDate, Bool)]
    )
    func bothEnds(day: CivilDate, held: Bool) async throws {
        try await House.open { house in
            let account = try await house.person(from: "2026-03-01")
            let seen = try await house.grants(of: account)[0]
            try await house.write { try $0.endGrant(seen.seen, lastDay: "2026-03-31") }
            let grant = try await house.grants(of: account)[0].fact
            #expect(grant.isInForce(on: day) == held)
            let officers = try await house.database.read { try $0.all(Account.holding(.iro, on: day)) }
            #expect(officers.map(\.id) == (held ? [account] : []))
        }
    }

    @Test("a role without a last day goes on")
    func openEnded() async throws {
        try await House.open { house in
            let account = try await house.person(from: "2026-03-01")
            let officers = try await house.database.read { try $0.all(Account.holding(.iro, on: "2076-03-01")) }
            #expect(officers.map(\.id) == [account])
        }
    }

    @Test(
        "a last day can be brought forward, not put off, and not before the first day",
        arguments: [
            ("2026-02-28", "This role begins on 1 March 2026 and cannot end before that."),
            ("2026-03-01", nil),  // one day long
            ("2026-03-30", nil),
            ("2026-03-31", "This role already ends on 31 March 2026. To go on after that, give it again."),
            ("2026-04-01", "This role already ends on 31 March 2026. To go on after that, give it again."),
        ] as [(CivilDate, String?)]
    )
    func ending(day: CivilDate, answer: String?) async throws {
        try await House.open { house in
            let account = try await house.person(from: "2026-03-01")
            let first = try await house.grants(of: account)[0]
            try await house.write { try $0.endGrant(first.seen, lastDay: "2026-03-31") }
            let second = try await house.grants(of: account)[0]
            let said = try await refusal { try await house.write { try $0.endGrant(second.seen, lastDay: day) } }
            #expect(said == answer)
            #expect(try await house.grants(of: account)[0].fact.to == (answer == nil ? day : "2026-03-31"))
        }
    }

    @Test("two managers who end one role at once do not overwrite each other")
    func superseded() async throws {
        try await House.open { house in
            let account = try await house.person(from: "2026-03-01")
            let seen = try await house.grants(of: account)[0]
            try await house.write { try $0.endGrant(seen.seen, lastDay: "2026-03-31") }
            await #expect(throws: Superseded.self) {
                try await house.write { try $0.endGrant(seen.seen, lastDay: "2026-03-20") }
            }
        }
    }

    @Test("a change of role is a new grant, and the old one stays as it was")
    func change() async throws {
        try await House.open { house in
            let account = try await house.person(from: "2026-03-01")
            let seen = try await house.grants(of: account)[0]
            try await house.write { transaction in
                try transaction.endGrant(seen.seen, lastDay: "2026-03-31")
                try transaction.giveRole(.manager, to: account, from: "2026-04-01")
            }
            let grants = try await house.grants(of: account).map(\.fact)
            #expect(grants.map(\.role) == [.iro, .manager])
            #expect(grants.map(\.from) == ["2026-03-01", "2026-04-01"])
            #expect(grants.map(\.to) == ["2026-03-31", nil])
        }
    }

    @Test("nobody is given a role they would have twice")
    func twice() async throws {
        try await House.open { house in
            let account = try await house.person(from: "2026-03-01")
            await #expect(throws: GrantRefusal.alreadyHeld(.iro)) {
                try await house.write { try $0.giveRole(.iro, to: account, from: "2026-05-01") }
            }
            await #expect(throws: Missing.self) {
                try await house.write { try $0.giveRole(.iro, to: ID("nobody"), from: "2026-05-01") }
            }
            let seen = try await house.grants(of: account)[0]
            try await house.write { try $0.endGrant(seen.seen, lastDay: "2026-04-30") }
            try await house.write { try $0.giveRole(.iro, to: account, from: "2026-05-01") }
            #expect(try await house.grants(of: account).count == 2)
        }
    }

    @Test("the book of deeds is whole after all this")
    func chain() async throws {
        try await House.open { house in
            let account = try await house.person(from: "2026-03-01")
            let seen = try await house.grants(of: account)[0]
            try await house.write { try $0.endGrant(seen.seen, lastDay: "2026-03-31") }
            let audit = try await ChainAudit.run(over: house.database)
            #expect(audit.faults == [])
            #expect(audit.deeds == 2)
        }
    }
}

extension House {
    func grants(of account: ID<Account>) async throws -> [Kept<Grant>] {
        try await database.read { try $0.allKept(Grant.of(account)) }
    }
}
