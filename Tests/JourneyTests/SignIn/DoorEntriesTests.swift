import Access
import Casework
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

@Suite("What is refused")
struct DoorEntriesTests {
    @Test(
        "is said to somebody who was suspended meanwhile, and entered a few times and no more (V14)",
        arguments: TestDatabase.all
    )
    func suspended(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let visitor = try await service.visitor(.iro)
            try await service.write {
                try $0.suspend(TestPerson.iro.account, because: "On leave", on: TestService.today)
            }
            let door = try #require(try await visitor.get("/my-work").location)
            #expect(door == "/sign-in?back=%2Fmy-work&ended=yes")
            #expect(try await visitor.get(door).shows("Your session was ended"))
            for _ in 0..<10 { _ = try await visitor.get("/my-work") }
            #expect(try await service.refused("ended session", by: .iro) == 5)
            // To everybody else it says nothing of the kind.
            #expect(try await service.stranger().get("/my-work").location == "/sign-in?back=%2Fmy-work")
        }
    }

    @Test("names the child of the address, on the page of who looked (V16)", arguments: TestDatabase.all)
    func tried(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let (visitor, child) = (try await service.visitor(.iro), TestChild.elsewhere)
            #expect(try await visitor.get("/children/\(child.id)").status == 404)
            #expect(try await visitor.get("/children/nobody").status == 404)
            let page = try await service.visitor(.manager).get("/children/\(child.id)/access")
            #expect(page.shows("Overview (refused)"))
            #expect(page.shows(TestPerson.iro.name))
        }
    }

    @Test("is entered also where it is a form of another page, a proof that is wanted, or words that came second")
    func entered() async throws {
        try await TestService.open { service in
            _ = try await service.phone(of: .manager)
            let visitor = try await service.visitor(.manager)
            let path = "/settings/people/invite"
            let form = try #require(try await visitor.get(path).form(to: path))
            let foreign = try await visitor.post(path, sending: [("token", "x")])
            #expect(foreign.status == 403)
            service.moment.pass(minutes: 11)
            #expect(try await visitor.get(path).status == 303)
            #expect(try await visitor.send(form, [:], to: path).status == 403)
            #expect(try await service.refused(path, by: .manager) == 3)
            let stranger = service.stranger()
            _ = try await stranger.get("/sign-in/link/nonsense")
            _ = try await stranger.get(try await service.firstLink(for: .iro))
            #expect(try await service.refused("personal link", by: nil) == 1)
        }
    }

    @Test(
        "is what came by the secret of a session before its owner proved themselves (V17)",
        arguments: TestDatabase.all
    )
    func renewed(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let phone = try await service.phone(of: .manager)
            let visitor = try await service.visitor(.manager)
            let path = "/settings/people/invite"
            let form = try #require(try await visitor.get(path).form(to: path))
            service.moment.pass(minutes: 11)
            let old = try #require(visitor.cookie("footprint-session"))
            // Together with a form that is then refused: the new secret must arrive all the same.
            let fields = ["name": "Ash", "email": "no address", "role": "support", "proof": phone.code]
            #expect(try await visitor.send(form, fields, to: path).status == 422)
            #expect(visitor.cookie("footprint-session") != old)
            service.moment.pass(minutes: 1)
            #expect(try await visitor.get(path).status == 200)
            let thief = service.stranger()
            thief.take("footprint-session", old)
            #expect(try await thief.get("/my-work").location?.hasPrefix("/sign-in") == true)
        }
    }

    @Test("is a deed whose role ended while it was on its way", arguments: TestDatabase.all)
    func late(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let iro = TestPerson.iro
            let deed = Deed(account: iro.account.text, signature: iro.name, role: "iro", purpose: "test")
            let casebook = service.app.casebook
            let named = try await service.app.database.read { try $0.kept(Officer.withAccount(iro.account)) }
            try await casebook.write(as: deed) { try $0.changePost(named.seen, toShare: 90) }
            try await service.write { try $0.suspend(iro.account, because: "On leave", on: TestService.today) }
            let before = try await service.deeds()
            let next = try await service.app.database.read { try $0.kept(Officer.withAccount(iro.account)) }
            await #expect(throws: RoleRefusal.ended) {
                try await casebook.write(as: deed) { try $0.changePost(next.seen, toShare: 80) }
            }
            #expect(try await service.deeds() == before)
        }
    }
}

extension TestService {
    /// How many refused entries there are of a page or thing, by somebody or by nobody.
    fileprivate func refused(_ what: String, by person: TestPerson?) async throws -> Int {
        let account = person?.account.text ?? ""
        let count: Query<Int> = """
            SELECT CAST(COUNT(*) AS BIGINT) FROM access_entry
            WHERE outcome = 'refused' AND what = \(what) AND COALESCE(account_id, '') = \(account)
            """
        return try await app.database.recall { try $0.one(count) }
    }
}
