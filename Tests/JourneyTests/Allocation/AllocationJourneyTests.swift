import Access
import Clocks
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

@Suite("Allocating a child")
struct AllocationJourneyTests {
    private static let waiting = "/allocation/\(TestChild.unallocated.id)"
    private static let theirs = "/allocation/\(TestChild.overdue.id)"

    @Test("says on the page of a child who has waited too long how late it is, as the list does")
    func late() async throws {
        try await TestService.open { service in
            service.moment.pass(minutes: 14 * 24 * 60)
            let manager = try await service.visitor(.manager)
            let page = try await manager.get("/allocation/\(TestChild.unallocated.id)")
            let words = try #require(page.words.firstMatch(of: /[0-9]+ working days? late/)).0
            #expect(try await manager.get("/allocation").shows(String(words)))
        }
    }

    @Test("the manager sees who waits, by when and why", arguments: TestDatabase.all)
    func waitingList(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let page = try await service.visitor(.manager).get("/allocation")
            #expect(page.status == 200)
            #expect(page.queries <= 12)
            #expect(page.shows("Gwenna Wexcombe"))
            #expect(page.shows("26 March 2026"))
            #expect(page.shows("2 April 2026 Why: 5 working days after coming into care on 26 March 2026."))
            #expect(page.shows("Showing 1 of 1"))
            for child in TestChild.allCases where child != .unallocated {
                #expect(!page.text.contains(child.family), "\(child) does not wait")
            }
        }
    }

    @Test(
        "children of an officer whose role ends are counted before and listed after: nobody is left alone",
        arguments: TestDatabase.all
    )
    func stranded(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            let title = "Allocated to an IRO whose role has ended"
            #expect(try await !manager.get("/allocation").shows(title))
            let person = "/settings/people/\(TestPerson.otherIRO.account)"
            let end = try #require(try await manager.get(person).links("End").first)
            #expect(try await manager.get(end).shows("1 child is allocated to them."))
            _ = try await manager.post(end, ["last-day": "2026-03-29"])
            let page = try await manager.get("/allocation")
            #expect(page.shows(title) && page.shows("Indigo Zennorvale") && page.shows("29 March 2026"))
            #expect(page.links("Indigo Zennorvale") == ["/allocation/\(TestChild.elsewhere.id)"])
            #expect(page.queries <= 12)
            #expect(try await manager.get(person).shows("Children allocated to them 1"))
        }
    }

    @Test("the list is of those whom their episodes say are in care and nobody has", arguments: TestDatabase.all)
    func agreesWithHistory(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            for day in ["2025-09-04", "2026-01-29", "2026-01-30", "2026-03-26", "2026-03-30"] as [CivilDate] {
                let listed = try await service.app.database.read {
                    try $0.waiting(on: day, seenBy: .program, limit: 50).map(\.id)
                }
                let expected = TestChild.allCases.filter { child in
                    let isAllocated = child.officer != nil && child.allocatedOn <= day
                    return CareHistory(child.episodes).status(on: day).isInCare && !isAllocated
                }
                #expect(Set(listed) == Set(expected.map(\.id)), "\(day)")
            }
        }
    }

    @Test("the manager allocates the child, and the officer sees them from that day", arguments: TestDatabase.all)
    func allocating(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            let page = try await manager.get(Self.waiting)
            #expect(page.queries <= 12)
            #expect(page.shows("Tamsin Fernlow"))
            #expect(page.shows("1 → 2; guidance is 30 to 42 for 0.6 of a post. Fewest for the share of post."))
            #expect(page.shows("6 → 7; guidance is 50 to 70."))
            let answer = try await manager.post(Self.waiting, choosing(.otherIRO, "2026-03-30"))
            #expect(answer.status == 303)
            let done = try await manager.get(try #require(answer.location))
            #expect(done.shows("Done: Gwenna Wexcombe is allocated to Tamsin Fernlow from 30 March 2026."))
            #expect(done.shows("No child waits."))
            #expect(try await !service.lets(.otherIRO, see: .unallocated, on: "2026-03-29"))
            #expect(try await service.lets(.otherIRO, see: .unallocated, on: "2026-03-30"))
            #expect(try await !service.lets(.iro, see: .unallocated, on: "2026-03-30"))
            let clock = try await service.allocationClock(of: .unallocated)
            #expect(clock?.standing.stoppedOn == "2026-03-30")
        }
    }

    @Test("moved to another officer, the old one has the child until the day before", arguments: TestDatabase.all)
    func moving(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            let page = try await manager.get(Self.theirs)
            #expect(page.shows("Wren Ashgrove, since 18 February 2026"))
            #expect(page.shows("Wren Ashgrove: has this child now, since 18 February 2026"))
            let missing = try await manager.post(Self.theirs, choosing(.otherIRO, "2026-04-02"))
            #expect(missing.status == 422)
            #expect(missing.shows("Enter why the child gets another officer"))
            #expect(missing.form(to: Self.theirs)?.holds("from-day", "2") == true)
            let given = choosing(.otherIRO, "2026-04-02", because: "Closer to where Ash lives")
            #expect(try await manager.post(Self.theirs, given).status == 303)
            for (day, person) in [("2026-04-01", TestPerson.iro), ("2026-04-02", .otherIRO)]
                as [(CivilDate, TestPerson)]
            {
                #expect(try await service.lets(.iro, see: .overdue, on: day) == (person == .iro))
                #expect(try await service.lets(.otherIRO, see: .overdue, on: day) == (person == .otherIRO))
            }
            let later = try await manager.get(Self.theirs)
            #expect(later.shows("To come Tamsin Fernlow, from 2 April 2026"))
            let kept = try await service.app.database.read {
                try $0.all(Allocation.of([Subject(TestChild.overdue.id)]))
            }
            #expect(kept.map(\.toOn) == ["2026-04-01", nil])
            #expect(kept.last?.reason == "Closer to where Ash lives")
        }
    }

    @Test("given to another on the very day it began, the first allocation never was")
    func sameDay() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            _ = try await manager.post(Self.waiting, choosing(.otherIRO, "2026-03-30"))
            let given = choosing(.iro, "2026-03-30", because: "Tamsin knows the family")
            #expect(try await manager.post(Self.waiting, given).status == 303)
            #expect(try await !service.lets(.otherIRO, see: .unallocated, on: "2026-03-30"))
            #expect(try await service.lets(.iro, see: .unallocated, on: "2026-03-30"))
        }
    }

    @Test("who had the child before and has room is named first, and a second choice needs a reason")
    func suggestions() async throws {
        try await TestService.open { service in
            try await service.write { transaction in
                let child = Subject(TestChild.unallocated.id)
                let officer = ID<Officer>("officer-iro")
                let past = Allocation(
                    id: .fresh(),
                    child: child,
                    officer: officer,
                    fromOn: "2024-01-08",
                    toOn: "2025-03-03"
                )
                try transaction.begin(past)
            }
            let manager = try await service.visitor(.manager)
            let page = try await manager.get(Self.waiting)
            #expect(page.shows("Was this child’s IRO until 3 March 2025."))
            let first = try #require(page.words.firstRange(of: "Wren Ashgrove 6 →")).lowerBound
            let second = try #require(page.words.firstRange(of: "Tamsin Fernlow 1 →")).lowerBound
            #expect(first < second)
            let refused = try await manager.post(Self.waiting, choosing(.otherIRO, "2026-03-30"))
            #expect(refused.status == 422)
            #expect(refused.shows("Enter why you do not choose the first on the list"))
        }
    }

    @Test("an officer who has left is named with the reason, and cannot be chosen")
    func left() async throws {
        try await TestService.open { service in
            try await service.write { transaction in
                let gone = Officer(
                    id: ID("officer-gone"),
                    name: "Merrin Oldgate",
                    account: nil,
                    fullTimePercent: 100,
                    startedOn: "2020-01-06",
                    endedOn: "2026-02-27"
                )
                try transaction.begin(gone)
            }
            let manager = try await service.visitor(.manager)
            #expect(try await manager.get(Self.waiting).shows("Merrin Oldgate: not in post since 27 February 2026"))
            var answers = choosing(.iro, "2026-03-30", because: "A reason")
            answers["officer"] = "officer-gone"
            #expect(try await manager.post(Self.waiting, answers).status == 422)
        }
    }

    @Test(
        "a day that cannot be is said beside the field",
        arguments: [
            ("2026-03-25", "must be on or after 26 March 2026, when care began"),
            ("2027-04-01", "must be on or before 30 March 2027, a year from today"),
        ] as [(CivilDate, String)]
    )
    func days(day: CivilDate, words: String) async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let page = try await manager.post(Self.waiting, choosing(.otherIRO, day))
            #expect(page.status == 422)
            #expect(page.shows(words))
            #expect(try await service.allocationClock(of: .unallocated)?.standing == .running)
        }
    }

    @Test("a page that was open while somebody else allocated the child changes nothing")
    func superseded() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let form = try #require(try await manager.get(Self.waiting).form(to: Self.waiting))
            _ = try await manager.post(Self.waiting, choosing(.otherIRO, "2026-03-30"))
            let deeds = try await service.deeds()
            let late = choosing(.iro, "2026-03-30", because: "She knows the family")
            #expect(try await manager.send(form, late, to: Self.waiting).status == 409)
            #expect(try await service.deeds() == deeds)
        }
    }

    @Test("nobody but the manager may", arguments: [TestPerson.iro, .support])
    func others(person: TestPerson) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(person)
            #expect(try await visitor.get("/allocation").status == 403)
            #expect(try await visitor.get(Self.waiting).status == 403)
            #expect(try await visitor.post(Self.waiting, sending: [("officer", "officer-iro")]).status == 403)
        }
    }

    @Test("a child who is not there is not found")
    func unknownChild() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.manager).get("/allocation/nobody")
            #expect(page.status == 404)
        }
    }

    private func choosing(_ person: TestPerson, _ day: CivilDate, because reason: String = "") -> [String: String] {
        [
            "officer": person.officer?.id.text ?? "", "from-day": String(day.day), "from-month": String(day.month),
            "from-year": String(day.year), "reason": reason,
        ]
    }
}

extension TestService {
    /// Whether somebody may see a child's file on a day.
    func lets(_ person: TestPerson, see child: TestChild, on day: CivilDate) async throws -> Bool {
        let visitor = Visitor(
            account: person.account,
            name: person.name,
            role: person.role,
            session: ID("none"),
            sessionEnds: moment.now,
            crossSiteToken: ""
        )
        guard let scope = visitor.capacity(for: .seeFile)?.scope(on: day) else { return false }
        return try await app.database.read { try $0.first(Child.withID(child.id, seenBy: scope)) != nil }
    }

    /// The clock that asks for an officer for a child.
    func allocationClock(of child: TestChild) async throws -> Clock? {
        try await app.database.read { try $0.all(ClockEntry.of(Subject(child.id))) }.map(\.clock)
            .first { $0.kind == .iroAllocated }
    }
}
