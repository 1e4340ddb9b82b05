import HTMLKit
import Hummingbird
import NIOCore

/// Reads what an ordinary form sends.
enum FormBody {
    /// The most that an ordinary form may send: a long record with all its words.
    static let limit = 1 << 20
    /// The most fields that it may have: some for each child of a large list.
    static let mostFields = 4000

    /// Throws an HTTP error 413 for more than the limit.
    static func read(_ request: Request) async throws -> Answers {
        var request = request
        return try await collect(&request)
    }

    /// Reads it and leaves it to be read again; an upload is left as it is. Throws an HTTP error 413 for too much.
    static func peek(_ request: inout Request) async throws -> Answers {
        let type = request.headers[.contentType] ?? ""
        guard request.method == .post, type.hasPrefix("application/x-www-form-urlencoded") else {
            return Answers()
        }
        return try await collect(&request)
    }

    private static func collect(_ request: inout Request) async throws -> Answers {
        do {
            let body = try await request.collectBody(upTo: limit)
            let ends = body.readableBytesView.count { $0 == UInt8(ascii: "&") }
            guard ends < mostFields else { throw HTTPError(.contentTooLarge) }
            return Answers(URLForm.fields(String(buffer: body)))
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        }
    }
}
