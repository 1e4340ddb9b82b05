import Register
import Testing
import Vocabulary

@testable import Exchange

/// A rule of the national check, with rows that break it and rows just beside them that do not.
///
/// Rows are written in words: "Reviews REVIEW=02/04/2022 REVIEW_CODE=PN0; last.Header SEX=M". A row begins with its table,
/// or with "last." and its table for last year's; a cell that is not named is empty, and CHILD is "1". An exclamation mark
/// before the table says that the rule flags the row.
struct CheckCase: Sendable, CustomStringConvertible {
    let number: String
    let year: Int
    let broken: String
    let sound: String

    init(_ number: String, _ broken: String, beside sound: String, year: Int = 2026) {
        self.number = number
        self.year = year
        self.broken = broken
        self.sound = sound
    }

    var description: String { "\(number) in \(year): \(broken)" }

    /// The rule of the year; nothing where there is none of the number.
    var rule: CheckRule? {
        CheckRule.all.first { $0.number == number && $0.years.contains(year) }
    }

    /// Checks rows by this rule alone and gives those it flagged beside those that were marked to be.
    func outcome(of text: String) async throws -> (flagged: [String], marked: [String]) {
        let rows = try WrittenRow.rows(text)
        let files = try WrittenReturn.files(of: rows, year: year)
        let report = await ReturnCheck(rule.map { [$0] } ?? []).run(over: files, tasks: 1)
        let flagged = ReturnTable.allCases.flatMap { table in
            report.rows(number, table).map { "\(table.nationalName) \($0)" }
        }
        return (flagged.sorted(), WrittenReturn.marked(rows).sorted())
    }
}

/// A row as a case writes it.
struct WrittenRow: Sendable {
    let table: ReturnTable
    let isLastYears: Bool
    let isMarked: Bool
    let cells: [String: String]

    static func rows(_ text: String) throws -> [WrittenRow] {
        try text.split(separator: ";").map { try WrittenRow($0) }
    }

    private init(_ text: Substring) throws {
        var words = text.split(separator: " ")[...]
        guard var name = words.popFirst() else { throw CheckRefusal.noTables(String(text)) }
        isMarked = name.hasPrefix("!")
        if isMarked { name.removeFirst() }
        isLastYears = name.hasPrefix("last.")
        if isLastYears { name.removeFirst(5) }
        let table = try #require(ReturnTable.allCases.first { $0.nationalName == name }, "no table \(name)")
        self.table = table
        var cells = ["CHILD": "1"]
        for word in words {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            try #require(parts.count == 2 && table.columns.contains(String(parts[0])), "\(table) has no \(word)")
            // An underscore stands for a blank, as in a postcode.
            cells[String(parts[0])] = String(parts[1].replacing("_", with: " "))
        }
        self.cells = cells
    }
}

/// Files made of written rows: every table of both years is there, most of them without a row.
enum WrittenReturn {
    static func files(of rows: [WrittenRow], year: Int) throws -> Exchange.ReturnFiles {
        var files = Exchange.ReturnFiles(
            year: CollectionYear(year),
            current: try tables(of: rows.filter { !$0.isLastYears }, year: year),
            previous: try tables(of: rows.filter(\.isLastYears), year: year - 1)
        )
        files.postcodes = postcodes
        files.authority = "E06000018"
        return files
    }

    /// The rows marked to be flagged, by table and by place among its rows.
    static func marked(_ rows: [WrittenRow]) -> [String] {
        var counts: [ReturnTable: Int] = [:]
        var marked: [String] = []
        for row in rows where !row.isLastYears {
            let number = counts[row.table, default: 0]
            counts[row.table] = number + 1
            if row.isMarked { marked.append("\(row.table.nationalName) \(number)") }
        }
        return marked
    }

    static func csv(_ table: ReturnTable, _ rows: [WrittenRow]) -> String {
        let lines = rows.map { row in table.columns.map { row.cells[$0] ?? "" }.joined(separator: ",") }
        return ([table.columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }

    private static func tables(of rows: [WrittenRow], year: Int) throws -> [(ReturnFile, CellTexts)] {
        try ReturnTable.allCases.filter { $0.since <= max(year, 2023) || rows.contains(table: $0) }.map { table in
            var reading = ReturnFileReading(name: table.rawValue, year: CollectionYear(max(year, table.since)))
            try reading.feed(Array(csv(table, rows.filter { $0.table == table }).utf8))
            guard case .table(let file, let texts) = try reading.finish() else { throw CheckRefusal.noTables("") }
            return (file, texts)
        }
    }

    /// Invented places: two in Nottingham's area, one far away in England, one in Wales.
    private static var postcodes: PostcodeList {
        var table = PostcodeList()
        table.add("NG11AA".utf8, easting: 457_000, northing: 340_000, authority: "E06000018")
        table.add("NG22BB".utf8, easting: 459_000, northing: 341_000, authority: "E06000018")
        table.add("TR199AA".utf8, easting: 137_000, northing: 25_000, authority: "E06000052")
        table.add("NE660AA".utf8, easting: 420_000, northing: 613_000, authority: "E06000057")
        table.add("CF101AA".utf8, easting: 318_000, northing: 176_000, authority: "W06000015")
        return table
    }
}

extension [WrittenRow] {
    fileprivate func contains(table: ReturnTable) -> Bool { contains { $0.table == table } }
}
