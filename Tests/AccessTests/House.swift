import Access
import Foundation
import Samples
import Store
import StoreSQLite
import Vocabulary

/// A database of its own with everything that stands before the pages: made for one test, and gone after it.
struct House: Sendable {
    let database: SQLiteDatabase
    let ledger: Ledger
    let passwords: PasswordHasher
    let log: AccessLog
    let signIn: SignIn

    static let cost = ScryptCost(log: 4, blockSize: 1, lanes: 1)

    static func open(_ body: (House) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("access-\(ID<House>.fresh())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let schema = Schema(
            migrations: Migration.access + Migration.sessions + Migration.singleSignOn + Migration.keyMarks
                + Migration.knownBrowsers + Migration.sight,
            facts: FactTable.access
        )
        let database = try SQLiteDatabase(folder: folder, schema: schema)
        _ = try await database.migrate()
        let house = House(database, PasswordHasher(cost: cost), AccessLog(database))
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(house))
        } catch {
            result = .failure(error)
        }
        try await house.passwords.close()
        try await database.close()
        try FileManager.default.removeItem(atPath: folder)
        try result.get()
    }

    init(_ database: SQLiteDatabase, _ passwords: PasswordHasher, _ log: AccessLog) {
        self.database = database
        self.passwords = passwords
        self.log = log
        ledger = Ledger(database, now: { today.minute(0) })
        signIn = SignIn(database, passwords: passwords, log: log)
    }

    /// Writes as the program.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (WriteTransaction) throws -> T) async throws -> T {
        try await ledger.write(as: .program(startedBy: "test", "test"), body)
    }

    /// Somebody with an account and, where one is given, a password.
    func person(
        _ name: String = "Wren Ashgrove",
        email: String = "wren@eastmere.example",
        as role: Role = .iro,
        from day: CivilDate = today,
        password: String? = nil
    ) async throws -> ID<Account> {
        let account = try await write { try $0.openAccount(name: name, email: email, as: role, from: day) }
        if let password {
            try await signIn.setPassword(Password(password), of: account, at: today.minute(0))
        }
        return account
    }

    /// Children that the register would have entered.
    func children(_ count: Int) async throws -> [Subject] {
        let children = (0..<count).map { _ in Subject(ID<House>.fresh()) }
        try await write { transaction in
            try transaction.insert(into: "identity", ["id", "kind"], children.map { [.text($0.id), .text("child")] })
        }
        return children
    }

    /// How many rows a table of what is kept has.
    func rows(in table: String) async throws -> Int {
        try await database.recall {
            try $0.one(Query<Int>("SELECT CAST(COUNT(*) AS BIGINT) FROM \(name: table)"))
        }
    }
}

let today: CivilDate = "2026-03-30"

extension CivilDate {
    /// A moment of this day, so many minutes after nine in the morning, universal time.
    func minute(_ minutes: Int) -> Instant {
        Instant(milliseconds: dayNumber * 86_400_000 + 9 * 3_600_000).adding(seconds: minutes * 60)
    }
}

extension SignIn.Attempt {
    /// A try some minutes into the morning.
    static func sample(
        _ minutes: Int = 0,
        today day: CivilDate = today,
        from address: String = "192.0.2.1",
        replacing session: Secret? = nil,
        known browser: Secret? = nil,
        requiringFactor requiresFactor: Bool = false
    ) -> SignIn.Attempt {
        SignIn.Attempt(
            at: day.minute(minutes),
            today: day,
            from: address,
            replacing: session,
            known: browser,
            requiringFactor: requiresFactor
        )
    }
}

extension SignIn.Step {
    /// The secret of the session, where the try came all the way in.
    func inside() throws -> Secret {
        guard case .inside(let secret) = self else { throw NotInside() }
        return secret
    }

    /// The secret of the half sign-in, where a code is wanted.
    func half() throws -> Secret {
        switch self {
        case .codeWanted(let secret), .factorWanted(let secret): return secret
        case .inside: throw NotInside()
        }
    }
}

/// A try did not come as far as a test expects.
struct NotInside: Error {}

/// The refusal that a body throws, in words; nothing where it throws none.
func refusal<T>(_ body: () async throws -> T) async throws -> String? {
    do {
        _ = try await body()
        return nil
    } catch let refusal as any Refusal {
        return refusal.explanation
    }
}
