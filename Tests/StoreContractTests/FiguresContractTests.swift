import Casework
import Clocks
import Insight
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Access

@Suite("Figures from both databases")
struct FiguresContractTests {
    @Test(
        "every measure by every breakdown opens as many rows as it says, and its groups sum",
        arguments: TestDatabase.all
    )
    func rows(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind) { service in
            let wholes = try await service.answers().map(\.whole)
            for breakdown in Breakdown.allCases {
                let measures = Measure.all.filter { $0.allows(breakdown) }
                for answer in try await service.answers(measures, by: breakdown) {
                    let place = Measure.all.firstIndex(of: answer.measure) ?? 0
                    #expect(answer.whole == wholes[place], "\(answer.measure.key) by \(breakdown.rawValue)")
                    guard answer.whole.absence == nil else { continue }
                    for line in answer.lines {
                        #expect(answer.rows(.numerator, in: line.group.key).count == line.figure.count)
                        #expect(answer.rows(.leftOut, in: line.group.key).count == line.figure.leftOutCount)
                    }
                    #expect(answer.lines.map(\.figure.count).reduce(0, +) == answer.whole.count)
                    #expect(answer.rows(.numerator).count == answer.whole.count)
                }
            }
        }
    }

    @Test("the sample's year comes out the same on both", arguments: TestDatabase.all)
    func sample(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind) { service in
            let figures = Dictionary(
                uniqueKeysWithValues: try await service.answers().map { ($0.measure.key, $0.whole.description) }
            )
            #expect(figures["looked-after"] == "59")
            #expect(figures["reviews-held"] == "140")
        }
    }

    @Test("children looked after are those whose own page has them in care", arguments: TestDatabase.all)
    func sameAsPages(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind) { service in
            let episodes = try await service.database.read { try $0.all(Episode.everybodys) }
            for day in ["2025-06-30", "2025-12-31", "2026-03-31"] as [CivilDate] {
                let inCare = Dictionary(grouping: episodes, by: \.child).filter { child in
                    CareHistory(child.value).status(on: day).isInCare
                }
                let figures = try await service.answers([.lookedAfter, .shortBreaks], asAt: day)
                let shown = figures.flatMap { $0.rows(.numerator).map(\.child) }
                #expect(Set(shown) == Set(inCare.keys), "on \(day)")
                #expect(shown.count == inCare.count)
            }
        }
    }

    @Test("whoever asks for the same at once waits for one reading", arguments: TestDatabase.all)
    func together(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind) { service in
            let meter = QueryMeter()
            let wholes = try await QueryMeter.$current.withValue(meter) {
                try await withThrowingTaskGroup(of: [Figure].self) { group in
                    for _ in 0..<8 { group.addTask { try await service.answers().map(\.whole) } }
                    return try await group.reduce(into: Set<[Figure]>()) { $0.insert($1) }
                }
            }
            #expect(wholes.count == 1)
            #expect(meter.queries <= 8 + 14)
        }
    }

    @Test("however many rows there are, the queries are few; a second asking takes one", arguments: TestDatabase.all)
    func queries(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind) { service in
            let first = QueryMeter()
            let second = QueryMeter()
            _ = try await QueryMeter.$current.withValue(first) { try await service.answers(by: nil) }
            _ = try await QueryMeter.$current.withValue(second) { try await service.answers(by: nil) }
            #expect(first.queries <= 14)
            #expect(second.queries == 1)
        }
    }

    @Test("what is kept is never stale: a review recorded is in the next answer", arguments: TestDatabase.all)
    func stale(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind) { service in
            let before = try await service.answers([.reviewsHeld])[0].whole.count
            try await service.addReview(on: "2026-01-17", recorded: "2026-05-12")
            #expect(try await service.answers([.reviewsHeld])[0].whole.count == before + 1)
        }
    }

    @Test("as known then is what was answered then, and as known today is now", arguments: TestDatabase.all)
    func asKnown(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind, returns: [2025]) { service in
            let then = try await service.answers(asAt: "2025-05-31").map(\.whole)
            try await service.importReturn(of: 2026)
            let known = try await service.answers(asAt: "2025-05-31", knownOn: "2025-05-31").map(\.whole)
            #expect(known == then)
            // Looked at from a year later, it is still as it stood then: what was to come had not been late.
            #expect(try await service.answers(knownOn: "2025-05-31").map(\.whole) == then)
            let now = try await service.answers()
            #expect(try await service.answers(knownOn: "2026-05-31").map(\.whole) == now.map(\.whole))
            #expect(now.map(\.whole) != then)
        }
    }

    @Test("the difference is told row by row, with the deed behind each", arguments: TestDatabase.all)
    func difference(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind) { service in
            let held = try await service.answers([.reviewsHeld])[0].rows(.numerator)
            let (first, second) = (held[0], held[1])
            try await service.addReview(on: "2026-01-17", recorded: "2026-05-12")
            try await service.endReview(of: first)
            try await service.changeReview(of: second)
            let comparison = try #require(
                try await service.figures.comparison(
                    of: .reviewsHeld,
                    over: SampleFigures.year,
                    asAt: "2026-05-31",
                    knownOn: "2026-05-11",
                    seenBy: .program
                )
            )
            #expect(comparison.before.whole == comparison.after.whole)
            let kinds = Dictionary(grouping: comparison.changes, by: \.kind)
            #expect(kinds[.arrived]?.compactMap(\.after?.day) == ["2026-01-17"])
            #expect(kinds[.withdrawn]?.compactMap(\.before?.code) == [first.code])
            #expect(kinds[.changed]?.compactMap(\.after?.code) == [second.code])
            let deeds = try await service.figures.deeds(behind: comparison)
            let purposes = comparison.changes.map { change in change.deed.flatMap { deeds[$0]?.deed.purpose.rawValue } }
            #expect(Set(purposes) == ["add-review", "end-review", "change-review"])
        }
    }

    @Test("a clock that moved is the same row, changed", arguments: TestDatabase.all)
    func movedClock(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind) { service in
            try await service.casebook(on: "2026-05-12").writeCalendarDay("2026-04-20")
            let comparison = try #require(
                try await service.figures.comparison(
                    of: .reviewsInTime,
                    over: .financialYear(2027),
                    asAt: "2026-05-11",
                    knownOn: "2026-05-11",
                    seenBy: .program
                )
            )
            #expect(!comparison.changes.isEmpty)
            for change in comparison.changes {
                #expect(change.kind == .changed)
                #expect(change.before?.dueOn != change.after?.dueOn)
            }
        }
    }

    @Test("somebody who may see some children has figures of those alone", arguments: TestDatabase.all)
    func scope(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind) { service in
            let question = Question([.lookedAfter, .reviewsHeld], over: SampleFigures.year, asAt: "2026-05-31")
            let all = try await service.figures.answers(to: question, seenBy: .program)
            let child = try #require(all[0].rows(.numerator).first)
            let account = try await service.casebook(on: "2026-05-12").write(as: .test("see")) { transaction in
                let account = try transaction.openAccount(
                    name: "Ruth Vance",
                    email: "ruth@eastmere.example",
                    as: .iro,
                    from: "2025-04-01"
                )
                try transaction.replaceSight(
                    of: [Subject(child.child)],
                    with: [Sight(account: account, child: Subject(child.child), from: "2020-01-01", to: nil)]
                )
                return account
            }
            let own = try await service.figures.answers(
                to: question,
                seenBy: .children(of: account, on: "2026-05-12")
            )
            #expect(own[0].rows(.numerator).map(\.code) == [child.code])
            #expect(own[1].rows(.numerator).allSatisfy { $0.code == child.code })
            #expect(try await service.figures.answers(to: question, seenBy: .program)[0].whole == all[0].whole)
        }
    }

    @Test("a day that cannot be read is left out and counted, and fails nothing", arguments: TestDatabase.all)
    func unreadable(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind) { service in
            let before = try await service.answers([.reviewsHeld])[0]
            try await service.spoil(before.rows(.numerator)[0])
            // No deed did that, so what is kept does not know of it.
            let service = SampleFigures(database: service.database, figures: Figures(service.database))
            let held = try await service.answers([.reviewsHeld, .lookedAfter], by: .age)
            #expect(held[0].whole.leftOut[.dateUnreadable] == 1)
            #expect(held[0].whole.count == before.whole.count - 1)
            #expect(held[1].line("not-known")?.figure.count == 1)
            #expect(try await service.answers().count == Measure.all.count)
        }
    }

    @Test("no children at all: dashes with reasons, and noughts where nought is true", arguments: TestDatabase.all)
    func nobody(kind: TestDatabase) async throws {
        try await SampleFigures.with(kind, returns: []) { service in
            for breakdown in [nil] + Breakdown.allCases.map(Optional.some) {
                for answer in try await service.answers(by: breakdown) {
                    #expect(answer.whole.count == 0)
                    #expect(answer.measure.unit == .number || answer.whole.printed == "–")
                }
            }
        }
    }
}
