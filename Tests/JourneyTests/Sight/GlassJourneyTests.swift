import Access
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

@Suite("Opening a record that is not theirs")
struct GlassJourneyTests {
    private static let child = TestChild.dueToday
    private static let record = "/children/\(TestChild.dueToday.id)"
    private static let asked = ["why": "The duty desk asked me to step in", "hours": "1"]

    @Test(
        "with a reason and for hours it opens the record, tells the manager, and marks each look",
        arguments: TestDatabase.all
    )
    func opening(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let other = try await service.visitor(.otherIRO)
            #expect(try await other.get(Self.record).status == 404)
            let found = try await other.find(Self.child.code)
            let glass = try #require(found.links("Open a record that is not yours").first)
            let short = try await other.post(glass, ["why": "to see", "hours": "1"])
            #expect(short.status == 422)
            #expect(short.shows("Say why you need to open this record"))
            let opened = try await other.post(glass, Self.asked)
            #expect(opened.location == Self.record)
            let page = try await other.get(Self.record)
            #expect(page.status == 200)
            #expect(page.shows("Open to you until 11am, and marked"))
            #expect(page.queries <= 13)
            #expect(try await other.get("\(Self.record)/history").status == 200)
            #expect(page.links("Record the review as held").isEmpty)
            #expect(try await other.get("\(Self.record)/reviews/held").status == 404)
            #expect(try await other.get("\(Self.record)/names").status == 404)
            let manager = try await service.visitor(.manager)
            #expect(try await manager.get("/team").shows("Opened without being allocated: 1"))
            let looks = try await manager.get("/my-work/looks")
            #expect(looks.shows("Tamsin Fernlow Bryony Rookhope"))
            #expect(looks.shows("The duty desk asked me to step in"))
            #expect(looks.queries <= 12)
            let access = try await manager.get("\(Self.record)/access")
            #expect(access.shows("Placements and legal (opened without being allocated)"))
            #expect(access.shows("The duty desk asked me to step in"))
            let officer = try await service.visitor(.iro)
            let own = try await officer.get("/my-work/looks")
            #expect(own.shows("Tamsin Fernlow Independent reviewing officer Bryony Rookhope"))
            #expect(own.queries <= 12)
            service.moment.pass(minutes: 59)
            #expect(try await other.get(Self.record).status == 200)
            service.moment.pass(minutes: 1)
            #expect(try await other.get(Self.record).status == 404)
        }
    }

    @Test("answers for a record that does not yield as for one that there is not", arguments: TestDatabase.all)
    func noSuchRecord(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            try await service.restrict(Self.child, to: [.manager], .adoption)
            let other = try await service.visitor(.otherIRO)
            let before = try await service.deeds()
            for (typed, path) in [(Self.child.code, Self.record), ("EM9999", "/children/none")] {
                let glass = try #require(try await other.find(typed).links("Open a record that is not yours").first)
                for address in [glass, "\(path)/break-glass"] {
                    let page = try await other.get(address)
                    #expect(page.status == 200)
                    let answer = try await other.post(address, Self.asked)
                    #expect(answer.status == 404, "\(typed)")
                    #expect(answer.shows("No such record"))
                    for trace in Self.child.traces { #expect(!answer.text.contains(trace)) }
                }
            }
            #expect(try await service.deeds() == before)
        }
    }

    @Test("opens a record restricted for other reasons, by whole name too; restricted anew, it closes at once")
    func restricted() async throws {
        try await TestService.open { service in
            try await service.restrict(Self.child, to: [.manager], .court)
            let second = try await service.secondManager()
            #expect(try await second.get(Self.record).status == 404)
            let glass = try #require(
                try await second.find(Self.child.name).links("Open a record that is not yours").first
            )
            #expect(try await second.post(glass, Self.asked).location == Self.record)
            #expect(try await second.get(Self.record).status == 200)
            #expect(try await second.get("\(Self.record)/restrict").status == 404)
            try await service.restrict(.later, to: [.manager])
            #expect(try await second.get("/children/\(TestChild.later.id)").status == 404)
            let restriction = Restriction(
                id: .fresh(),
                child: Subject(Self.child.id),
                kind: .staff,
                from: TestService.today,
                why: "family of staff",
                named: [TestPerson.manager.account]
            )
            let now = service.moment.now
            try await service.write { try $0.restrict(restriction, by: .program, at: now, today: TestService.today) }
            #expect(try await second.get(Self.record).status == 404)
        }
    }

    @Test(
        "asked for by a name that a locked record has too, opens the other as if it were the only one",
        arguments: TestDatabase.all
    )
    func namesake(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let twin = ID<Child>("child-namesake")
            try await service.write { transaction in
                try transaction.begin(
                    Child(id: twin, code: "EM1999", bornOn: "2012-01-05", sex: .female, ethnicity: "WBRI")
                )
                try transaction.begin(
                    ChildName(id: .fresh(), child: twin, given: Self.child.given, family: Self.child.family)
                )
            }
            try await service.restrict(Self.child, to: [.manager], .adoption)
            let other = try await service.visitor(.otherIRO)
            let glass = try #require(
                try await other.find("\(Self.child.name) x").links("Open a record that is not yours").first
            )
            #expect(try await other.post(glass, Self.asked).status == 404)
            let named = try #require(
                try await other.find(Self.child.name).links("Open a record that is not yours").first
            )
            #expect(try await other.post(named, Self.asked).location == "/children/\(twin)")
        }
    }

    @Test("is asked for five times in vain, and then not for an hour; each try is in the log")
    func limited() async throws {
        try await TestService.open { service in
            let other = try await service.visitor(.otherIRO)
            let address = "/children/none/break-glass"
            for _ in 0..<5 { #expect(try await other.post(address, Self.asked).status == 404) }
            let waiting = try await other.post(address, Self.asked)
            #expect(waiting.status == 429)
            #expect(waiting.shows("Ask again in 60 minutes"))
            #expect(try await other.post("\(Self.record)/break-glass", Self.asked).status == 429)
            let log = try await service.visitor(.auditor).get("/settings/access-log?outcome=refused")
            #expect(log.text.matches(of: /no such record/).count == 5)
            #expect(log.text.matches(of: /too many tries/).count == 2)
            service.moment.pass(minutes: 20)
            _ = try await other.get("/my-work")
            service.moment.pass(minutes: 41)
            #expect(try await service.visitor(.otherIRO).post("\(Self.record)/break-glass", Self.asked).status == 303)
        }
    }

    @Test("needs no glass for a child who is theirs, and is not for support")
    func theirs() async throws {
        try await TestService.open { service in
            let officer = try await service.visitor(.iro)
            let before = try await service.deeds()
            #expect(try await officer.post("\(Self.record)/break-glass", Self.asked).location == Self.record)
            #expect(try await service.deeds() == before)
            let support = try await service.visitor(.support)
            #expect(try await support.get("\(Self.record)/break-glass").status == 403)
            #expect(try await support.find("EM9999").links("Open a record that is not yours").isEmpty)
        }
    }
}
