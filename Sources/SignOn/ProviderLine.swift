import Access
import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// The line to the provider: one question, one answer. What is said on it is said elsewhere.
struct ProviderLine: Sendable {
    /// What is asked.
    struct Question: Hashable, Sendable {
        let address: ProviderAddress
        /// What a form sends; nothing where something is only looked up.
        let form: String?
        let authorization: String?

        init(_ address: ProviderAddress, sending form: String? = nil, authorization: String? = nil) {
            self.address = address
            self.form = form
            self.authorization = authorization
        }
    }

    /// What came back, whatever it is.
    struct Reply: Hashable, Sendable {
        let status: Int
        let bytes: [UInt8]
    }

    let ask: @Sendable (Question) async throws(ProviderFault) -> Reply

    /// The most that the provider may answer.
    static let most = 256 * 1024

    /// The line over HTTP. It follows no redirect, and lets go after so many seconds, however the answer trickles in.
    static func over(_ client: HTTPClient, seconds: Int = 10) -> ProviderLine {
        ProviderLine { question async throws(ProviderFault) in
            do {
                return try await withThrowingTaskGroup(of: Reply.self) { group in
                    group.addTask { try await fetch(question, client, seconds: seconds) }
                    group.addTask {
                        try await Task.sleep(for: .seconds(seconds))
                        throw ProviderFault.slow
                    }
                    defer { group.cancelAll() }
                    guard let reply = try await group.next() else { throw ProviderFault.unreachable }
                    return reply
                }
            } catch {
                throw fault(of: error)
            }
        }
    }

    /// A client that waits three seconds for a connection and follows nothing by itself.
    static func client(through proxy: OutboundProxy? = nil) -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.proxy = proxy.map { .server(host: $0.host, port: $0.port) }
        configuration.redirectConfiguration = .disallow
        configuration.timeout = .init(connect: .seconds(3), read: .seconds(10))
        configuration.httpVersion = .http1Only
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    private static func fetch(_ question: Question, _ client: HTTPClient, seconds: Int) async throws -> Reply {
        var request = HTTPClientRequest(url: question.address.text)
        request.headers.add(name: "Accept", value: "application/json")
        if let authorization = question.authorization {
            request.headers.add(name: "Authorization", value: authorization)
        }
        if let form = question.form {
            request.method = .POST
            request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
            request.body = .bytes(ByteBuffer(string: form))
        }
        let response = try await client.execute(request, timeout: .seconds(Int64(seconds)))
        let body = try await response.body.collect(upTo: most)
        return Reply(status: Int(response.status.code), bytes: Array(body.readableBytesView))
    }

    private static func fault(of error: any Error) -> ProviderFault {
        switch error {
        case let fault as ProviderFault: fault
        case is NIOTooManyBytesError: .nonsense(.size)
        case let error as HTTPClientError where slow.contains(error): .slow
        default: .unreachable
        }
    }

    private static let slow: [HTTPClientError] = [
        .connectTimeout, .readTimeout, .deadlineExceeded, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout,
    ]
}
