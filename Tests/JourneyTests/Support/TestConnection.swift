import NIOCore
import NIOPosix

/// A connection over which a test may say anything at all, and slowly.
struct TestConnection {
    /// What came back, and whether the other end hung up.
    struct Heard: Sendable {
        var text = ""
        var isClosed = false

        /// The code of the first answer.
        var status: Int? { text.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
    }

    let port: Int

    /// Says the pieces one after another, with a pause after each, and listens until the other end hangs up or so long has
    /// passed since the last piece.
    func say(_ pieces: [String], pause: Duration = .zero, listening patience: Duration) async throws -> Heard {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "localhost", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            await withTaskGroup(of: Heard?.self) { group in
                group.addTask { await TestConnection.listen(to: inbound) }
                group.addTask {
                    for piece in pieces {
                        do {
                            try await outbound.write(ByteBuffer(string: piece))
                            try await Task.sleep(for: pause)
                        } catch { break }
                    }
                    try? await Task.sleep(for: patience)
                    return nil
                }
                let first = await group.next() ?? nil
                group.cancelAll()
                if let first { return first }
                var heard = await group.next() ?? nil
                heard?.isClosed = false
                return heard ?? Heard()
            }
        }
    }

    private static func listen(to inbound: NIOAsyncChannelInboundStream<ByteBuffer>) async -> Heard {
        var heard = Heard()
        do {
            for try await more in inbound { heard.text += String(buffer: more) }
        } catch {
            // Hung up without a farewell.
        }
        heard.isClosed = true
        return heard
    }
}
