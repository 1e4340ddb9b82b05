import HTMLKit
import Hummingbird

/// Reads what an ordinary form sends.
enum FormBody {
    /// The most that an ordinary form may send: a long record with all its words.
    static let limit = 1 << 20

    /// Throws an HTTP error 413 for more than the limit.
    static func read(_ request: Request) async throws -> Answers {
        let body = try await request.body.collect(upTo: limit)
        return Answers(URLForm.fields(String(buffer: body)))
    }

    /// Reads it and leaves it to be read again; an upload is left as it is. Throws an HTTP error 413 for too much.
    static func peek(_ request: inout Request) async throws -> Answers {
        let type = request.headers[.contentType] ?? ""
        guard request.method == .post, type.hasPrefix("application/x-www-form-urlencoded") else {
            return Answers()
        }
        let body = try await request.collectBody(upTo: limit)
        return Answers(URLForm.fields(String(buffer: body)))
    }
}
