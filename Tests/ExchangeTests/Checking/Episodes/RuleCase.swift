import Register
import Testing
import Vocabulary

@testable import Exchange

/// A child whose rows a rule flags, or lets stand.
///
/// A row is written as what tells it from a sound one: "DECOM 01/05/2025, REC" has that first day and no REC.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let rule: String
    let why: String
    let year: Int
    let now: [ReturnTable: [String]]
    let before: [ReturnTable: [String]]
    let flags: [ReturnTable: [Int]]

    /// A case of rows in several tables.
    init(
        _ rule: String,
        _ why: String,
        _ now: [ReturnTable: [String]],
        before: [ReturnTable: [String]] = [:],
        year: Int = 2026,
        flags: [ReturnTable: [Int]] = [:]
    ) {
        self.rule = rule
        self.why = why
        self.year = year
        self.now = now
        self.before = before
        self.flags = flags
    }

    /// A case of episodes, and the numbers of those flagged.
    init(
        _ rule: String,
        _ why: String,
        _ episodes: [String],
        _ flagged: [Int] = [],
        before: [String]? = nil,
        born: String? = nil,
        year: Int = 2026
    ) {
        var now: [ReturnTable: [String]] = [.episodes: episodes]
        if let born { now[.header] = ["DOB \(born)"] }
        self.init(
            rule,
            why,
            now,
            before: before.map { [.episodes: $0] } ?? [:],
            year: year,
            flags: flagged.isEmpty ? [:] : [.episodes: flagged]
        )
    }

    /// A case of social workers, and the numbers of those flagged.
    static func workers(
        _ rule: String,
        _ why: String,
        _ rows: [String],
        _ flagged: [Int] = [],
        year: Int = 2026
    ) -> RuleCase {
        RuleCase(
            rule,
            why,
            [.socialWorkers: rows],
            year: year,
            flags: flagged.isEmpty ? [:] : [.socialWorkers: flagged]
        )
    }

    /// A case of orders that deprive of liberty, and the numbers of those flagged.
    static func orders(_ rule: String, _ why: String, _ rows: [String], _ flagged: [Int] = []) -> RuleCase {
        RuleCase(
            rule,
            why,
            [.deprivationOfLiberty: rows],
            year: 2027,
            flags: flagged.isEmpty ? [:] : [.deprivationOfLiberty: flagged]
        )
    }

    var testDescription: String { "\(rule): \(why)" }

    /// What the rule flags of the rows.
    func flagged() async throws -> [ReturnTable: [Int]] {
        let rows = try RuleCase.rows(now, "") + RuleCase.rows(before, "last.")
        var files = try WrittenReturn.files(of: rows, year: year)
        files.postcodes = RuleCase.postcodes
        let check = ReturnCheck(CheckRule.all.filter { $0.number == rule })
        let report = await check.run(over: files, tasks: 1)
        try #require(report.rules.count == 1, "one rule of that number is run")
        return report.breaches.first?.rows ?? [:]
    }

    private static func rows(_ rows: [ReturnTable: [String]], _ prefix: String) throws -> [WrittenRow] {
        try rows.flatMap { table, rows in
            try rows.flatMap { row in
                var cells = sound(table)
                for cell in row.split(separator: ", ") {
                    let parts = cell.split(separator: " ", maxSplits: 1)
                    cells[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
                }
                let words = cells.map { "\($0)=\($1.replacing(" ", with: "_"))" }
                return try WrittenRow.rows(([prefix + table.nationalName] + words).joined(separator: " "))
            }
        }
    }

    /// A row that nothing is wrong with.
    private static func sound(_ table: ReturnTable) -> [String: String] {
        let child = table == .episodes ? [:] : ["DOB": "10/05/2012"]
        let rest: [String: String] =
            switch table {
            case .header: ["SEX": "M", "ETHNIC": "WBRI", "UPN": "UN1"]
            case .episodes:
                [
                    "DECOM": "01/06/2024", "RNE": "S", "LS": "C2", "CIN": "N1", "PLACE": "U6", "PLACE_PROVIDER": "PR1",
                    "HOME_POST": "NG1 1LZ", "PL_POST": "NG5 5SA", "URN": "SC040344",
                ]
            case .socialWorkers: ["SW_ID": "SW123456", "SW_DECOM": "01/06/2024", "SW_REASON": "MANAGE"]
            case .unaccompanied: ["SEX": "M", "DUC": "10/05/2030"]
            case .deprivationOfLiberty: ["DOLO_START": "01/06/2026"]
            case .reviews, .health, .careLeavers, .adoptions, .placedForAdoption, .previousPermanence, .missing: [:]
            }
        return child.merging(rest) { $1 }
    }

    private static let postcodes: PostcodeList = {
        var table = PostcodeList()
        table.add("NG1 1LZ".utf8, easting: 457_760, northing: 340_197, authority: "E06000018")
        table.add("NG5 5SA".utf8, easting: 457_760, northing: 344_197, authority: "E06000018")
        table.add("DE1 1AA".utf8, easting: 435_000, northing: 336_000, authority: "E06000015")
        table.add("CF1 1AA".utf8, easting: 318_000, northing: 176_000, authority: "W06000015")
        table.add("EH1 1AA".utf8, easting: 326_000, northing: 674_000, authority: "S12000036")
        table.add("ZE1 1AA".utf8, easting: 447_760, northing: 1_141_000, authority: "S12000027")
        // 350.0 and 350.1 miles north of NG1 1LZ.
        table.add("XX1 1AA".utf8, easting: 457_760, northing: 340_197 + 563_255, authority: "E06000018")
        table.add("XX1 1AB".utf8, easting: 457_760, northing: 340_197 + 563_416, authority: "E06000018")
        // Over 1,000 miles away, where nothing is.
        table.add("XX9 9AA".utf8, easting: 457_760, northing: 2_000_000, authority: "E06000018")
        // A tenth and two tenths of a mile beyond NG5 5SA.
        table.add("NG5 1AA".utf8, easting: 457_760, northing: 344_197 + 161, authority: "E06000018")
        table.add("NG5 2AA".utf8, easting: 457_760, northing: 344_197 + 322, authority: "E06000018")
        return table
    }()
}
