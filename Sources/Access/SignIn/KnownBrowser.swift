import Store
import Vocabulary

/// That somebody came in with a browser before, which keeps a mark beyond the session. It lets nobody in: all it does is
/// that wrong tries from elsewhere, even from the next desk, do not keep the browser's owner waiting.
struct KnownBrowser: Record, Hashable {
    let account: ID<Account>
    let since: Instant

    init(row: Row) throws {
        account = try row["account_id"]
        since = try row["since_at"]
    }

    /// How many browsers of one account are known, the latest.
    static let most = 20

    /// Whether a browser is one of an account's.
    static func of(_ account: ID<Account>, _ browser: Secret, at now: Instant) -> Query<KnownBrowser> {
        "SELECT account_id, since_at FROM known_browser WHERE \(isKnown(browser, at: now)) AND account_id = \(account)"
    }

    /// Whether a browser is anybody's.
    static func of(_ browser: Secret, at now: Instant) -> Query<KnownBrowser> {
        "SELECT account_id, since_at FROM known_browser WHERE \(isKnown(browser, at: now))"
    }

    private static func isKnown(_ browser: Secret, at now: Instant) -> SQL {
        "mark = \(browser.digest) AND since_at > \(now.adding(seconds: -SessionLimits.browserDays * 86_400))"
    }
}

extension KeepTransaction {
    /// Knows a browser by a new mark, for everybody who came in with it. Somebody else's mark that was brought along gives
    /// no more than it gave.
    func knowBrowser(_ mark: Secret, of account: ID<Account>, instead old: Secret?, at now: Instant) throws {
        let forgotten = now.adding(seconds: -SessionLimits.browserDays * 86_400)
        try execute("DELETE FROM known_browser WHERE since_at <= \(forgotten)")
        if let old { try execute("UPDATE known_browser SET mark = \(mark.digest) WHERE mark = \(old.digest)") }
        try execute(
            """
            INSERT INTO known_browser (mark, account_id, since_at) VALUES (\(mark.digest), \(account), \(now))
            ON CONFLICT (mark, account_id) DO UPDATE SET since_at = excluded.since_at
            """
        )
        try execute(
            """
            DELETE FROM known_browser WHERE account_id = \(account) AND mark NOT IN (
                SELECT mark FROM known_browser WHERE account_id = \(account)
                ORDER BY since_at DESC, mark LIMIT \(KnownBrowser.most)
            )
            """
        )
    }

    /// Knows none of an account's browsers any longer.
    func forgetBrowsers(of account: ID<Account>) throws {
        try execute("DELETE FROM known_browser WHERE account_id = \(account)")
    }
}

extension Migration {
    /// The marks by which browsers are known again, and when somebody last showed a password or a link.
    package static let knownBrowsers = [
        Migration(
            "2026-11-22 known browsers",
            in: .kept,
            """
            CREATE TABLE known_browser (
                mark       TEXT NOT NULL,
                account_id TEXT NOT NULL,
                since_at   TEXT NOT NULL,
                PRIMARY KEY (mark, account_id)
            );
            CREATE INDEX known_browser_by_account ON known_browser (account_id);
            CREATE INDEX known_browser_by_age ON known_browser (since_at);
            """
        ),
        Migration(
            "2026-11-22 what a session showed",
            in: .kept,
            "ALTER TABLE session ADD COLUMN shown_at TEXT;"
        ),
        Migration(
            "2026-11-22 wrong codes",
            in: .kept,
            "ALTER TABLE half_sign_in ADD COLUMN wrong BIGINT NOT NULL DEFAULT 0;"
        ),
    ]
}
