import Testing

@testable import Web

@Suite("Reading a form with files")
struct MultipartReaderTests {
    private static let type = "multipart/form-data; boundary=edge"

    /// A form with a field, a file and a file field left empty.
    private static let form = """
        --edge\r
        Content-Disposition: form-data; name="token"\r
        \r
        abc\r
        --edge\r
        Content-Disposition: form-data; name="files"; filename="header.csv"\r
        Content-Type: text/csv\r
        \r
        CHILD,SEX\r
        1,2\r
        --edg is no edge\r
        --edge\r
        Content-Disposition: form-data; name="more"; filename=""\r
        Content-Type: application/octet-stream\r
        \r
        \r
        --edge--\r

        """

    /// The parts that a body comes to, fed in pieces of a size.
    private func parts(of body: String, by size: Int, type: String = MultipartReaderTests.type) throws -> [[String]] {
        var reader = try #require(MultipartReader(contentType: type))
        var parts: [[String]] = []
        var content: [UInt8] = []
        let bytes = Array(body.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            try reader.feed(bytes[start..<min(start + size, bytes.count)]) { event in
                switch event {
                case .part(let name, let file): parts.append([name, file ?? "no file"])
                case .bytes(let more): content += more
                case .partEnded:
                    parts[parts.count - 1].append(String(decoding: content, as: UTF8.self))
                    content = []
                }
            }
        }
        try reader.finish()
        return parts
    }

    @Test("gives the same parts wherever the body is split", arguments: 1...120)
    func splits(size: Int) throws {
        let parts = try parts(of: MultipartReaderTests.form, by: size)
        #expect(
            parts == [
                ["token", "no file", "abc"],
                ["files", "header.csv", "CHILD,SEX\r\n1,2\r\n--edg is no edge"],
                ["more", "", ""],
            ]
        )
    }

    @Test(
        "takes the names as browsers quote them",
        arguments: [
            (#"form-data; name="files"; filename="a; name=b.csv""#, "files", "a; name=b.csv"),
            (#"form-data; filename="x.csv"; name="files""#, "files", "x.csv"),
            (#"form-data; name="fi\"les"; filename="c\d.csv""#, #"fi"les"#, #"c\d.csv"#),
            (#"form-data;name=files;filename=plain.csv"#, "files", "plain.csv"),
        ]
    )
    func names(disposition: String, name: String, file: String) throws {
        let body = "--edge\r\ncontent-disposition: \(disposition)\r\n\r\nx\r\n--edge--"
        #expect(try parts(of: body, by: 7) == [[name, file, "x"]])
    }

    @Test("passes over what stands before the first boundary and after the last")
    func preamble() throws {
        let body =
            "hello\r\n--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--edge--\r\nbye\r\n--edge\r\n"
        #expect(try parts(of: body, by: 5) == [["a", "no file", "1"]])
    }

    @Test(
        "declines a body that breaks the format",
        arguments: [
            "",
            "--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
            "--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--edge",
            "--edge\r\nContent-Type: text/plain\r\n\r\n1\r\n--edge--",
            "--edge\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--edge--",
            "--edge\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\n1\r\n--edge--",
            "--edgeX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--edge--",
        ]
    )
    func malformed(body: String) throws {
        for size in [1, 9, 1000] {
            #expect(throws: MultipartReader.Malformed.self) { try parts(of: body, by: size) }
        }
    }

    @Test("declines headers that do not end")
    func hugeHeaders() throws {
        let body = "--edge\r\nContent-Disposition: " + String(repeating: "x", count: 9000)
        for size in [100, 20_000] {
            #expect(throws: MultipartReader.Malformed.self) { try parts(of: body, by: size) }
        }
    }

    @Test("holds back no more than a boundary's length of a long file")
    func flat() throws {
        var reader = try #require(MultipartReader(contentType: MultipartReaderTests.type))
        let head = "--edge\r\nContent-Disposition: form-data; name=\"a\"; filename=\"zeros\"\r\n\r\n"
        var given = 0
        try reader.feed(Array(head.utf8)) { _ in }
        for round in 1...50 {
            try reader.feed([UInt8](repeating: 0, count: 10_000)) { event in
                if case .bytes(let bytes) = event { given += bytes.count }
            }
            #expect(round * 10_000 - given <= 8)
        }
    }

    @Test(
        "reads the boundary from the content type, quoted or not",
        arguments: [
            #"multipart/form-data; boundary="edge""#, "multipart/form-data; charset=utf-8; boundary=edge; x=y",
            "Multipart/Form-Data; boundary=edge",
        ]
    )
    func boundary(type: String) throws {
        #expect(try parts(of: MultipartReaderTests.form, by: 64, type: type).count == 3)
    }

    @Test(
        "is for forms with files only",
        arguments: ["", "text/plain; boundary=edge", "multipart/form-data", "multipart/form-data; boundary="]
    )
    func otherTypes(type: String) {
        #expect(MultipartReader(contentType: type) == nil)
    }
}
