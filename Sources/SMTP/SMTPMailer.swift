import CCurl
import NIOPosix
import Notify
import Vocabulary

/// Hands mail to a server through libcurl, on a thread of its own: the call waits until the server has answered.
package struct SMTPMailer: Sendable {
    private let server: SMTPServer
    private let pool: NIOThreadPool
    private let now: @Sendable () -> Instant

    /// Whether the library is ready; asked for once.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    package init(_ server: SMTPServer, now: @escaping @Sendable () -> Instant) {
        self.server = server
        self.now = now
        pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
    }

    /// Ends the thread once what is running has finished.
    package func close() async throws {
        try await pool.shutdownGracefully()
    }

    package var mailer: Mailer {
        Mailer { [self] mail async throws(MailFault) in
            if let fault = await fault(of: mail) { throw fault }
        }
    }

    /// Sends a mail; gives what went wrong, if anything did.
    private func fault(of mail: Mail) async -> MailFault? {
        guard SMTPMailer.isReady, SMTPServer.isPlainAddress(mail.recipient) else { return .notAllowed }
        let message = MessageText(mail, from: server.sender, at: now())
        do {
            return try await pool.runIfActive { [server] in
                SMTPExchange(server, to: mail.recipient, message.bytes).run()
            }
        } catch {
            return .unreachable
        }
    }
}
