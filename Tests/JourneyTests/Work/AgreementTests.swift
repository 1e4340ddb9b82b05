import Access
import Clocks
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Web
import Workforce

@Suite("One status everywhere")
struct AgreementTests {
    @Test(
        "my work, the list and the team's counts agree with the status of every child's clock",
        arguments: TestDatabase.all
    )
    func agreement(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let today = TestService.today
            let manager = try await service.visitor(.manager)
            for person in [TestPerson.iro, .otherIRO] {
                let officer = try #require(person.officer)
                let work = try await manager.get("/my-work?officer=\(officer.id)&until=28")
                let tally = try #require(
                    try await service.app.database.read {
                        try $0.all(WorkTally.perOfficer(on: today, seenBy: .program)).first { $0.officer == officer.id }
                    }
                )
                for group in ClockStatus.Group.allCases {
                    let list = try await manager.get("/children?officer=\(officer.id)&due=\(group.rawValue)")
                    var expected = 0
                    for child in TestChild.allCases where child.officer == person {
                        let isIn = try await service.groups(of: child).contains(group)
                        expected += isIn ? 1 : 0
                        #expect(list.text.contains("/children/\(child.id)\"") == isIn, "\(child) in \(group)")
                        guard group != .later else { continue }
                        #expect(work.shows(group, child) == isIn, "\(child) in \(group) on my work")
                    }
                    #expect(tally[group] == expected, "\(group) of \(person)")
                }
            }
        }
    }

    @Test("being in care is the same in a query as in the history that the episodes tell", arguments: TestDatabase.all)
    func inCare(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            for day in ["2025-06-01", "2025-06-02", "2026-01-29", "2026-01-30", "2026-03-30"] as [CivilDate] {
                let found = try await service.app.database.read {
                    try $0.all(Query<String>("SELECT id FROM child WHERE \(Episode.inCare("child.id", on: day))"))
                }
                for child in TestChild.allCases {
                    let isInCare = CareHistory(child.episodes).status(on: day).isInCare
                    #expect(found.contains(child.id.text) == isInCare, "\(child) on \(day)")
                }
            }
        }
    }

    @Test("a review was in time in the query where its clock says so", arguments: TestDatabase.all)
    func inTime(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let late = Review(
                id: ID("late"),
                child: TestChild.dueToday.id,
                heldOn: "2026-04-02",
                participation: .underFour
            )
            try await service.write { try $0.begin(late) }
            let officer = try #require(TestPerson.iro.officer)
            let (counted, clocks) = try await service.app.database.read { transaction in
                (
                    try transaction.one(ReviewsInTime.of(officer.id, since: "2025-01-01", seenBy: .program)),
                    try TestChild.allCases.filter { $0.officer == .iro }.flatMap {
                        try transaction.all(ClockEntry.of(Subject($0.id)))
                    }
                )
            }
            let met = clocks.map(\.clock).filter { $0.kind == .review && $0.standing.isMet }
            #expect(counted.held == met.count)
            #expect(counted.inTime == met.filter { ClockStatus(of: $0, on: TestService.today).wasInTime }.count)
            #expect(counted.held == counted.inTime + 1)
        }
    }
}

extension Clock.Standing {
    fileprivate var isMet: Bool {
        switch self {
        case .met: true
        case .running, .fellAway: false
        }
    }
}

extension TestService {
    /// The groups that a child's running reviews are in, as the one status has it.
    fileprivate func groups(of child: TestChild) async throws -> [ClockStatus.Group] {
        try await app.database.read { transaction in
            try transaction.all(ClockEntry.of(Subject(child.id))).filter { $0.clock.duty == .iro }.compactMap {
                ClockStatus.Group(ClockStatus(of: $0.clock, on: TestService.today))
            }
        }
    }
}

extension TestPage {
    /// Whether a child stands in the section of a group.
    fileprivate func shows(_ group: ClockStatus.Group, _ child: TestChild) -> Bool {
        guard let start = text.firstRange(of: "<h2 id=\"\(group.rawValue)\">") else { return false }
        let section = text[start.upperBound...].prefix(
            upTo: text[start.upperBound...].firstRange(of: "</section>")?.lowerBound ?? text.endIndex
        )
        return section.contains("/children/\(child.id)/")
    }
}
