import Foundation
import Samples
import Testing

@testable import Exchange

@Suite("Checking a return as a whole")
struct ReturnCheckTests {
    /// A little return of four children, of whom the third has something wrong in every table.
    static let rows = """
        Header SEX=F DOB=01/05/2012 ETHNIC=WBRI MOTHER=0; Header CHILD=2 SEX=M DOB=01/05/2010 ETHNIC=WBRI; \
        Header CHILD=3 SEX=X DOB=31/02/2012 UPN=A1; Header CHILD=4 SEX=M DOB=01/06/2015 ETHNIC=MOTH UPN=UN3; \
        Episodes DECOM=01/05/2024 RNE=S LS=C2; Episodes CHILD=3 DECOM=x RNE=Q LS=E1 PLACE=A3 REC=E12; \
        Episodes CHILD=3 DECOM=01/05/2024 DEC=01/05/2023 REC=E4A LS=C2; Episodes CHILD=4 DECOM=01/05/2024 RNE=S LS=C2; \
        Reviews DOB=01/05/2012 REVIEW=01/06/2025 REVIEW_CODE=PN0; Reviews CHILD=3 REVIEW=x; Reviews CHILD=; \
        Missing CHILD=3 MISSING=Q MIS_END=01/01/2020; Missing CHILD=3; OC2 CHILD=3 SDQ_SCORE=99 DOB=01/01/2001; \
        OC3 CHILD=3 DOB=01/01/2020 ACCOM=Q; AD1 CHILD=3 NB_ADOPTR=9; PlacedAdoption CHILD=3; PrevPerm CHILD=3 PREV_PERM=9; \
        UASC CHILD=3 DUC=01/01/2001; SWEpisodes CHILD=3 SW_ID=1; last.Header CHILD=3 SEX=F; last.Episodes CHILD=3 DECOM=01/05/2022; \
        last.UASC CHILD=3; last.Missing CHILD=3 MIS_START=01/03/2025; last.PlacedAdoption CHILD=3 DATE_PLACED=01/03/2025
        """

    /// What is flagged of one child, by rule and table, the rows numbered among the child's own.
    func flagged(_ child: String, of rows: [WrittenRow], tasks: Int = 1) async throws -> [String] {
        let files = try WrittenReturn.files(of: rows, year: 2026)
        let report = await ReturnCheck().run(over: files, tasks: tasks)
        return report.breaches.flatMap { breach in
            breach.rows.flatMap { table, flagged in
                let own = rows.filter { !$0.isLastYears && $0.table == table }.enumerated()
                    .filter { $0.element.cells["CHILD"] == child }.map(\.offset)
                return flagged.compactMap { row in
                    own.firstIndex(of: row).map { "\(breach.rule.number) \(table.nationalName) \($0)" }
                }
            }
        }
        .sorted()
    }

    @Test("what is flagged of a child does not depend on any other child", arguments: ["1", "2", "3", "4"])
    func othersChangeNothing(child: String) async throws {
        let rows = try WrittenRow.rows(ReturnCheckTests.rows)
        let among = try await flagged(child, of: rows)
        let alone = try await flagged(child, of: rows.filter { $0.cells["CHILD"] == child })
        #expect(among == alone)
        #expect(child == "3" ? among.count > 25 : among.count < 20)
    }

    @Test("the number of tasks changes nothing", arguments: [2, 3, 50])
    func tasks(count: Int) async throws {
        let rows = try WrittenRow.rows(ReturnCheckTests.rows)
        #expect(try await flagged("3", of: rows, tasks: count) == flagged("3", of: rows))
    }

    @Test("last year's return adds rules that need it, and changes no other rule's rows")
    func previousAdds() async throws {
        let folder = SampleReturn.folder(of: 2026)
        let alone = try await report(folder, previous: nil)
        let beside = try await report(folder, previous: SampleReturn.folder(of: 2025))
        let added = Set(beside.rules.map(\.number)).subtracting(alone.rules.map(\.number))
        #expect(Set(alone.rules.map(\.number)).isSubset(of: beside.rules.map(\.number)))
        for rule in beside.rules where added.contains(rule.number) {
            #expect(rule.needs.contains { if case .previous = $0 { true } else { false } }, "\(rule.number)")
        }
        for rule in alone.rules {
            for table in ReturnTable.allCases {
                // The rules that look at last year's episodes where there are any, and can do without.
                if ["199", "1000"].contains(rule.number) { continue }
                #expect(beside.rows(rule.number, table) == alone.rows(rule.number, table), "\(rule.number)")
            }
        }
    }

    @Test("every fault planted in the sample is found by its rule")
    func sample() async throws {
        let folder = SampleReturn.folder(of: 2026)
        let report = try await report(folder, previous: SampleReturn.folder(of: 2025))
        let planted: [(String, ReturnTable, Int)] = [
            ("174", .header, 1), ("INT08", .reviews, 1), ("167", .reviews, 1), ("103", .header, 1),
            ("INT17", .reviews, 1),
            ("444", .header, 2),
        ]
        for (rule, table, count) in planted { #expect(report.rows(rule, table).count == count, "\(rule)") }
    }

    private func report(_ folder: String, previous: String?) async throws -> CheckReport {
        let files = try await ReturnFolder.read(
            ReturnFolder(folder),
            previous: previous.map(ReturnFolder.init),
            year: CollectionYear(2026)
        )
        return await ReturnCheck().run(over: files, tasks: 2)
    }

    @Test("no cell, whatever it holds, stops a rule", arguments: 0..<40)
    func anything(seed: Int) async throws {
        var numbers = SeededGenerator(seed: UInt64(seed + 1))
        let year = CollectionYear.known.randomElement(using: &numbers) ?? 2026
        let current = try randomTables(year, &numbers)
        let previous = try randomTables(max(year - 1, 2023), &numbers)
        let files = Exchange.ReturnFiles(year: CollectionYear(year), current: current, previous: previous)
        let report = await ReturnCheck().run(over: files, tasks: 2)
        #expect(!report.breaches.isEmpty)
        #expect(!report.text(about: files).isEmpty)
        #expect(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) is [String: Any])
    }

    private func randomTables(
        _ year: Int,
        _ numbers: inout SeededGenerator
    ) throws -> [(ReturnFile, CellTexts)] {
        var tables: [(ReturnFile, CellTexts)] = []
        for table in ReturnTable.allCases where table.since <= year && Int.random(in: 0..<8, using: &numbers) > 0 {
            var text = table.columns.joined(separator: ",") + "\n"
            for _ in 0..<12 {
                text += table.columns.map { random($0, &numbers) }.joined(separator: ",") + "\n"
            }
            var reading = ReturnFileReading(name: table.rawValue, year: CollectionYear(year))
            try reading.feed(Array(text.utf8))
            if case .table(let file, let texts) = try reading.finish() { tables.append((file, texts)) }
        }
        return tables
    }

    private func random(_ column: String, _ numbers: inout SeededGenerator) -> String {
        let codes = [
            "", "1", "0", "M", "F", "S", "X1", "E1", "E11", "C2", "V3", "A3", "U6", "K2", "T1", "P", "L", "PN0", "PN3",
            "YES",
            "UN1", "01/04/2025", "31/03/2026", "29/02/2008", "01/05/2010", "31/02/2020", "99/99/9999", "00/00/0000",
            "ZZ/ZZ/ZZZZ", "\u{FFFD}", "e\u{301}é", "\"\"\"\"", "XXXXXXXXXXXXXXXXXXXXXXXXX", "NAN", "INF", "-0", "1E400",
            " ",
        ]
        if column == "CHILD" { return ["", "1", "2", "3"].randomElement(using: &numbers) ?? "" }
        if Int.random(in: 0..<6, using: &numbers) == 0 {
            let letters = (0..<Int.random(in: 1..<14, using: &numbers)).map { _ in
                UInt8.random(in: 0x2D...0x7E, using: &numbers)
            }
            return String(decoding: letters, as: UTF8.self)
        }
        return codes.randomElement(using: &numbers) ?? ""
    }
}
