import Clocks
import HTMLKit
import Policy
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Keeping bank holidays")
struct CalendarJourneyTests {
    private static let add = "/settings/calendar/add"
    private static let asked = "/settings/calendar/add?day=2026-04-01&name=Day+of+Rest"

    @Test("the calendar lists the days year by year, the earlier years on asking")
    func list() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let page = try await manager.get("/settings/calendar")
            #expect(page.queries <= 12)
            #expect(page.shows("Friday 3 April 2026 Good Friday Confirmed Remove Good Friday, 3 April 2026"))
            #expect(page.shows("Friday 18 April 2025"))
            #expect(!page.shows("2024"))
            #expect(!page.shows("Warning"))
            #expect(try await manager.get("/settings/calendar?earlier=yes").shows("Friday 29 March 2024"))
        }
    }

    @Test("a calendar that ends within twelve months says so")
    func shortage() {
        let last = HolidayEntry(id: ID("h"), BankHoliday(day: "2026-12-28", name: "Boxing Day"), .confirmed)
        let text = CalendarView([last], nil, showsAll: false, today: "2026-03-30").body.text
        #expect(text.contains("The calendar ends on 31 December 2026, less than 12 months from now."))
        let empty = CalendarView([], nil, showsAll: false, today: "2026-03-30").body.text
        #expect(empty.contains("The calendar is empty"))
    }

    @Test("a new day shows first which dates would move, and moves them once confirmed", arguments: TestDatabase.all)
    func adding(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            let (deeds, before) = (try await service.deeds(), try await service.dueDates())
            let met = try await service.metClocks()
            let preview = try await manager.get(Self.asked)
            #expect(preview.status == 200)
            #expect(preview.shows("Day of Rest, Wednesday 1 April 2026."))
            #expect(preview.shows("Corin Stonebeck next review next review 2 April 2026 7 April 2026"))
            #expect(preview.shows("Gwenna Wexcombe IRO allocated IRO allocated 2 April 2026 7 April 2026"))
            #expect(preview.shows("These 3 dates would move:"))
            #expect(!preview.text.contains("Thistlewood"))
            #expect(try await service.deeds() == deeds)
            #expect(try await service.dueDates() == before)

            let form = try #require(preview.form(to: Self.add))
            let answer = try await manager.send(form, [:], to: Self.add)
            #expect(answer.location == "/settings/calendar?added=2026-04-01")
            let after = try await service.dueDates()
            #expect(after["child-duethisweek review"] == "2026-04-07")
            #expect(after.filter { before[$0.key] != $0.value }.count == 3)
            #expect(try await service.metClocks() == met)
            let done = try await manager.get("/settings/calendar?added=2026-04-01")
            #expect(done.shows("Done: Day of Rest, Wednesday 1 April 2026, is in the calendar."))
        }
    }

    @Test("a day that moves nothing says so")
    func movesNothing() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.manager).get("\(Self.add)?day=2030-07-01&name=Far+Off")
            #expect(page.shows("No open due date would move."))
        }
    }

    @Test(
        "what cannot be a new bank holiday is said beside the field",
        arguments: [
            ("day=2026-04-03&name=Again", "3 April 2026 is already in the calendar, as Good Friday."),
            ("day=2026-04-04&name=Saturday", "is a Saturday, which is no working day anyway"),
            ("day=2096-04-04&name=Far", "must be within ten years of today"),
            ("day-day=31&day-month=2&day-year=2026&name=None", "must be a day in the calendar"),
            ("day=2026-04-01&name=", "Enter its name"),
            ("day=&name=", "Enter the day"),
        ]
    )
    func wrongDays(asked: String, words: String) async throws {
        try await TestService.open(withChildren: false) { service in
            let page = try await service.visitor(.manager).get("\(Self.add)?\(asked)")
            #expect(page.status == 422)
            #expect(page.shows(words))
        }
    }

    @Test("removing a day shows what would move, and moves it once confirmed", arguments: TestDatabase.all)
    func removing(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            let list = try await manager.get("/settings/calendar")
            let path = try #require(list.links("Remove Good Friday, 3 April 2026").first)
            let preview = try await manager.get(path)
            #expect(preview.shows("Good Friday, Friday 3 April 2026, would be a working day."))
            #expect(preview.shows("Gwenna Wexcombe next review next review 27 April 2026 24 April 2026"))
            let form = try #require(preview.form(to: path))
            let answer = try await manager.send(form, [:], to: path)
            #expect(answer.location == "/settings/calendar?removed=2026-04-03")
            let done = try await manager.get("/settings/calendar?removed=2026-04-03")
            #expect(done.shows("Done: Friday 3 April 2026 is no longer in the calendar."))
            #expect(try await service.dueDates()["child-unallocated review"] == "2026-04-24")
            #expect(try await manager.get(path).status == 404)
        }
    }

    @Test("a removal made from an earlier version of the day changes nothing")
    func superseded() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let path = try #require(
                try await manager.get("/settings/calendar").links("Remove Good Friday, 3 April 2026").first
            )
            let form = try #require(try await manager.get(path).form(to: path))
            try await service.write { transaction in
                let kept = try #require(
                    try transaction.allKept(HolidayEntry.all).first { $0.fact.holiday.day == "2026-04-03" }
                )
                let renamed = HolidayEntry(id: kept.id, BankHoliday(day: "2026-04-03", name: "Renamed"), .confirmed)
                try transaction.revise([(kept, renamed)])
            }
            #expect(try await manager.send(form, [:], to: path).status == 409)
        }
    }

    @Test("nobody but the manager may", arguments: [TestPerson.iro, .support])
    func others(person: TestPerson) async throws {
        try await TestService.open(withChildren: false) { service in
            let visitor = try await service.visitor(person)
            for path in ["/settings/calendar", Self.add, "/settings/calendar/file"] {
                #expect(try await visitor.get(path).status == 403)
            }
            let sent = [("day", "2026-04-01"), ("name", "Rest")]
            #expect(try await visitor.post(Self.add, sending: sent).status == 403)
        }
    }
}

extension TestService {
    /// By when each running clock is due, by its child and kind.
    func dueDates() async throws -> [String: String] {
        let clocks = try await clocks().filter { $0.standing == .running }
        return Dictionary(
            clocks.map { ("\($0.subject.id) \($0.kind.rawValue)", $0.dueOn?.iso ?? "not known") },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What has been met, with the days it was met against.
    func metClocks() async throws -> Set<Clock> {
        Set(try await clocks().filter { $0.standing != .running })
    }

    private func clocks() async throws -> [Clock] {
        try await app.database.read {
            try $0.all(Query<ClockEntry>("SELECT \(ClockEntry.columns) FROM clock")).map(\.clock)
        }
    }
}
