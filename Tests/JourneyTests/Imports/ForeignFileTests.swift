import NIOCore
import Testing

@testable import Web

// V43: what a file is, its bytes tell; neither its name nor the type that a browser gives it.
@Suite("Uploading a file of another kind")
struct ForeignFileTests {
    struct Foreign: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
    }

    static let files = [
        Foreign(testDescription: "a program of Windows", bytes: Array("MZ".utf8) + [0x90, 0, 3, 0, 0, 0, 4, 0]),
        Foreign(testDescription: "a program of Linux", bytes: [0x7F] + Array("ELF".utf8) + [2, 1, 1, 0, 0]),
        Foreign(testDescription: "a zip", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]),
        Foreign(testDescription: "an empty zip", bytes: [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)),
        Foreign(testDescription: "a PDF", bytes: Array("%PDF-1.7\n1 0 obj\n".utf8)),
        Foreign(testDescription: "a gzip", bytes: [0x1F, 0x8B, 8, 0]),
        Foreign(testDescription: "a picture", bytes: [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]),
        Foreign(testDescription: "a page", bytes: Array("<!doctype html>\n<script>alert(1)</script>\n".utf8)),
        Foreign(testDescription: "a drawing", bytes: Array("<svg onload=\"alert(1)\"></svg>\n".utf8)),
        Foreign(testDescription: "an old workbook", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
        Foreign(testDescription: "text with a nought", bytes: Array("CHILD,SEX\n1,\0\n".utf8)),
        Foreign(testDescription: "XML that calls for a file", bytes: Array("<?xml version=\"1.0\"?><!DOCTYPE a>".utf8)),
    ]

    @Test("is refused as a return, whatever it is called", arguments: files)
    func asReturn(file: Foreign) async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let answer = try await support.upload("/data/imports", [("year", "2025")], files: [("h.csv", file.bytes)])
            let page = try await support.get(try #require(answer.location))
            #expect(page.status == 200 && page.shows("Not taken in"))
            #expect(!page.runsScript && !page.text.contains("/apply"))
            #expect(try await service.children() == 0)
        }
    }

    @Test("is refused as a calendar, and the calendar stays", arguments: files)
    func asCalendar(file: Foreign) async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let deeds = try await service.deeds()
            let path = "/settings/calendar/file"
            let page = try await manager.upload(path, files: [("days.csv", file.bytes)], in: "file")
            #expect(page.status == 422)
            #expect(!page.runsScript)
            #expect(try await service.deeds() == deeds)
        }
    }

    @Test("a file's name is words to be shown, and no place on the disk")
    func names() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let bytes = Array("NAME,TOWN\nA,B\n".utf8)
            for name in ["../../../../tmp/x", "/etc/passwd", "a\u{202E}vsc.exe", "c:\\x.csv", "%00.csv", "<img src=x>"]
            {
                let answer = try await support.upload("/data/imports", [("year", "2025")], files: [(name, bytes)])
                let page = try await support.get(try #require(answer.location))
                #expect(page.shows("is no table of the return"))
                #expect(!page.text.contains("<img") && !page.runsScript)
            }
        }
    }

    @Test("a form with parts without end is too much, whether they are fields, files or left empty")
    func parts() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let path = "/settings/calendar/file"
            let form = try #require(try await manager.get(path).form(to: path))
            let fields = TestUpload(form.hidden + (1...20_000).map { ("f\($0)", "") }, files: [], in: "file")
            #expect(try await manager.send(fields, to: path).status == 413)
            let much = [UInt8](repeating: UInt8(ascii: "a"), count: 3 << 20)
            let left = TestUpload(form.hidden, files: [("", much)], in: "file")
            let page = try await manager.send(left, to: path)
            #expect(page.status == 413 && page.shows("The files may hold 2 megabytes together"))
            let files = TestUpload(form.hidden, files: (1...20_000).map { ("\($0).csv", [10]) }, in: "file")
            let answered = try await manager.send(files, to: path)
            #expect([413, 422].contains(answered.status))
        }
    }
}
