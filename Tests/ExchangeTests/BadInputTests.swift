import Exchange
import Samples
import Store
import Testing
import Vocabulary

@Suite("Returns that cannot be taken in")
struct BadInputTests {
    /// Reads a return in which one file is bad, and expects a sentence and nothing else.
    func expect(_ sentence: String, of files: [(name: String, bytes: [UInt8])], year: Int = 2026) async throws {
        try await TestCouncil.with { council in
            let run = try await council.read(files, year: year)
            #expect(try await council.refusal(run) == sentence)
            #expect(try await council.differences(run).isEmpty)
            await #expect(throws: ImportRefusal.notWaiting(run.state)) { try await council.apply(run) }
            #expect(try await council.present().isEmpty)
            #expect(try await council.count("deed") == 0)
            // The service goes on: a sound return is taken in.
            try await council.load(.child())
            #expect(try await council.count("child") == 1)
        }
    }

    func header(_ bytes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
        [("header.csv", bytes)]
    }

    static let sound = Array("\(ReturnFiles.headerColumns)\nA1,F,12/05/2012,WBRI,UN1,0,\n".utf8)

    @Test("not a CSV: prose names no columns")
    func prose() async throws {
        try await expect(
            "letter.txt is no table of the return. Its first line must name the columns of one table, such as CHILD, DECOM, RNE ….",
            of: [("letter.txt", Array("Dear all,\nhere is the return.\n".utf8))]
        )
    }

    @Test("a zip")
    func zip() async throws {
        try await expect(
            "header.csv: The file is a zip or an Excel workbook, not CSV. Open it and save each sheet as “CSV UTF-8”.",
            of: header([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00])
        )
    }

    @Test("UTF-16")
    func utf16() async throws {
        let text = "\u{FEFF}\(ReturnFiles.headerColumns)\nA1,F,12/05/2012,WBRI,UN1,0,\n"
        try await expect(
            "header.csv: The file is written in UTF-16. Open it in the spreadsheet and save it as “CSV UTF-8”.",
            of: header(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        )
    }

    @Test("Latin-1")
    func latin1() async throws {
        try await expect(
            """
            header.csv: Line 2 is not written in UTF-8, so its letters cannot be told. Save the file as “CSV UTF-8” and try again.
            """,
            of: header(Array("\(ReturnFiles.headerColumns)\nA1,F,12/05/2012,WBRI,".utf8) + [0xE9] + Array(",0,\n".utf8))
        )
    }

    @Test("quotes that are never closed")
    func quotes() async throws {
        try await expect(
            "header.csv: The quotes opened on line 2 are never closed. Close them, or take them out.",
            of: header(
                Array("\(ReturnFiles.headerColumns)\nA1,F,\"12/05/2012,WBRI,UN1,0,\nA2,F,12/05/2012,WBRI,UN1,0,\n".utf8)
            )
        )
    }

    @Test("more than any return holds: nothing of it is kept, however long it goes on")
    func tooLarge() async throws {
        try await TestCouncil.with { council in
            var reading = try await ReturnImport(database: council.database)
                .begin(year: 2026, by: council.deed(), at: TestCouncil.moment, mostMegabytes: 1)
            try await reading.begin(file: "header.csv")
            try await reading.feed(Array("\(ReturnFiles.headerColumns)\n".utf8))
            let line = Array("A1,F,12/05/2012,WBRI,UN1,0,\n".utf8)
            let piece = Array([[UInt8]](repeating: line, count: 10_000).joined())
            for _ in 0..<20 { try await reading.feed(piece) }
            let run = try await reading.finish()
            let sentence =
                "The files are larger than 1 megabytes together, which no return is. Nothing of them was kept. Check that they are the ones you meant."
            #expect(try await council.refusal(run) == sentence)
            #expect(try await council.count("import_line") == 0)
            try await council.load(.child())
        }
    }

    @Test("an empty file, and one with headings only")
    func empty() async throws {
        try await expect("header.csv: The file is empty.", of: header([]))
        try await expect(
            "The files hold no rows, so there is nothing to take in.",
            of: header(Array("\(ReturnFiles.headerColumns)\n".utf8))
        )
    }

    @Test("a byte order mark is no fault")
    func byteOrderMark() async throws {
        try await TestCouncil.with { council in
            let run = try await council.read(header([0xEF, 0xBB, 0xBF] + BadInputTests.sound), year: 2026)
            #expect(run.state == .previewed)
        }
    }

    @Test("two gigabytes of noughts are given up at the first, and none of them is held")
    func noughts() async throws {
        try await TestCouncil.with { council in
            var reading = try await ReturnImport(database: council.database)
                .begin(year: 2026, by: council.deed(), at: TestCouncil.moment)
            try await reading.begin(file: "header.csv")
            let piece = [UInt8](repeating: 0, count: 1_048_576)
            for _ in 0..<2048 { try await reading.feed(piece) }
            #expect(reading.refusal != nil)
            let run = try await reading.finish()
            #expect(
                try await council.refusal(run) == """
                    header.csv: The file is not text: line 1 holds bytes that no text has. Save the file as “CSV UTF-8” and \
                    try again.
                    """
            )
            #expect(try await council.count("deed") == 0)
        }
    }

    @Test("columns that are nearly those of a table")
    func nearly() async throws {
        try await expect(
            "r.csv is no table of the return. It is nearest to reviews, but lacks REVIEW_CODE and has CODE, which is not part of it.",
            of: header(BadInputTests.sound) + [
                ("r.csv", Array("CHILD,DOB,REVIEW,CODE\nA1,12/05/2012,10/06/2025,PN1\n".utf8))
            ]
        )
    }

    @Test("a table that the year's return does not have yet")
    func laterTable() async throws {
        try await expect(
            """
            d.csv holds deprivation of liberty orders, which are part of the return from 2026/27 on, not of 2025/26. Check the \
            year, or leave the file out.
            """,
            of: header(BadInputTests.sound) + [
                ("d.csv", Array("CHILD,DOB,DOLO_START,DOLO_END\nA1,12/05/2012,10/06/2025,\n".utf8))
            ]
        )
    }

    @Test("a table given twice, and no header")
    func tables() async throws {
        try await expect(
            "Both header.csv and again.csv hold children. Give one file for each table.",
            of: header(BadInputTests.sound) + [("again.csv", BadInputTests.sound)]
        )
        try await expect(
            "None of the files is the header, which says who the children are. Give it too.",
            of: [("r.csv", Array("\(ReturnFiles.reviewColumns)\nA1,12/05/2012,10/06/2025,PN1\n".utf8))]
        )
    }

    @Test("a year whose layout is not known")
    func unknownYear() async throws {
        try await expect(
            "The layout of the return of 2018/19 is not known here. Name a year from 2023 to 2027.",
            of: header(BadInputTests.sound),
            year: 2019
        )
    }

    @Test("last year's return under this year's name")
    func otherYear() async throws {
        try await expect(
            """
            This looks like the return of 2024/25: 2 of 3 dates of reviews, ends of episodes and missing episodes lie outside \
            1 April 2025 to 31 March 2026. Name the year it is of.
            """,
            of: ReturnFiles.child(reviews: ["10/06/2024", "10/12/2024", "10/06/2025"]).all
        )
    }

    @Test("the sample of one year under the name of the other", arguments: [(2025, 2026), (2026, 2025)])
    func sampleOfOtherYear(of year: Int, named: Int) async throws {
        try await TestCouncil.with { council in
            let run = try await council.read(try SampleReturn.files(of: year), year: named)
            let reason = try #require(try await council.refusal(run))
            #expect(reason.hasPrefix("This looks like the return of \(CollectionYear(year).name): "))
        }
    }

    @Test("another authority's return, where the register holds children")
    func otherAuthority() async throws {
        try await TestCouncil.with { council in
            try await council.load(.child("A1"))
            let present = try await council.present()
            // The same identifier, but another date of birth: another child.
            var files = ReturnFiles.child("A1")
            files.header = ["A1,M,13/05/2012,WBRI,UN1,,"]
            let run = try await council.read(files)
            #expect(
                try await council.refusal(run) == """
                    This looks like the return of another authority: no child in it has the identifier and date of birth of a \
                    child in the register.
                    """
            )
            #expect(try await council.present() == present)
        }
    }

    @Test(
        "an identifier that would run somewhere is left out with its row, as text",
        arguments: [
            "1'; DROP TABLE child;--", "<script>alert(1)</script>", "=HYPERLINK(A1)", "A1 2", "A1\u{7}",
            "123456789012345678901",
            "Ａ１",
        ]
    )
    func hostile(code: String) async throws {
        try await TestCouncil.with { council in
            var files = ReturnFiles.child()
            files.header.append("\(code),F,12/05/2012,WBRI,UN1,0,")
            let run = try await council.load(files)
            let found = try await council.findings(run, .error)
            #expect(found.map(\.value) == [code])
            #expect(found.map(\.column) == ["CHILD"] && found.map(\.row) == [1] && found.map(\.line) == [3])
            #expect(found.map(\.message) == ["CHILD must be at most 20 letters and digits, with nothing between them."])
            #expect(try await council.count("child") == 1)
        }
    }

    @Test("a day that is no day leaves its row out and no other")
    func noDay() async throws {
        try await TestCouncil.with { council in
            let run = try await council.load(.child(reviews: ["31/02/2026", "10/06/2025"]))
            let found = try await council.findings(run, .error)
            #expect(found.map(\.column) == ["REVIEW"] && found.map(\.value) == ["31/02/2026"])
            #expect(found.map(\.message) == ["REVIEW is no day in the calendar."])
            #expect(found.map(\.file) == ["reviews.csv"] && found.map(\.row) == [0] && found.map(\.line) == [2])
            #expect(try await council.count("review") == 1)
        }
    }

    @Test("a return of which no row can be used is refused, and its rows are still explained")
    func nothingUsable() async throws {
        try await TestCouncil.with { council in
            var files = ReturnFiles.child()
            files.header = ["A1,X,12/05/2012,WBRI,UN1,0,"]
            let run = try await council.read(files)
            #expect(
                try await council.refusal(run)
                    == "None of the 3 rows can be used. What is wrong with each is listed below."
            )
            #expect(try await council.findings(run, .error).count == 3)
        }
    }

    @Test("a reading that breaks off leaves a sentence and nothing else")
    func brokenOff() async throws {
        try await TestCouncil.with { council in
            var reading = try await ReturnImport(database: council.database)
                .begin(year: 2026, by: council.deed(), at: TestCouncil.moment)
            try await reading.begin(file: "header.csv")
            try await reading.feed(BadInputTests.sound)
            try await reading.breakOff()
            let run = try await council.database.read { [id = reading.run] in try $0.one(ImportRun.withID(id)) }
            #expect(try await council.refusal(run) == "The reading of the files was broken off. Give the files again.")
        }
    }
}
