import Access
import Store
import Vocabulary

/// That the ends of both chains left the database on a day, and what was said of them.
struct ToldEnds: Record, Hashable {
    let words: String

    init(row: Row) throws {
        words = try row["words"]
    }

    static func on(_ day: CivilDate) -> Query<ToldEnds> { "SELECT words FROM told_ends WHERE told_on = \(day)" }
}

extension Database {
    /// Has the ends of both chains leave the database once a day: gives the line for the program's own log the first time it
    /// is asked on a day, whichever node asks, and mails it to those who run the service where there is mail.
    package func tellEnds(on day: CivilDate, byMail: Bool, at now: Instant) async throws -> String? {
        guard try await recall({ try $0.first(ToldEnds.on(day)) }) == nil else { return nil }
        let words = try await ChainEnds.now(in: self).text
        let managers = byMail ? try await read { try $0.all(Account.holding(.manager, on: day)) } : []
        return try await keep { transaction in
            let told = try transaction.execute(
                """
                INSERT INTO told_ends (told_on, words) VALUES (\(day), \(words)) ON CONFLICT (told_on) DO NOTHING
                """
            )
            guard told == 1 else { return nil }
            for manager in managers {
                let once = "chain-ends:\(day.iso):\(manager.id)"
                try transaction.enqueue(
                    .chainEnds,
                    to: .account(manager.id),
                    about: [],
                    once: once,
                    matter: day.iso,
                    at: now
                )
            }
            return words
        }
    }
}

extension Migration {
    /// The days on which the ends of both chains left the database.
    static let toldEnds = [
        Migration(
            "2026-11-24 told ends",
            in: .kept,
            "CREATE TABLE told_ends (told_on TEXT PRIMARY KEY, words TEXT NOT NULL);"
        )
    ]
}
