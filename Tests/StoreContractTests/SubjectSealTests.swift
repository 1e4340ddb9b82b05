import Access
import Store
import Synchronization
import TestDatabases
import Testing
import Vocabulary

@Suite("The keys of the digests, sealed")
struct SubjectSealTests {
    /// The keys that the service has, as a test changes them.
    private final class Keys: Sendable {
        private let kept: Mutex<KeyRing?>

        init(_ ring: KeyRing) { kept = Mutex(ring) }

        var ring: KeyRing? {
            get { kept.withLock { $0 } }
            set { kept.withLock { $0 = newValue } }
        }

        func opened() throws -> SubjectSeal {
            guard let ring else { throw KeyRefusal.noFile("data.keys") }
            return SubjectSeal(ring)
        }
    }

    private func harbour(_ kind: TestDatabase, _ keys: Keys, _ body: (Harbour) async throws -> Void) async throws {
        // The schema brings the tables of the deeds itself.
        let own = Schema.harbour.migrations.filter { !$0.name.hasSuffix(" deeds") }
        let schema = Schema(migrations: own + Migration.keyMarks, facts: Schema.harbour.facts) { try keys.opened() }
        try await kind.with(schema) { database in
            let clock = TickingClock()
            try await body(Harbour(kind: kind, database: database, ledger: Ledger(database, now: clock.next)))
        }
    }

    private func secrets(_ harbour: Harbour) async throws -> [String] {
        try await harbour.database.read {
            try $0.all(Query<String>("SELECT secret FROM subject_key ORDER BY subject"))
        }
    }

    @Test("whoever has only the database has no key of a digest, and the book verifies", arguments: TestDatabase.all)
    func sealed(kind: TestDatabase) async throws {
        let keys = Keys(.fresh())
        try await harbour(kind, keys) { harbour in
            try await harbour.begin(Sailor("ada"), Sailor("bob"), berths: [Berth("b1", number: 1)])
            try await harbour.revise("ada") { $0.voyages = 1 }
            #expect(try await secrets(harbour).allSatisfy { $0.hasPrefix("1.") && $0.utf8.count > 150 })
            #expect(try await harbour.faults() == [])
            try await harbour.tamper("UPDATE sailor_history SET name = 'Eve' WHERE id = 'ada' AND made_by = 2")
            #expect(try await harbour.faults() == ["Facts of deed 2 have been altered, about ada."])
        }
    }

    @Test("the digests are the same as without a seal", arguments: TestDatabase.all)
    func sameDigests(kind: TestDatabase) async throws {
        try await harbour(kind, Keys(.fresh())) { harbour in
            try await harbour.tamper(
                "INSERT INTO subject_key VALUES ('', '\(name: String(repeating: "0f", count: 32))')",
                "INSERT INTO subject_key VALUES ('ada', '\(name: String(repeating: "a1", count: 32))')"
            )
            let ada = DeedContractTests.full.with { $0.name = "Ada Ó" }
            try await harbour.begin(ada, berths: [Berth("b1", number: -12)])
            try await harbour.revise("ada") { $0.friend = ID("b1") }
            #expect(try await ChainAudit.run(over: harbour.database).head == AuditContractTests.golden)
        }
    }

    @Test(
        "a rotation seals those from before there was a seal, and those of the older key",
        arguments: TestDatabase.all
    )
    func rotated(kind: TestDatabase) async throws {
        let keys = Keys(.fresh())
        try await harbour(kind, keys) { harbour in
            try await harbour.tamper(
                "INSERT INTO subject_key VALUES ('ada', '\(name: String(repeating: "a1", count: 32))')"
            )
            try await harbour.begin(Sailor("ada"), Sailor("bob"))
            let (care, old) = (KeyCare(harbour.database, SealedColumn.subjectKeys), try #require(keys.ring))
            try await care.check(old)
            let both = old.rotated()
            try await care.check(both)
            keys.ring = both
            let done = try await care.sealAnew(with: both)
            #expect(done.sealed == 2 && done.unopened == 0)
            #expect(try await secrets(harbour).allSatisfy { $0.hasPrefix("2.") })
            #expect(try await care.amounts() == [2: [.subjectKey: 2]])
            keys.ring = both.forgettingOlder()
            try await harbour.revise("ada") { $0.voyages = 3 }
            #expect(try await harbour.faults() == [])
        }
    }

    @Test("what is disposed of leaves a book that verifies, sealed or not", arguments: TestDatabase.all)
    func disposed(kind: TestDatabase) async throws {
        try await harbour(kind, Keys(.fresh())) { harbour in
            try await harbour.begin(Sailor("ada"), Sailor("bob"))
            try await harbour.tamper(
                "DELETE FROM sailor_history WHERE id = 'bob'",
                "DELETE FROM subject_key WHERE subject = 'bob'"
            )
            let audit = try await ChainAudit.run(over: harbour.database)
            #expect(audit.faults == [] && audit.disposed == 1)
        }
    }

    @Test(
        "without the keys nothing is written and nothing verified, and one sentence says why",
        arguments: TestDatabase.all
    )
    func missing(kind: TestDatabase) async throws {
        let keys = Keys(.fresh())
        try await harbour(kind, keys) { harbour in
            try await harbour.begin(Sailor("ada"))
            keys.ring = nil
            let refusal = KeyRefusal.noFile("data.keys")
            await #expect(throws: refusal) { try await ChainAudit.run(over: harbour.database) }
            await #expect(throws: refusal) { try await harbour.begin(Sailor("bob")) }
            #expect(try await harbour.deeds() == 1)
            #expect(refusal.explanation.hasPrefix("The file of keys data.keys is not there"))
            keys.ring = .fresh()
            await #expect(throws: KeyRefusal.notSealedHere) { try await ChainAudit.run(over: harbour.database) }
        }
    }
}
