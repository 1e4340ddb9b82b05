import NIOCore
import NIOHTTP1

/// Closes a connection whose other end takes too long over what it sends.
///
/// What the server itself does about idle connections counts every byte as a sign of life, so that one byte now and then
/// would hold a place for ever.
final class Patience: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private enum State {
        /// Nothing was asked yet.
        case unasked
        case body(BodyPatience)
        /// The answer has left, but the body has not ended.
        case answered
        /// The request is here.
        case whole
    }

    private let limits: ConnectionLimits
    private var state = State.unasked
    private var end: Scheduled<Void>?

    init(_ limits: ConnectionLimits) {
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) {
        close(context, in: limits.head)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        end?.cancel()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            end?.cancel()
            state = .body(BodyPatience(limits))
        case .body(let bytes):
            if case .body(var patience) = state {
                end?.cancel()
                patience.take(bytes.readableBytes, at: .now())
                state = .body(patience)
            }
        case .end:
            end?.cancel()
            state = .whole
        }
        context.fireChannelRead(data)
    }

    /// The server asks for more.
    func read(context: ChannelHandlerContext) {
        if case .body(var patience) = state {
            end?.cancel()
            close(context, in: patience.wait(from: .now()))
            state = .body(patience)
        }
        context.read()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data), case .body = state {
            end?.cancel()
            state = .answered
            close(context, in: limits.linger)
        }
        context.write(data, promise: promise)
    }

    private func close(_ context: ChannelHandlerContext, in wait: TimeAmount) {
        let channel = context.channel
        end = context.eventLoop.scheduleTask(in: wait) { channel.close(promise: nil) }
    }
}

/// Sets `Patience` where requests and answers can be told apart: handlers that a server is given stand behind that place.
final class PatienceSetter: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let limits: ConnectionLimits

    init(limits: ConnectionLimits) {
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(Patience(limits), position: .after(decoder))
        } catch {
            context.fireErrorCaught(error)
        }
    }
}
