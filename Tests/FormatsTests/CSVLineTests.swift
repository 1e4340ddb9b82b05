import Formats
import Samples
import Testing
import Vocabulary

private enum Basis: String, Coded {
    case interim = "C1"
    case full = "C2"
    case agreed = "V2"

    var title: String { rawValue }
}

@Suite("Lines of a file")
struct CSVLineTests {
    @Test("reads cells by the name of their column, without the blanks around them")
    func text() throws {
        let line = try line("child, Name \n 12 ,\u{00A0}Zoë\u{00A0}\n")
        #expect(line.text("CHILD") == .success("12"))
        #expect(line.text("NAME") == .success("Zoë"))
        #expect(line["NAME"] == "Zoë")
        #expect(line.line == 2)
        #expect(line.row == 0)
    }

    @Test("an empty cell and a missing column are two findings, placed at the column")
    func missing() throws {
        let line = try line("CHILD,DEC\n1, \n")
        #expect(line.text("DEC") == .failure(Findings("DEC", "DEC is empty.")))
        #expect(line.text("REC") == .failure(Findings("REC", "The file has no column REC.")))
    }

    @Test("reads a day only as the returns write it")
    func date() throws {
        #expect(try line("DECOM\n16/10/2024\n").date("DECOM") == .success("2024-10-16"))
        #expect(
            try line("DECOM\n31/02/2026\n").date("DECOM")
                == .failure(Findings("DECOM", value: "31/02/2026", "DECOM is no day in the calendar."))
        )
        for text in ["2024-10-16", "1/2/2024", "16/10/24", "16.10.2024", "aa/bb/cccc", "=1+1", "16/10/2024 00:00"] {
            #expect(
                try line("DECOM\n\(text)\n").date("DECOM")
                    == .failure(Findings("DECOM", value: text, "DECOM must be a day such as 31/03/2026."))
            )
        }
    }

    @Test("reads a code in capitals or small letters, and lists the codes when it is none")
    func code() throws {
        #expect(try line("LS\nc2\n").code("LS", as: Basis.self) == .success(.full))
        #expect(
            try line("LS\nX9\n").code("LS", as: Basis.self)
                == .failure(Findings("LS", value: "X9", "LS must be C1, C2 or V2."))
        )
    }

    @Test("reads a whole number within its range")
    func number() throws {
        #expect(try line("SDQ_SCORE\n17\n").number("SDQ_SCORE", 0...40) == .success(17))
        for text in ["41", "-1", "1.5", "many", "99999999999999999999"] {
            #expect(
                try line("SDQ_SCORE\n\(text)\n").number("SDQ_SCORE", 0...40)
                    == .failure(
                        Findings("SDQ_SCORE", value: text, "SDQ_SCORE must be a whole number from 0 to 40.")
                    )
            )
        }
    }

    @Test("an absent cell is nothing where it may be absent, and a wrong one is still wrong")
    func ifPresent() throws {
        let line = try line("DECOM,DEC,LS\n16/10/2024,,x\n")
        #expect(line.ifPresent("DEC", line.date) == .success(nil))
        #expect(line.ifPresent("REC", line.text) == .success(nil))
        #expect(line.ifPresent("DECOM", line.date) == .success("2024-10-16"))
        #expect(throws: Findings.self) { try line.ifPresent("LS") { line.code($0, as: Basis.self) }.get() }
    }

    @Test("a row with another number of columns than its header is told as a whole")
    func misfits() throws {
        let lines = try CSVTable.lines(of: "A,B\n1\n1,2\n1,2,\n1,2,3\n")
        #expect(
            lines.map { $0.misfit?.message } == [
                "The row has 1 column where the header has 2.", nil, nil,
                "The row has 3 columns where the header has 2.",
            ]
        )
        #expect(lines[0]["B"] == nil)
    }

    @Test("rows with nothing in them are passed over, and the others keep their numbers")
    func blankRows() throws {
        let lines = try CSVTable.lines(of: "A,B,,\n1,2\n,\n , ,,\n3,4\n")
        #expect(lines.map(\.line) == [2, 5])
        #expect(lines.map(\.row) == [0, 3])
    }

    @Test("the header is known even of a file without rows, and a heading may not stand twice")
    func header() throws {
        var table = CSVTable()
        try table.feed(Array("CHILD,dob".utf8)) { _ in }
        try table.finish { _ in }
        #expect(table.header?.names == ["CHILD", "dob"])
        #expect(table.header?.has("DOB") == true)
        #expect(throws: CSVFault.columnTwice("child")) { try CSVTable.lines(of: "CHILD,child\n") }
        #expect(throws: CSVFault.empty) { try CSVTable.lines(of: ",,,\n1,2\n") }
    }

    @Test("a report does not hold a long cell a second time")
    func longValues() throws {
        let line = try line("DECOM\n\(String(repeating: "9", count: 5_000))\n")
        guard case .failure(let findings) = line.date("DECOM") else {
            Issue.record("read a day from 5,000 nines")
            return
        }
        #expect(findings.all.map(\.value.count) == [81])
    }

    @Test("a child's number may hold SQL, script or a formula, and is text")
    func hostile() throws {
        for text in ["'; DROP TABLE child;--", "<script>alert(1)</script>", "=HYPERLINK(1)"] {
            #expect(try line("CHILD\n\(text)\n").text("CHILD") == .success(text))
        }
    }

    private func line(_ file: String) throws -> CSVLine {
        try #require(CSVTable.lines(of: file).first)
    }
}
