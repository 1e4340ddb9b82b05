import Access
import Casework
import Exchange
import Hummingbird
import HummingbirdTesting
import Insight
import Logging
import Policy
import Samples
import Store
import Synchronization
import TestDatabases
import Vocabulary

@testable import Web

/// A whole service over a database of its own: its people, its children and its clock, asked through the router.
///
///     try await TestService.open { service in
///         let page = try await service.visitor(.iro).get("/my-work")
///     }
struct TestService: Sendable {
    static let today: CivilDate = "2026-03-30"
    static let inUseSince: CivilDate = "2025-04-01"

    let app: App
    /// What the service takes for now; a test may move it on.
    let moment: TestMoment
    private let client: any TestClientProtocol

    /// Runs a body with a service on 30 March 2026 that is set up, staffed and in use for a year. Behind proxies it is
    /// asked over the network of this machine. With a provider, the council's sign-on is set up.
    static func open(
        on kind: TestDatabase = .sqlite,
        withChildren: Bool = true,
        signOn provider: TestProvider? = nil,
        behind proxies: TrustedProxies? = nil,
        _ body: @Sendable (TestService) async throws -> Void
    ) async throws {
        let schema = Schema.footprint(and: Migration.pages + Migration.exchange)
        try await kind.with(schema) { database in
            let passwords = PasswordHasher(cost: ScryptCost(log: 4, blockSize: 1, lanes: 1))
            do {
                let (app, moment) = TestService.app(over: database, passwords, provider)
                try await app.setUpTest(withChildren: withChildren)
                let responder = Site.responder(app, behind: proxies ?? TrustedProxies())
                let server = Application(responder: responder, logger: .silent)
                try await server.test(proxies == nil ? .router : .live) { client in
                    try await body(TestService(app: app, moment: moment, client: client))
                }
                try await passwords.close()
            } catch {
                try await passwords.close()
                throw error
            }
        }
    }

    /// Somebody who has just signed in and shown all that is asked for.
    func visitor(_ person: TestPerson) async throws -> TestVisitor {
        let visitor = stranger()
        let (now, limits) = (moment.now, app.signIn.sessions)
        let secret = try await app.database.keep { transaction in
            let secret = try transaction.beginSession(
                of: person.account,
                as: person.role,
                within: limits,
                replacing: nil,
                in: "unknown",
                at: now
            )
            try transaction.noteEntry(secret, of: person.account, by: .password, provedAt: now, at: now)
            return secret
        }
        // As at the door: the roles with which it begins are noted before the first page.
        _ = try await app.signIn.visitor(secret, at: now, today: app.today())
        // What is read once for everybody is read before, so that no page is charged with it.
        _ = try await visitor.get("/help")
        visitor.take("footprint-session", secret.text)
        return visitor
    }

    /// Somebody who has not signed in; where a proxy hands them on, it says from which address.
    func stranger(from address: String? = nil) -> TestVisitor {
        TestVisitor(client, forwardedFor: address)
    }

    /// The address of a one-time link for somebody.
    func link(for person: TestPerson) async throws -> String {
        let now = moment.now
        let secret = try await app.database.keep { try $0.makeLink(.signIn(person.account), at: now, lasting: 3600) }
        return "/sign-in/link/\(secret.text)"
    }

    /// The same for somebody who has no password yet, as everybody has it the first time.
    func firstLink(for person: TestPerson) async throws -> String {
        try await app.database.keep { try $0.dropPassword(of: person.account) }
        return try await link(for: person)
    }

    /// Writes as the program, with all that follows from it.
    @discardableResult
    func write<T: Sendable>(_ task: @escaping @Sendable (WriteTransaction) throws -> T) async throws -> T {
        try await app.casebook.write(as: .test, task)
    }

    /// How many deeds have been done.
    func deeds() async throws -> Int {
        try await app.database.read { try $0.one(Query<Int>("SELECT CAST(COUNT(*) AS BIGINT) FROM deed")) }
    }

    private static func app(
        over database: any WritableDatabase,
        _ passwords: PasswordHasher,
        _ provider: TestProvider?
    ) -> (App, TestMoment) {
        let moment = TestMoment(today)
        let log = AccessLog(database)
        let keys = KeyRing.fresh()
        let app = App(
            database: database,
            casebook: Casebook(Ledger(database, now: { moment.now })),
            accessLog: log,
            figures: Figures(database, returns: .imports),
            signIn: SignIn(database, passwords: passwords, log: log),
            singleSignOn: { provider?.council(sealing: keys, over: $0) },
            keys: keys,
            today: { moment.now.londonDay },
            now: { moment.now },
            isSample: false,
            secureCookies: true
        )
        return (app, moment)
    }
}

/// What a service takes for now: ten in the morning of a day, until a test moves it.
final class TestMoment: Sendable {
    private let kept: Mutex<Instant>

    init(_ day: CivilDate) {
        kept = Mutex(Instant(milliseconds: (day.dayNumber * 24 + 9) * 3_600_000))
    }

    var now: Instant { kept.withLock { $0 } }

    func pass(minutes: Int) {
        kept.withLock { $0 = $0.adding(seconds: minutes * 60) }
    }
}

/// Something a test stands on was not there.
struct NotAsExpected: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension Deed {
    static let test = Deed.program(startedBy: "test", "test")
}

extension Logger {
    /// Says nothing, but keeps the number of each request, which the page about a failure names.
    fileprivate static let silent = Logger(label: "test") { label in
        var handler = StreamLogHandler.standardError(label: label)
        handler.logLevel = .critical
        return handler
    }
}
