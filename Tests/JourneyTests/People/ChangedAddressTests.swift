import Access
import HTMLKit
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

/// V44: an account that is given to somebody else must keep nothing that the one before could do.
@Suite("An account with another address")
struct ChangedAddressTests {
    private static let base = "/settings/people/account-iro"

    @Test("has no key of the one before (V44)", arguments: TestDatabase.all)
    func keys(on kind: TestDatabase) async throws {
        let provider = TestProvider()
        try await TestService.open(on: kind, withChildren: false, signOn: provider) { service in
            let iro = TestPerson.iro
            provider.knows("wren", email: iro.email)
            let byCouncil = service.stranger()
            #expect(try await byCouncil.signInByCouncil().status == 303)
            let known = service.stranger()
            _ = try await known.signIn(iro.email, iro.password)
            _ = try await service.phone(of: iro)
            let half = service.stranger()
            #expect(try await half.signIn(iro.email, iro.password).location?.hasPrefix("/sign-in/code") == true)
            let link = try await service.link(for: iro)
            for table in Self.keyTables { #expect(try await service.rows(of: iro, in: table) > 0, "\(table)") }

            let manager = try await service.visitor(.manager)
            let moved = try await manager.post(Self.base + "/email", ["email": "wren.new@eastmere.example"])
            #expect(moved.location == Self.base + "/left?done=email")
            for table in Self.keyTables { #expect(try await service.rows(of: iro, in: table) == 0, "\(table)") }
            for visitor in [byCouncil, known] { #expect(try await visitor.get("/account").status == 303) }
            #expect(try await half.get("/sign-in/code").status == 410)
            #expect(try await service.stranger().get(link).status == 410)
            // The one before has nobody's account at the council's sign-on either, even once the roles go on.
            _ = try await manager.post(Self.base + "/roles", ["role": "iro", "from": "2026-03-30"])
            #expect(try await service.stranger().signInByCouncil().status == 403)
        }
    }

    private static let keyTables = [
        "credential", "second_factor", "recovery_code", "sign_on_link", "known_browser", "half_sign_in", "last_sign_in",
    ]

    @Test("sees nothing that was lent to the one before, and finds nothing that they began to type (V44)")
    func lent() async throws {
        try await TestService.open { service in
            let (iro, now, child) = (TestPerson.iro, service.moment.now, Subject(TestChild.elsewhere.id))
            let terms: [(SightGrant.Kind, SightGrant.Term)] = [
                (.cover, .days(from: "2026-03-01", to: "2026-04-30")),
                (.cover, .days(from: "2026-05-01", to: "2026-05-02")),
                (.glass, .hours(from: now, until: now.adding(seconds: 7200))),
            ]
            try await service.write { transaction in
                for (kind, term) in terms {
                    let grant = SightGrant(
                        id: .fresh(),
                        child: child,
                        account: iro.account,
                        kind: kind,
                        term: term,
                        why: "Leave"
                    )
                    try transaction.begin(grant)
                }
            }
            let visitor = try await service.visitor(.iro)
            #expect(try await visitor.get("/children/\(child.id)").status == 200)
            let names = "/children/\(TestChild.later.id)/names"
            let form = try #require(try await visitor.get(names).form(to: names))
            let typed = form.hidden.map { ($0.name, $0.value) } + [("given", "Bram"), ("later", "yes")]
            _ = try await visitor.post("/drafts", sending: typed)
            #expect(try await service.rows(of: iro, in: "draft") > 0)
            service.moment.pass(minutes: 1)

            let manager = try await service.visitor(.manager)
            _ = try await manager.post(Self.base + "/email", ["email": "wren.new@eastmere.example"])
            #expect(try await service.rows(of: iro, in: "draft") == 0)
            _ = try await manager.post(Self.base + "/roles", ["role": "iro", "from": "2026-03-30"])
            let next = try await service.visitor(.iro)
            #expect(try await next.get("/children/\(child.id)").status == 404)
            service.moment.pass(minutes: 60 * 24 * 32)
            let later = try await service.visitor(.iro)
            #expect(try await later.get("/children/\(child.id)").status == 404)
        }
    }

    @Test("leaves to the manager what names it: restricted records and the post (V44)", arguments: TestDatabase.all)
    func left(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let (iro, manager) = (TestPerson.iro.account, TestPerson.manager.account)
            let records: [(TestChild, [ID<Account>])] = [
                (.later, [iro, manager]), (.overdue, [iro, TestPerson.otherIRO.account]), (.dueToday, [manager]),
            ]
            try await service.write { transaction in
                for (child, named) in records {
                    let restriction = Restriction(
                        id: .fresh(),
                        child: Subject(child.id),
                        kind: .staff,
                        from: TestService.today,
                        why: "Staff",
                        named: named
                    )
                    try transaction.begin(restriction)
                }
            }
            let visitor = try await service.visitor(.manager)
            _ = try await visitor.post(Self.base + "/email", ["email": "wren.new@eastmere.example"])
            let page = try await visitor.get(Self.base + "/left?done=email")
            #expect(page.shows("The address is changed."))
            #expect(page.links(TestChild.later.name) == ["/children/\(TestChild.later.id)/restrict"])
            #expect(!page.shows(TestChild.overdue.family))
            #expect(!page.shows(TestChild.dueToday.family))
            #expect(page.shows("One more names it that you may not see."))
            #expect(page.shows("Wren Ashgrove, 100 hundredths of a full-time post"))
            #expect(page.queries <= 12)
            #expect(try await service.visitor(.support).get(Self.base + "/left").status == 403)
        }
    }
}

extension TestService {
    /// How many rows a table of what is kept has of somebody.
    fileprivate func rows(of person: TestPerson, in table: String) async throws -> Int {
        let count = Query<Int>(
            "SELECT CAST(COUNT(*) AS BIGINT) FROM \(name: table) WHERE account_id = \(person.account)"
        )
        return try await app.database.recall { try $0.one(count) }
    }
}
