import Access
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

@Suite("Sight for a time")
struct SightJourneyTests {
    private static let child = TestChild.later
    private static let record = "/children/\(TestChild.later.id)"

    @Test(
        "an officer lends support one record for hours: that file opens and no other, and closes",
        arguments: TestDatabase.all
    )
    func lent(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let (officer, support) = (try await service.visitor(.iro), try await service.visitor(.support))
            #expect(try await support.get("\(Self.record)/history").status == 403)
            let page = try await officer.get("\(Self.record)/sight")
            #expect(page.queries <= 12)
            #expect(page.shows("Wren Ashgrove IRO since 8 May 2025 goes on"))
            #expect(page.shows("Hollis Sandmere Business support: names, numbers and dates only"))
            let empty = try await officer.post("\(Self.record)/sight", ["kind": "support", "account": "", "why": ""])
            #expect(empty.status == 422)
            let lent = [
                "kind": "support", "account": TestPerson.support.account.text, "hours": "1", "why": "notes of Friday",
            ]
            #expect(try await officer.post("\(Self.record)/sight", lent).location == "\(Self.record)/sight?done=1")
            let history = try await support.get("\(Self.record)/history")
            #expect(history.status == 200)
            #expect(try await support.get(Self.record).links("Placements and legal").count == 1)
            #expect(try await support.get("/children/\(TestChild.hostile.id)/history").status == 404)
            #expect(try await support.get("/children/\(TestChild.hostile.id)").links("Placements and legal").isEmpty)
            #expect(try await support.get("\(Self.record)/reviews/held").status == 403)
            #expect(try await officer.get("\(Self.record)/access").shows("Placements and legal (lent for hours)"))
            let given = try await officer.get("\(Self.record)/sight")
            let end = try #require(given.text.firstMatch(of: /action="([^"]*\/end)"/).map { String($0.1) })
            service.moment.pass(minutes: 20)
            #expect(try await support.get("\(Self.record)/history").status == 200)
            #expect(try await officer.post(end, [:], on: "\(Self.record)/sight").status == 303)
            #expect(try await support.get("\(Self.record)/history").status == 403)
        }
    }

    // V32: what lets somebody look lets them do no more.
    @Test(
        "a child on a team’s list is found by whoever is linked to the team, who opens no file and changes nothing",
        arguments: TestDatabase.all
    )
    func teamList(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let (manager, other) = (try await service.visitor(.manager), try await service.visitor(.otherIRO))
            let given = ["kind": "team-list", "account": TestPerson.otherIRO.account.text, "why": "links to the team"]
                .merging(day("to", "2026-03-31")) { $1 }
            #expect(try await manager.post("\(Self.record)/sight", given).status == 303)
            #expect(try await other.get("/children").shows(Self.child.family))
            let record = try await other.get(Self.record)
            #expect(record.status == 200)
            #expect(record.links("Placements and legal").isEmpty)
            for page in [
                "history", "reviews", "versions", "names", "access", "sight", "hold", "tell", "addresses",
                "reviews/held",
            ] {
                let status = try await other.get("\(Self.record)/\(page)").status
                #expect(status == 404 || status == 403, "\(page): \(status)")
            }
            #expect(try await !other.get("/my-work").text.contains(Self.child.family))
        }
    }

    @Test("an officer gives no more than that, and nobody gives it on another's child")
    func limits() async throws {
        try await TestService.open { service in
            let officer = try await service.visitor(.iro)
            let before = try await service.deeds()
            let cover = ["kind": "cover", "account": TestPerson.otherIRO.account.text, "why": "leave", "hours": "1"]
                .merging(day("to", "2026-04-03")) { $1 }
            #expect(try await officer.post("\(Self.record)/sight", cover).status == 422)
            #expect(try await officer.get("/children/\(TestChild.elsewhere.id)/sight").status == 404)
            #expect(try await service.deeds() == before)
        }
    }

    @Test(
        "the manager lets another officer cover one child for days, from the first to the last",
        arguments: TestDatabase.all
    )
    func covered(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let (manager, other) = (try await service.visitor(.manager), try await service.visitor(.otherIRO))
            #expect(try await other.get(Self.record).status == 404)
            let cover = ["kind": "cover", "account": TestPerson.otherIRO.account.text, "why": "leave"]
                .merging(day("to", "2026-03-31")) { $1 }
            #expect(try await manager.post("\(Self.record)/sight", cover).status == 303)
            #expect(try await other.get("\(Self.record)/history").status == 200)
            #expect(try await service.lets(.otherIRO, see: Self.child, on: "2026-03-31"))
            #expect(try await !service.lets(.otherIRO, see: Self.child, on: "2026-04-01"))
            #expect(try await !service.lets(.otherIRO, see: Self.child, on: "2026-03-29"))
        }
    }

    @Test(
        "cover for an officer shows all of their children to another, and is ended on its page",
        arguments: TestDatabase.all
    )
    func cover(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let (manager, other) = (try await service.visitor(.manager), try await service.visitor(.otherIRO))
            let fields = [
                "officer": TestPerson.iro.officer?.id.text ?? "", "by": TestPerson.otherIRO.officer?.id.text ?? "",
                "why": "leave",
            ]
            .merging(day("from", TestService.today)) { $1 }.merging(day("to", "2026-04-10")) { $1 }
            let wrong = try await manager.post("/team/cover", fields.merging(["by": fields["officer"] ?? ""]) { $1 })
            #expect(wrong.status == 422)
            #expect(wrong.shows("An officer does not cover for themselves."))
            #expect(try await manager.post("/team/cover", fields).status == 303)
            for child in TestChild.allCases where child.officer == .iro {
                #expect(try await other.get("/children/\(child.id)").status == 200, "\(child)")
            }
            #expect(try await other.get("/children/\(TestChild.unallocated.id)").status == 404)
            let page = try await manager.get("/team/cover")
            #expect(page.shows("Wren Ashgrove Tamsin Fernlow 30 March 2026 10 April 2026 leave"))
            #expect(try await manager.get("\(Self.record)/sight").shows("Covers for Wren Ashgrove: leave"))
            let end = try #require(page.text.firstMatch(of: /action="([^"]*\/end)"/).map { String($0.1) })
            #expect(try await manager.post(end, [:], on: "/team/cover").status == 303)
            #expect(try await other.get(Self.record).status == 404)
        }
    }

    @Test(
        "whoever is part of a case is entered, and cannot be chosen as the child's officer",
        arguments: TestDatabase.all
    )
    func conflicts(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            let page = "/allocation/\(TestChild.unallocated.id)/conflicts"
            let fields = [
                "officer": TestPerson.otherIRO.officer?.id.text ?? "", "kind": "supervised", "why": "led the team",
            ]
            .merging(day("from", "2026-01-05")) { $1 }
            #expect(try await manager.post(page, ["kind": "supervised"]).status == 422)
            #expect(try await manager.post(page, fields).status == 303)
            let choice = try await manager.get("/allocation/\(TestChild.unallocated.id)")
            #expect(choice.shows("Tamsin Fernlow: not independent: manages those who manage the case"))
            #expect(choice.queries <= 12)
            let chosen = ["officer": TestPerson.otherIRO.officer?.id.text ?? "", "reason": "closest"]
                .merging(day("from", TestService.today)) { $1 }
            #expect(try await manager.post("/allocation/\(TestChild.unallocated.id)", chosen).status == 422)
            let shown = try await manager.get(page)
            let end = try #require(shown.text.firstMatch(of: /action="([^"]*\/end)"/).map { String($0.1) })
            #expect(try await manager.post(end, [:], on: page).status == 303)
        }
    }
}
