import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("The audit of the book of deeds")
struct AuditContractTests {
    /// Some deeds of every kind, over several tables and subjects.
    private func history(_ harbour: Harbour) async throws {
        try await harbour.begin(Sailor("ada"), Sailor("bob"), berths: [Berth("b1", number: 1), Berth("b2", number: 2)])
        try await harbour.revise("ada") { $0.voyages = 1 }
        try await harbour.end("bob")
        try await harbour.undo(3)
        try await harbour.ledger.write(as: .sample) { transaction in
            try transaction.begin(Tally("t1", of: ID("ada"), total: 3))
            try transaction.end(transaction.kept(Berth.withID("b2")))
        }
    }

    @Test("a whole book verifies, and so does an empty one", arguments: TestDatabase.all)
    func whole(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let empty = try await ChainAudit.run(over: harbour.database)
            #expect(empty.faults == [])
            #expect(empty.head == "")
            try await history(harbour)
            let audit = try await ChainAudit.run(over: harbour.database)
            #expect(audit.faults == [])
            #expect(audit.deeds == 5)
            #expect(audit.versions == 7)
            #expect(audit.disposed == 0)
        }
    }

    /// What somebody did who went round the program, and the sentences that tell of it.
    struct Tampering: CustomTestStringConvertible, Sendable {
        let what: String
        let statements: [SQL]
        let faults: [String]

        var testDescription: String { what }

        init(_ what: String, _ statements: SQL..., faults: String...) {
            self.what = what
            self.statements = statements
            self.faults = faults
        }

        static let all = [
            Tampering(
                "a fact's column",
                "UPDATE sailor_history SET name = 'Eve' WHERE id = 'ada' AND made_by = 2",
                faults: "Facts of deed 2 have been altered, about ada."
            ),
            Tampering(
                "a fact about nobody",
                "UPDATE berth_history SET number = 9 WHERE id = 'b1'",
                faults: "Facts of deed 1 have been altered."
            ),
            Tampering(
                "nothing into an empty text",
                "UPDATE sailor_history SET nickname = '' WHERE id = 'bob' AND made_by = 4",
                faults: "Facts of deed 4 have been altered, about bob."
            ),
            Tampering(
                "which deed ended a fact",
                "UPDATE berth_history SET ended_by = 4 WHERE id = 'b2'",
                faults: "Facts of deed 5 have been altered.",
                "There are facts that deed 4 did not write."
            ),
            Tampering(
                "an ended fact that stands again",
                "UPDATE berth_history SET ended_by = NULL WHERE id = 'b2'",
                faults: "Facts of deed 5 have been altered."
            ),
            Tampering(
                "a row of deeds",
                "UPDATE deed SET signature = 'Eve Example' WHERE number = 3",
                faults: "Deed 3 has been altered."
            ),
            Tampering(
                "the time of a deed",
                "UPDATE deed SET done_at = '2020-01-01T00:00:00.000Z' WHERE number = 2",
                faults: "Deed 2 has been altered."
            ),
            Tampering(
                "a deed removed with all it did",
                "DELETE FROM sailor_history WHERE made_by = 2",
                "UPDATE sailor_history SET ended_by = NULL WHERE ended_by = 2",
                "DELETE FROM deed_digest WHERE deed = 2",
                "DELETE FROM deed WHERE number = 2",
                faults: "Deed 2 is missing.",
                "Deed 3 does not follow the one before it."
            ),
            Tampering(
                "the first deed's link",
                "UPDATE deed SET previous = 'x' WHERE number = 1",
                faults: "Deed 1 does not follow the one before it.",
                "Deed 1 has been altered."
            ),
            Tampering(
                "a fact removed",
                "DELETE FROM tally_history",
                faults: "Facts of deed 5 have been altered, about ada."
            ),
            Tampering(
                "a fact put in",
                "INSERT INTO berth_history (id, number, made_by) VALUES ('ada', 77, 2)",
                faults: "There are facts that deed 2 did not write."
            ),
            Tampering(
                "a fact put in for somebody unknown",
                "INSERT INTO identity VALUES ('eve', 'sailor')",
                """
                INSERT INTO sailor_history (id, name, rank, is_ashore, voyages, made_by)
                VALUES ('eve', 'Eve', 'M1', TRUE, 0, 1)
                """,
                faults: "1 rows of sailor belong to nobody the deeds know."
            ),
            Tampering(
                "a digest",
                "UPDATE deed_digest SET digest = 'x' WHERE deed = 1 AND subject = 'ada'",
                faults: "The digests of deed 1 have been altered.",
                "Facts of deed 1 have been altered, about ada."
            ),
            Tampering(
                "a digest removed",
                "DELETE FROM deed_digest WHERE deed = 1 AND subject = 'ada'",
                faults: "The digests of deed 1 have been altered.",
                "There are facts that deed 1 did not write, about ada."
            ),
            Tampering(
                "all the digests of a deed removed",
                "DELETE FROM deed_digest WHERE deed = 2",
                faults: "The digests of deed 2 are missing.",
                "There are facts that deed 2 did not write, about ada."
            ),
            Tampering(
                "a subject's key",
                "UPDATE subject_key SET secret = 'x' WHERE subject = 'bob'",
                faults: "Facts of deed 1 have been altered, about bob.",
                "Facts of deed 3 have been altered, about bob.",
                "Facts of deed 4 have been altered, about bob."
            ),
        ]
    }

    @Test("each tampering is found and told of", arguments: TestDatabase.all, Tampering.all)
    func found(kind: TestDatabase, tampering: Tampering) async throws {
        try await kind.harbour { harbour in
            try await history(harbour)
            try await harbour.database.writingFacts { connection in
                for statement in tampering.statements { try connection.execute(statement) }
            }
            #expect(try await harbour.faults() == tampering.faults)
        }
    }

    @Test("a book cut short is found by the link that left it earlier", arguments: TestDatabase.all)
    func cutShort(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await history(harbour)
            let head = try await ChainAudit.run(over: harbour.database).head
            try await harbour.tamper(
                "DELETE FROM tally_history WHERE made_by = 5",
                "UPDATE berth_history SET ended_by = NULL WHERE ended_by = 5",
                "DELETE FROM deed_digest WHERE deed = 5",
                "DELETE FROM deed WHERE number = 5"
            )
            let audit = try await ChainAudit.run(over: harbour.database)
            #expect(audit.faults == [])
            #expect(audit.head != head)
        }
    }

    @Test("a subject disposed of, rows and key, leaves a book that verifies", arguments: TestDatabase.all)
    func disposed(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await history(harbour)
            try await harbour.tamper(
                "DELETE FROM sailor_history WHERE id = 'bob'",
                "DELETE FROM subject_key WHERE subject = 'bob'"
            )
            let audit = try await ChainAudit.run(over: harbour.database)
            #expect(audit.faults == [])
            #expect(audit.disposed == 1)
            try await harbour.tamper("DELETE FROM subject_key WHERE subject = 'ada'")
            #expect(
                try await harbour.faults() == [
                    "2 rows of sailor belong to nobody the deeds know.",
                    "1 rows of tally belong to nobody the deeds know.",
                ]
            )
        }
    }

    /// Worked out by a program of another language from `docs/decisions/0005-canonical-bytes.md`.
    static let golden = "0ec00b95676cd5db5763a0439602eb18fb5058bca810a9ff89d7b6c80e6c714f"

    @Test("the same rows give the same digests, on both databases and in years to come", arguments: TestDatabase.all)
    func golden(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.tamper(
                "INSERT INTO subject_key VALUES ('', '\(name: String(repeating: "0f", count: 32))')",
                "INSERT INTO subject_key VALUES ('ada', '\(name: String(repeating: "a1", count: 32))')"
            )
            let ada = DeedContractTests.full.with { $0.name = "Ada Ó" }
            try await harbour.begin(ada, berths: [Berth("b1", number: -12)])
            try await harbour.revise("ada") { $0.friend = ID("b1") }
            let audit = try await ChainAudit.run(over: harbour.database)
            #expect(audit.faults == [])
            #expect(audit.head == Self.golden)
        }
    }

    @Test("thousands of subjects are read in few queries", arguments: TestDatabase.all)
    func fewQueries(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let many = (0..<12_000).map { Sailor("sailor-\($0)") }
            try await harbour.ledger.write(as: .sample) { try $0.begin(many) }
            let meter = QueryMeter()
            let audit = try await QueryMeter.$current.withValue(meter) {
                try await ChainAudit.run(over: harbour.database)
            }
            #expect(audit.faults == [])
            #expect(audit.versions == 12_000)
            #expect(meter.queries < 20)
        }
    }
}
