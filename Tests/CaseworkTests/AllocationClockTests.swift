import Access
import Clocks
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Casework

@Suite("Allocation, its clock, and who may see")
struct AllocationClockTests {
    /// A service with two officers who can sign in.
    private func with(
        _ place: TestDatabase,
        _ body: (SampleCase, Officer, Officer) async throws -> Void
    ) async throws {
        try await SampleCase.with(place) { service in
            let officers = try await service.casebook.write(as: service.deed("open-accounts")) { transaction in
                try ["Idowu Starcroft", "Rowena Tidewell"].enumerated().map { number, name in
                    let account = try transaction.openAccount(
                        name: name,
                        email: "officer\(number)@example.org",
                        as: .iro,
                        from: "2025-04-01"
                    )
                    let officer = Officer(
                        id: .fresh(),
                        name: name,
                        account: account,
                        fullTimePercent: 100,
                        startedOn: "2025-04-01"
                    )
                    try transaction.begin(officer)
                    return officer
                }
            }
            try await body(service, officers[0], officers[1])
        }
    }

    private func sees(_ officer: Officer, _ child: ID<Child>, on day: CivilDate, _ service: SampleCase) async throws
        -> Bool
    {
        let account = try #require(officer.account)
        let sights = try await service.database.read { try $0.all(Sight.of(Subject(child))) }
        return sights.contains { $0.account == account && $0.from <= day && ($0.to.map { day <= $0 } ?? true) }
    }

    @Test("a child waits for an IRO five working days, and the first allocation meets it", arguments: TestDatabase.all)
    func met(place: TestDatabase) async throws {
        try await with(place) { service, officer, _ in
            let child = try await service.child("200001", inCareSince: "2026-03-27")
            #expect(try await service.running(.iroAllocated, of: child)?.dueOn == "2026-04-07")
            try await service.casebook.write(as: service.deed("allocate")) {
                try $0.allocate([Subject(child)], to: officer, from: "2026-04-08", because: nil)
            }
            let clock = try await service.clocks(of: child).first { $0.kind == .iroAllocated }
            #expect(clock.map { ClockStatus(of: $0, on: "2026-04-10") } == .metLate(days: 1))
        }
    }

    @Test("what began before the service was in use raises no alarm", arguments: TestDatabase.all)
    func history(place: TestDatabase) async throws {
        try await with(place) { service, _, _ in
            let child = try await service.child("200002", inCareSince: "2025-03-31")
            #expect(try await service.running(.iroAllocated, of: child) == nil)
            #expect(try await service.running(of: child) != nil)
        }
    }

    @Test("the day of a handover decides who may see", arguments: TestDatabase.all)
    func handover(place: TestDatabase) async throws {
        try await with(place) { service, first, second in
            let child = try await service.child("200003", inCareSince: "2026-01-05")
            try await service.casebook.write(as: service.deed("allocate")) {
                try $0.allocate([Subject(child)], to: first, from: "2026-01-08", because: nil)
            }
            try await service.casebook.write(as: service.deed("allocate")) {
                try $0.allocate([Subject(child)], to: second, from: "2026-03-30", because: "leaves the service")
            }
            #expect(try await !sees(first, child, on: "2026-01-07", service))
            #expect(try await sees(first, child, on: "2026-01-08", service))
            #expect(try await sees(first, child, on: "2026-03-29", service))
            #expect(try await !sees(first, child, on: "2026-03-30", service))
            #expect(try await !sees(second, child, on: "2026-03-29", service))
            #expect(try await sees(second, child, on: "2026-03-30", service))
        }
    }

    @Test("declines an officer who is not in post, and one who has the child already", arguments: TestDatabase.all)
    func declined(place: TestDatabase) async throws {
        try await with(place) { service, officer, _ in
            let child = try await service.child("200004", inCareSince: "2026-01-05")
            await #expect(throws: AllocationRefusal.notInPost(name: officer.name, on: "2025-03-31")) {
                try await service.casebook.write(as: service.deed("allocate")) {
                    try $0.allocate([Subject(child)], to: officer, from: "2025-03-31", because: nil)
                }
            }
            try await service.casebook.write(as: service.deed("allocate")) {
                try $0.allocate([Subject(child)], to: officer, from: "2026-01-08", because: nil)
            }
            await #expect(throws: AllocationRefusal.alreadyTheirs(name: officer.name, since: "2026-01-08")) {
                try await service.casebook.write(as: service.deed("allocate")) {
                    try $0.allocate([Subject(child)], to: officer, from: "2026-02-01", because: nil)
                }
            }
        }
    }
}
