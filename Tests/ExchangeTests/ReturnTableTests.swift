import Exchange
import Register
import Samples
import Store
import Testing
import Vocabulary

@Suite("Tables of the return")
struct ReturnTableTests {
    @Test("a table is known by its columns, in any order and in small letters", arguments: ReturnTable.allCases)
    func known(table: ReturnTable) throws {
        let year = CollectionYear(2027)
        #expect(try ReturnTable.recognised(by: table.columns, of: "a.csv", in: year) == table)
        let other = table.columns.reversed().map { $0.lowercased() }
        #expect(try ReturnTable.recognised(by: other, of: "a.csv", in: year) == table)
    }

    @Test("no column may be absent, and none may be added", arguments: ReturnTable.allCases)
    func exact(table: ReturnTable) throws {
        let year = CollectionYear(2027)
        let absent = #expect(throws: ReturnRefusal.self) {
            try ReturnTable.recognised(by: table.columns.dropLast(), of: "a.csv", in: year)
        }
        #expect(absent?.explanation.hasPrefix("a.csv is no table of the return. It is nearest to ") == true)
        let added = #expect(throws: ReturnRefusal.self) {
            try ReturnTable.recognised(by: table.columns + ["AGE"], of: "a.csv", in: year)
        }
        #expect(
            added?.explanation == """
                a.csv is no table of the return. It is nearest to \(table.rawValue), but has AGE, which is not part of it.
                """
        )
    }

    @Test("social workers came with 2023/24 and orders of deprivation of liberty with 2026/27", arguments: 2023...2027)
    func byYear(year: Int) {
        let expected = 10 + (year >= 2024 ? 1 : 0) + (year >= 2027 ? 1 : 0)
        let known = ReturnTable.allCases.filter {
            (try? ReturnTable.recognised(by: $0.columns, of: "a.csv", in: CollectionYear(year))) == $0
        }
        #expect(known.count == expected)
    }

    @Test("a year runs from April to March and is named by both", arguments: [(2026, "2025/26"), (2000, "1999/00")])
    func year(number: Int, name: String) {
        let year = CollectionYear(number)
        #expect(year.name == name)
        #expect(CollectionYear(of: year.period.first) == year && CollectionYear(of: year.period.last) == year)
        #expect(CollectionYear(of: year.period.last.adding(days: 1)) == CollectionYear(number + 1))
    }

    /// A row of each table, and the fact it becomes as its difference says it.
    static let rows: [(ReturnTable, String, [String])] = [
        (.unaccompanied, "A1,F,12/05/2012,12/05/2030", ["Ends: 12 May 2030"]),
        (
            .health, "A1,12/05/2012,17,,0,,1,0,1,1,0,1",
            [
                "SDQ score: 17", "Convicted in the year: No", "Immunised: Yes", "Teeth checked: No",
                "Health assessment: Yes",
                "Substance misuse: Yes", "Received an intervention: No", "Was offered an intervention: Yes",
            ]
        ),
        (
            .careLeavers, "A1,12/05/2012,yes,G4,B1",
            [
                "In touch: YES: In touch",
                "Activity: G4: Not in education, employment or training: illness or disability",
                "Accommodation: B1: With parent(s) or relative(s) - suitable",
            ]
        ),
        (
            .adoptions, "A1,12/05/2012,22/04/2024,18/12/2024,0,1,F1,L0",
            [
                "Decided: 22 April 2024", "Matched: 18 December 2024", "Adopted by foster carers: 0: Not",
                "Number of adopters: 1: Single adopter", "Sex of the adopters: F1: Single female",
                "Legal status of the adopters: L0: Single adopter",
            ]
        ),
        (
            .placedForAdoption, "A1,12/05/2012,22/04/2024,01/09/2025,RD1",
            [
                "Decided: 22 April 2024", "Ceased: 1 September 2025",
                "Reason it ceased: RD1: The child's needs changed after the decision",
            ]
        ),
        (
            .previousPermanence, "A1,12/05/2012,P1,WAL,ZZ/05/2020",
            ["Kind: P1: Adoption", "Authority: WAL", "Ended: zz/05/2020"]
        ),
        (
            .missing, "A1,12/05/2012,M,27/05/2025,28/05/2025",
            ["Kind: M: Missing from care", "Began: 27 May 2025", "Ended: 28 May 2025"]
        ),
        (
            .socialWorkers, "A1,12/05/2012,SW050535,22/10/2024,,LEFTRL",
            ["Social worker: SW050535", "Began: 22 October 2024", "Reason: LEFTRL: Previous social worker left role"]
        ),
        (.deprivationOfLiberty, "A1,12/05/2012,10/06/2026,", ["Began: 10 June 2026"]),
    ]

    @Test("a row of each table comes in whole and is said in words", arguments: rows)
    func comesIn(table: ReturnTable, row: String, words: [String]) async throws {
        try await TestCouncil.with { council in
            var files = ReturnFiles.child()
            files.others = [("t.csv", table.columns.joined(separator: ",") + "\n" + row + "\n")]
            if table == .deprivationOfLiberty { files.reviews = [] }
            let run = try await council.load(files, year: table == .deprivationOfLiberty ? 2027 : 2026)
            #expect(try await council.findings(run).isEmpty)
            let difference = try #require(try await council.differences(run).first { $0.table == table })
            #expect(difference.fields.map { "\($0.title): \($0.after)" } == words)
            #expect(
                try await council.read(files, year: table == .deprivationOfLiberty ? 2027 : 2026).state == .nothingNew
            )
        }
    }

    @Test(
        "a bad cell that the row can do without is named and left empty",
        arguments: [
            (ReturnTable.unaccompanied, "A1,F,12/05/2012,31/02/2030", "DUC"),
            (.health, "A1,12/05/2012,41,,0,,1,0,1,1,0,1", "SDQ_SCORE"),
            (.health, "A1,12/05/2012,17,,2,,1,0,1,1,0,1", "CONVICTED"),
            (.careLeavers, "A1,12/05/2012,MAYBE,G4,B1", "IN_TOUCH"),
            (.adoptions, "A1,12/05/2012,22/04/2024,,9,1,F1,L0", "FOSTER_CARE"),
            (.placedForAdoption, "A1,12/05/2012,22/04/2024,01/09/2025,RD9", "REASON_PLACED_CEASED"),
            (.previousPermanence, "A1,12/05/2012,P1,WAL,05/zz/2020", "DATE_PERM"),
            (.socialWorkers, "A1,12/05/2012,SW050535,22/10/2024,,BORED", "SW_REASON"),
        ]
    )
    func spared(table: ReturnTable, row: String, column: String) async throws {
        try await TestCouncil.with { council in
            var files = ReturnFiles.child()
            files.others = [("t.csv", table.columns.joined(separator: ",") + "\n" + row + "\n")]
            let run = try await council.load(files)
            let found = try await council.findings(run)
            #expect(found.map(\.column) == [column] && found.map(\.severity) == [.warning])
            #expect(found.allSatisfy { $0.message.hasSuffix("The row is used without it.") })
            #expect(try await council.summary(run).rows.last?.begun == 1)
        }
    }

    @Test(
        "a row that cannot be used without the cell is left out",
        arguments: [
            (ReturnTable.previousPermanence, "A1,12/05/2012,P9,,", "PREV_PERM"),
            (.missing, "A1,12/05/2012,X,27/05/2025,", "MISSING"),
            (.missing, "A1,12/05/2012,M,27/05/2025,26/05/2025", "MIS_END"),
            (.missing, "A1,13/05/2012,M,27/05/2025,", "DOB"),
            (.socialWorkers, "A1,12/05/2012,SW=1,22/10/2024,,", "SW_ID"),
            (.socialWorkers, "A1,12/05/2012,SW1,,,", "SW_DECOM"),
            (.socialWorkers, "A1,12/05/2012,SW1,22/10/2024,21/10/2024,", "SW_DEC"),
            (.placedForAdoption, "A1,12/05/2012,,,", "DATE_PLACED"), (.careLeavers, "A1,12/05/2012,YES,G4", ""),
        ]
    )
    func leftOut(table: ReturnTable, row: String, column: String) async throws {
        try await TestCouncil.with { council in
            var files = ReturnFiles.child()
            files.others = [("t.csv", table.columns.joined(separator: ",") + "\n" + row + "\n")]
            let run = try await council.load(files)
            #expect(try await council.findings(run, .error).map(\.column) == [column])
            #expect(try await council.differences(run).filter { $0.table == table }.isEmpty)
        }
    }
}
