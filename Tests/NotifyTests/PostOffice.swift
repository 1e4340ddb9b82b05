import Access
import Samples
import Store
import Synchronization
import TestDatabases
import Vocabulary

@testable import Notify

/// A database with accounts and children, a clock that a test moves, and a mail server that is a list.
struct PostOffice: Sendable {
    static let schema = Schema(
        migrations: Migration.access + Migration.sessions + Migration.sight + Migration.notify,
        facts: FactTable.access + FactTable.notify
    )
    static let today: CivilDate = "2026-03-30"

    let database: any WritableDatabase
    let ledger: Ledger
    let log: AccessLog
    let tray = Tray()
    let clock = TestClock()

    static func open(_ kind: TestDatabase, _ body: (PostOffice) async throws -> Void) async throws {
        try await kind.with(schema) { try await body(PostOffice($0)) }
    }

    init(_ database: any WritableDatabase) {
        self.database = database
        let clock = clock
        ledger = Ledger(database, now: { clock.now })
        log = AccessLog(database)
    }

    /// A node that sends. Each has a name of its own.
    func delivery(
        _ node: String = "one",
        patience: Patience = .standard,
        over other: (any Database)? = nil,
        mailer: Mailer? = nil
    ) -> Delivery {
        let clock = clock
        return Delivery(
            other ?? database,
            log: log,
            mailer: mailer ?? tray.mailer,
            pages: "https://reviews.eastmere.example",
            patience: patience,
            node: node,
            now: { clock.now },
            today: { PostOffice.today }
        )
    }

    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (WriteTransaction) throws -> T) async throws -> T {
        try await ledger.write(as: .program(startedBy: "test", "test"), body)
    }

    func person(_ name: String, as role: Role = .iro) async throws -> ID<Account> {
        try await write {
            try $0.openAccount(
                name: name,
                email: "\(name.split(separator: " ")[0].lowercased())@eastmere.example",
                as: role,
                from: "2025-04-01"
            )
        }
    }

    /// A child whom these people may see.
    func child(seenBy accounts: [ID<Account>] = []) async throws -> Subject {
        let child = Subject(ID<PostOffice>.fresh())
        try await write { transaction in
            try transaction.insert(into: "identity", ["id", "kind"], [[.text(child.id), .text("child")]])
            try transaction.replaceSight(
                of: [child],
                with: accounts.map { Sight(account: $0, child: child, from: "2025-04-01", to: nil) }
            )
        }
        return child
    }

    /// Puts a notice of an allocation into the outbox.
    func enqueue(
        _ notice: Notice = .allocation,
        to account: ID<Account>,
        about children: [Subject],
        once key: String = ID<PostOffice>.fresh().text
    ) async throws {
        let now = clock.now
        try await database.keep {
            try $0.enqueue(notice, to: .account(account), about: children, once: key, at: now)
        }
    }

    func states() async throws -> [OutboxEntry.State: Int] {
        let counts = try await database.recall { try $0.all(OutboxCount.byState) }
        return Dictionary(uniqueKeysWithValues: counts.map { ($0.state, $0.number) })
    }

    func entries(_ states: OutboxEntry.State...) async throws -> [OutboxEntry] {
        try await database.recall { try $0.all(OutboxEntry.standing(states, limit: 100)) }
    }
}

/// What a mail server would have been handed, and what it answers.
final class Tray: Sendable {
    private let kept = Mutex<(mails: [Mail], fault: MailFault?)>(([], nil))

    var mails: [Mail] { kept.withLock { $0.mails } }

    func answer(_ fault: MailFault?) { kept.withLock { $0.fault = fault } }

    var mailer: Mailer {
        Mailer { [self] mail async throws(MailFault) in
            let fault = kept.withLock { tray in
                if tray.fault == nil { tray.mails.append(mail) }
                return tray.fault
            }
            if let fault { throw fault }
        }
    }
}

/// What the tests take for now: ten in the morning, until one moves it.
final class TestClock: Sendable {
    private let kept = Mutex(Instant(milliseconds: (PostOffice.today.dayNumber * 24 + 9) * 3_600_000))

    var now: Instant { kept.withLock { $0 } }

    func pass(seconds: Int) { kept.withLock { $0 = $0.adding(seconds: seconds) } }
}
