import Formats
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
    @Test("writes rows, quoting what needs it")
    func rows() {
        var writer = CSVWriter()
        writer.write(["Child", "Said", "Days"])
        writer.write([.text("Zoë"), .text("He said \"no\",\nthen \"yes\""), .number(-3)])
        writer.write([.text("a;b"), CSVCell(nil), .number(0)])
        #expect(
            writer.take() == "Child,Said,Days\r\nZoë,\"He said \"\"no\"\",\nthen \"\"yes\"\"\",-3\r\n\"a;b\",,0\r\n"
        )
        #expect(writer.take().isEmpty)
    }

    @Test("marks UTF-8 for spreadsheets when asked")
    func mark() {
        var writer = CSVWriter(byteOrderMark: true)
        writer.write(["a"])
        #expect(writer.take() == "\u{FEFF}a\r\n")
    }

    static let openings = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−"]

    @Test("text that a spreadsheet would run gets an apostrophe", arguments: openings)
    func formulas(opening: String) throws {
        let veils = [
            "", " ", "\t", "\r", "\n", "\r\n", "\0", "\u{FEFF}", "\u{200B}", "\u{00A0}", "\u{202E}", "\u{2060}",
            "\u{3164}", "\u{2800}", "\u{1}\u{FEFF} \u{00AD}", "\u{FE0F}", "\u{E000}",
        ]
        for veil in veils {
            var writer = CSVWriter()
            writer.write([veil + opening + "cmd|' /C calc'!A0"])
            let written = writer.take().utf8
            let isGuarded = written.starts(with: "'".utf8) || written.starts(with: "\"'".utf8)
            #expect(isGuarded, "after \(veil.debugDescription)")
        }
    }

    @Test("other text is written as it is", arguments: ["Amara", "1-2", "a=b", "", "'quoted", "O’Neill", "#1", "(=)"])
    func plain(text: String) {
        var writer = CSVWriter()
        writer.write([text])
        #expect(writer.take() == text + "\r\n")
    }

    @Test("what it writes, the reader reads")
    func roundTrip() throws {
        var random = SplitMix(seed: 11)
        let signs = ["a", "é", ",", "\"", "\r", "\n", ";", " ", "🦔", "e\u{301}"]
        for _ in 0..<500 {
            let cells = (0..<3).map { _ in
                "x"
                    + (0..<Int.random(in: 0...8, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }
                    .joined()
            }
            var writer = CSVWriter()
            writer.write(cells)
            #expect(try records(writer.take()).map(\.cells) == [cells])
        }
    }
}
