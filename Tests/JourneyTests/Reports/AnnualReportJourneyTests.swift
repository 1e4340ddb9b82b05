import Access
import Documents
import Foundation
import HTMLKit
import Insight
import Policy
import Reports
import Samples
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("The annual report")
struct AnnualReportJourneyTests {
    static let year = "/reports/annual/2025-26"

    static func document(_ service: TestService, year: Int = 2026, _ audience: AnnualReport.Audience) async throws
        -> Document
    {
        let day = TestService.today
        let figures = try await AnnualFigures(
            of: year,
            asAt: day,
            from: Figures(service.app.database),
            seenBy: .program
        )
        return AnnualReport(figures, service.app.profile, asAt: day).document(for: audience)
    }

    @Test("as published it is the one that was agreed, byte for byte, on either database", arguments: TestDatabase.all)
    func golden(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(
                path: "Golden/annual-report.html"
            )
            let document = try await AnnualReportJourneyTests.document(service, .published)
            let now = DocumentFile(document, stylesheet: []).bytes
            if ProcessInfo.processInfo.environment["FOOTPRINT_KEEP_GOLDEN"] != nil { try Data(now).write(to: golden) }
            #expect(try Data(contentsOf: golden) == Data(now))
            let again = try await AnnualReportJourneyTests.document(service, .published)
            #expect(again == document)
        }
    }

    @Test("has the chapters of the profile under the profile's headings, and says plainly which have no records yet")
    func chapters() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.manager).get(AnnualReportJourneyTests.year)
            #expect(page.status == 200)
            #expect(page.queries <= 16, "\(page.queries) queries")
            for heading in ChapterHeading.standard { #expect(page.shows(heading.title)) }
            #expect(
                page.shows("Footprint does not record complaints and compliments yet, so this chapter has no figures.")
            )
            #expect(page.shows("Of the 10 reviews that were due, 9 were held in time. That is 90%"))
        }
    }

    @Test("inside the service nothing is hidden; as it would be published, small numbers are")
    func hidden() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let inside = try await manager.get(AnnualReportJourneyTests.year)
            let published = try await manager.get(AnnualReportJourneyTests.year + "?public=yes")
            #expect(!inside.text.contains("[c]") && inside.shows("contains small numbers, not for publication"))
            #expect(published.text.contains("[c]") && published.shows("numbers from 1 to 5 are hidden"))
        }
    }

    @Test("inside the service a count opens as many rows as it says; what is published leads nowhere")
    func opens() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let numbers = MeasureJourneyTests.numbers(on: try await manager.get(AnnualReportJourneyTests.year))
            #expect(numbers.count > 40)
            for (number, address) in numbers {
                let rows = try await manager.get(address)
                #expect(MeasureJourneyTests.rows(on: rows).said == number, "\(address)")
            }
            let published = try await manager.get(AnnualReportJourneyTests.year + "?public=yes")
            #expect(!published.text.contains("/rows"))
        }
    }

    @Test("what is published shows no count from 1 to 5 of children or reviews in any cell")
    func noSmallCount() async throws {
        try await TestService.open { service in
            let document = try await AnnualReportJourneyTests.document(service, .published)
            for figure in document.tables.flatMap(\.figures) {
                switch figure {
                case .count(let count): #expect(!(1...5).contains(count))
                case .share(let part, let whole):
                    #expect(!(1...5).contains(part) && !(1...5).contains(whole - part) && !(1...5).contains(whole))
                case .ratio(let part, _), .rate(let part, _): #expect(!(100...500).contains(part) || part == 0)
                case .hidden, .notAvailable, .notApplicable, .low: break
                }
            }
        }
    }

    @Test("no officer is named in it")
    func unnamed() async throws {
        try await TestService.open { service in
            for audience in [AnnualReport.Audience.service, .published] {
                let document = try await AnnualReportJourneyTests.document(service, audience)
                let text = DocumentMarkup(document).body.text
                #expect(TestPerson.allCases.allSatisfy { !text.contains($0.name) })
                #expect(TestChild.allCases.allSatisfy { !text.contains($0.family) && !text.contains($0.code) })
            }
        }
    }

    @Test("a year without records has dashes and reasons, and no table of noughts", arguments: [2026, 2011])
    func noRecords(year: Int) async throws {
        try await TestService.open(withChildren: year != 2026) { service in
            let document = try await AnnualReportJourneyTests.document(service, year: year, .service)
            let text = DocumentMarkup(document).body.text
            #expect(text.contains("There is no figure for reviews in time."))
            #expect(!text.contains(">0%<"))
            let page = try await service.visitor(.manager).get("/reports/annual/\(year - 1)-\(String(year).suffix(2))")
            #expect(page.status == 200)
        }
    }

    @Test("the reports' page leads to each year, and to how we count")
    func list() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.manager).get("/reports")
            #expect(page.links("Annual report 2025 to 2026") == [AnnualReportJourneyTests.year])
            #expect(page.links("Preview of 2025 to 2026") == [AnnualReportJourneyTests.year + "?public=yes"])
            #expect(page.links("How we count") == ["/measures"])
        }
    }
}
