import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("What the database refuses")
struct ConstraintContractTests {
    /// What comes of a deed, by its kind alone: the two databases name places differently.
    private func refusal(
        _ harbour: Harbour,
        _ body: @escaping @Sendable (WriteTransaction) throws -> Void
    ) async throws -> StoreError? {
        do {
            try await harbour.ledger.write(as: .sample, body)
            return nil
        } catch let error as StoreError {
            #expect(!"\(error)".contains("Secret"), "an error repeats no value")
            return error
        }
    }

    @Test("an identity is entered once, in whatever table", arguments: TestDatabase.all)
    func identity(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"))
            for body in [{ try $0.begin(Sailor("ada")) }, { try $0.begin(Berth("ada", number: 1)) }]
                as [@Sendable (WriteTransaction) throws -> Void]
            {
                guard case .unique = try await refusal(harbour, body) else { Issue.record("taken twice"); return }
            }
            try await harbour.end("ada")
            guard case .unique = try await refusal(harbour, { try $0.begin(Sailor("ada")) }) else {
                Issue.record("an ended fact keeps its identity")
                return
            }
        }
    }

    @Test("a key points at an identity that is there", arguments: TestDatabase.all)
    func foreignKey(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let error = try await refusal(harbour) { transaction in
                try transaction.begin(Sailor("ada").with { $0.friend = ID("Secret") })
            }
            guard case .foreignKey = error else { Issue.record("\(String(describing: error))"); return }
            // Many rows go in another way.
            let many = (0..<50).map { index in Sailor("s\(index)").with { $0.friend = ID("Secret") } }
            guard case .foreignKey = try await refusal(harbour, { try $0.begin(many) }) else {
                Issue.record("a copied row with a key to nothing")
                return
            }
            try await harbour.begin(Sailor("ada"), Sailor("bob").with { $0.friend = ID("ada") })
            try await harbour.end("ada")
            #expect(try await harbour.sailors().map(\.friend) == [ID("ada")])
        }
    }

    @Test("what must be unique is unique among the present only", arguments: TestDatabase.all)
    func uniqueNow(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(berths: [Berth("b1", number: 4)])
            guard case .unique = try await refusal(harbour, { try $0.begin(Berth("Secret", number: 4)) }) else {
                Issue.record("a number was taken twice")
                return
            }
            try await harbour.ledger.write(as: .sample) { transaction in
                try transaction.end(transaction.kept(Berth.withID("b1")))
                try transaction.begin(Berth("b2", number: 4))
            }
            #expect(try await harbour.database.read { try $0.all(Berth.each) } == [Berth("b2", number: 4)])
        }
    }

    @Test("a missing value and one against a rule are told apart", arguments: TestDatabase.all)
    func checks(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let check = try await refusal(harbour) { try $0.begin(Sailor("Secret").with { $0.voyages = -1 }) }
            guard case .check = check else { Issue.record("\(String(describing: check))"); return }
            let empty = try await refusal(harbour) { try $0.execute("INSERT INTO visitor VALUES ('Secret', NULL)") }
            guard case .notNull(let column) = empty else { Issue.record("\(String(describing: empty))"); return }
            #expect(column == "visitor.sailor_id")
            let syntax = try await refusal(harbour) { try $0.execute("SELEKT 'Secret'") }
            guard case .other = syntax else { Issue.record("\(String(describing: syntax))"); return }
        }
    }

    @Test("a text with a zero in it is refused, not cut", arguments: TestDatabase.all)
    func zero(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            for count in [1, 50] {
                let sailors = (0..<count).map { Sailor("s\($0)", name: "a\0b") }
                let refusal = try await refusal(harbour) { try $0.begin(sailors) }
                #expect(refusal == .other(code: "22021"))
            }
            // The connection is none the worse for it.
            #expect(try await harbour.begin(Sailor("ada")) == 1)
        }
    }

    @Test("a fraction is not read as a whole number", arguments: TestDatabase.all)
    func fraction(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            await #expect(throws: Undecodable.self) {
                try await harbour.database.read { try $0.one(Query<Int>("SELECT 3.7")) }
            }
        }
    }

    @Test("a column of another type or name is not decoded", arguments: TestDatabase.all)
    func undecodable(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada", name: "Secret"))
            for query in ["SELECT name FROM sailor", "SELECT NULL"] as [Query<Int>] {
                await #expect(throws: Undecodable(wanted: "a whole number")) {
                    try await harbour.database.read { try $0.one(query) }
                }
            }
            await #expect(throws: Undecodable(wanted: "a column rank")) {
                let query: Query<Sailor> =
                    """
                    SELECT id, name, nickname, born_on FROM sailor
                    """
                _ = try await harbour.database.read { try $0.all(query) }
            }
        }
    }

    @Test("readers cannot write, in the present or in the past", arguments: TestDatabase.all)
    func readOnly(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let change: SQL = "INSERT INTO visitor VALUES ('x', 'y')"
            await #expect(throws: StoreError.self) {
                try await harbour.database.read { _ = try $0.connection.execute(change) }
            }
            await #expect(throws: StoreError.self) {
                try await harbour.database.read(asKnown: .after(0)) { _ = try $0.connection.execute(change) }
            }
            await #expect(throws: StoreError.self) {
                try await harbour.database.recall {
                    _ = try $0.connection.execute("INSERT INTO note VALUES ('x', 'y')")
                }
            }
        }
    }
}
