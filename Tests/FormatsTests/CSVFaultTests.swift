import Formats
import Testing

@Suite("Files that are no CSV")
struct CSVFaultTests {
    @Test(
        "each has its own fault",
        arguments: [
            ([], .empty),
            (Array("\r\n\n".utf8), .empty),
            ([0xEF, 0xBB, 0xBF], .empty),
            ([UInt8](repeating: 0, count: 4096), .notText(line: 1)),  // as gigabytes of noughts begin
            (Array("a,b\n1,\0\n".utf8), .notText(line: 2)),
            (Array("a,b\n\"\n\0\"\n".utf8), .notText(line: 3)),
            ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], .packed),  // zip, xlsx
            ([0x50, 0x4B, 0x05, 0x06, 0x00, 0x00], .packed),  // a zip with nothing in it
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .otherDocument),  // old Excel
            (Array("%PDF-1.7".utf8), .otherDocument),
            ([0xFF, 0xFE, 0x61, 0x00], .utf16),
            ([0xFE, 0xFF, 0x00, 0x61], .utf16),
            ([0xFF, 0xFE], .utf16),
            ([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00], .utf16),  // without a mark
            ([0x00, 0x61, 0x00, 0x2C], .utf16),
            (Array("a\nb\nZo".utf8) + [0xEB] + Array(",x\n".utf8), .notUTF8(line: 3)),  // ë of Windows-1252
            (Array("a\n\"b\r\nc\nZo".utf8) + [0xEB] + Array("\"\n".utf8), .notUTF8(line: 4)),
            ([0x61, 0xC3, 0x2C, 0xA9, 0x0A], .notUTF8(line: 1)),  // halves of a letter in two cells
            (Array("a,b\n1,\"2\n3,4\n".utf8), .quotesNeverClosed(line: 2)),
            (Array("a\n\"b\"c\n".utf8), .textAfterQuotes(line: 2)),
            (Array("a\n\"b\" ,c\n".utf8), .textAfterQuotes(line: 2)),
        ] as [([UInt8], CSVFault)]
    )
    func faults(bytes: [UInt8], fault: CSVFault) {
        #expect(throws: fault) { try records([bytes]) }
        #expect(throws: fault) { try records(bytes.map { [$0] }) }
    }

    @Test("a fault is told at once and not at the end of the file")
    func atOnce() {
        var reader = CSVReader()
        #expect(throws: CSVFault.notText(line: 1)) {
            try reader.feed([UInt8](repeating: 0, count: 65_536)) { _ in }
        }
    }

    @Test("holds no more than its limits")
    func limits() {
        let small = CSVLimits(cellBytes: 8, recordBytes: 20, columns: 3)
        #expect(throws: CSVFault.cellTooLong(line: 2, limit: 8)) {
            try records([Array("a\n".utf8), Array("123456789\n".utf8)], limits: small)
        }
        #expect(throws: CSVFault.quotesNeverClosed(line: 1)) {
            try records([Array("\"1\n3\n5\n7\n9\n".utf8)], limits: small)
        }
        #expect(throws: CSVFault.rowTooLong(line: 1, limit: 20)) {
            try records([Array("12345678,12345678,12345678\n".utf8)], limits: small)
        }
        #expect(throws: CSVFault.tooManyColumns(line: 1, limit: 3)) {
            try records([Array("1,2,3,4\n".utf8)], limits: small)
        }
        #expect(throws: CSVFault.tooManyColumns(line: 1, limit: 256)) {
            try records([[UInt8](repeating: UInt8(ascii: ","), count: 1_000_000)])
        }
    }

    @Test(
        "each says in one or two sentences what to do",
        arguments: [
            .empty, .notText(line: 3), .packed, .otherDocument, .utf16, .notUTF8(line: 3), .quotesNeverClosed(line: 3),
            .textAfterQuotes(line: 3), .cellTooLong(line: 3, limit: 8), .rowTooLong(line: 3, limit: 8),
            .tooManyColumns(line: 3, limit: 8), .columnTwice("CHILD"),
        ] as [CSVFault]
    )
    func sentences(fault: CSVFault) {
        #expect(fault.explanation.hasSuffix("."))
        #expect(!fault.explanation.contains("invalid"))
        if "\(fault)".contains("line: 3") { #expect(fault.explanation.contains("ine 3")) }
    }

    @Test("Windows letters are told with their line and how to save the file")
    func windows() {
        #expect(
            CSVFault.notUTF8(line: 12).explanation
                == "Line 12 is not written in UTF-8, so its letters cannot be told. Save the file as “CSV UTF-8” and try again."
        )
    }
}
