import HummingbirdCore
import NIOCore

/// What the server bears of one connection, so that those who send slowly or without end cannot take every place.
package struct ConnectionLimits: Hashable, Sendable {
    /// How long a connection may take from its beginning until the first request's headers are here.
    package var head = TimeAmount.seconds(10)
    /// For how long altogether the server waits for a body whose bytes do not come.
    package var body = TimeAmount.seconds(20)
    /// How many bytes of a body earn it another second, so that a large file may come over a slow line.
    package var bytesPerSecond = 16_384
    /// How long whoever was answered before their body's end may go on sending.
    package var linger = TimeAmount.seconds(3)
    /// How long a connection may stand on which nothing is asked.
    package var idle = TimeAmount.seconds(60)
    /// The most that all headers may hold, the address among them.
    package var headerBytes = 32_768
    package var headers = 100
    /// How many connections there may be at once; more wait to be taken up.
    package var connections = 2000

    package init() {}

    /// What takes connections up, as many at once as there may be.
    package var doorkeeper: any AvailableConnectionsDelegate { MaximumAvailableConnections(connections) }
}

extension HTTPServerBuilder {
    /// A server that keeps to limits.
    package static func keeping(_ limits: ConnectionLimits) -> HTTPServerBuilder {
        .http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [PatienceSetter(limits: limits)],
                idleTimeout: limits.idle,
                httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                    maxHeaderFieldSize: limits.headerBytes,
                    maxHeaderListSize: limits.headerBytes,
                    maxHeaderFieldCount: limits.headers
                )
            )
        )
    }
}
