import Access
import HTTPTypes
import Insight
import Policy
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Measures and their rows")
struct MeasureJourneyTests {
    /// Every number on a page that leads to rows, with where it leads.
    static func numbers(on page: TestPage) -> [(number: Int, address: String)] {
        page.text.matches(of: /<a href="([^"]*\/rows\?[^"]*)">([0-9,]+)/).compactMap { match in
            Int(match.2.replacing(",", with: "")).map { ($0, TestPage.unescaped(String(match.1))) }
        }
    }

    /// How many rows a page of rows says that there are, and shows.
    static func rows(on page: TestPage) -> (said: Int, shown: Int) {
        let said = page.words.firstMatch(of: /Showing \d+ of (\d+)/).flatMap { Int($0.1) } ?? 0
        return (said, page.text.matches(of: /<tr><th scope="row">/).count)
    }

    @Test("a number of any measure opens as many rows as it says", arguments: TestDatabase.all)
    func numbersOpen(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            for measure in Measure.all {
                let page = try await manager.get("/measures/\(measure.key)")
                #expect(page.status == 200, "\(measure.key)")
                #expect(page.queries <= 12, "\(measure.key) took \(page.queries) queries")
                for (number, address) in MeasureJourneyTests.numbers(on: page) {
                    let rows = try await manager.get(address)
                    #expect(rows.status == 200, "\(address)")
                    #expect(MeasureJourneyTests.rows(on: rows) == (number, min(number, 50)), "\(address)")
                }
            }
        }
    }

    @Test("and so does a number of any of its groups, whatever it is told apart by")
    func groupsOpen() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            for measure in [Measure.reviewsInTime, .reviewsHeld, .lookedAfter, .caseload] {
                for breakdown in measure.breakdowns {
                    let page = try await manager.get("/measures/\(measure.key)?by=\(breakdown.rawValue)&period=2025-26")
                    #expect(page.status == 200, "\(measure.key) by \(breakdown)")
                    for (number, address) in MeasureJourneyTests.numbers(on: page) {
                        let rows = try await manager.get(address)
                        #expect(MeasureJourneyTests.rows(on: rows).said == number, "\(address)")
                    }
                }
            }
        }
    }

    @Test("the numbers under the charts of the service's page open their rows too")
    func chartsOpen() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let numbers = MeasureJourneyTests.numbers(on: try await manager.get("/service"))
            #expect(numbers.count > 30)
            for (number, address) in numbers {
                let rows = try await manager.get(address)
                #expect(MeasureJourneyTests.rows(on: rows).said == number, "\(address)")
            }
        }
    }

    @Test("rows lead to the child, keep what was asked, and go back to the figure as it was")
    func kept() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let asked = "period=2025-26&known=2026-03-30"
            let page = try await manager.get("/measures/reviews-in-time?\(asked)&by=officer")
            let wanted = "/measures/reviews-in-time/rows?\(asked)&side=numerator&by=officer&group=officer-iro"
            #expect(MeasureJourneyTests.numbers(on: page).map(\.address).contains(wanted))
            let rows = try await manager.get(wanted)
            #expect(rows.links("Back to the figure") == ["/measures/reviews-in-time?\(asked)&by=officer"])
            #expect(rows.links("Dilys Thistlewood").first == "/children/\(TestChild.later.id.text)")
            #expect(rows.shows("2025 to 2026, Wren Ashgrove, as known on 30 March 2026."))
            #expect(rows.shows("Contains small numbers: not for publication."))
        }
    }

    @Test("an officer's figures are of their own children, without other officers and the whole service's posts")
    func ownChildren() async throws {
        try await TestService.open { service in
            let officer = try await service.visitor(.iro)
            let manager = try await service.visitor(.manager)
            let own = try await officer.get("/measures/looked-after")
            #expect(own.shows("6 children"))
            #expect(try await manager.get("/measures/looked-after").shows("8 children"))
            for measure in Measure.all where measure.unit == .number || measure.unit == .percent {
                let page = try await officer.get("/measures/\(measure.key)")
                #expect(page.status == 200, "\(measure.key)")
                #expect(page.queries <= 12, "\(measure.key) took \(page.queries) queries")
                #expect(
                    !page.text.contains("by=officer") && !page.text.contains(TestPerson.otherIRO.name),
                    "\(measure.key)"
                )
                for (number, address) in MeasureJourneyTests.numbers(on: page) {
                    let rows = try await officer.get(address)
                    #expect(MeasureJourneyTests.rows(on: rows).said == number, "\(address)")
                    #expect(!rows.text.contains(TestChild.elsewhere.family), "\(address)")
                }
            }
            for path in ["/measures/caseload", "/measures/reviews-in-time?by=officer", "/measures/caseload/csv"] {
                #expect(try await officer.get(path).status == 404, "\(path)")
            }
        }
    }

    @Test("support has no figures, which open to the whole file")
    func support() async throws {
        try await TestService.open { service in
            let support = try await service.visitor(.support)
            for path in ["/measures", "/measures/reviews-in-time", "/measures/reviews-in-time/rows", "/measures/csv"] {
                #expect(try await support.get(path).status == 403, "\(path)")
            }
        }
    }

    @Test("whose rows were opened stands in the access log, as a page and as a file")
    func logged() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            for path in ["/measures/reviews-in-time/rows", "/measures/reviews-in-time/rows/csv"] {
                #expect(try await manager.get(path).status == 200)
            }
            let page = try await manager.get("/children/\(TestChild.later.id.text)/access")
            #expect(page.words.ranges(of: "measures").count >= 2)
        }
    }

    @Test("files say that they hold small numbers, and have the figures and rows that pages have")
    func files() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let all = try await manager.get("/measures/csv")
            #expect(all.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(all.text.contains("contains small numbers, not for publication"))
            #expect(Measure.all.allSatisfy { all.text.contains("\r\n\($0.key),") })
            let months = try await manager.get("/measures/reviews-in-time/csv?by=month")
            #expect(months.text.contains("2025-m08"))
            let rows = try await manager.get("/measures/reviews-in-time/rows/csv?side=denominator")
            #expect(rows.text.split(separator: "\r\n").count == 12)  // ten reviews, a heading and the warning
        }
    }

    @Test(
        "as known on an earlier day: the difference, row by row, with the deed behind it",
        arguments: TestDatabase.all
    )
    func asKnown(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            service.moment.pass(minutes: 24 * 60)
            let manager = try await service.visitor(.manager)
            try await service.write { transaction in
                try transaction.begin(
                    Review(id: .fresh(), child: TestChild.overdue.id, heldOn: "2026-03-29", participation: .spoke)
                )
            }
            let page = try await manager.get("/measures/reviews-held?known=2026-03-30&period=2025-26")
            #expect(page.status == 200)
            #expect(page.shows("Known on 30 March 2026, and now"))
            #expect(page.shows("1 row is known otherwise now."))
            #expect(page.shows("\(TestChild.overdue.code) on 29 March 2026 Arrived later Not there"))
            #expect(page.queries <= 36, "\(page.queries) queries")
            let file = try await manager.get("/children/\(TestChild.overdue.id.text)/access")
            #expect(file.shows("measures"))
        }
    }

    @Test("what fell due after the day on which it was known was not late then, and time passing is the difference")
    func notLateThen() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let address = "/measures/reviews-in-time?period=2025-26"
            let numbers = MeasureJourneyTests.numbers(on: try await manager.get(address)).map(\.number)
            service.moment.pass(minutes: 24 * 60)
            let later = try await service.visitor(.manager)
            let known = try await later.get("\(address)&known=2026-03-30")
            #expect(MeasureJourneyTests.numbers(on: known).map(\.number).prefix(numbers.count) == numbers[...])
            #expect(known.shows("1 row is known otherwise now."))
            #expect(known.words.contains(TestChild.dueToday.code) && known.shows("Time passing"))
        }
    }

    @Test("how we count names every measure with its meaning, formula and source")
    func definitions() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.manager).get("/measures")
            for measure in Measure.all {
                let formula = measure.formula(in: .standard)
                for words in [measure.name, measure.meaning, formula.numerator, measure.source] {
                    #expect(page.shows(words), "\(measure.key): \(words)")
                }
            }
        }
    }

    @Test("a name that a page must never run is written out")
    func hostile() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.manager).get("/measures/looked-after/rows")
            #expect(page.shows(TestChild.hostile.name))
            #expect(!page.runsScript)
        }
    }
}
