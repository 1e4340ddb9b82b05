import Access
import Insight
import Policy
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

@Suite("Figures after further deeds")
struct RenewedFiguresTests {
    @Test(
        "what is taken over from before a deed, and what is read anew, come to the same",
        arguments: TestDatabase.all,
        1...3 as ClosedRange<UInt64>
    )
    func renewed(on kind: TestDatabase, seed: UInt64) async throws {
        try await TestService.open(on: kind) { service in
            var random = SeededGenerator(seed: seed)
            try await service.holdToAnew("before any deed")
            var deeds = RandomDeeds.all.shuffled(using: &random)
            // Several deeds may come between two looks, and one may come again.
            deeds += [deeds[0], deeds[1]]
            for (place, deed) in deeds.enumerated() {
                try await service.write { try deed.does(place, $0) }
                if Bool.random(using: &random) { try await service.holdToAnew("after \(deed.name), deed \(place)") }
            }
            try await service.holdToAnew("after all deeds")
        }
    }

    @Test("an import undone takes its year away again", arguments: TestDatabase.all)
    func undone(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            try await service.holdToAnew("before")
            let child = TestChild.later.id
            try await service.write { transaction in
                let review = Review(
                    id: ID("y"),
                    child: child,
                    heldOn: "2025-12-01",
                    participation: .spoke,
                    collectionYear: 2026
                )
                try transaction.begin(review)
                let missing = MissingEpisode(id: ID("m"), child: child, kind: .missing, beganOn: "2025-12-02")
                try transaction.begin(missing)
            }
            try await service.holdToAnew("after the year came")
            let last = try await service.app.database.read { try $0.one(AsKnown.lastDeed) }
            let schema = service.app.database.schema
            try await service.write { try $0.undo(last, in: schema) }
            try await service.holdToAnew("after it went")
        }
    }
}

/// A deed that touches a child or two, or nobody, in one of the ways that figures look at.
private struct RandomDeeds: Sendable {
    let name: String
    /// Done as the deed at a place in the order, by which its new facts are told apart.
    let does: @Sendable (Int, WriteTransaction) throws -> Void

    static let all = [
        RandomDeeds(name: "a review held") { place, transaction in
            let day = ("2026-03-01" as CivilDate).adding(days: place)
            try transaction.begin(
                Review(id: ID("r-\(place)"), child: TestChild.dueToday.id, heldOn: day, participation: .underFour)
            )
        },
        RandomDeeds(name: "a review that never was") { _, transaction in
            let reviews = try transaction.allKept(Review.of(TestChild.elsewhere.id, seenBy: .program))
            if let last = reviews.first { try transaction.end(last) }
        },
        RandomDeeds(name: "a child who came") { place, transaction in
            let id = ID<Child>("new-\(place)")
            try transaction.begin(
                Child(id: id, code: "NEW\(place)", bornOn: "2015-06-07", sex: .unknown, ethnicity: "WBRI")
            )
            try transaction.begin(
                Episode(id: ID("new-e-\(place)"), child: id, over: TestChild.overdue.episodes[0], until: nil)
            )
            try transaction.begin(UnaccompaniedStatus(id: ID("new-u-\(place)"), child: id, endsOn: "2033-06-07"))
        },
        RandomDeeds(name: "a child who left") { _, transaction in
            let kept = try transaction.allKept(Episode.of(TestChild.dueThisWeek.id, seenBy: .program))
            guard let last = kept.last else { return }
            let ended = Episode(id: last.id, child: last.fact.child, over: last.fact, until: "2026-03-20")
            try transaction.revise([(last, ended)])
        },
        RandomDeeds(name: "a child in care no longer known of") { _, transaction in
            try transaction.end(try transaction.allKept(Episode.of(TestChild.leftCare.id, seenBy: .program)))
        },
        RandomDeeds(name: "another officer") { place, transaction in
            let officer = Officer(
                id: ID("o-\(place)"),
                name: "Aspen \(place)",
                account: nil,
                fullTimePercent: 80,
                startedOn: "2025-01-01"
            )
            try transaction.begin(officer)
            let child = Subject(TestChild.unallocated.id)
            try transaction.end(try transaction.allKept(Allocation.of([child])))
            try transaction.begin(
                Allocation(id: ID("a-\(place)"), child: child, officer: officer.id, fromOn: "2026-03-27")
            )
        },
        RandomDeeds(name: "an allocation that went on to another") { place, transaction in
            let child = Subject(TestChild.overdue.id)
            try transaction.end(try transaction.allKept(Allocation.of([child])))
            guard let other = TestPerson.otherIRO.officer else { return }
            try transaction.begin(
                Allocation(id: ID("a-\(place)"), child: child, officer: other.id, fromOn: "2026-03-01")
            )
        },
        RandomDeeds(name: "a child missing, with a worker") { place, transaction in
            let child = TestChild.hostile.id
            try transaction.begin(
                MissingEpisode(
                    id: ID("m-\(place)"),
                    child: child,
                    kind: .missing,
                    beganOn: ("2026-01-01" as CivilDate).adding(days: place)
                )
            )
            try transaction.begin(
                SocialWorkerEpisode(id: ID("s-\(place)"), child: child, worker: "W\(place)", beganOn: "2026-01-01")
            )
        },
        RandomDeeds(name: "another setting") { place, transaction in
            let basis = place.isMultiple(of: 2) ? "reviews due" : "reviews held"
            let text = "name: default\ntitle: Standard\ncouncil: Ours\nfigures:\n  participation_of: \(basis)\n"
            let profile = try ProfileReader(file: "test.yaml").read(Array(text.utf8)).get()
            try transaction.adopt(profile, inForceFrom: TestService.inUseSince)
        },
    ]
}

extension Episode {
    /// The same as another of the child's, until a day.
    fileprivate init(id: ID<Episode>, child: ID<Child>, over other: Episode, until end: CivilDate?) {
        self.init(
            id: id,
            child: child,
            beganOn: other.beganOn,
            reasonBegun: other.reasonBegun,
            legalStatus: other.legalStatus,
            need: other.need,
            place: other.place,
            provider: other.provider,
            ceasedOn: end,
            reasonCeased: end == nil ? nil : .homePlanned
        )
    }
}

extension TestService {
    /// Holds what the service keeps to what somebody finds who reads everything.
    fileprivate func holdToAnew(_ when: String) async throws {
        let anew = Figures(app.database)
        for question in [
            Question(Measure.all, over: .yearTo(TestService.today), asAt: TestService.today),
            Question(
                Measure.all.filter { $0.breakdowns.contains(.officer) },
                over: .yearTo(TestService.today),
                by: .officer,
                asAt: TestService.today
            ),
        ] {
            let kept = try await app.figures.answers(to: question, seenBy: .program)
            let found = try await anew.answers(to: question, seenBy: .program)
            for (kept, found) in zip(kept, found) {
                #expect(FigureFile.table([kept]) == FigureFile.table([found]), "\(when)")
                #expect(kept.everyRow == found.everyRow, "\(kept.measure.key) \(when)")
                #expect(kept.remarks == found.remarks, "\(kept.measure.key) \(when)")
            }
        }
    }
}

extension Insight.Answer {
    /// Every row behind the figure, in one order.
    fileprivate var everyRow: [Substring] {
        FigureFile.rows(of: self, Side.allCases).split(separator: "\r\n").sorted()
    }
}
