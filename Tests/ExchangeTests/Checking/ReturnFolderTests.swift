import Foundation
import Register
import Testing
import Vocabulary

@testable import Exchange

@Suite("The folder of a return to be checked")
struct ReturnFolderTests {
    /// A folder of these files, for as long as it is looked at.
    func with<T>(_ files: [String: [UInt8]], _ body: (String) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "return-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        return try await body(folder.path)
    }

    func sentence(_ files: [String: [UInt8]], year: Int = 2026) async throws -> String? {
        try await with(files) { folder in
            do {
                _ = try await ReturnFolder.read(ReturnFolder(folder), previous: nil, year: CollectionYear(year))
                return nil
            } catch let refusal as CheckRefusal {
                return refusal.explanation.replacing(folder, with: "FOLDER")
            }
        }
    }

    static let oc3 = "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n"

    @Test("the first year known here is compared with the one before it")
    func firstYear() async throws {
        let reviews = Array("CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/01/2010,01/05/2021,PN1\n".utf8)
        try await with(["reviews.csv": reviews]) { folder in
            let files = try await ReturnFolder.read(
                ReturnFolder(folder),
                previous: ReturnFolder(folder),
                year: CollectionYear(CollectionYear.known.lowerBound)
            )
            #expect(files.previous?[.reviews] != nil)
        }
    }

    @Test("tables are told by their columns, in any order, and the rest is passed over by name")
    func recognised() async throws {
        let files = [
            "what you like.txt": Array("ACCOM,child,DOB,ACTIV,IN_TOUCH\nb1,7,1/5/2007,f1,yes\n".utf8),
            "postcodes.csv": Array("postcode,easting\nNG1 1AA,1\n".utf8),
            "picture.png": [0x89, 0x50, 0x4E, 0x47, 0, 1],
            ".hidden": Array("nothing".utf8), "sw.csv": Array("CHILD,DOB,DOLO_START,DOLO_END\n".utf8),
        ]
        try await with(files) { folder in
            let files = try await ReturnFolder.read(ReturnFolder(folder), previous: nil, year: CollectionYear(2026))
            #expect(files.tables == [.careLeavers])
            #expect(files.text(.careLeavers, row: 0, column: "IN_TOUCH") == "YES")
            #expect(files.text(.careLeavers, row: 0, column: "DOB") == "01/05/2007")
            #expect(files.passedOver.count == 3)
            #expect(files.passedOver.contains { $0.hasPrefix("picture.png: ") })
            #expect(files.passedOver.contains { $0.hasPrefix("sw.csv holds deprivation of liberty orders") })
        }
    }

    @Test("rows are counted as they stand: one of empty cells counts, a line with nothing on it does not")
    func counted() async throws {
        let text = Self.oc3 + "\n,,,,\n1,,YES,F1,B1\n\n2,,NEVER,F1,B1,\n"
        try await with(["a.csv": Array(text.utf8)]) { folder in
            let files = try await ReturnFolder.read(ReturnFolder(folder), previous: nil, year: CollectionYear(2026))
            let report = await ReturnCheck().run(over: files, tasks: 1)
            #expect(report.rows("131", .careLeavers) == [0, 2])
            #expect(report.json.contains("\"131\": {\"OC3\": [0, 2]}"))
            #expect(report.json.contains("\"131\": {\"OC3\": 2}"))
            #expect(report.text(about: files).contains("  OC3 row 2, child 2: IN_TOUCH NEVER\n"))
        }
    }

    @Test("bad input gets one sentence")
    func refused() async throws {
        #expect(try await sentence([:])?.hasPrefix("No file in FOLDER is a table of the return") == true)
        #expect(try await sentence(["a.csv": [0xFF, 0xFE, 0x43, 0x00]])?.contains("UTF-16") == true)
        #expect(
            try await sentence(["a.csv": Array(Self.oc3.utf8) + [0x31, 0x2C, 0xFF, 0x0A]])?.contains(
                "not written in UTF-8"
            ) == true
        )
        let oc3 = Array((Self.oc3 + "1,,,,\n").utf8)
        #expect(
            try await sentence(["a.csv": oc3, "b.csv": oc3])
                == "Both a.csv and b.csv hold care leavers. Give one file for each table."
        )
        #expect(
            try await sentence(["a.csv": Array((Self.oc3 + "1,,,,,more\n").utf8)])
                == "a.csv: the row on line 2 has 6 cells where the first line names 5 columns."
        )
        #expect(
            try await sentence(["a.csv": oc3], year: 2022)?.hasPrefix("The layout of the return of 2021/22") == true
        )
        #expect(throws: CheckRefusal.self) { try PostcodeList.read("/no/such/file.csv") }
        await #expect(throws: CheckRefusal.self) {
            try await ReturnFolder.read(ReturnFolder("/no/such/folder"), previous: nil, year: CollectionYear(2026))
        }
    }

    @Test("every column of every table stands where its row looks for it", arguments: ReturnTable.allCases)
    func columns(of table: ReturnTable) throws {
        // Each cell says the name of its column, or a day of its own; the row must say the same under that name.
        let days = table.dayColumns
        let cells = zip(table.columns.indices, table.columns).map { place, column in
            days[place] ? Substring("\(place + 10)/01/2020") : Substring(column)
        }
        var reading = ReturnFileReading(name: "a", year: CollectionYear(2027))
        try reading.feed(Array("\(table.columns.joined(separator: ","))\n\(cells.joined(separator: ","))\n".utf8))
        guard case .table(let file, let texts) = try reading.finish() else { throw CheckRefusal.noTables("") }
        let files = Exchange.ReturnFiles(year: CollectionYear(2027), current: [(file, texts)], previous: nil)
        let child = ChildRows(of: files)
        child.take(0)
        let rows: [(any ReturnedRow)?] = [
            child.headers.first, child.episodes.first, child.reviews.first, child.uasc.first, child.oc2.first,
            child.oc3.first, child.ad1.first, child.placedAdoption.first, child.prevPerm.first, child.missing.first,
            child.swEpisodes.first, child.dolo.first,
        ]
        let row = try #require(rows.compactMap(\.self).first)
        for (label, value) in Mirror(reflecting: row).children {
            guard let label, let place = table.columns.firstIndex(where: { camel($0) == label }) else { continue }
            if let cell = value as? Cell { #expect(files.texts.text(of: cell) == table.columns[place]) }
            if let day = value as? CivilDate { #expect(day.slashed == cells[place]) }
        }
    }

    private func camel(_ column: String) -> String {
        let words = column.lowercased().split(separator: "_")
        return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
