import Access
import Casework
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@Suite("Social workers' children")
struct WorkerTests {
    @Test(
        "a social worker sees names and dates of a child on the days on which returns call the child theirs",
        arguments: TestDatabase.all
    )
    func linked(on place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child("FIRST", inCareSince: "2025-12-01")
            try await service.casebook.write(as: service.deed("import")) {
                try $0.begin(episode(of: child, "SW1", from: "2026-01-10", to: "2026-02-10"))
            }
            let account = try await service.worker("Ash Sandmere")
            #expect(try await service.sights(of: child).isEmpty)
            let link = WorkerLink(id: .fresh(), account: account, worker: "SW1", fromOn: "2026-01-20")
            try await service.casebook.write(as: service.deed("link")) { try $0.link(link, on: "2026-03-30") }
            let first = Sight(
                account: account,
                child: Subject(child),
                level: .list,
                from: "2026-01-20",
                to: "2026-02-10"
            )
            #expect(try await service.sights(of: child) == [first])
            // A later return gives the child back to them, in the deed that applies it.
            try await service.casebook.write(as: service.deed("import")) {
                try $0.begin(episode(of: child, "SW1", from: "2026-03-01", to: nil))
                try $0.begin(episode(of: child, "SW2", from: "2026-02-10", to: "2026-03-01"))
            }
            let second = Sight(account: account, child: Subject(child), level: .list, from: "2026-03-01", to: nil)
            #expect(try await service.sights(of: child) == [first, second])
            #expect(try await SightAudit.run(over: service.database).faults == [])
            let kept = try #require(try await service.database.read { try $0.allKept(WorkerLink.of(account)) }.first)
            try await service.casebook.write(as: service.deed("end")) {
                try $0.endLink(kept.seen, of: account, on: "2026-03-15")
            }
            #expect(try await service.sights(of: child).map(\.to) == ["2026-02-10", "2026-03-14"])
        }
    }

    @Test("a number is entered for those whose role has it, once, and only where a return knows it")
    func refused() async throws {
        try await SampleCase.with(.sqlite) { service in
            let child = try await service.child("FIRST", inCareSince: "2025-12-01")
            try await service.casebook.write(as: service.deed("import")) {
                try $0.begin(episode(of: child, "SW1", from: "2026-01-10", to: nil))
            }
            let worker = try await service.worker("Ash Sandmere")
            let officer = try await service.worker("Wren Ashgrove", as: .iro)
            let enter = { (account: ID<Account>, number: String) in
                let link = WorkerLink(id: .fresh(), account: account, worker: number, fromOn: "2026-03-01")
                try await service.casebook.write(as: service.deed("link")) { try $0.link(link, on: "2026-03-30") }
            }
            await #expect(throws: WorkerRefusal.unfit(name: "Wren Ashgrove")) { try await enter(officer, "SW1") }
            await #expect(throws: WorkerRefusal.unknown) { try await enter(worker, "SW9") }
            try await enter(worker, "SW1")
            await #expect(throws: WorkerRefusal.alreadyLinked(since: "2026-03-01")) { try await enter(worker, "SW1") }
        }
    }
}

private func episode(
    of child: ID<Child>,
    _ worker: String,
    from day: CivilDate,
    to last: CivilDate?
) -> SocialWorkerEpisode {
    SocialWorkerEpisode(id: .fresh(), child: child, worker: worker, beganOn: day, endedOn: last)
}

extension SampleCase {
    fileprivate func worker(_ name: String, as role: Role = .socialWorker) async throws -> ID<Account> {
        try await casebook.write(as: deed("employ")) {
            try $0.openAccount(
                name: name,
                email: "\(name.prefix(3).lowercased())@eastmere.example",
                as: role,
                from: "2024-01-01"
            )
        }
    }

    fileprivate func sights(of child: ID<Child>) async throws -> [Sight] {
        try await database.read { try $0.all(Sight.of(Subject(child))) }
    }
}
