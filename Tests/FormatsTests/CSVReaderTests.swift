import Formats
import Testing

@Suite("Reading CSV")
struct CSVReaderTests {
    @Test(
        "reads rows as RFC 4180 and spreadsheets write them",
        arguments: [
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),  // as the standard says
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),  // Unix
            ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),  // old Macintosh
            ("a,b\n1,2", [["a", "b"], ["1", "2"]]),  // no line end at the end
            ("a,b\n1,", [["a", "b"], ["1", ""]]),  // ends in an empty cell
            ("a\n\"\"", [["a"], [""]]),  // ends in an empty quoted cell
            ("\u{FEFF}a,b\n", [["a", "b"]]),  // byte order mark
            ("a,\"b, c\"\n", [["a", "b, c"]]),  // a comma in quotes
            ("\"He said \"\"no\"\"\",x\n", [["He said \"no\"", "x"]]),  // doubled quotes
            ("\"one\r\ntwo\",x\r\n", [["one\r\ntwo", "x"]]),  // a line end in quotes
            ("a\n\n\r\n\nb\n", [["a"], ["b"]]),  // lines with nothing on them
            (",,\n", [["", "", ""]]),  // nothing but commas
            ("5\" pipe,x\n", [["5\" pipe", "x"]]),  // a quote inside a plain cell is a sign like any other
            (" a , b \n", [[" a ", " b "]]),  // blanks are kept here
            ("Zoë,Łukasz,🦔\n", [["Zoë", "Łukasz", "🦔"]]),
            ("\"a\r\",b\n", [["a\r", "b"]]),  // a quoted CR is not half of the line end after it
        ]
    )
    func rows(text: String, expected: [[String]]) throws {
        #expect(try records(text).map(\.cells) == expected)
    }

    @Test("knows the line on which each row began, and its number")
    func places() throws {
        let rows = try records("h,i\r\n1,\"two\r\nlines\"\r\n\r\n3,\"x\n\n\ny\"\n4,5\r6,7")
        #expect(rows.map(\.line) == [1, 2, 5, 9, 10])
        #expect(rows.map(\.index) == [0, 1, 2, 3, 4])
    }

    static let samples = [
        "\u{FEFF}h,i\r\n1,\"two\r\nlines\"\r\n\r\n3,\"x\n\n\ny\"\n4,5\r6,7",
        "a,\"b \"\"c\"\"\",é\r\n\"\",,\r\n,\"\r\",\"\n\"\r\r\n\n",
        "x\r\n\"\r\n\r\n\"\r\ny",
        "a", "a\r", "\"a\"\r\n", "é\n", "\u{FEFF}\n\na",
    ]

    @Test("gives the same rows wherever the bytes are parted", arguments: samples)
    func anySplit(text: String) throws {
        let bytes = Array(text.utf8)
        let whole = try records([bytes])
        for size in 1...bytes.count {
            let chunks = stride(from: 0, to: bytes.count, by: size).map {
                Array(bytes[$0..<min($0 + size, bytes.count)])
            }
            #expect(try records(chunks) == whole)
        }
        for cut in 0...bytes.count {
            #expect(try records([Array(bytes[..<cut]), [], Array(bytes[cut...])]) == whole)
        }
    }

    @Test("gives the same rows for random text however it is parted, and never traps")
    func randomSplits() throws {
        var random = SplitMix(seed: 7)
        let signs = Array("ab,\"\r\né\0".utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                signs[Int.random(in: 0..<signs.count, using: &random)]
            }
            let cut = Int.random(in: 0...bytes.count, using: &random)
            #expect(outcome([bytes]) == outcome([Array(bytes[..<cut]), Array(bytes[cut...])]))
        }
    }

    @Test("takes any sequence of bytes")
    func sequences() throws {
        var rows: [CSVRecord] = []
        var reader = CSVReader()
        try reader.feed("a,b\n".utf8) { rows.append($0) }
        try reader.feed(AnySequence(Array("c,d\n".utf8))) { rows.append($0) }
        try reader.finish { rows.append($0) }
        #expect(rows.map(\.cells) == [["a", "b"], ["c", "d"]])
    }
}

func records(_ text: String) throws -> [CSVRecord] {
    try records([Array(text.utf8)])
}

func records(_ chunks: [[UInt8]], limits: CSVLimits = CSVLimits()) throws -> [CSVRecord] {
    var rows: [CSVRecord] = []
    var reader = CSVReader(limits: limits)
    for chunk in chunks { try reader.feed(chunk) { rows.append($0) } }
    try reader.finish { rows.append($0) }
    return rows
}

private func outcome(_ chunks: [[UInt8]]) -> Result<[CSVRecord], CSVFault> {
    do {
        return .success(try records(chunks))
    } catch let fault as CSVFault {
        return .failure(fault)
    } catch {
        Issue.record(error)
        return .success([])
    }
}

/// The same numbers on every run, so that a failure can be seen again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
