import Access
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Casework

@Suite("Being in care, as it is kept")
struct CareSpanTests {
    @Test(
        "is worked out in the deed that changed the episodes, and stands as it was known before",
        arguments: TestDatabase.all
    )
    func followsEpisodes(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child("100001", inCareSince: "2025-06-02")
            let known = try await service.database.read { try $0.one(Query<Int>("SELECT MAX(number) FROM deed")) }
            #expect(try await service.spans(of: child).map(\.endedOn) == [nil])
            try await service.casebook.write(as: service.deed("leave")) { transaction in
                let kept = try transaction.kept(Episode.of(child, seenBy: .program))
                try transaction.revise([(kept, kept.fact.ended(on: "2026-01-30"))])
            }
            let spans = try await service.spans(of: child)
            #expect(spans.map(\.beganOn) == ["2025-06-02"])
            #expect(spans.map(\.endedOn) == ["2026-01-30"])
            #expect(spans.map(\.isBeginningKnown) == [true])
            let earlier = try await service.database.read(asKnown: .after(known)) {
                try $0.all(CareSpan.of([Subject(child)]))
            }
            #expect(earlier.map(\.endedOn) == [nil])
            try await service.casebook.write(as: service.deed("mistake")) { transaction in
                try transaction.end(try transaction.allKept(Episode.of(child, seenBy: .program)))
            }
            #expect(try await service.spans(of: child).isEmpty)
        }
    }

    @Test("is worked out again without a difference, so that nothing is written", arguments: TestDatabase.all)
    func repeated(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            _ = try await service.child("100001", inCareSince: "2025-06-02", held: ["2025-06-30"])
            let count: Query<Int> = "SELECT CAST(COUNT(*) AS BIGINT) FROM deed"
            let deeds = try await service.database.read { try $0.one(count) }
            #expect(try await service.casebook.rebuildClocks(as: service.deed("rebuild")).isEmpty)
            #expect(try await service.database.read { try $0.one(count) } == deeds)
        }
    }

    @Test("is the same in a query as in the history that any episodes tell", arguments: TestDatabase.all)
    func agreement(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            var generator = SeededGenerator(seed: 903)
            let episodes = (1...40).flatMap { Episode.some(of: ID("child-\($0)"), using: &generator) }
            let children = (1...40).map { ID<Child>("child-\($0)") }
            try await service.casebook.write(as: service.deed("enter")) { transaction in
                try transaction.begin(
                    children.map { Child(id: $0, code: $0.text, bornOn: "2012-05-05", sex: .male, ethnicity: nil) }
                )
                try transaction.begin(episodes)
            }
            let histories = Dictionary(grouping: episodes, by: \.child).mapValues(CareHistory.init)
            let days =
                CivilDate.some(60, from: "2023-01-01", to: "2026-12-31", seed: 7) + episodes.prefix(30).map(\.beganOn)
            for day in days {
                let (listed, asked) = try await service.database.read { transaction in
                    (
                        try transaction.all(
                            Query<String>("SELECT child_id FROM care_span WHERE \(CareSpan.holds(on: day))")
                        ),
                        try transaction.all(
                            Query<String>("SELECT id FROM child WHERE \(CareSpan.inCare("child.id", on: day))")
                        )
                    )
                }
                let expected = children.filter { histories[$0]?.status(on: day).isInCare ?? false }.map(\.text)
                #expect(listed.sorted() == expected.sorted(), "\(day)")
                #expect(asked.sorted() == expected.sorted(), "\(day)")
            }
        }
    }
}

extension SampleCase {
    fileprivate func spans(of child: ID<Child>) async throws -> [CareSpan] {
        try await database.read { try $0.all(CareSpan.of([Subject(child)])) }
    }
}

extension Episode {
    /// This episode, with its end.
    fileprivate func ended(on day: CivilDate) -> Episode {
        Episode(
            id: id,
            child: child,
            beganOn: beganOn,
            reasonBegun: reasonBegun,
            legalStatus: legalStatus,
            need: need,
            place: place,
            provider: provider,
            ceasedOn: day,
            reasonCeased: .homePlanned
        )
    }

    /// Some episodes of a child, sound and unsound: they run on, leave gaps, overlap and end in what should run on.
    fileprivate static func some(of child: ID<Child>, using generator: inout SeededGenerator) -> [Episode] {
        var began = CivilDate(
            dayNumber: ("2023-02-01" as CivilDate).dayNumber + Int.random(in: 0...200, using: &generator)
        )
        return (1...Int.random(in: 1...6, using: &generator)).map { number in
            let days = Int.random(in: 5...300, using: &generator)
            let isOpen = Int.random(in: 0...5, using: &generator) == 0
            let reasons: [ReasonCeased] = [.continues, .continues, .homePlanned]
            let begins: [ReasonBegun] = [.startedCare, .placement, .legalStatus]
            let episode = Episode(
                id: ID("\(child)-\(number)"),
                child: child,
                beganOn: began,
                reasonBegun: number == 1 ? .startedCare : begins.randomElement(using: &generator) ?? .startedCare,
                legalStatus: .fullCareOrder,
                need: "N1",
                place: "U6",
                ceasedOn: isOpen ? nil : began.adding(days: days),
                reasonCeased: isOpen ? nil : reasons.randomElement(using: &generator)
            )
            let gaps = [0, 0, 0, 40, -3]
            began = began.adding(days: max(1, days + (gaps.randomElement(using: &generator) ?? 0)))
            return episode
        }
    }
}
