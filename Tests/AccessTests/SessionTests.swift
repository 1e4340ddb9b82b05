import Samples
import Store
import Testing
import Vocabulary

@testable import Access

@Suite("Sessions")
struct SessionTests {
    @Test(
        "a session ends after sixty minutes without use",
        arguments: [([59], true), ([60], false), ([59, 118], true), ([59, 119], false), ([30, 89], true)]
    )
    func idle(uses: [Int], alive: Bool) async throws {
        try await House.open { house in
            let secret = try await house.come()
            for minute in uses.dropLast() { #expect(try await house.visitor(secret, minute: minute) != nil) }
            let visitor = try await house.visitor(secret, minute: uses.last ?? 0)
            #expect((visitor != nil) == alive)
        }
    }

    @Test("a session ends after twelve hours however much it is used")
    func absolute() async throws {
        try await House.open { house in
            let secret = try await house.come()
            for minute in stride(from: 30, to: 720, by: 30) {
                let visitor = try #require(try await house.visitor(secret, minute: minute))
                #expect(visitor.sessionEnds == today.minute(min(minute + 60, 720)))
            }
            #expect(try await house.visitor(secret, minute: 719) != nil)
            #expect(try await house.visitor(secret, minute: 720) == nil)
        }
    }

    @Test("a session that has ended stays so when the limit is made longer")
    func dead() async throws {
        try await House.open { house in
            let secret = try await house.come()
            let longer = SignIn(
                house.database,
                passwords: house.passwords,
                log: house.log,
                sessions: { SessionLimits(idleMinutes: 240) }
            )
            #expect(try await longer.visitor(secret, at: today.minute(61), today: today) == nil)
            #expect(try await house.visitor(secret, minute: 61) == nil)
        }
    }

    @Test(
        "the limit is at least 15 minutes and at most 240",
        arguments: [(0, 15), (15, 15), (60, 60), (240, 240), (9999, 240)]
    )
    func bounds(given: Int, kept: Int) {
        #expect(SessionLimits(idleMinutes: given).idleMinutes == kept)
    }

    @Test("its use is written down at most once a minute")
    func noted() async throws {
        try await House.open { house in
            let secret = try await house.come()
            for (seconds, noted) in [(30, 0), (59, 0), (60, 60), (90, 60), (119, 60), (120, 120)] {
                let moment = today.minute(0).adding(seconds: seconds)
                _ = try await house.signIn.visitor(secret, at: moment, today: today)
                let session = try await house.database.recall { try $0.one(Query<Session>.all) }
                #expect(session.lastUsedAt == today.minute(0).adding(seconds: noted))
            }
        }
    }

    @Test("signing in gives a new secret and ends the session that the browser had")
    func rotated() async throws {
        try await House.open { house in
            let account = try await house.person()
            let first = try await house.signIn.byLink(try await house.link(account), .sample()).inside()
            let second = try await house.signIn.byLink(try await house.link(account), .sample(replacing: first))
                .inside()
            #expect(first != second)
            #expect(try await house.visitor(first) == nil)
            #expect(try await house.visitor(second) != nil)
        }
    }

    @Test("signing out ends that session and no other; a replayed cookie is nobody's")
    func signOut() async throws {
        try await House.open { house in
            let account = try await house.person()
            let first = try await house.signIn.byLink(try await house.link(account), .sample()).inside()
            let second = try await house.signIn.byLink(try await house.link(account), .sample()).inside()
            let visitor = try #require(try await house.visitor(first))
            try await house.signIn.signOut(visitor, at: today.minute(1), from: "192.0.2.1")
            #expect(try await house.visitor(first, minute: 1) == nil)
            #expect(try await house.visitor(second, minute: 1) != nil)
            try await house.database.keep { try $0.endSessions(of: account) }
            #expect(try await house.visitor(second, minute: 1) == nil)
        }
    }

    @Test("a role that has ended ends the session at its next use, for good")
    func grantEnded() async throws {
        try await House.open { house in
            let account = try await house.person(from: "2026-03-01")
            let secret = try await house.signIn.byLink(try await house.link(account), .sample()).inside()
            let seen = try await house.grants(of: account)[0]
            try await house.write { try $0.endGrant(seen.seen, lastDay: "2026-03-29") }
            #expect(try await house.visitor(secret) == nil)
            try await house.write { try $0.giveRole(.iro, to: account, from: today) }
            #expect(try await house.visitor(secret) == nil)
        }
    }

    @Test("a session begun in a role that has ended does not go on in another")
    func otherRole() async throws {
        try await House.open { house in
            let account = try await house.person(from: "2026-03-01")
            let secret = try await house.signIn.byLink(try await house.link(account), .sample()).inside()
            let seen = try await house.grants(of: account)[0]
            try await house.write { transaction in
                try transaction.endGrant(seen.seen, lastDay: "2026-03-29")
                try transaction.giveRole(.manager, to: account, from: today)
            }
            #expect(try await house.visitor(secret) == nil)
        }
    }

    @Test("who has two roles has both, the longer held first")
    func twoRoles() async throws {
        try await House.open { house in
            let account = try await house.person(as: .support, from: "2026-03-10")
            try await house.write { try $0.giveRole(.iro, to: account, from: "2026-03-20") }
            let secret = try await house.signIn.byLink(try await house.link(account), .sample()).inside()
            #expect(try await house.visitor(secret)?.roles == [.support, .iro])
        }
    }

    @Test(
        "what is not the form of a secret is none",
        arguments: [
            "", "x", String(repeating: "a", count: 39), String(repeating: "a", count: 41),
            String(repeating: "A", count: 40), String(repeating: "é", count: 20), "' OR 1=1 --",
            String(repeating: "a", count: 39) + "\n",
        ]
    )
    func mangled(text: String) {
        #expect(Secret(text) == nil)
    }

    @Test("a secret is never the same twice, never said by mistake, and never stored")
    func secrets() async throws {
        #expect(Set((0..<1000).map { _ in Secret.fresh().text }).count == 1000)
        let secret = Secret.fresh()
        #expect(Secret(secret.text) == secret)
        #expect("\(secret)" == "(a secret)")
        try await House.open { house in
            let account = try await house.person()
            let link = try await house.link(account)
            let cookie = try await house.signIn.byLink(link, .sample()).inside()
            let stored = try await house.database.recall {
                try $0.all(
                    Query<String>(
                        """
                        SELECT id FROM session UNION ALL SELECT digest FROM session_secret
                        UNION ALL SELECT token FROM session_secret UNION ALL SELECT token FROM personal_link
                        """
                    )
                )
            }
            #expect(stored.count == 4)
            #expect(Set(stored).isDisjoint(with: [link.text, cookie.text, cookie.crossSiteToken]))
        }
    }

    @Test("a form's token belongs to the secret of its cookie and to no other")
    func crossSite() async throws {
        let cookie = Secret.fresh()
        #expect(cookie.allows(crossSiteToken: cookie.crossSiteToken))
        for wrong in ["", "x", cookie.text, Secret.fresh().crossSiteToken, cookie.crossSiteToken + "0"] {
            #expect(!cookie.allows(crossSiteToken: wrong))
        }
        try await House.open { house in
            let secret = try await house.come()
            #expect(try await house.visitor(secret)?.crossSiteToken == secret.crossSiteToken)
        }
    }
}

extension Query<Session> {
    static let all = Query("SELECT \(Session.columns) FROM session")
}

extension House {
    /// Somebody who has just come in.
    func come() async throws -> Secret {
        try await signIn.byLink(try await link(try await person()), .sample()).inside()
    }
}
