import Access
import Clocks
import Policy
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Casework

@Suite("Clocks of reviews, through the one write path")
struct ReviewClockTests {
    @Test("a child who comes into care has a first review due, with its receipt", arguments: TestDatabase.all)
    func firstReview(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child("100001", inCareSince: "2026-03-09")
            let clock = try #require(try await service.running(of: child))
            #expect(clock.dueOn == "2026-04-08")
            #expect(clock.latestWorkingDay == "2026-04-08")
            #expect(clock.receipt.skipped.map(\.name) == ["Good Friday", "Easter Monday"])
            #expect(clock.receipt.because == "20 working days after coming into care on 9 March 2026.")
            #expect(clock.receipt.source.contains("regulation 33(1)"))
        }
    }

    @Test(
        "each review held meets its clock and sets the next going from the day it was held",
        arguments: TestDatabase.all
    )
    func chain(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child(
                "100002",
                inCareSince: "2025-06-02",
                held: ["2025-06-30", "2025-10-01"]
            )
            let clocks = try await service.clocks(of: child).filter { $0.kind == .review }
            #expect(clocks.map(\.dueOn) == ["2025-06-30", "2025-09-30", "2026-04-01"])
            #expect(clocks.map { ClockStatus(of: $0, on: "2026-03-30") } == [.met, .metLate(days: 1), .soon])
        }
    }

    @Test(
        "a review owed in an adoption placement is owed still, as one clock, when the placement ends",
        arguments: TestDatabase.all
    )
    func placementEnds(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child(
                "100005",
                born: "2022-05-05",
                inCareSince: "2025-02-03",
                legalStatus: .placementOrder,
                place: "A6",
                held: ["2025-02-28", "2025-05-23"]
            )
            try await service.casebook.write(as: service.deed("move")) { transaction in
                let first = try transaction.kept(Episode.of(child, seenBy: .program))
                let (ended, next) = first.fact.movingHome(on: "2025-07-01", to: "U6")
                try transaction.revise([(first, ended)])
                try transaction.begin(next)
            }
            let clocks = try await service.clocks(of: child).filter { $0.startedOn == "2025-05-23" }
            #expect(clocks.map(\.standing) == [.running])
            #expect(clocks.map(\.dueOn) == ["2025-11-23"])
        }
    }

    @Test("an earlier review typed later moves what runs, and says so in versions", arguments: TestDatabase.all)
    func lateEntry(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child("100003", inCareSince: "2025-06-02", held: ["2025-06-30"])
            #expect(try await service.running(of: child)?.dueOn == "2025-09-30")
            try await service.casebook.write(as: service.deed("record")) {
                try $0.begin(Review(id: .fresh(), child: child, heldOn: "2025-09-15", participation: .spoke))
            }
            #expect(try await service.running(of: child)?.dueOn == "2026-03-15")
            let before = try await service.database.read(asKnown: .after(2)) {
                try $0.all(ClockEntry.of(Subject(child))).map(\.clock).filter { $0.standing == .running }.map(\.dueOn)
            }
            #expect(before.contains("2025-09-30"))
        }
    }

    @Test(
        "where the records begin later the next review is not known, until a person settles it",
        arguments: TestDatabase.all
    )
    func notKnown(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child(
                "100004",
                inCareSince: "2023-11-28",
                reason: .legalStatus,
                held: ["2025-12-01"],
                collectionYear: 2026
            )
            let open = try #require(try await service.running(of: child))
            #expect(ClockStatus(of: open, on: "2026-03-30") == .notKnown)
            #expect(open.receipt.because.contains("may not be the first"))
            try await service.casebook.write(as: service.deed("settle")) {
                try $0.settle(child, periodBeganOn: "2023-11-28", .laterReview, replacing: nil, by: .program)
            }
            #expect(try await service.running(of: child)?.dueOn == "2026-06-01")
            try await service.casebook.write(as: service.deed("settle")) { transaction in
                let kept = try transaction.kept(ReviewSettlement.of(child, seenBy: .program))
                try transaction.settle(
                    child,
                    periodBeganOn: "2023-11-28",
                    .firstReview,
                    replacing: kept.seen,
                    by: .program
                )
            }
            #expect(try await service.running(of: child)?.dueOn == "2026-03-01")
        }
    }

    @Test("where the day care began is not known, no first review is ever late by it", arguments: TestDatabase.all)
    func unknownBeginning(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child(
                "100044",
                inCareSince: "2024-02-10",
                reason: .placement,
                held: ["2025-12-02"],
                collectionYear: 2026
            )
            try await service.casebook.write(as: service.deed("settle")) {
                try $0.settle(child, periodBeganOn: "2024-02-10", .firstReview, replacing: nil, by: .program)
            }
            let clocks = try await service.clocks(of: child).filter { $0.kind == .review }
            #expect(clocks.map(\.dueOn) == ["2026-03-02"])
            let other = try await service.child("100045", inCareSince: "2024-02-10", reason: .placement)
            await #expect(throws: SettlementRefusal.self) {
                try await service.casebook.write(as: service.deed("settle")) {
                    try $0.settle(other, periodBeganOn: "2024-02-10", .noneHeld, replacing: nil, by: .program)
                }
            }
            #expect(try await service.running(of: other)?.dueOn == nil)
        }
    }

    @Test("rebuilding gives the same rows and writes nothing", arguments: TestDatabase.all)
    func rebuild(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child(
                "100005",
                inCareSince: "2025-06-02",
                held: ["2025-06-30", "2025-09-29"]
            )
            _ = try await service.child("100006", born: "2008-05-01", inCareSince: "2026-03-02")
            let before = try await service.clocks(of: child)
            let deeds = try await ChainAudit.run(over: service.database).deeds
            #expect(try await service.casebook.rebuildClocks(as: service.deed("rebuild")) == [])
            #expect(try await service.clocks(of: child) == before)
            #expect(try await ChainAudit.run(over: service.database).deeds == deeds)
        }
    }

    @Test("a new bank holiday moves what runs and leaves what was met", arguments: TestDatabase.all)
    func holiday(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let running = try await service.child("100007", inCareSince: "2026-02-16")
            let met = try await service.child("100008", inCareSince: "2026-02-16", held: ["2026-03-16"])
            let day = BankHoliday(day: "2026-03-02", name: "A day of national mourning")
            let rehearsed = try await service.casebook.rehearseCalendar(as: service.deed("add-holiday")) {
                try $0.add([day], .confirmed)
            }
            #expect(try await service.running(of: running)?.dueOn == "2026-03-16")
            let done = try await service.casebook.writeCalendar(as: service.deed("add-holiday")) {
                try $0.add([day], .confirmed)
            }
            #expect(rehearsed.moves.map(\.after?.dueOn) == done.moves.map(\.after?.dueOn))
            #expect(done.moves.filter { $0.after?.kind == .review }.map(\.before?.dueOn) == ["2026-03-16"])
            #expect(try await service.running(of: running)?.dueOn == "2026-03-17")
            let first = try await service.clocks(of: met).first { $0.kind == .review }
            #expect(first?.dueOn == "2026-03-16")
            #expect(first.map { ClockStatus(of: $0, on: "2026-03-30") } == .met)
        }
    }

    @Test(
        "a change of the calendar moves all that working everything out again would move",
        arguments: TestDatabase.all
    )
    func calendarMovesEnough(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            // The first grows up within the count, so that one day more or less decides whether a review falls due at all.
            _ = try await service.child("100011", born: "2008-04-02", inCareSince: "2026-03-04")
            _ = try await service.child("100012", inCareSince: "2025-09-01", held: ["2025-09-25", "2025-12-02"])
            for start in 1...9 {
                let day = ("2026-02-01" as CivilDate).adding(days: start * 5)
                _ = try await service.child("10002\(start)", inCareSince: day)
            }
            for day in ["2026-03-02", "2026-04-01", "2026-06-02", "2026-03-24"] as [CivilDate] {
                let added = try await service.casebook.writeCalendar(as: service.deed("add-holiday")) {
                    try $0.add([BankHoliday(day: day, name: "A day off")], .confirmed)
                }
                #expect(!added.moves.isEmpty)
                #expect(try await service.casebook.rebuildClocks(as: service.deed("rebuild")) == [])
            }
            let days = try await service.database.read { try $0.allKept(HolidayEntry.all) }
            for kept in days where kept.fact.holiday.day >= "2026-01-01" {
                _ = try await service.casebook.writeCalendar(as: service.deed("remove-holiday")) {
                    try $0.remove(kept.id, seen: kept.seen)
                }
                #expect(try await service.casebook.rebuildClocks(as: service.deed("rebuild")) == [])
            }
        }
    }

    @Test("nothing falls due on or after the 18th birthday", arguments: TestDatabase.all)
    func eighteen(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child(
                "100009",
                born: "2008-08-20",
                inCareSince: "2025-06-02",
                held: ["2025-06-30", "2025-09-30", "2026-03-01"]
            )
            #expect(try await service.running(of: child) == nil)
        }
    }

    @Test("short breaks are left out", arguments: TestDatabase.all)
    func shortBreaks(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child("100010", inCareSince: "2026-03-02", legalStatus: .shortBreaks)
            #expect(try await service.running(of: child) == nil)
        }
    }

    @Test("undoing a deed works the clocks out again", arguments: TestDatabase.all)
    func undo(place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child("100011", inCareSince: "2025-06-02", held: ["2025-06-30"])
            let number = try await service.casebook.write(as: service.deed("record")) { transaction in
                try transaction.begin(Review(id: .fresh(), child: child, heldOn: "2025-09-15", participation: .spoke))
                return transaction.number
            }
            #expect(try await service.running(of: child)?.dueOn == "2026-03-15")
            try await service.casebook.write(as: service.deed("undo")) { try $0.undo(number, in: SampleCase.schema) }
            #expect(try await service.running(of: child)?.dueOn == "2025-09-30")
            #expect(try await ChainAudit.run(over: service.database).faults == [])
        }
    }
}

extension Episode {
    /// This episode as it ceased on a day, and the one that began then.
    fileprivate func movingHome(on day: CivilDate, to home: String) -> (ended: Episode, next: Episode) {
        let ended = Episode(
            id: id,
            child: child,
            beganOn: beganOn,
            reasonBegun: reasonBegun,
            legalStatus: legalStatus,
            need: need,
            place: place,
            provider: provider,
            ceasedOn: day,
            reasonCeased: .continues
        )
        let next = Episode(
            id: .fresh(),
            child: child,
            beganOn: day,
            reasonBegun: .placement,
            legalStatus: legalStatus,
            need: need,
            place: home,
            provider: provider
        )
        return (ended, next)
    }
}
