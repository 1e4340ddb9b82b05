import Access
import Clocks
import Exchange
import Foundation
import Insight
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

@Suite("One count everywhere, over the sample's children")
struct SampleAgreementTests {
    @Test("badge, list and tile agree for every child of the sample", arguments: TestDatabase.all)
    func nextReviews(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            try await service.takeInSample()
            let files = try await service.files()
            let manager = try await service.visitor(.manager)
            let tallies = try await service.app.database.read {
                try $0.all(TeamTally.perOfficer(on: TestService.today, seenBy: .program))
            }
            let inCare = files.filter(\.isInCare)
            #expect(inCare.count > 50)
            #expect(tallies.map(\.children).reduce(0, +) == inCare.count)
            for group in ClockStatus.Group.allCases {
                let badges = Set(inCare.filter { $0.nextGroup == group }.map(\.id))
                let listed = try await manager.listed("/children?due=\(group.rawValue)")
                #expect(listed == badges, "\(group)")
                let counted: Int = tallies.map { $0[group] }.reduce(0, +)
                #expect(counted == badges.count, "\(group)")
            }
        }
    }

    @Test(
        "clock, figure, tile, report and file agree for every review of the sample's year",
        arguments: TestDatabase.all
    )
    func reviewsDue(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            try await service.takeInSample()
            let files = try await service.files()
            let manager = try await service.visitor(.manager)
            var counts: [Side: Int] = [:]
            for side in [Side.numerator, .rest] {
                let expected = files.filter { !$0.hasShortBreaks }.flatMap { $0.due(side) }.sorted()
                let address = "/measures/reviews-in-time/rows/csv?period=2025-26&side=\(side.rawValue)"
                let rows = try await manager.get(address).text.split(separator: "\r\n").dropFirst(2)
                    .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
                counts[side] = rows.count
                let short = Set(files.filter(\.hasShortBreaks).map(\.code))
                #expect(rows.filter { !short.contains($0[1]) }.map { "\($0[1]) \($0[5])" }.sorted() == expected)
            }
            let inTime = try #require(counts[.numerator])
            let due = try inTime + #require(counts[.rest])
            #expect(due > 100)
            let report = try await manager.get("/reports/annual/2025-26")
            #expect(report.shows("Of the \(due) reviews that were due, \(inTime) were held in time."))
            let tile = try await manager.get("/service?period=2025-26")
            let numbers = MeasureJourneyTests.numbers(on: tile).filter {
                $0.address.hasPrefix("/measures/reviews-in-time/rows?period=2025-26&side=")
            }
            #expect(Set(numbers.map(\.number)).isSuperset(of: [inTime, due]))
        }
    }
}

/// What the records have of a child of the sample.
private struct SampleFile: Sendable {
    let id: String
    let code: String
    let isInCare: Bool
    let hasShortBreaks: Bool
    let clocks: [Clock]

    /// The group of the review that comes next, as the one status has it.
    var nextGroup: ClockStatus.Group? {
        let next = clocks.filter { $0.standing == .running }.min { ($0.dueOn?.iso ?? "~") < ($1.dueOn?.iso ?? "~") }
        return next.flatMap { ClockStatus.Group(ClockStatus(of: $0, on: TestService.today)) }
    }

    /// The reviews that fell due in the year, by child and day: those held in time, or the rest.
    func due(_ side: Side) -> [String] {
        clocks.compactMap { clock in
            guard let due = clock.dueOn, Period(collectionYear: 2026).contains(due) else { return nil }
            let isWanted: Bool =
                switch ClockStatus(of: clock, on: TestService.today) {
                case .met: side == .numerator
                case .metLate, .overdue: side == .rest
                case .fellAway: side == .rest && clock.wasOverdue
                case .today, .soon, .later, .notKnown: false
                }
            return isWanted ? "\(code) \(due.iso)" : nil
        }
    }
}

extension Clock {
    /// Whether it was overdue when what called for it came to an end.
    fileprivate var wasOverdue: Bool {
        if case .fellAway(let day) = standing, let dueOn { dueOn < day } else { false }
    }
}

extension TestService {
    /// Takes in both returns of the sample, and gives half of the children to one officer.
    fileprivate func takeInSample() async throws {
        for year in [2025, 2026] {
            let folder = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../../Samples/return-\(year)").standardizedFileURL
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            let files = names.filter { $0.hasSuffix(".csv") }.sorted().map { folder.appending(path: $0).path }
            let run = try await ReturnImport.read(files, year: year, into: app.database, by: .test, at: moment.now)
            try await app.casebook.applyReturn(run.id, as: .test)
        }
        let officer = try #require(TestPerson.iro.officer)
        let children = try await files().filter(\.isInCare).map(\.id).sorted()
        try await write { transaction in
            try transaction.begin(
                children.enumerated().filter { $0.offset.isMultiple(of: 2) }.map { _, child in
                    Allocation(
                        id: ID("allocation-\(child)"),
                        child: Subject(id: child),
                        officer: officer.id,
                        fromOn: "2026-03-01"
                    )
                }
            )
        }
    }

    fileprivate func files() async throws -> [SampleFile] {
        try await app.database.read { transaction in
            let children = try transaction.all(Child.everybodys)
            let episodes = Dictionary(grouping: try transaction.all(Episode.everybodys), by: \.child)
            return try children.map { child in
                let own = episodes[child.id] ?? []
                let entries = try transaction.all(ClockEntry.of(Subject(child.id)))
                return SampleFile(
                    id: child.id.text,
                    code: child.code,
                    isInCare: CareHistory(own).status(on: TestService.today).isInCare,
                    hasShortBreaks: own.contains { $0.legalStatus.isShortBreaks },
                    clocks: entries.map(\.clock).filter { Clock.Kind.reviews.contains($0.kind) }
                )
            }
        }
    }
}

extension TestVisitor {
    /// The children on every page of a list.
    fileprivate func listed(_ address: String) async throws -> Set<String> {
        var (found, next): (Set<String>, String?) = ([], address)
        while let address = next {
            let page = try await get(address)
            found.formUnion(page.text.matches(of: /href="\/children\/([0-9a-z]{20})"/).map { String($0.1) })
            next = page.text.firstMatch(of: /<a rel="next" href="([^"]*)"/).map { TestPage.unescaped(String($0.1)) }
        }
        return found
    }
}
