import NIOCore
import Testing

@testable import Web

@Suite("A connection that sends slowly or without end")
struct ConnectionTests {
    /// What no test waits for in vain.
    private static let patience = Duration.seconds(20)

    /// The limits of a server with little patience.
    private static var strict: ConnectionLimits {
        var limits = ConnectionLimits()
        limits.head = .milliseconds(300)
        limits.body = .milliseconds(300)
        limits.linger = .milliseconds(300)
        return limits
    }

    private static let form = "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"

    private func asking(_ body: @Sendable (TestConnection) async throws -> Void) async throws {
        try await TestService.open(withChildren: false, keeping: Self.strict) { service in
            try await body(TestConnection(port: try #require(service.port)))
        }
    }

    @Test("which says nothing, or never ends its headers, is hung up on")
    func slowHeaders() async throws {
        try await asking { connection in
            #expect(try await connection.say([], listening: Self.patience).isClosed)
            let letters = ["GET /sign-in HTTP/1.1\r\n"] + (1...60).map { "X-\($0): a\r\n" }
            let heard = try await connection.say(letters, pause: .milliseconds(20), listening: Self.patience)
            #expect(heard.isClosed && heard.text.isEmpty)
        }
    }

    @Test("which never ends its form is hung up on, however often a byte comes")
    func slowBody() async throws {
        try await asking { connection in
            let bytes = [Self.form + "Content-Length: 5000\r\n\r\n"] + Array(repeating: "a", count: 100)
            let heard = try await connection.say(bytes, pause: .milliseconds(20), listening: Self.patience)
            #expect(heard.isClosed)
        }
    }

    @Test("which has all it said answered is kept for the next question")
    func kept() async throws {
        try await asking { connection in
            let question = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n"
            let heard = try await connection.say(
                [question, question],
                pause: .milliseconds(500),
                listening: .milliseconds(300)
            )
            #expect(!heard.isClosed)
            #expect(heard.text.ranges(of: "HTTP/1.1 200").count == 2)
        }
    }

    @Test("which sends more than a form may is answered in plain words, and hung up on where it goes on")
    func endlessBody() async throws {
        try await asking { connection in
            let megabyte = String(repeating: "a", count: 1 << 20)
            let whole = Self.form + "Content-Length: \(megabyte.utf8.count + 2)\r\n\r\n\(megabyte)ab"
            let answered = try await connection.say([whole], listening: .seconds(2))
            #expect(answered.status == 413)
            #expect(answered.text.contains("A form may send at most one megabyte of text"))
            let unending = [Self.form + "Content-Length: 900000000\r\n\r\n", megabyte, megabyte]
            let heard = try await connection.say(unending, listening: Self.patience)
            #expect(heard.status == 413 && heard.isClosed)
        }
    }

    @Test("which has too many headers, or too long ones, is refused")
    func headers() async throws {
        try await asking { connection in
            let many = (1...150).map { "X-\($0): a\r\n" }.joined()
            let long = "X-Long: \(String(repeating: "a", count: 40_000))\r\n"
            for headers in [many, long] {
                let request = "GET /sign-in HTTP/1.1\r\nHost: a\r\n\(headers)\r\n"
                let heard = try await connection.say([request], listening: Self.patience)
                #expect(heard.isClosed)
                #expect(heard.status == 400)
            }
            let address = "GET /sign-in?back=\(String(repeating: "a", count: 40_000)) HTTP/1.1\r\nHost: a\r\n\r\n"
            #expect(try await connection.say([address], listening: Self.patience).isClosed)
        }
    }

    // Header injection: what comes out of an address never becomes a header of an answer.
    @Test("whose address holds line ends gets no header of its own making")
    func injected() async throws {
        try await asking { connection in
            for place in ["/sign-in?back=", "/sign-in/again?back=", "/find/", "/sign-in/link/", "/children?sort="] {
                let request = "GET \(place)%0D%0AX-Made:%20up%0D%0A HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                let heard = try await connection.say([request], listening: Self.patience)
                let head = heard.text.firstRange(of: "\r\n\r\n").map { heard.text[..<$0.lowerBound] }
                #expect(heard.status != nil)
                #expect(!(head ?? heard.text[...]).lowercased().contains("\r\nx-made"), "\(place)")
            }
        }
    }
}
