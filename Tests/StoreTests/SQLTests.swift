import Samples
import Testing
import Vocabulary

@testable import Store

@Suite("SQL as a value")
struct SQLTests {
    @Test("what is interpolated is bound and never pasted")
    func bound() {
        let name = "Robert'); DROP TABLE child; --"
        let sql: SQL = "SELECT id FROM child_name WHERE given = \(name) AND held_on <= \("2026-03-30" as CivilDate)"
        let (text, values) = sql.rendered(for: .postgres)
        #expect(text == "SELECT id FROM child_name WHERE given = $1 AND held_on <= $2")
        #expect(values == [.text(name), .text("2026-03-30")])
        #expect(sql.rendered(for: .sqlite).text == "SELECT id FROM child_name WHERE given = ? AND held_on <= ?")
    }

    @Test("a piece within a piece keeps the order of its values")
    func nested() {
        let inner: SQL = "code = \("A") OR code = \("B")"
        let sql: SQL = "SELECT 1 WHERE x = \(1) AND (\(inner)) AND y = \(2)"
        let (text, values) = sql.rendered(for: .postgres)
        #expect(text == "SELECT 1 WHERE x = $1 AND (code = $2 OR code = $3) AND y = $4")
        #expect(values == [.integer(1), .text("A"), .text("B"), .integer(2)])
    }

    @Test("a list binds each of its values, and an empty one finds nothing")
    func lists() {
        let sql: SQL = "id IN (\(list: ["a", "b"])) OR id IN (\(list: [String]()))"
        #expect(sql.rendered(for: .postgres).text == "id IN ($1, $2) OR id IN (NULL)")
    }

    @Test("what truly differs is written for each database")
    func pairs() {
        let sql: SQL = "SELECT \(sqlite: "max", postgres: "greatest")(1, 2)"
        #expect(sql.rendered(for: .sqlite).text == "SELECT max(1, 2)")
        #expect(sql.rendered(for: .postgres).text == "SELECT greatest(1, 2)")
    }

    @Test("several conditions must all hold; none at all always holds")
    func conditions() {
        #expect(SQL.all([]).rendered(for: .sqlite).text == "1 = 1")
        #expect(SQL.all(["a = 1", "b = 2 OR c = 3"]).rendered(for: .sqlite).text == "(a = 1) AND (b = 2 OR c = 3)")
    }

    @Test("nothing and something are bound alike")
    func optionals() {
        let missing: CivilDate? = nil
        let sql: SQL = "\(missing), \(Optional("there"))"
        #expect(sql.rendered(for: .sqlite).values == [.null, .text("there")])
    }

    @Test("a row is read by name, and a wrong name or type says what was wanted")
    func rows() throws {
        let row = Row(layout: .init(["id", "held_on"]), values: [.text("a"), .null])
        let id: String = try row["id"]
        let held: CivilDate? = try row["held_on"]
        #expect(id == "a")
        #expect(held == nil)
        #expect(throws: Undecodable.self) { let _: Int = try row["id"] }
        #expect(throws: Undecodable.self) { let _: String = try row["elsewhere"] }
    }

    @Test("identities that are made are told apart")
    func identities() {
        let made = Set((0..<10_000).map { _ in ID<String>.fresh().text })
        #expect(made.count == 10_000)
        #expect(made.allSatisfy { $0.utf8.count == 20 })
    }
}
