import Policy
import Samples
import Store
import Testing
import Vocabulary

@testable import Web

@Suite("Replacing the calendar from a file")
struct CalendarFileTests {
    private static let path = "/settings/calendar/file"

    private static func file(_ days: [CalendarDay]) -> [UInt8] {
        let lines = days.map { "\($0.holiday.day.iso),,\"\($0.holiday.name)\",,\($0.certainty.rawValue)," }
        return Array((["date,weekday,name,kind,status,year"] + lines).joined(separator: "\r\n").utf8)
    }

    private static let shipped = HolidayEntry.Certainty.allCases.flatMap { certainty in
        EnglandsBankHolidays.of(certainty).map { CalendarDay($0, certainty) }
    }

    @Test("the file is looked at first, and takes the calendar's place once confirmed")
    func replacing() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let days = Self.shipped.filter { $0.holiday.day != "2026-04-06" }
            let deeds = try await service.deeds()
            let shown = try await manager.upload(Self.path, files: [("days.csv", Self.file(days))], in: "file")
            #expect(shown.shows("The file holds \(days.count) bank holidays. 1 taken out"))
            #expect(shown.shows("27 April 2026 24 April 2026"))
            #expect(try await service.deeds() == deeds)
            let form = try #require(shown.form(to: "\(Self.path)/apply"))
            let answer = try await manager.send(form, [:], to: "\(Self.path)/apply")
            #expect(answer.location == "/settings/calendar?replaced=yes")
            let kept = try await service.app.database.read { try $0.all(HolidayEntry.all).map(\.holiday.day) }
            #expect(kept.count == days.count)
            #expect(!kept.contains("2026-04-06"))
            #expect(try await service.dueDates()["child-unallocated review"] == "2026-04-24")
        }
    }

    @Test("the file that the calendar came from changes nothing")
    func same() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let page = try await manager.upload(Self.path, files: [("days.csv", Self.file(Self.shipped))], in: "file")
            #expect(page.status == 422)
            #expect(page.shows("The file says what the calendar says already."))
        }
    }

    @Test("each fault of a file is told with its line, and a name may hold a comma")
    func faults() throws {
        let text = """
            date,weekday,name,kind,status,year
            2026-12-25,Fri,"Christmas, at last",standard,confirmed,2026
            27/12/2027,Mon,Christmas Day,substitute,projected,2027
            """
        let days = try CalendarFile.read(text, today: "2026-03-30").get()
        #expect(
            days.map(\.holiday) == [
                BankHoliday(day: "2026-12-25", name: "Christmas, at last"),
                BankHoliday(day: "2027-12-27", name: "Christmas Day"),
            ]
        )
        let bad = """
            date,weekday,name,kind,status,year
            2026-02-30,Mon,No Day,standard,confirmed,2026
            2026-12-25,Fri,,standard,perhaps,2026
            2026-12-28,Mon,Once,standard,confirmed,2026
            2026-12-28,Mon,Twice,standard,confirmed,2026
            2026-12-29,Mon
            2026-12-26,Sat,Boxing Day,standard,confirmed,2026
            2062-12-25,Mon,Christmas Day,standard,projected,2062
            """
        guard case .failure(let findings) = CalendarFile.read(bad, today: "2026-03-30") else {
            Issue.record("a bad file was read")
            return
        }
        #expect(
            findings.all.map(\.message) == [
                "Line 2: date must be a day such as 2026-12-25.", "Line 3: name is empty.",
                "Line 3: status must be confirmed or projected.", "Line 5: the same day as on line 4.",
                "Line 6: The row has 2 columns where the header has 6.",
                "Line 7: 26 December 2026 is a Saturday, which is no working day anyway; give the substitute day.",
                "Line 8: 25 December 2062 is not between 2006 and 2036.",
            ]
        )
    }

    @Test(
        "what is no calendar is declined in a sentence",
        arguments: [
            ([] as [UInt8], "Choose a file"),
            ([0x50, 0x4B, 0x03, 0x04, 0x0A], "The file is a zip or an Excel workbook"),
            ([0x64, 0xE9, 0x0A], "The file is not text in UTF-8."),
            ([UInt8](repeating: 0, count: 300_000), "The file is longer than a calendar can be."),
            (Array("date,name,status\n".utf8), "The file holds no days."),
        ]
    )
    func noCalendar(bytes: [UInt8], words: String) async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let page = try await manager.upload(Self.path, files: [("days.csv", bytes)], in: "file")
            #expect(page.status == 422)
            #expect(page.shows(words))
            #expect(try await manager.get("/settings/calendar").status == 200)
        }
    }

    @Test("a form of another site is not read")
    func foreign() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let upload = TestUpload([("token", "another")], files: [("days.csv", Self.file([]))], in: "file")
            #expect(try await manager.send(upload, to: Self.path).status == 403)
        }
    }
}
