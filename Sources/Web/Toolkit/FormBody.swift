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
}
