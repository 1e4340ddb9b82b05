import Access
import ArgumentParser
import Casework
import Exchange
import Foundation
import Hummingbird
import Insight
import Logging
import Notify
import Policy
import SMTP
import SignOn
import Store
import Vocabulary
import Web

/// `footprint serve`: answers requests until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages.")

    @OptionGroup var installation: Installation
    @OptionGroup var places: MapOptions
    @OptionGroup var signOn: SingleSignOnOptions
    @Option(help: "The network address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port = 8080
    @Option(help: "The address that people use, such as https://reviews.example.org, where a proxy stands before this.")
    var publicAddress: String?
    @Option(help: "The network address of a proxy that says in X-Forwarded-For where a request came from.")
    var trustedProxy: [String] = []
    @OptionGroup var mail: MailOptions
    @Option(help: "The day to show a sample on, as 2026-03-30. Refused for a database that is no sample.")
    var today: String?
    @Flag(help: "Say in a Server-Timing header of every answer how long it took, and how many queries.")
    var timings = false

    func run() async throws {
        let provider = try signOn.provider(publicAddress: publicAddress)
        do {
            try await installation.with { database in
                let passwords = PasswordHasher()
                do {
                    try await serve(database, passwords, provider)
                    try await passwords.close()
                } catch {
                    try await passwords.close()
                    throw error
                }
            }
            try await provider?.close()
        } catch {
            try await provider?.close()
            throw error
        }
    }

    private func serve(
        _ database: any WritableDatabase,
        _ passwords: PasswordHasher,
        _ provider: OpenIDProvider?
    ) async throws {
        let log = AccessLog(database)
        let signIn = SignIn(database, passwords: passwords, log: log)
        let keys = try await installation.ring(for: database)
        let mailServer = try mail.server()
        let suggestions = try signOn.suggestions()
        let app = try await App.over(
            database,
            log,
            signIn,
            { [signOn] in signOn.council(by: provider, suggesting: suggestions, sealing: keys, over: $0) },
            keys,
            figures: Figures(database, map: try places.map(), returns: .imports),
            today: today,
            publicAddress: publicAddress,
            secureCookies: try cookiesNeedTLS,
            sendsMail: mailServer != nil
        )
        guard let proxies = TrustedProxies(trustedProxy) else {
            throw CommandRefusal(description: "--trusted-proxy wants network addresses such as 127.0.0.1.")
        }
        let (host, port) = (host, port)
        let server = Application(
            responder: Site.responder(app, behind: proxies, timings: timings),
            // A connection on which nothing moves is let go, so that slow ones cannot take every place.
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "Footprint"),
            onServerRunning: { _ in
                // Straight out, so that whoever reads it through a pipe sees it now.
                FileHandle.standardOutput.write(Data("Serving http://\(host):\(port)\n".utf8))
            },
            logger: Logger(label: "footprint")
        )
        try await withMail(mailServer, app) { try await server.runService() }
    }

    /// Sends mail beside what the body does, until it is done.
    private func withMail(
        _ server: SMTPServer?,
        _ app: App,
        _ body: @escaping @Sendable () async throws -> Void
    ) async throws {
        let sender = server.map { SMTPMailer($0, now: app.now) }
        let delivery = sender.map {
            Delivery(
                app.database,
                log: app.accessLog,
                mailer: $0.mailer,
                pages: publicAddress ?? "http://\(host):\(port)",
                now: app.now,
                today: app.today
            )
        }
        let rounds = MailRounds(app: app, delivery: delivery, logger: Logger(label: "footprint"))
        let running = Task { await rounds.run() }
        let result: Result<Void, any Error>
        do {
            result = .success(try await body())
        } catch {
            result = .failure(error)
        }
        running.cancel()
        await running.value
        try await sender?.close()
        try result.get()
    }

    /// Whether cookies may leave over TLS only: always, but on this very machine without an address that says https.
    private var cookiesNeedTLS: Bool {
        get throws {
            let isLocal = host == "127.0.0.1" || host == "::1"
            guard let publicAddress else { return !isLocal }
            guard let scheme = URL(string: publicAddress)?.scheme?.lowercased(), ["http", "https"].contains(scheme),
                URL(string: publicAddress)?.host() != nil
            else {
                throw CommandRefusal(description: "--public-address wants one such as https://reviews.example.org.")
            }
            return scheme == "https" || !isLocal
        }
    }
}

extension App {
    /// The app over an open database.
    static func over(
        _ database: any WritableDatabase,
        _ log: AccessLog,
        _ signIn: SignIn,
        _ singleSignOn: (SignIn) -> SingleSignOn?,
        _ keys: KeyRing,
        figures: Figures,
        today: String?,
        publicAddress: String?,
        secureCookies: Bool,
        sendsMail: Bool = false
    ) async throws -> App {
        let isSample = try await database.read { try $0.isSample() }
        let day = try today.map { text in
            guard isSample else {
                throw CommandRefusal(description: "--today is for samples only, and this database is no sample.")
            }
            guard let day = CivilDate(iso: text) else {
                throw CommandRefusal(description: "--today wants a day such as 2026-03-30; \(text) is none.")
            }
            return day
        }
        let todayNow: @Sendable () -> CivilDate = { day ?? Instant.now().londonDay }
        return App(
            database: database,
            casebook: Casebook(over: database),
            accessLog: log,
            figures: figures,
            signIn: signIn,
            singleSignOn: singleSignOn,
            keys: keys,
            links: sendsMail ? .byMail(database, now: Instant.now) : .byHand,
            publicAddress: publicAddress.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 },
            today: todayNow,
            now: Instant.now,
            isSample: isSample,
            secureCookies: secureCookies,
            sendsMail: sendsMail
        )
    }
}
