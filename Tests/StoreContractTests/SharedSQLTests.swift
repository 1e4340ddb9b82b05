import Store
import TestDatabases
import Testing
import Vocabulary

/// The rules for SQL that runs on both databases: for each, the form that we write, giving the same on both.
@Suite("SQL that both databases read alike")
struct SharedSQLTests {
    private func answers(_ kind: TestDatabase, _ query: Query<String>) async throws -> [String] {
        try await kind.with(.harbour) { database in try await database.read { try $0.all(query) } }
    }

    @Test("a sum is cast to a whole number", arguments: TestDatabase.all)
    func sums(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let total: Query<Int> = "SELECT CAST(COALESCE(SUM(voyages), 0) AS BIGINT) FROM sailor"
            #expect(try await harbour.database.read { try $0.one(total) } == 0)
            try await harbour.begin(Sailor("ada").with { $0.voyages = 3 }, Sailor("bob").with { $0.voyages = 4 })
            #expect(try await harbour.database.read { try $0.one(total) } == 7)
        }
    }

    @Test(
        "a value that may be absent is cast where it is asked after, or its condition left out",
        arguments: TestDatabase.all
    )
    func absent(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada", name: "Ada"), Sailor("bob", name: "Bob"))
            for (name, found) in [(nil, 2), ("Bob", 1)] as [(String?, Int)] {
                let cast: Query<Int> =
                    """
                    SELECT CAST(COUNT(*) AS BIGINT) FROM sailor
                    WHERE CAST(\(name) AS TEXT) IS NULL OR name = \(name)
                    """
                let built = SQL.all(name.map { ["name = \($0)"] } ?? [])
                let left: Query<Int> = "SELECT CAST(COUNT(*) AS BIGINT) FROM sailor WHERE \(built)"
                #expect(try await harbour.database.read { try $0.one(cast) } == found)
                #expect(try await harbour.database.read { try $0.one(left) } == found)
            }
        }
    }

    @Test("where nothing sorts is said", arguments: TestDatabase.all)
    func nothingLast(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(
                Sailor("a").with { $0.nickname = "x" },
                Sailor("b"),
                Sailor("c").with { $0.nickname = "w" }
            )
            for (query, ids) in [
                ("SELECT id FROM sailor ORDER BY nickname NULLS LAST", ["c", "a", "b"]),
                ("SELECT id FROM sailor ORDER BY nickname DESC NULLS LAST", ["a", "c", "b"]),
                ("SELECT id FROM sailor ORDER BY nickname NULLS FIRST", ["b", "c", "a"]),
            ] as [(Query<String>, [String])] {
                #expect(try await harbour.database.read { try $0.all(query) } == ids)
            }
        }
    }

    @Test("likeness is asked of folded keys, which Swift folds", arguments: TestDatabase.all)
    func folded(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("a").with { $0.nickname = "Élodie SZŐKE".lowercased() })
            let typed = "Szőke".lowercased()
            let pattern = "%\(typed)%"
            let like: Query<String> = "SELECT id FROM sailor WHERE nickname LIKE \(pattern) ESCAPE '!'"
            #expect(try await harbour.database.read { try $0.all(like) } == ["a"])
            let literal = "%!%%"
            let escaped: Query<String> = "SELECT id FROM sailor WHERE nickname LIKE \(literal) ESCAPE '!'"
            #expect(try await harbour.database.read { try $0.all(escaped) } == [])
        }
    }

    @Test("JSON is a text that comes back letter for letter", arguments: TestDatabase.all)
    func json(kind: TestDatabase) async throws {
        let json = #"{"b" : 1, "a":[ 1.50, "\u00d3", null ], "a":2}"#
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada").with { $0.nickname = json })
            #expect(try await harbour.sailors().map(\.nickname) == [json])
        }
    }

    @Test("the order of a text is the order of its moment, and a month is its beginning", arguments: TestDatabase.all)
    func moments(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let moments = [1_774_000_000_000, 0, 999, 1_767_225_600_000, -62_000_000_000_000, 1_774_000_000_001]
            let sailors = moments.enumerated().map { index, moment in
                Sailor("s\(index)").with { $0.seenAt = Instant(milliseconds: moment) }
            }
            try await harbour.ledger.write(as: .sample) { try $0.begin(sailors) }
            let byMoment: Query<Sailor> = "SELECT \(Sailor.columns) FROM sailor ORDER BY seen_at"
            let found = try await harbour.database.read { try $0.all(byMoment) }
            #expect(found.compactMap(\.seenAt?.milliseconds) == moments.sorted())
            let months: Query<String> =
                """
                SELECT SUBSTR(seen_at, 1, 7) || ' ' || CAST(COUNT(*) AS BIGINT) FROM sailor
                WHERE seen_at >= '2026' GROUP BY SUBSTR(seen_at, 1, 7) ORDER BY SUBSTR(seen_at, 1, 7)
                """
            #expect(try await harbour.database.read { try $0.all(months) } == ["2026-01 1", "2026-03 2"])
        }
    }

    @Test("whole numbers divide to whole numbers; ratios are Swift's", arguments: TestDatabase.all)
    func division(kind: TestDatabase) async throws {
        let halves: Query<String> =
            "SELECT CAST(7 / 2 AS TEXT) || ' ' || CAST(-7 / 2 AS TEXT) || ' ' || CAST(-7 % 2 AS TEXT)"
        #expect(try await answers(kind, halves) == ["3 -3 -1"])
    }

    @Test("what is selected is grouped or aggregated; a primary key groups its row", arguments: TestDatabase.all)
    func grouped(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            try await harbour.begin(Sailor("ada"), Sailor("bob"))
            let byDeed: Query<String> =
                """
                SELECT deed.signature || ' ' || CAST(COUNT(sailor.id) AS BIGINT) FROM deed
                JOIN sailor ON sailor.made_by = deed.number GROUP BY deed.number
                """
            #expect(try await harbour.database.read { try $0.all(byDeed) } == ["Ada Example 2"])
        }
    }

    @Test("the greater of two has a name in each", arguments: TestDatabase.all)
    func greater(kind: TestDatabase) async throws {
        let greater: Query<String> = "SELECT CAST(\(sqlite: "max", postgres: "greatest")(3, 7) AS TEXT)"
        #expect(try await answers(kind, greater) == ["7"])
    }

    @Test("text sorts by its bytes", arguments: TestDatabase.all)
    func byteOrder(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let words = ["Zoe", "adam", "Élan", "a-b", "ab", "aB", "a b", "~", "élan", "", "🚢", "ｚ", "10", "9", "_"]
            let sailors = words.enumerated().map { Sailor("s\($0)", name: $1) }
            try await harbour.ledger.write(as: .sample) { try $0.begin(sailors) }
            let sorted: Query<String> = "SELECT name FROM sailor ORDER BY name"
            let inOrder = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            #expect(try await harbour.database.read { try $0.all(sorted) } == inOrder)
            let after: Query<Int> = "SELECT CAST(COUNT(*) AS BIGINT) FROM sailor WHERE name > 'a'"
            let above = words.count { $0 != "a" && "a".utf8.lexicographicallyPrecedes($0.utf8) }
            #expect(try await harbour.database.read { try $0.one(after) } == above)
        }
    }

    @Test("instead of an error that is caught, ON CONFLICT says what to do", arguments: TestDatabase.all)
    func onConflict(kind: TestDatabase) async throws {
        try await kind.with(.harbour) { database in
            for _ in 1...2 {
                try await database.keep { transaction in
                    try transaction.execute("INSERT INTO note VALUES ('n', 'one') ON CONFLICT DO NOTHING")
                    try transaction.execute(
                        """
                        INSERT INTO note VALUES ('n', 'two')
                        ON CONFLICT (id) DO UPDATE SET words = note.words || ' ' || EXCLUDED.words
                        """
                    )
                }
            }
            let words: Query<String> = "SELECT words FROM note"
            #expect(try await database.recall { try $0.all(words) } == ["one two two"])
        }
    }

    @Test("pages by key, windows and sets are one text for both", arguments: TestDatabase.all)
    func portable(kind: TestDatabase) async throws {
        try await kind.harbour { harbour in
            let sailors = (0..<10).map { index in Sailor("s\(index)").with { $0.voyages = index / 3 } }
            try await harbour.ledger.write(as: .sample) { try $0.begin(sailors) }
            let page: Query<String> =
                """
                SELECT id FROM sailor WHERE (voyages, id) > (\(1), \("s4")) ORDER BY voyages, id LIMIT \(3)
                """
            #expect(try await harbour.database.read { try $0.all(page) } == ["s5", "s6", "s7"])
            let firsts: Query<String> =
                """
                WITH numbered AS (
                    SELECT id, ROW_NUMBER() OVER (PARTITION BY voyages ORDER BY id) AS place FROM sailor
                )
                SELECT id FROM numbered WHERE place = 1 AND id IN (\(list: sailors.map(\.id))) ORDER BY id
                """
            #expect(try await harbour.database.read { try $0.all(firsts) } == ["s0", "s3", "s6", "s9"])
            let none: Query<String> = "SELECT id FROM sailor WHERE id IN (\(list: [String]()))"
            #expect(try await harbour.database.read { try $0.all(none) } == [])
        }
    }
}
