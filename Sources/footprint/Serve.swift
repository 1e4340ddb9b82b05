import Access
import ArgumentParser
import Casework
import Hummingbird
import Insight
import Logging
import Policy
import Store
import Vocabulary
import Web

/// `footprint serve`: answers requests until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages.")

    @OptionGroup var installation: Installation
    @Option(help: "The network address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port = 8080
    @Option(help: "The day to show a sample on, as 2026-03-30. Refused for a database that is no sample.")
    var today: String?
    @Flag(help: "Say in a Server-Timing header of every answer how long it took, and how many queries.")
    var timings = false

    func run() async throws {
        try await installation.with { database in
            let passwords = PasswordHasher()
            do {
                try await serve(database, passwords)
                try await passwords.close()
            } catch {
                try await passwords.close()
                throw error
            }
        }
    }

    private func serve(_ database: any WritableDatabase, _ passwords: PasswordHasher) async throws {
        let isLocal = host == "127.0.0.1" || host == "::1"
        let app = try await App.over(database, passwords, today: today, isLocal: isLocal)
        let server = Application(
            responder: Site.responder(app, timings: timings),
            // A connection on which nothing moves is let go, so that slow ones cannot take every place.
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "Footprint"),
            logger: Logger(label: "footprint")
        )
        print("Serving http://\(host):\(port)")
        try await server.runService()
    }
}

extension App {
    /// The app over an open database.
    static func over(
        _ database: any WritableDatabase,
        _ passwords: PasswordHasher,
        today: String?,
        isLocal: Bool
    ) async throws -> App {
        let settings = try await database.read { try $0.profiles() }
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
        let log = AccessLog(database)
        return App(
            database: database,
            casebook: Casebook(over: database),
            accessLog: log,
            figures: Figures(database),
            signIn: SignIn(database, passwords: passwords, log: log),
            today: todayNow,
            now: Instant.now,
            profile: settings.inForce(on: todayNow()),
            isSample: isSample,
            secureCookies: !isLocal
        )
    }
}
