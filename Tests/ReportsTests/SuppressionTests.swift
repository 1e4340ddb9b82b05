import Documents
import Reports
import Samples
import Testing

/// A table of counts with the totals of its rows and columns, as a reader sees it.
struct CrossTable: CustomStringConvertible {
    let cells: [[Int]]
    let name: String

    init(_ cells: [[Int]], name: String = "t") {
        self.cells = cells
        self.name = name
    }

    var rows: Range<Int> { cells.indices }
    var columns: Range<Int> { 0..<(cells.first?.count ?? 0) }
    var description: String { cells.map { $0.map(String.init).joined(separator: " ") }.joined(separator: " / ") }

    func cell(_ row: Int, _ column: Int) -> String { "\(name) \(row) \(column)" }
    func row(_ row: Int) -> String { "\(name) row \(row)" }
    func column(_ column: Int) -> String { "\(name) column \(column)" }
    var all: String { "all" }

    func enter(in quantities: inout Quantities) {
        for row in rows {
            for column in columns { quantities.add(cell(row, column), cells[row][column]) }
            quantities.add(self.row(row), cells[row].reduce(0, +))
            quantities.add(total: self.row(row), of: columns.map { cell(row, $0) })
        }
        for column in columns {
            quantities.add(self.column(column), rows.reduce(0) { $0 + cells[$1][column] })
            quantities.add(total: self.column(column), of: rows.map { cell($0, column) })
        }
        quantities.add(all, cells.joined().reduce(0, +))
        quantities.add(total: all, of: rows.map { row($0) })
        quantities.add(total: all, of: columns.map { column($0) })
    }

    var quantities: Quantities {
        var quantities = Quantities()
        enter(in: &quantities)
        return quantities
    }

    /// Every name whose number differs in some other table that looks the same: found by trying, not by the rule under test.
    func undetermined(_ hidden: Set<String>) -> Set<String> {
        let places = rows.flatMap { row in columns.map { (row, $0) } }.filter { hidden.contains(cell($0.0, $0.1)) }
        var found: Set<String> = []
        var other = cells
        func attempt(_ index: Int) {
            guard index < places.count else {
                let told = CrossTable(other, name: name).quantities.counts
                let looksSame = quantities.counts.allSatisfy { name, count in
                    hidden.contains(name) ? (told[name] ?? 0) >= 1 : told[name] == count
                }
                if looksSame { found.formUnion(told.filter { quantities.counts[$0.key] != $0.value }.keys) }
                return
            }
            let (row, column) = places[index]
            for off in -1...1 where cells[row][column] + off >= 1 {
                other[row][column] = cells[row][column] + off
                attempt(index + 1)
            }
            other[row][column] = cells[row][column]
        }
        attempt(0)
        return found
    }
}

@Suite("Suppression")
struct SuppressionTests {
    static let suppression = Suppression()

    /// Small tables of every kind, the same ones each time.
    static func tables(_ count: Int) -> [CrossTable] {
        var dice = SeededGenerator(seed: 903)
        return (0..<count).map { _ in
            let (rows, columns) = (Int.random(in: 1...3, using: &dice), Int.random(in: 1...3, using: &dice))
            let most = [3, 8, 40].randomElement(using: &dice) ?? 8
            return CrossTable(
                (0..<rows).map { _ in (0..<columns).map { _ in max(0, Int.random(in: -2...most, using: &dice)) } }
            )
        }
    }

    @Test(
        "counts from 1 to 5 are hidden, zero and 6 are not",
        arguments: [(0, false), (1, true), (5, true), (6, false)]
    )
    func small(count: Int, isHidden: Bool) {
        var quantities = Quantities()
        quantities.add("late", count)
        #expect(SuppressionTests.suppression.hidden(in: quantities) == (isHidden ? ["late"] : []))
    }

    @Test(
        "one hidden part of a total takes the next smallest with it, and leaves zeros as they are",
        arguments: [
            ([29, 17, 3], [1, 2]),  // the 17 goes with the 3
            ([29, 17, 3, 2], [2, 3]),  // two hidden parts cover each other
            ([29, 0, 3], [0, 2]),  // a zero covers nothing
            ([1, 1, 9], [0, 1, 2]),  // 2 left over for two hidden would be 1 and 1
            ([20, 30], []),
            ([0, 0], []),
        ]
    )
    func next(parts: [Int], expected: [Int]) {
        var quantities = Quantities()
        for (index, part) in parts.enumerated() { quantities.add("\(index)", part) }
        quantities.add("all", parts.reduce(0, +))
        quantities.add(total: "all", of: parts.indices.map(String.init))
        let hidden = SuppressionTests.suppression.hidden(in: quantities)
        #expect(hidden.filter { $0 != "all" } == Set(expected.map(String.init)))
        #expect(!hidden.contains("all"))
    }

    @Test("a total that is small is hidden, and so are its parts")
    func smallTotal() {
        var quantities = Quantities()
        for (name, count) in [("a", 3), ("b", 0), ("all", 3)] { quantities.add(name, count) }
        quantities.add(total: "all", of: ["a", "b"])
        #expect(SuppressionTests.suppression.hidden(in: quantities) == ["a", "all"])
    }

    @Test("no hidden count can be worked out from the rows and columns of its table")
    func tables() {
        for table in SuppressionTests.tables(250) {
            let hidden = SuppressionTests.suppression.hidden(in: table.quantities)
            let told = hidden.subtracting(table.undetermined(hidden))
            #expect(told.isEmpty, "\(table) tells \(told.sorted())")
            #expect(table.quantities.counts.allSatisfy { $0.value == 0 ? !hidden.contains($0.key) : true })
        }
    }

    @Test("a large table is safe too, and nothing in it is hidden without need")
    func large() {
        let safe = CrossTable((0..<12).map { row in (0..<4).map { 20 + row * $0 } })
        #expect(SuppressionTests.suppression.hidden(in: safe.quantities).isEmpty)
        var cells = safe.cells
        cells[3][2] = 4
        let hidden = SuppressionTests.suppression.hidden(in: CrossTable(cells).quantities)
        // A rectangle: the small one, one in its row, one in its column, and the corner across.
        #expect(hidden.count == 4)
    }

    @Test("a count that stands in two tables is hidden in both, and neither gives away the other")
    func linked() {
        // Late reviews by quarter and by reason: both add up to the year's.
        let quarters = CrossTable([[40, 3], [44, 0], [38, 9], [41, 8]], name: "quarter")
        let reasons = ["report": 11, "travel": 2, "ill": 7]
        var quantities = quarters.quantities
        for (reason, count) in reasons { quantities.add(reason, count) }
        quantities.add(total: quarters.column(1), of: reasons.keys.sorted())
        let hidden = SuppressionTests.suppression.hidden(in: quantities)
        #expect(hidden.isSuperset(of: [quarters.cell(0, 1), "travel", "ill"]))
        #expect(!hidden.contains(quarters.column(1)) && !hidden.contains("all"))
        let own = hidden.filter { $0.hasPrefix("quarter") }
        #expect(own.subtracting(quarters.undetermined(own)).isEmpty)
    }

    @Test("a percentage is hidden with either of its counts, and one of nothing does not apply")
    func shares() {
        var quantities = Quantities()
        for (name, count) in [("part", 3), ("whole", 60), ("none", 0), ("big", 30)] { quantities.add(name, count) }
        let published = Readership.published(quantities)
        #expect(published.count("part") == .hidden && published.share("part", of: "whole") == .hidden)
        #expect(published.share("big", of: "whole") == .share(30, of: 60))
        #expect(published.share("whole", of: "part") == .hidden)
        #expect(published.share("none", of: "none") == .notApplicable)
        #expect(published.count("none") == .count(0))
        #expect(published.count("nowhere") == .notAvailable)
        let service = Readership.service(quantities)
        #expect(service.count("part") == .count(3) && !service.isPublic && published.isPublic)
    }
}
