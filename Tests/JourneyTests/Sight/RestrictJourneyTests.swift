import Access
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

@Suite("Restricting a record")
struct RestrictJourneyTests {
    private static let child = TestChild.dueToday
    private static let page = "/children/\(TestChild.dueToday.id)/restrict"

    @Test("the manager restricts a record to those named; lifted, everybody has it again the same day", arguments: TestDatabase.all)
    func restricting(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let (manager, officer) = (try await service.visitor(.manager), try await service.visitor(.iro))
            #expect(try await officer.get("/children/\(Self.child.id)").status == 200)
            let shown = try await manager.get(Self.page)
            #expect(shown.queries <= 12)
            let missing = try await manager.post(Self.page, ["kind": "", "why": "", "from-day": ""])
            #expect(missing.status == 422)
            #expect(missing.shows("Choose why it is restricted"))
            let nobody = try await manager.post(
                Self.page,
                ["kind": "staff", "why": "family of staff", "named-\(TestPerson.support.account)": "yes"]
                    .merging(day("from", TestService.today)) { $1 }
            )
            #expect(nobody.status == 422)
            #expect(nobody.shows("Name at least one manager"))
            #expect(nobody.form(to: Self.page)?.holds("kind", "staff") == true)
            let done = try await manager.post(
                Self.page,
                ["kind": "staff", "why": "family of staff", "named-\(TestPerson.manager.account)": "yes"]
                    .merging(day("from", TestService.today)) { $1 }
            )
            #expect(done.location == "/restricted?done=restricted")
            #expect(try await manager.get("/restricted").shows("Bryony Rookhope Staff, or family of staff"))
            #expect(try await manager.get("/children/\(Self.child.id)").shows("Restricted"))
            #expect(try await officer.get("/children/\(Self.child.id)").status == 404)
            let held = try await manager.get(Self.page)
            let lift = try #require(held.text.firstMatch(of: /action="([^"]*\/lift)"/).map { String($0.1) })
            #expect(try await manager.post(lift, [:], on: Self.page).location == "/restricted?done=lifted")
            #expect(try await officer.get("/children/\(Self.child.id)").status == 200)
        }
    }

    @Test("those named are changed, and only they find the child then")
    func naming() async throws {
        try await TestService.open { service in
            try await service.restrict(Self.child, to: [.manager])
            let (manager, officer) = (try await service.visitor(.manager), try await service.visitor(.iro))
            let page = "\(Self.page)/restriction-duetoday/named"
            let none = try await manager.post(page, ["named-\(TestPerson.manager.account)": "", "named-\(TestPerson.iro.account)": "yes"])
            #expect(none.status == 422)
            let named = ["named-\(TestPerson.manager.account)": "yes", "named-\(TestPerson.iro.account)": "yes"]
            #expect(try await manager.post(page, named).location == "/restricted?done=named")
            #expect(try await officer.get("/children/\(Self.child.id)").status == 200)
        }
    }

    // V1: a nested record is asked for with its own parent.
    @Test("a restriction of another child cannot be lifted or read through this one", arguments: TestDatabase.all)
    func nested(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            try await service.restrict(Self.child, to: [.manager])
            let other = TestChild.later.id
            let before = try await service.deeds()
            let manager = try await service.visitor(.manager)
            #expect(try await manager.get("/children/\(other)/restrict/restriction-duetoday/named").status == 404)
            let own = try await manager.get(Self.page)
            let form = try #require(own.form(to: "\(Self.page)/restriction-duetoday/lift"))
            let sent = try await manager.send(form, [:], to: "/children/\(other)/restrict/restriction-duetoday/lift")
            #expect(sent.status == 404)
            let second = try await service.secondManager()
            let token = try #require(try await second.get("/children/\(other)/restrict").form(to: "/children/\(other)/restrict")?.hidden("token"))
            let seen = try #require(form.hidden("seen"))
            let foreign = try await second.post(
                "\(Self.page)/restriction-duetoday/lift",
                sending: [("token", token), ("seen", seen)]
            )
            #expect(foreign.status == 404)
            // Nothing was written but the second manager's account.
            #expect(try await service.deeds() == before + 1)
        }
    }

    @Test("a child placed for adoption is proposed to be locked, on the manager's pages, until it is", arguments: TestDatabase.all)
    func proposed(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            try await service.move(.later, to: "A5")
            let manager = try await service.visitor(.manager)
            let team = try await manager.get("/team")
            #expect(team.shows("1 record is to be locked for adoption"))
            #expect(team.queries <= 12)
            #expect(try await manager.get("/restricted").links("Restrict the record of Dilys Thistlewood").count == 1)
            try await service.restrict(.later, to: [.manager], .adoption)
            #expect(try await manager.get("/restricted").links("Restrict the record of Dilys Thistlewood").isEmpty)
        }
    }
}
