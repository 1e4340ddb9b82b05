import Insight
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Days that figures are asked about")
struct AskedDaysTests {
    private let days = "from-day=1&from-month=5&from-year=2025&to-day=31&to-month=8&to-year=2025"

    @Test("a period by its first and last day is kept by every link, and its numbers open their rows")
    func ownPeriod() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let page = try await manager.get("/measures/reviews-held?\(days)")
            #expect(page.status == 200)
            #expect(page.shows("1 May 2025 to 31 August 2025"))
            #expect(page.shows("3 reviews"))
            let file = try #require(page.links("Download these figures").first)
            #expect(file == "/measures/reviews-held/csv?period=2025-05-01-to-2025-08-31")
            for (number, address) in MeasureJourneyTests.numbers(on: page) {
                #expect(MeasureJourneyTests.rows(on: try await manager.get(address)).said == number, "\(address)")
            }
            let again = try await manager.get("/service?\(days)")
            #expect(again.status == 200)
            #expect(again.shows("1 May 2025 to 31 August 2025"))
        }
    }

    @Test("what is counted up to an earlier day leaves out what came later, and says so")
    func countedTo() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let asked = "period=2025-26&as-at=2025-06-30"
            let page = try await manager.get("/measures/reviews-held?\(asked)")
            #expect(page.shows("2025 to 2026, counted up to 30 June 2025"))
            #expect(page.shows("2 reviews"))
            let rows = "/measures/reviews-held/rows?\(asked)&side=numerator"
            #expect(MeasureJourneyTests.numbers(on: page).map(\.address).contains(rows))
            #expect(try await manager.get(rows).shows("2025 to 2026, counted up to 30 June 2025."))
        }
    }

    @Test(
        "days that make no period are told beside their field",
        arguments: [
            ("from=2025-05-01", "must be there with the first day"),
            ("to=2025-05-01", "must be there with the last day"),
            ("from=2025-05-01&to=2025-04-30", "must not be before the first day"),
            ("from=1985-05-01&to=2025-04-30", "must be within 30 years of the first day"),
            ("as-at=2027-01-01", "must be today or in the past"),
            ("from-day=31&from-month=2&from-year=2025&to=2025-04-30", "must be a day in the calendar"),
        ]
    )
    func wrongDays(query: String, message: String) async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            for path in ["/service", "/measures/reviews-in-time"] {
                let page = try await manager.get("\(path)?\(query)")
                #expect(page.status == 422, "\(path)?\(query)")
                #expect(page.shows(message), "\(path)?\(query)")
            }
        }
    }

    @Test("a period of centuries in an address is not found")
    func centuries() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let page = try await manager.get("/measures/reviews-held?period=1100-01-01-to-2999-12-31&by=month")
            #expect(page.status == 404)
        }
    }

    @Test("every row that is known otherwise now is on a page or in the file", arguments: TestDatabase.all)
    func difference(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            service.moment.pass(minutes: 24 * 60)
            let manager = try await service.visitor(.manager)
            let first: CivilDate = "2025-05-31"
            try await service.write { transaction in
                try transaction.begin(
                    (0..<60).map { Review.sample(of: TestChild.later, on: first.adding(days: $0)) }
                )
            }
            let asked = "period=2025-26&known=2026-03-30"
            let page = try await manager.get("/measures/reviews-held?\(asked)")
            #expect(page.shows("60 rows are known otherwise now."))
            #expect(page.shows("Showing 50 of 60"))
            let next = try await manager.get("/measures/reviews-held?\(asked)&changes=50")
            #expect(next.shows("Showing 10 of 60"))
            let file = try await manager.get("/measures/reviews-held/difference/csv?\(asked)")
            #expect(file.text.split(separator: "\r\n").count == 62)
            #expect(file.text.contains(",\"Arrived later\",,,,,counted,2025-05-31,"))
            #expect(try await manager.get("/measures/reviews-held/difference/csv?period=2025-26").status == 404)
            let officer = try await service.visitor(.otherIRO)
            let other = try await officer.get("/measures/reviews-held/difference/csv?\(asked)")
            #expect(!other.text.contains(TestChild.later.code))
        }
    }
}

extension Review {
    fileprivate static func sample(of child: TestChild, on day: CivilDate) -> Review {
        Review(id: .fresh(), child: child.id, heldOn: day, participation: .spoke)
    }
}
