import Access
import Samples
import Store
import Testing
import Vocabulary

@Suite("Personal links")
struct PersonalLinkTests {
    @Test("opening a link shows what it is for as often as one likes; using it signs in, once")
    func once() async throws {
        try await House.open { house in
            let account = try await house.person()
            let link = try await house.link(account)
            for _ in 0..<3 {
                let opened = try await house.database.recall { try $0.link(link, at: today.minute(1)) }
                #expect(opened.purpose == .signIn(account))
                #expect(opened.usedAt == nil)
            }
            let secret = try await house.signIn.byLink(link, .sample(1)).inside()
            #expect(try await house.visitor(secret, minute: 1)?.account == account)
            await #expect(throws: LinkRefusal.used) { try await house.signIn.byLink(link, .sample(1)) }
            await #expect(throws: LinkRefusal.used) {
                try await house.database.recall { try $0.link(link, at: today.minute(1)) }
            }
            #expect(try await house.rows(in: "session") == 1)
        }
    }

    @Test("of twenty who press the button at once, one comes in")
    func parallel() async throws {
        try await House.open { house in
            let link = try await house.link(try await house.person())
            let came = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        (try? await house.signIn.byLink(link, .sample(from: "192.0.2.\(number)"))) != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(came == 1)
            #expect(try await house.rows(in: "session") == 1)
        }
    }

    @Test(
        "a link works until the minute it runs out",
        arguments: [(59, nil), (60, LinkRefusal.expired), (6000, LinkRefusal.expired)] as [(Int, LinkRefusal?)]
    )
    func expiry(minute: Int, answer: LinkRefusal?) async throws {
        try await House.open { house in
            let link = try await house.link(try await house.person(), lasting: 3600)
            #expect(try await refusal { try await house.signIn.byLink(link, .sample(minute)) } == answer?.explanation)
            await #expect(throws: minute < 60 ? LinkRefusal.used : .expired) {
                try await house.signIn.byLink(link, .sample(minute))
            }
        }
    }

    @Test("a link that was taken back, never made, or whose holder has no role is not known")
    func unknown() async throws {
        try await House.open { house in
            let account = try await house.person(from: "2026-03-01")
            let revoked = try await house.link(account)
            try await house.database.keep { try $0.revokeLinks(.signIn(account)) }
            let seen = try await house.grants(of: account)[0]
            try await house.write { try $0.endGrant(seen.seen, lastDay: "2026-03-29") }
            let late = try await house.link(account)
            for link in [revoked, late, Secret.fresh()] {
                await #expect(throws: LinkRefusal.unknown) { try await house.signIn.byLink(link, .sample()) }
            }
            #expect(try await house.rows(in: "session") == 0)
            #expect(try await house.rows(in: "access_entry") == 3)
        }
    }

    @Test("a session's cookie is no link, and a link is no cookie")
    func apart() async throws {
        try await House.open { house in
            let account = try await house.person()
            let secret = try await house.signIn.byLink(try await house.link(account), .sample()).inside()
            await #expect(throws: LinkRefusal.unknown) { try await house.signIn.byLink(secret, .sample()) }
            let link = try await house.link(account)
            #expect(try await house.visitor(link) == nil)
        }
    }
}
