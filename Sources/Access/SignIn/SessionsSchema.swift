import Store

extension Migration {
    /// Sessions that go on while their secrets change, with the device and the networks they are used from.
    package static let sessions = [
        Migration(
            "2026-11-21 secrets of sessions",
            in: .kept,
            """
            DELETE FROM session;
            ALTER TABLE session ADD COLUMN roles TEXT NOT NULL DEFAULT '';
            ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '';
            ALTER TABLE session ADD COLUMN network_began TEXT NOT NULL DEFAULT '';
            ALTER TABLE session ADD COLUMN network_last TEXT NOT NULL DEFAULT '';
            ALTER TABLE session ADD COLUMN network_moved_at TEXT NOT NULL DEFAULT '';
            ALTER TABLE session ADD COLUMN network_previous TEXT;
            ALTER TABLE session ADD COLUMN network_shared_at TEXT;
            CREATE TABLE session_secret (
                digest      TEXT PRIMARY KEY,
                session_id  TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
                token       TEXT NOT NULL,
                replaced_at TEXT
            );
            CREATE INDEX session_secret_by_session ON session_secret (session_id);
            CREATE INDEX session_secret_by_token ON session_secret (token);
            """
        )
    ]
}
