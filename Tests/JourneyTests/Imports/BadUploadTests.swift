import HTTPTypes
import NIOCore
import Store
import Testing

@testable import Web

@Suite("Uploading what is no return")
struct BadUploadTests {
    /// A file that is none of the return's, and what is said of it.
    struct BadFile: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let words: String
    }

    static let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"

    static let files = [
        BadFile(testDescription: "an empty file", bytes: [], words: "The file is empty."),
        BadFile(testDescription: "a zip", bytes: [0x50, 0x4B, 0x03, 0x04] + Array("PK".utf8), words: "is a zip"),
        BadFile(testDescription: "zeros", bytes: [UInt8](repeating: 0, count: 4_000_000), words: "is not text"),
        BadFile(testDescription: "UTF-16", bytes: [0xFF, 0xFE, 0x43, 0x00], words: "written in UTF-16"),
        BadFile(testDescription: "open quotes", bytes: Array((header + "\"1,2").utf8), words: "never closed"),
        BadFile(
            testDescription: "another table",
            bytes: Array("NAME,TOWN\nA,B\n".utf8),
            words: "is no table of the return"
        ),
        BadFile(testDescription: "a header alone", bytes: Array(header.utf8), words: "The files hold no rows"),
    ]

    @Test("each is answered with one sentence, nothing is applied, and the service goes on", arguments: files)
    func badFile(file: BadFile) async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let deeds = try await service.deeds()
            let answer = try await support.upload(
                "/data/imports",
                [("year", "2025")],
                files: [("it.csv", file.bytes)]
            )
            let page = try await support.get(try #require(answer.location))
            #expect(page.status == 200)
            #expect(page.shows(file.words))
            #expect(page.shows("Not taken in"))
            #expect(!page.text.contains("/apply"))
            #expect(try await service.deeds() == deeds)
            #expect(try await support.get("/data/imports").shows("Not taken in"))
        }
    }

    @Test("a return of another year says which year it looks like")
    func otherYear() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let files = try SampleReturn.files(of: 2025)
            let answer = try await support.upload("/data/imports", [("year", "2026")], files: files)
            let page = try await support.get(try #require(answer.location))
            #expect(page.shows("This looks like the return of 2024/25"))
        }
    }

    @Test("a return of another authority has no child in common")
    func otherAuthority() async throws {
        try await TestService.open { service in
            let support = try await service.visitor(.support)
            let page = try await support.get(try await support.takeIn(2025))
            #expect(page.shows("This looks like the return of another authority"))
        }
    }

    @Test("identifiers with markup, SQL or a formula in them are text and nothing else")
    func hostile() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let names = ["<script>alert(1)</script>", "1'; DROP TABLE child; --", "=HYPERLINK(1)"]
            let rows = names.map { "\($0),1,01/02/2015,WBRI,,,\n" }.joined()
            let file = Array((BadUploadTests.header + rows).utf8)
            let answer = try await support.upload("/data/imports", [("year", "2025")], files: [("<b>.csv", file)])
            let run = try #require(answer.location)
            for path in [run, "\(run)/rows", "\(run)/differences", "/data/imports"] {
                let page = try await support.get(path)
                #expect(page.status == 200)
                #expect(!page.runsScript)
                #expect(!page.text.contains("<b>.csv"))
            }
            #expect(try await service.children() == 0)
        }
    }

    @Test("what is no form with files is declined, and so is one cut short")
    func malformed() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let plain = try await support.post("/data/imports", sending: [("year", "2025")])
            #expect(plain.status == 400)
            let form = try #require(try await support.get("/data/imports").form(to: "/data/imports"))
            let files = try SampleReturn.files(of: 2025)
            let whole = TestUpload(form.hidden + [("year", "2025")], files: files, in: "files").bytes
            let half = whole.getSlice(at: 0, length: whole.readableBytes / 2)
            let cut = try await support.send(.post, "/data/imports", type: TestUpload.type, body: half)
            #expect(cut.status == 400)
            #expect(cut.shows("The files did not arrive whole"))
            #expect(try await service.children() == 0)
            #expect(try await support.get("/data/imports").shows("Not taken in"))
        }
    }

    @Test("fields without an end are too much, be they ever so empty")
    func endlessFields() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let form = try #require(try await support.get("/data/imports").form(to: "/data/imports"))
            let names = (1...100).map { String(repeating: "n", count: 4000) + String($0) }
            let upload = TestUpload(form.hidden + names.map { ($0, "") }, files: [], in: "files")
            #expect(try await support.send(upload, to: "/data/imports").status == 413)
        }
    }
}
