import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("The service's page")
struct DashboardJourneyTests {
    @Test(
        "shows each measure with its counts, its year and its charts, and takes few queries",
        arguments: TestDatabase.all
    )
    func shown(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            let page = try await manager.get("/service")
            #expect(page.status == 200)
            #expect(page.queries <= 13)
            #expect(page.shows("Year to 30 March 2026"))
            #expect(page.shows("Reviews in time, of those due 90.0% 9 counted, Reviews in time, of those due of 10"))
            for heading in ["How we are doing", "Reviews in time", "Children took part in 100% of their reviews"] {
                #expect(page.shows(heading), "\(heading)")
            }
            #expect(page.shows("None of 2 IROs is above the guidance"))
            #expect(page.shows("State: green at the target"))
            #expect(page.text.contains("href=\"/allocation/\(TestChild.unallocated.id)\""))
            #expect(page.text.matches(of: /<svg[^>]*role="img"/).count == 3)
            // What was shown before is kept: it takes no more than the session, the number of the last deed, and who waits.
            #expect(try await manager.get("/service").queries <= 5)
        }
    }

    @Test("a write shows at once: nothing is kept beyond the deed that it was worked out at")
    func fresh() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let before = try await manager.get("/service")
            try await service.write { transaction in
                try transaction.begin(
                    Review(
                        id: .fresh(),
                        child: TestChild.overdue.id,
                        heldOn: "2026-03-29",
                        participation: .spoke
                    )
                )
            }
            let after = try await manager.get("/service")
            #expect(before.words != after.words)
        }
    }

    @Test("is the manager's alone", arguments: [TestPerson.iro, .otherIRO, .support])
    func closed(to person: TestPerson) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(person)
            for path in ["/service", "/reports", "/reports/annual/2025-26"] {
                let page = try await visitor.get(path)
                #expect(page.status == 403, "\(path)")
            }
        }
    }

    @Test("without children it has dashes with their reasons and no chart, and says that it is too early")
    func nothing() async throws {
        try await TestService.open(withChildren: false) { service in
            let page = try await service.visitor(.manager).get("/service")
            #expect(page.status == 200)
            #expect(page.shows("Reviews in time: not enough months for a trend yet"))
            #expect(page.shows("There is no year before to compare with yet."))
            #expect(page.shows("No review was held late"))
            #expect(!page.words.contains("NaN") && !page.words.contains("0.0%"))
        }
    }

    @Test(
        "every kind of period can be asked for, one before the records too, and one that has not begun",
        arguments: [
            "to-2026-03-30", "2025-26", "2024-25", "2025-26-q3", "2025-m12", "1999-00", "2031-m05",
            "2025-12-24-to-2026-01-02",
        ]
    )
    func periods(key: String) async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            for path in ["/service", "/measures/reviews-in-time", "/measures/looked-after", "/measures/caseload"] {
                let page = try await manager.get("\(path)?period=\(key)")
                #expect(page.status == 200, "\(path)?period=\(key)")
            }
            let far = try await manager.get("/measures/reviews-in-time?period=1999-00")
            #expect(far.shows("–"))
            #expect(!far.shows("0.0%"))
        }
    }

    @Test(
        "a period, a breakdown or a measure that there is none of is not found",
        arguments: [
            "/service?period=yesterday", "/service?period=2025-13", "/service?period=2025-m13",
            "/service?period=2025-26-q5",
            "/measures/none", "/measures/none/rows", "/measures/reviews-in-time?by=shoes",
            "/measures/reviews-in-time?by=leaving", "/measures/reviews-in-time/rows?side=inside",
            "/measures/reviews-in-time/rows?by=age&group=age-200", "/measures/none/csv",
            "/measures/reviews-in-time/rows/csv?side=x", "/reports/annual/2025", "/reports/annual/2025-27",
            "/reports/annual/2026-27", "/reports/annual/nonsense", "/reports/annual/2025-26-q1",
        ]
    )
    func unknown(path: String) async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.manager).get(path)
            #expect(page.status == 404)
        }
    }

    @Test(
        "a day typed wrong comes back with what is wrong beside it, and what is known now is shown",
        arguments: [
            ("known-day=31&known-month=2&known-year=2026", "must be a day in the calendar"),
            ("known-day=1", "must have a month and a year"), ("known=2027-01-01", "must be today or in the past"),
            ("known=%3Cscript%3E", "Enter the day on which it was known as day, month and year"),
        ]
    )
    func wrongDay(query: String, message: String) async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            for path in ["/service", "/measures/reviews-in-time"] {
                let page = try await manager.get("\(path)?\(query)")
                #expect(page.status == 422, "\(path)?\(query)")
                #expect(page.shows(message), "\(path)?\(query)")
                #expect(page.shows("90.0%"), "\(path)?\(query)")
            }
        }
    }
}
