import Samples
import Store
import Testing
import Vocabulary

@testable import Access

/// V17 of the faults of others: a session stolen or used again.
@Suite("The secret of a session")
struct SessionSecretTests {
    @Test("is changed, and the session goes on: the old one opens it for ten seconds more, for what was on its way")
    func changed() async throws {
        try await House.open { house in
            let old = try await house.come()
            let visitor = try #require(try await house.visitor(old))
            let fresh = try await house.signIn.changeSecret(of: visitor, at: today.minute(1))
            #expect(fresh != old)
            for (seconds, isOpen) in [(0, true), (9, true), (10, false), (60, false)] {
                let moment = today.minute(1).adding(seconds: seconds)
                let seen = try await house.signIn.visitor(old, at: moment, today: today)
                #expect((seen != nil) == isOpen, "\(seconds) seconds later")
                #expect(try await house.signIn.visitor(fresh, at: moment, today: today)?.session == visitor.session)
            }
        }
    }

    @Test("that was replaced opens nothing from another network, not for a second")
    func stolen() async throws {
        try await House.open { house in
            let old = try await house.come()
            let visitor = try #require(try await house.visitor(old))
            _ = try await house.signIn.changeSecret(of: visitor, at: today.minute(1))
            let thief = try await house.signIn.visitor(old, at: today.minute(1), today: today, from: "203.0.113.9")
            #expect(thief == nil)
            #expect(try await house.signIn.visitor(old, at: today.minute(1), today: today, from: "192.0.2.1") != nil)
        }
    }

    @Test("of a session that has ended cannot be changed")
    func ended() async throws {
        try await House.open { house in
            let secret = try await house.come()
            let visitor = try #require(try await house.visitor(secret))
            try await house.signIn.signOut(visitor, at: today.minute(1), from: "192.0.2.1")
            await #expect(throws: Missing.self) {
                _ = try await house.signIn.changeSecret(of: visitor, at: today.minute(1))
            }
            #expect(try await house.visitor(secret, minute: 1) == nil)
        }
    }

    @Test("is changed when a role is given or ended, once, however many requests see it together")
    func roles() async throws {
        try await House.open { house in
            let account = try await house.person(as: .iro, from: "2026-03-01")
            let secret = try await house.signIn.byLink(try await house.link(account), .sample()).inside()
            #expect(try await house.visitor(secret)?.newSecret == nil)
            try await house.write { try $0.giveRole(.manager, to: account, from: today) }
            let seen = try await withThrowingTaskGroup(of: Visitor?.self) { group in
                for _ in 1...8 { group.addTask { try await house.visitor(secret, minute: 1) } }
                return try await group.reduce(into: [Visitor?]()) { $0.append($1) }
            }
            #expect(seen.count == 8 && seen.allSatisfy { $0?.roles.count == 2 })
            let fresh = seen.compactMap { $0?.newSecret }
            #expect(fresh.count == 1)
            #expect(try await house.visitor(secret, minute: 2) == nil)
            let next = try #require(fresh.first)
            #expect(try await house.visitor(next, minute: 2)?.newSecret == nil)
            let grant = try #require(try await house.grants(of: account).first { $0.fact.role == .manager })
            try await house.write { try $0.endGrant(grant.seen, lastDay: today) }
            let tomorrow = today.adding(days: 1)
            #expect(try await house.signIn.visitor(next, at: today.minute(3), today: tomorrow)?.newSecret != nil)
        }
    }

    @Test("leaves its forms known by their token, to their person and session, after the session has ended")
    func origin() async throws {
        try await House.open { house in
            let secret = try await house.come()
            let visitor = try #require(try await house.visitor(secret))
            let fresh = try await house.signIn.changeSecret(of: visitor, at: today.minute(1))
            try await house.signIn.signOut(visitor, at: today.minute(2), from: "192.0.2.1")
            for token in [secret.crossSiteToken, fresh.crossSiteToken] {
                let origin = try await house.database.recall { try $0.first(FormOrigin.ofForm(carrying: token)) }
                #expect(origin?.account == visitor.account && origin?.session == visitor.session)
            }
            for token in ["", "x", secret.text, Secret.fresh().crossSiteToken] {
                #expect(try await house.database.recall { try $0.first(FormOrigin.ofForm(carrying: token)) } == nil)
            }
        }
    }

    @Test("signing in forgets sessions a week after their end, and not sooner")
    func forgotten() async throws {
        try await House.open { house in
            let account = try await house.person()
            let link = try await house.link(account, lasting: 20 * 86_400)
            let later = try await house.link(account, lasting: 20 * 86_400)
            let latest = try await house.link(account, lasting: 20 * 86_400)
            let first = try await house.signIn.byLink(link, .sample()).inside()
            for (hours, isKnown, next) in [(12 + 7 * 24 - 1, true, later), (12 + 7 * 24, false, latest)] {
                _ = try await house.signIn.byLink(next, .sample(hours * 60))
                let origin = try await house.database.recall {
                    try $0.first(FormOrigin.ofForm(carrying: first.crossSiteToken))
                }
                #expect((origin != nil) == isKnown)
            }
        }
    }
}

@Suite("Where a session is used from")
struct SessionPlaceTests {
    @Test("two networks at once are said and nothing is cut off; a move from one to another is only a move")
    func networks() async throws {
        try await House.open { house in
            let secret = try await house.come()
            let uses: [(minute: Int, from: String, isShared: Bool)] = [
                (1, "192.0.2.1", false), (2, "198.51.100.7", false), (30, "198.51.100.7", false),
                (41, "192.0.2.1", false), (42, "198.51.100.7", true), (43, "192.0.2.1", true),
            ]
            for use in uses {
                let visitor = try await house.signIn.visitor(
                    secret,
                    at: today.minute(use.minute),
                    today: today,
                    from: use.from
                )
                let account = try #require(visitor?.account)
                let session = try await house.database.recall {
                    try $0.one(Session.of(account, at: today.minute(use.minute)))
                }
                #expect(session.networks.began == "192.0.2.1")
                #expect(session.networks.last == use.from)
                #expect((session.networks.sharedAt != nil) == use.isShared, "minute \(use.minute)")
            }
        }
    }

    @Test(
        "a device is told in a few words, and by nothing finer",
        arguments: [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
                "Edge on Windows"
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1",
                "Safari on an iPhone"
            ),
            (
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
                "Chrome on Android"
            ),
            ("curl/8.5", "Another program"), ("", "Another program"), ("<script>", "Another program"),
        ]
    )
    func device(says: String, words: String) {
        #expect(Device(userAgent: says).words == words)
        #expect(Device(rawValue: words).words == words)
    }

    @Test("somebody signs out of one other place, or of all, and of nobody else's")
    func elsewhere() async throws {
        try await House.open { house in
            let account = try await house.person()
            let other = try await house.person("Tamsin Fernlow", email: "tamsin@eastmere.example")
            var secrets: [Secret] = []
            for _ in 1...3 { secrets.append(try await house.signIn.byLink(try await house.link(account), .sample()).inside()) }
            let theirs = try await house.signIn.byLink(try await house.link(other), .sample()).inside()
            let here = try #require(try await house.visitor(secrets[0]))
            let there = try #require(try await house.visitor(secrets[1])).session
            let stranger = try #require(try await house.visitor(theirs)).session
            await #expect(throws: Missing.self) {
                try await house.signIn.signOut(here, of: stranger, at: today.minute(1), from: "192.0.2.1")
            }
            try await house.signIn.signOut(here, of: there, at: today.minute(1), from: "192.0.2.1")
            #expect(try await house.visitor(secrets[1], minute: 1) == nil)
            #expect(try await house.visitor(secrets[2], minute: 1) != nil)
            try await house.signIn.signOutElsewhere(here, at: today.minute(2), from: "192.0.2.1")
            #expect(try await house.visitor(secrets[2], minute: 2) == nil)
            #expect(try await house.visitor(secrets[0], minute: 2) != nil)
            #expect(try await house.visitor(theirs, minute: 2) != nil)
        }
    }
}
