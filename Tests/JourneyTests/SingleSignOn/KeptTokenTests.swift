import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("The provider’s token, kept with a session")
struct KeptTokenTests {
    /// How a session ends.
    enum End: CaseIterable, Sendable {
        case signedOut, signedOutElsewhere, suspended, roleEnded, toldByProvider, unlinked, idle, absolute
    }

    @Test("is gone with it, whatever ended it", arguments: TestDatabase.all, End.allCases)
    func gone(on kind: TestDatabase, by end: End) async throws {
        let provider = TestProvider()
        try await TestService.open(on: kind, withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email, session: "desk")
            let visitor = service.stranger()
            _ = try await visitor.signInByCouncil()
            #expect(try await service.tokens() == 1)
            try await service.end(end, visitor, provider)
            #expect(try await service.tokens() == 0)
            #expect(try await visitor.get("/my-work").status == 303)
        }
    }

    @Test("stays with the others, and with a session that is used")
    func stays() async throws {
        let provider = TestProvider()
        try await TestService.open(withChildren: false, signOn: provider) { service in
            provider.knows("wren", email: TestPerson.iro.email)
            provider.knows("rowan", email: TestPerson.manager.email, code: "other")
            let (wren, rowan) = (service.stranger(), service.stranger())
            _ = try await wren.signInByCouncil()
            _ = try await rowan.signInByCouncil(code: "other")
            service.moment.pass(minutes: 50)
            _ = try await rowan.get("/service")
            service.moment.pass(minutes: 20)
            let now = service.moment.now
            try await service.app.database.keep { try $0.forgetEndedTokens(at: now) }
            #expect(try await service.tokens() == 1)
            #expect(try await rowan.post("/sign-out", [:], on: "/service").onward?.contains("hint=kept") == true)
        }
    }
}

extension TestService {
    fileprivate func tokens() async throws -> Int {
        try await app.database.recall {
            try $0.one(Query<Int>("SELECT CAST(COUNT(*) AS BIGINT) FROM session WHERE sign_on_token IS NOT NULL"))
        }
    }

    fileprivate func end(_ end: KeptTokenTests.End, _ visitor: TestVisitor, _ provider: TestProvider) async throws {
        switch end {
        case .signedOut: _ = try await visitor.post("/sign-out", [:], on: "/my-work")
        case .signedOutElsewhere:
            let account = TestPerson.iro.account
            try await app.database.keep { try $0.endSessions(of: account) }
        case .suspended:
            let page = "/settings/people/\(TestPerson.iro.account)/suspend"
            _ = try await self.visitor(.manager).post(page, ["reason": "Left the council"])
        case .roleEnded:
            let account = TestPerson.iro.account
            guard let grant = try await app.database.read({ try $0.allKept(Grant.of(account)) }).first else { return }
            try await write { try $0.endGrant(grant.seen, lastDay: "2026-03-29") }
            _ = try await visitor.get("/my-work")
        case .toldByProvider:
            provider.says("m", subject: "wren")
            _ = try await stranger().post("/sign-in/council/sign-out", sending: [("logout_token", "m")])
        case .unlinked:
            let account = TestPerson.iro.account
            try await app.database.keep { try $0.unlink(account) }
        case .idle, .absolute:
            if end == .absolute {
                for _ in 0..<14 {
                    moment.pass(minutes: 50)
                    _ = try await visitor.get("/my-work")
                }
            }
            moment.pass(minutes: 61)
            let now = moment.now
            try await app.database.keep { try $0.forgetEndedTokens(at: now) }
        }
    }
}
