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
        "my work, the list, its count and the team's tiles agree with the status of every child's clock",
        arguments: TestDatabase.all
    )
    func agreement(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            // Under both sets of regulations at once: two clocks, and one child in every list and count.
            try await service.write { try $0.authorisePlacing(.overdue, from: "2026-02-20") }
            let manager = try await service.visitor(.manager)
            for person in [TestPerson.iro, .otherIRO, nil] {
                let officer = try person.map { try #require($0.officer) }
                let tally = try await service.tally(of: officer?.id)
                let whose = officer?.id.text ?? "none"
                for group in ClockStatus.Group.allCases {
                    let list = try await manager.get("/children?officer=\(whose)&due=\(group.rawValue)")
                    var expected = 0
                    for child in TestChild.allCases where child.officer == person {
                        let isIn = try await service.next(of: child) == group
                        expected += isIn ? 1 : 0
                        #expect(list.text.contains("/children/\(child.id)\"") == isIn, "\(child) in \(group)")
                    }
                    #expect(tally[group] == expected, "\(group) of \(whose)")
                    #expect(expected == 0 || list.shows("Showing \(expected) of \(expected)"), "\(group) of \(whose)")
                }
                let all = try await manager.get("/children?officer=\(whose)")
                #expect(all.shows("Showing \(tally.children) of \(tally.children)"))
            }
        }
    }

    @Test("my work shows every clock that an officer owes, in the group of its status", arguments: TestDatabase.all)
    func myWork(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            for person in [TestPerson.iro, .otherIRO] {
                let officer = try #require(person.officer)
                let work = try await manager.get("/my-work?officer=\(officer.id)&until=28")
                let tally = try await service.app.database.read {
                    try $0.one(WorkTally.of(.officer(officer.id), on: TestService.today, seenBy: .program))
                }
                for group in ClockStatus.Group.allCases {
                    var expected = 0
                    for child in TestChild.allCases where child.officer == person {
                        let running = try await service.groups(of: child).filter { $0 == group }.count
                        expected += running
                        guard group != .later else { continue }
                        #expect(work.shows(group, child) == (running > 0), "\(child) in \(group) on my work")
                    }
                    #expect(tally[group] == expected, "\(group) of \(person)")
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
    /// The team's figures of an officer, or of nobody.
    fileprivate func tally(of officer: ID<Officer>?) async throws -> TeamTally {
        let tallies = try await app.database.read {
            try $0.all(TeamTally.perOfficer(on: TestService.today, seenBy: .program))
        }
        return try #require(tallies.first { $0.officer == officer })
    }

    /// The group of the review that comes next for a child in care, as the history and the one status have it.
    fileprivate func next(of child: TestChild) async throws -> ClockStatus.Group? {
        guard CareHistory(child.episodes).status(on: TestService.today).isInCare else { return nil }
        let running = try await app.database.read { try $0.all(ClockEntry.of(Subject(child.id))) }.map(\.clock)
            .filter { $0.standing == .running && Clock.Kind.reviews.contains($0.kind) }
        let next = running.min { ($0.dueOn?.iso ?? "~") < ($1.dueOn?.iso ?? "~") }
        return next.flatMap { ClockStatus.Group(ClockStatus(of: $0, on: TestService.today)) }
    }

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

extension WriteTransaction {
    /// Enters a decision that a child may be placed for adoption, from which another review runs beside the first.
    fileprivate func authorisePlacing(_ child: TestChild, from day: CivilDate) throws {
        let first = try kept(Episode.of(child.id, seenBy: .program))
        let before = first.fact
        try revise([(first, before.over(before.beganOn, before.legalStatus, until: day))])
        try begin(before.renewed(as: ID("authorised")).over(day, .placementOrder, until: nil))
    }
}

extension Episode {
    /// The same placement under a legal status, for a time.
    fileprivate func over(_ day: CivilDate, _ status: LegalStatus, until end: CivilDate?) -> Episode {
        Episode(
            id: id,
            child: child,
            beganOn: day,
            reasonBegun: day == beganOn ? reasonBegun : .legalStatus,
            legalStatus: status,
            need: need,
            place: place,
            provider: provider,
            ceasedOn: end,
            reasonCeased: end == nil ? nil : .continues
        )
    }
}
