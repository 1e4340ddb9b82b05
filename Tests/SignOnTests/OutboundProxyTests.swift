import Access
import NIOCore
import NIOHTTP1
import NIOPosix
import Testing
import Vocabulary

@testable import SignOn

@Suite("By way of the council’s proxy")
struct OutboundProxyTests {
    @Test("the provider is asked through the proxy, and nowhere else")
    func through() async throws {
        let answer = TestCouncil.discovery().replacing(TestCouncil.issuer, with: "http://127.0.0.1:9")
        try await TestProxy.answering(answer) { address, asked in
            let settings = try ProviderSettings(
                issuer: "http://127.0.0.1:9",
                client: "footprint",
                secret: "secret",
                publicAddress: "https://reviews.eastmere.example"
            )
            let provider = OpenIDProvider(settings, through: try OutboundProxy(address))
            let entrance: Result<String, any Error>
            do {
                entrance = .success(try await provider.entrance(for: TestCouncil.errand, at: TestCouncil.now))
            } catch {
                entrance = .failure(error)
            }
            try await provider.close()
            #expect(try entrance.get().hasPrefix("http://127.0.0.1:9/authorise?"))
            #expect(await asked() == ["http://127.0.0.1:9/.well-known/openid-configuration"])
        }
    }

    @Test("a proxy that is not there is a provider that cannot be reached")
    func down() async throws {
        let settings = try ProviderSettings(
            issuer: "https://127.0.0.1:9",
            client: "footprint",
            secret: "secret",
            publicAddress: "https://reviews.eastmere.example"
        )
        let provider = OpenIDProvider(settings, through: try OutboundProxy("http://127.0.0.1:9"))
        let found = try await fault { try await provider.entrance(for: TestCouncil.errand, at: TestCouncil.now) }
        #expect(found == .unreachable || found == .slow)
        try await provider.close()
    }

    @Test(
        "its address has a host and a port",
        arguments: ["http://proxy.example:3128", "http://[::1]:8080/", "HTTP://p"]
    )
    func address(text: String) throws {
        let proxy = try OutboundProxy(text)
        #expect([3128, 8080, 80].contains(proxy.port))
        #expect(["proxy.example", "::1", "p"].contains(proxy.host))
    }

    @Test(
        "what is none is declined",
        arguments: [
            ("proxy.example:3128", .address), ("https://proxy.example", .address), ("socks5://proxy.example", .address),
            ("http://", .address), ("http://proxy.example/way?a=b", .address), ("http://proxy.example:99999", .address),
            ("http://name:word@proxy.example:3128", .signIn),
        ] as [(String, OutboundProxyRefusal)]
    )
    func declined(text: String, refusal: OutboundProxyRefusal) {
        #expect(throws: refusal) { try OutboundProxy(text) }
    }
}

/// A proxy on this machine that answers every question itself, and says what it was asked.
private enum TestProxy {
    static func answering(
        _ text: String,
        _ body: (_ address: String, _ asked: @Sendable () async -> [String]) async throws -> Void
    ) async throws {
        let book = AskedBook()
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(TestProxyAnswer(text, book))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = server.localAddress?.port ?? 0
        do {
            try await body("http://127.0.0.1:\(port)") { await book.asked }
            try await server.close()
        } catch {
            try await server.close()
            throw error
        }
    }
}

private actor AskedBook {
    private(set) var asked: [String] = []

    func note(_ address: String) {
        asked.append(address)
    }
}

private final class TestProxyAnswer: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let text: String
    private let book: AskedBook

    init(_ text: String, _ book: AskedBook) {
        self.text = text
        self.book = book
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(let head) = unwrapInboundIn(data) else { return }
        let (channel, text, book) = (context.channel, text, book)
        Task {
            await book.note(head.uri)
            var headers = HTTPHeaders([("content-length", "\(text.utf8.count)"), ("connection", "close")])
            headers.add(name: "content-type", value: "application/json")
            let answer = HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)
            channel.write(HTTPServerResponsePart.head(answer), promise: nil)
            channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text))), promise: nil)
            channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: nil)
        }
    }
}
