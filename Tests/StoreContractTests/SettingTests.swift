import Foundation
import Samples
import Store
import StoreSQLite
import Testing
import Vocabulary

@testable import Policy

@Suite("Settings kept")
struct SettingTests {
    let eastmere = "name: eastmere\ntitle: Eastmere\ncouncil: Eastmere\n"

    /// Runs the body with a ledger over a database of its own.
    func withLedger(_ body: (Ledger, SQLiteDatabase) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "settings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let schema = Schema(migrations: Migration.policy, facts: FactTable.policy)
        let database = try SQLiteDatabase(folder: folder.path, schema: schema)
        _ = try await database.migrate()
        try await body(Ledger(database, now: { Instant(milliseconds: 0) }), database)
        try await database.close()
    }

    func profile(_ rest: String = "") throws -> Profile {
        try ProfileReader(file: "eastmere.yaml").read(eastmere + rest).get()
    }

    let deed = Deed.program(startedBy: "tests", "adopt-profile")

    @Test("a profile that is adopted is in force from its day, and the guidance before it")
    func adopted() async throws {
        try await withLedger { ledger, database in
            let chosen = try profile("timers: {iro_allocated: 3 wd}\nlate_reasons: {rain: 'Rain; \"floods\"'}")
            try await ledger.write(as: deed) { _ = try $0.adopt(chosen, inForceFrom: "2026-04-01") }
            let history = try await database.read { try $0.profiles() }
            #expect(history.inForce(on: "2026-04-01") == chosen)
            #expect(history.inForce(on: "2026-03-31") == Profile.standard)
        }
    }

    @Test("adopting the same profile again writes nothing")
    func again() async throws {
        try await withLedger { ledger, _ in
            let chosen = try profile()
            try await ledger.write(as: deed) { _ = try $0.adopt(chosen, inForceFrom: "2026-04-01") }
            let changed = try await ledger.write(as: deed) { transaction in
                let changed = try transaction.adopt(chosen, inForceFrom: "2026-06-01")
                #expect(!transaction.hasWritten)
                return changed
            }
            #expect(changed == [])
        }
    }

    @Test("only what differs is changed, and the earlier choice still holds for earlier days")
    func differs() async throws {
        try await withLedger { ledger, database in
            let first = try profile("reviews: {first_target: 28 cd}")
            let second = try profile("timers: {iro_allocated: 3 wd}")
            try await ledger.write(as: deed) { _ = try $0.adopt(first, inForceFrom: "2026-04-01") }
            let changed = try await ledger.write(as: deed) { try $0.adopt(second, inForceFrom: "2026-06-01") }
            #expect(changed == ["timers.iro_allocated", "reviews.first_target"])
            let history = try await database.read { try $0.profiles() }
            #expect(history.inForce(on: "2026-05-31") == first)
            #expect(history.inForce(on: "2026-06-01") == second)
        }
    }

    @Test(
        "a choice corrected for the same day takes the place of the one before, which can still be seen as it was known"
    )
    func corrected() async throws {
        try await withLedger { ledger, database in
            let wrong = try profile("timers: {iro_allocated: 3 wd}")
            let right = try profile("timers: {iro_allocated: 4 wd}")
            try await ledger.write(as: deed) { _ = try $0.adopt(wrong, inForceFrom: "2026-04-01") }
            try await ledger.write(as: deed) { _ = try $0.adopt(right, inForceFrom: "2026-04-01") }
            #expect(try await database.read { try $0.profiles() }.inForce(on: "2026-04-01") == right)
            #expect(
                try await database.read(asKnown: .after(1)) { try $0.profiles() }.inForce(on: "2026-04-01") == wrong
            )
        }
    }

    @Test("the day on which the service began to use the program can be put right, and no profile changes it")
    func inUse() async throws {
        try await withLedger { ledger, database in
            #expect(try await database.read { try $0.profiles() }.inUseSince == nil)
            for day in ["2026-04-01", "2026-03-01", "2026-03-01"] as [CivilDate] {
                try await ledger.write(as: deed) { try $0.recordInUse(since: day) }
            }
            let chosen = try profile()
            try await ledger.write(as: deed) { _ = try $0.adopt(chosen, inForceFrom: "2026-04-01") }
            #expect(try await database.read { try $0.profiles() }.inUseSince == "2026-03-01")
        }
    }

    @Test("two choices of one kind cannot hold from one day")
    func unique() async throws {
        try await withLedger { ledger, _ in
            let chosen = try profile()
            try await ledger.write(as: deed) { _ = try $0.adopt(chosen, inForceFrom: "2026-04-01") }
            let again = Setting(id: .fresh(), key: "council", value: "Westmere", inForceFrom: "2026-04-01")
            let error = await #expect(throws: StoreError.self) {
                try await ledger.write(as: deed) { try $0.begin(again) }
            }
            #expect(error == .unique("setting_history.key, setting_history.in_force_from"))
        }
    }

    @Test("all of it is one query")
    func oneQuery() async throws {
        try await withLedger { _, database in
            let meter = QueryMeter()
            _ = try await QueryMeter.$current.withValue(meter) { try await database.read { try $0.profiles() } }
            #expect(meter.queries == 1)
        }
    }
}
