import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("Deeds and the facts they write")
struct DeedContractTests {
    static let full = Sailor("ada", name: "Ada Ó Example\t\\N \"quoted\" 'n' \r\n 🚢").with {
        $0.nickname = ""
        $0.bornOn = "2012-02-29"
        $0.rank = .captain
        $0.isAshore = false
        $0.voyages = Int.max
        $0.mark = [0, 1, 9, 10, 13, 92, 255]
        $0.seenAt = Instant(milliseconds: -1)
    }

    @Test("every type that can be stored comes back as it went in", arguments: TestDatabase.all)
    func everyType(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let plain = Sailor("bob").with { $0.mark = [] }
            try await harbour.begin(Self.full, plain)
            #expect(try await harbour.sailors() == [Self.full, plain])
        }
    }

    @Test("the same comes back when many rows go in at once", arguments: TestDatabase.all)
    func everyTypeAmongMany(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let many = (0..<500).map { number in
                Sailor("sailor-\(1000 + number)", name: Self.full.name + "\(number)").with {
                    $0.mark = number.isMultiple(of: 3) ? nil : Self.full.mark
                    $0.nickname = number.isMultiple(of: 2) ? nil : #"\N"#
                    $0.isAshore = number.isMultiple(of: 5)
                    $0.bornOn = Self.full.bornOn
                }
            }
            try await harbour.ledger.write(as: .sample) { try $0.begin(many) }
            #expect(try await harbour.sailors() == many)
            #expect(try await harbour.faults() == [])
        }
    }

    @Test("a view shows the present, and the table every version", arguments: TestDatabase.all)
    func views(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"), Sailor("bob"))
            #expect(try await harbour.revise("ada") { $0.voyages = 7 } == 2)
            #expect(try await harbour.end("bob") == 3)
            #expect(try await harbour.sailors().map(\.voyages) == [7])
            #expect(try await harbour.kept("ada").version == 2)
            let versions = try await harbour.database.read { transaction in
                try transaction.all(
                    Query<String>(
                        """
                        SELECT id || ' ' || made_by || '-' || COALESCE(CAST(ended_by AS TEXT), '')
                        FROM sailor_history ORDER BY id, made_by
                        """
                    )
                )
            }
            #expect(versions == ["ada 1-2", "ada 2-", "bob 1-3"])
        }
    }

    @Test("a second change by the same deed replaces its own first", arguments: TestDatabase.all)
    func secondChange(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            try await harbour.ledger.write(as: .sample) { transaction in
                for voyages in 1...3 {
                    let kept = try transaction.kept(Sailor.withID("ada"))
                    try transaction.revise(Sailor.withID("ada"), kept.seen) { $0.with { $0.voyages = voyages } }
                }
                try transaction.begin(Sailor("bob"))
                try transaction.end(transaction.kept(Sailor.withID("bob")))
            }
            #expect(try await harbour.sailors().map(\.voyages) == [3])
            let versions = try await harbour.database.read { transaction in
                try transaction.one(Query<Int>("SELECT CAST(COUNT(*) AS BIGINT) FROM sailor_history"))
            }
            #expect(versions == 2)
            #expect(try await harbour.faults() == [])
        }
    }

    @Test("of two people who change what they saw, the second is told", arguments: TestDatabase.all)
    func superseded(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            let seen = try await harbour.kept("ada").seen
            try await harbour.revise("ada") { $0.voyages = 1 }
            await #expect(throws: Superseded(table: "sailor", id: "ada", version: 2)) {
                try await harbour.ledger.write(as: .sample) { transaction in
                    _ = try transaction.revise(Sailor.withID("ada"), seen) { $0.with { $0.voyages = 2 } }
                }
            }
            #expect(try await harbour.deeds() == 2)
            #expect(try await harbour.sailors().map(\.voyages) == [1])
        }
    }

    @Test("a batch that names one stale version is refused whole", arguments: TestDatabase.all)
    func supersededBatch(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"), Sailor("bob"))
            let preview = try await harbour.database.read { try $0.allKept(Sailor.everybody) }
            try await harbour.revise("bob") { $0.voyages = 1 }
            await #expect(throws: Superseded(table: "sailor", id: "bob", version: 2)) {
                try await harbour.ledger.write(as: .sample) { transaction in
                    try transaction.revise(preview.map { kept in (kept, kept.fact.with { $0.voyages = 9 }) })
                }
            }
            try await harbour.end("bob")
            await #expect(throws: Superseded(table: "sailor", id: "bob", version: nil)) {
                try await harbour.ledger.write(as: .sample) { try $0.end(preview) }
            }
            #expect(try await harbour.sailors().map(\.voyages) == [0])
            #expect(try await harbour.faults() == [])
        }
    }

    @Test("one batch cannot end the same fact twice", arguments: TestDatabase.all)
    func endedTwice(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            let kept = try await harbour.kept("ada")
            await #expect(throws: Superseded(table: "sailor", id: "ada", version: nil)) {
                try await harbour.ledger.write(as: .sample) { try $0.end([kept, kept]) }
            }
        }
    }

    @Test("what is not there is missing", arguments: TestDatabase.all)
    func missing(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            await #expect(throws: Missing()) { try await harbour.kept("nobody") }
            await #expect(throws: Missing()) { try await harbour.revise("nobody") { $0.voyages = 1 } }
            #expect(try await harbour.database.read { try $0.first(Sailor.withID("nobody")) } == nil)
        }
    }

    @Test("a deed that writes nothing is not entered", arguments: TestDatabase.all)
    func nothingWritten(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            try await harbour.revise("ada") { _ in }
            try await harbour.ledger.write(as: .sample) { try $0.begin([Sailor]()) }
            #expect(try await harbour.deeds() == 1)
        }
    }

    @Test("a body that throws leaves nothing behind", arguments: TestDatabase.all)
    func thrown(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            await #expect(throws: Stop()) {
                try await harbour.ledger.write(as: .sample) { transaction in
                    try transaction.begin((0..<100).map { Sailor("sailor-\($0)") })
                    try Stop.now()
                }
            }
            #expect(try await harbour.deeds() == 0)
            let number = try await harbour.begin(Sailor("sailor-1"))
            #expect(number == 1)
            #expect(try await harbour.sailors().count == 1)
        }
    }

    @Test("a rehearsal gives its result and leaves nothing behind", arguments: TestDatabase.all)
    func rehearsal(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let names = try await harbour.ledger.rehearse(as: .sample) { transaction in
                try transaction.begin(Sailor("ada", name: "Ada"))
                return try transaction.all(Sailor.everybody).map(\.name)
            }
            #expect(names == ["Ada"])
            #expect(try await harbour.deeds() == 0)
            #expect(try await harbour.sailors() == [])
        }
    }

    @Test("thousands of facts take few statements", arguments: TestDatabase.all)
    func fewStatements(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let meter = QueryMeter()
            try await QueryMeter.$current.withValue(meter) {
                let many = (0..<5000).map { Sailor("sailor-\($0)") }
                try await harbour.ledger.write(as: .sample) { try $0.begin(many) }
                try await harbour.ledger.write(as: .sample) { transaction in
                    let kept = try transaction.allKept(Sailor.everybody)
                    try transaction.revise(kept.map { kept in (kept, kept.fact.with { $0.voyages = 1 }) })
                }
                try await harbour.ledger.write(as: .sample) { try $0.end($0.allKept(Sailor.everybody)) }
            }
            #expect(meter.queries < 40)
            #expect(try await harbour.faults() == [])
        }
    }

    @Test("deeds are numbered in the order of their commits, whoever writes", arguments: TestDatabase.all)
    func numbered(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<30 { group.addTask { try await harbour.begin(Sailor("sailor-\(index)")) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers.sorted() == Array(1...30))
            let times = try await harbour.database.read { transaction in
                try transaction.all(Query<String>("SELECT done_at FROM deed ORDER BY number"))
            }
            #expect(times == times.sorted())
            #expect(try await harbour.faults() == [])
        }
    }

    @Test("whose facts a deed touched is gathered", arguments: TestDatabase.all)
    func touched(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"), Sailor("bob"))
            let touched = try await harbour.ledger.write(as: .sample) { transaction in
                let kept = try transaction.kept(Sailor.withID("ada"))
                try transaction.revise(Sailor.withID("ada"), kept.seen) { $0.with { $0.voyages = 1 } }
                try transaction.end(transaction.kept(Sailor.withID("bob")))
                try transaction.begin(Tally("t", of: ID("cyd"), total: 1), identity: "cyd")
                try transaction.begin(Berth("b", number: 1))
                return transaction.touched
            }
            #expect(touched == [Subject(id: "ada"), Subject(id: "bob"), Subject(id: "cyd")])
        }
    }
}

extension WriteTransaction {
    /// Enters a tally of somebody who is entered first.
    fileprivate func begin(_ tally: Tally, identity: String) throws {
        try begin(Sailor(identity))
        try begin(tally)
    }
}
