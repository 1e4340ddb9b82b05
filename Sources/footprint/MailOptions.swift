import Access
import ArgumentParser
import Casework
import Foundation
import Logging
import Notify
import SMTP
import Store
import Vocabulary
import Web

/// How mail leaves. Without a server nothing is sent: messages wait, and a page says so.
struct MailOptions: ParsableArguments {
    @Option(help: "The mail server, as smtp://mail.example.org:587 or smtps://mail.example.org.")
    var mailServer: String?
    @Option(help: "The address that mail comes from.")
    var mailFrom: String?
    @Option(help: "A file of two lines, the name and the password for the mail server, that nobody else may read.")
    var mailPasswordFile: String?
    @Option(help: "A file of certificates to trust for the mail server, instead of those of the machine.")
    var mailTrust: String?
    @Flag(help: "Send without encryption, for a mail server beside this program. It needs none on this very machine.")
    var mailWithoutEncryption = false

    /// The server, where one is named.
    func server() throws -> SMTPServer? {
        guard let mailServer else {
            guard mailFrom == nil, mailPasswordFile == nil, mailTrust == nil else {
                throw CommandRefusal(description: "Name the mail server too: --mail-server.")
            }
            return nil
        }
        guard let mailFrom else { throw CommandRefusal(description: "Say where mail comes from: --mail-from.") }
        do {
            return try SMTPServer(
                mailServer,
                from: mailFrom,
                signIn: try mailPasswordFile.map(MailOptions.signIn),
                trust: mailTrust,
                allowsPlain: mailWithoutEncryption
            )
        } catch let refusal as SMTPRefusal {
            throw CommandRefusal(description: refusal.explanation)
        }
    }

    private static func signIn(_ path: String) throws -> SMTPServer.SignIn {
        try KeyFile.refuseIfOpenToOthers(path)
        guard let bytes = FileManager.default.contents(atPath: path),
            let signIn = SMTPServer.SignIn(reading: String(decoding: bytes, as: UTF8.self))
        else { throw SMTPRefusal.unreadablePassword }
        return signIn
    }
}

/// Sends what is due for as long as the program serves.
struct MailRounds {
    let app: App
    /// Nothing where no server is named: then notices are only gathered, and links to former homes taken back, and
    /// old searches forgotten.
    let delivery: Delivery?
    let logger: Logger

    /// Goes round every few seconds until it is cancelled. A round that fails is logged in general words, and the next
    /// one tries again.
    func run() async {
        while !Task.isCancelled {
            do {
                try await round()
            } catch {
                logger.error("mail round failed", metadata: ["error": "\(type(of: error))"])
            }
            try? await Task.sleep(for: .seconds(5))
        }
    }

    private func round() async throws {
        try await app.database.revokeLinksToFormerHomes(on: app.today(), at: app.now())
        try await app.database.keep { [now = app.now()] in try $0.forgetSearches(at: now) }
        try await app.database.gather(NoticeSource.all, at: app.now())
        try await app.database.keep { [now = app.now()] in try $0.forgetEndedTokens(at: now) }
        if let ends = try await app.database.tellEnds(on: app.today(), byMail: delivery != nil, at: app.now()) {
            logger.notice("\(ends)")
        }
        try await delivery?.round()
    }
}
