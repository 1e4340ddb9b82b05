import HTMLKit
import Hummingbird
import NIOCore
import Vocabulary

/// Reads what a form with files sends, as it arrives, and hands on the files piece by piece.
///
/// The form's other fields come first. Its token is checked before a byte of any file is handed on.
struct Upload {
    /// What is handed on.
    enum Piece: Sendable {
        /// A file begins; the answers are all that came before it.
        case file(name: String, Answers)
        case bytes([UInt8])
    }

    /// The most that the fields beside the files may send together.
    private static let fieldLimit = 65_536

    private let visit: SignedIn
    /// The most that all of it may hold.
    private let most: Int
    private var size = 0
    private var reader: MultipartReader
    private var fields: [String: [String]] = [:]
    private var fieldBytes = 0
    private var current: Part?
    private var isTrusted = false

    /// The part being read.
    private enum Part {
        case field(name: String, value: [UInt8])
        case file
        /// A file field that was left empty.
        case nothing
    }

    /// Reads a whole upload. Gives the answers of its fields; throws `ForeignForm` where the token is not the session's, and
    /// `BrokenUpload` where it is no upload, or was cut short, and `UploadTooLarge` for more than so many megabytes.
    static func read(
        _ request: Request,
        _ visit: SignedIn,
        mostMegabytes: Int,
        _ take: (Piece) async throws -> Void
    ) async throws -> Answers {
        guard let reader = MultipartReader(contentType: request.headers[.contentType] ?? "") else {
            throw BrokenUpload()
        }
        var upload = Upload(visit: visit, reader: reader, mostMegabytes: mostMegabytes)
        do {
            for try await chunk in request.body {
                for piece in try upload.feed(chunk.readableBytesView) { try await take(piece) }
            }
            try upload.finish()
        } catch is MultipartReader.Malformed {
            throw BrokenUpload()
        }
        return Answers(upload.fields)
    }

    private init(visit: SignedIn, reader: MultipartReader, mostMegabytes: Int) {
        self.visit = visit
        self.reader = reader
        most = mostMegabytes << 20
    }

    /// What a chunk brings: never more than the chunk and a boundary's length.
    private mutating func feed(_ chunk: some Collection<UInt8>) throws -> [Piece] {
        size += chunk.count
        guard size <= most else { throw UploadTooLarge(mostMegabytes: most >> 20) }
        var events: [MultipartReader.Event] = []
        try reader.feed(chunk) { events.append($0) }
        return try events.compactMap { try piece($0) }
    }

    private mutating func piece(_ event: MultipartReader.Event) throws -> Piece? {
        switch event {
        case .part(let name, nil):
            // A field costs something even if it is empty, so that there are not fields without end.
            try takeUp(name.utf8.count + 1)
            current = .field(name: name, value: [])
            return nil
        case .part(_, ""?):
            current = .nothing
            return nil
        case .part(_, let file?):
            try requireToken()
            current = .file
            return .file(name: file, Answers(fields))
        case .bytes(let bytes):
            return try taking(bytes)
        case .partEnded:
            if case .field(let name, let value) = current {
                fields[name, default: []].append(String(decoding: value, as: UTF8.self))
            }
            current = nil
            return nil
        }
    }

    private mutating func taking(_ bytes: ArraySlice<UInt8>) throws -> Piece? {
        switch current {
        case .file: return .bytes(Array(bytes))
        case .field(let name, let value):
            try takeUp(bytes.count)
            current = .field(name: name, value: value + bytes)
            return nil
        case .nothing, nil: return nil
        }
    }

    private mutating func takeUp(_ bytes: Int) throws {
        fieldBytes += bytes
        guard fieldBytes <= Upload.fieldLimit else { throw HTTPError(.contentTooLarge) }
    }

    private mutating func finish() throws {
        try reader.finish()
        try requireToken()
    }

    private mutating func requireToken() throws {
        if isTrusted { return }
        try visit.visitor.requireToken(fields["token"]?.first ?? "")
        isTrusted = true
    }
}

/// A form with files that did not arrive whole, or is none.
struct BrokenUpload: Error {}

/// A form with files that goes on for longer than any that it is for.
struct UploadTooLarge: Error {
    let mostMegabytes: Int
}
