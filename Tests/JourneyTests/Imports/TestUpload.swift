import Foundation
import HTTPTypes
import NIOCore

/// A form with files as a browser sends it.
struct TestUpload {
    private var body = ByteBuffer()
    static let type = "multipart/form-data; boundary=a-long-way-home"

    /// The fields come before the files, in their order.
    init(_ fields: [(name: String, value: String)], files: [(name: String, bytes: [UInt8])], in field: String) {
        for (name, value) in fields { add("name=\"\(name)\"", Array(value.utf8)) }
        for (name, bytes) in files { add("name=\"\(field)\"; filename=\"\(name)\"", bytes) }
    }

    /// A field after what is there already.
    mutating func add(_ name: String, _ value: String) {
        add("name=\"\(name)\"", Array(value.utf8))
    }

    private mutating func add(_ names: String, _ bytes: [UInt8]) {
        body.writeString("--a-long-way-home\r\nContent-Disposition: form-data; \(names)\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n")
    }

    var bytes: ByteBuffer {
        var whole = body
        whole.writeString("--a-long-way-home--\r\n")
        return whole
    }
}

extension TestVisitor {
    /// Fills in a form with files and sends it, with what the page carried unseen.
    func upload(
        _ path: String,
        _ fields: [(name: String, value: String)] = [],
        files: [(name: String, bytes: [UInt8])],
        in field: String = "files"
    ) async throws -> TestPage {
        guard let form = try await get(path).form(to: path) else { throw NotAsExpected("no form for \(path)") }
        return try await send(TestUpload(form.hidden + fields, files: files, in: field), to: path)
    }

    func send(_ upload: TestUpload, to path: String) async throws -> TestPage {
        try await send(.post, path, type: TestUpload.type, body: upload.bytes)
    }
}

/// The invented returns of the repository.
enum SampleReturn {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Samples")

    /// The files of a year, each with its bytes.
    static func files(of year: Int) throws -> [(name: String, bytes: [UInt8])] {
        let place = folder.appending(path: "return-\(year)")
        return try FileManager.default.contentsOfDirectory(atPath: place.path).filter { $0.hasSuffix(".csv") }.sorted()
            .map { ($0, Array(try Data(contentsOf: place.appending(path: $0)))) }
    }
}
