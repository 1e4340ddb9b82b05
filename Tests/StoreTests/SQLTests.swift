import Testing

@testable import Store

@Suite("SQL as a value")
struct SQLTests {
    private let typed = "x'; DROP TABLE child; --"

    @Test("what is interpolated is bound, numbered on PostgreSQL, and never part of the text")
    func bound() {
        let sql: SQL = "SELECT id FROM child WHERE code = \(typed) OR number > \(3)"
        #expect(sql.rendered(for: .sqlite).text == "SELECT id FROM child WHERE code = ? OR number > ?")
        #expect(sql.rendered(for: .postgres).text == "SELECT id FROM child WHERE code = $1 OR number > $2")
        #expect(sql.rendered(for: .postgres).values == [.text(typed), .integer(3)])
    }

    @Test("a piece within a piece keeps its values in their order")
    func nested() {
        let condition: SQL = "code = \(typed)"
        let sql: SQL = "\(1) \(condition) \(2)"
        #expect(sql.rendered(for: .postgres).text == "$1 code = $2 $3")
        #expect(sql.rendered(for: .postgres).values == [.integer(1), .text(typed), .integer(2)])
    }

    @Test("an empty list finds nothing, and no condition at all always holds")
    func empty() {
        let sql: SQL = "id IN (\(list: [String]()))"
        #expect(sql.rendered(for: .sqlite).text == "id IN (NULL)")
        #expect(SQL.all([]).rendered(for: .sqlite).text == "1 = 1")
    }

    @Test("all conditions together stand in brackets, so that an OR in one reaches no other")
    func together() {
        #expect(SQL.all(["a OR b", "c"]).rendered(for: .sqlite).text == "(a OR b) AND (c)")
    }

    @Test("where the databases differ, each gets its own text")
    func pair() {
        let sql: SQL = "a \(sqlite: "GLOB", postgres: "LIKE") b"
        #expect(sql.rendered(for: .sqlite).text == "a GLOB b")
        #expect(sql.rendered(for: .postgres).text == "a LIKE b")
    }
}
