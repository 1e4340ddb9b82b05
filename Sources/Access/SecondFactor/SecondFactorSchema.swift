import Store

extension Migration {
    /// Second factors, half sign-ins, and what a session remembers of how it was come by.
    static let secondFactors = [
        Migration(
            "2026-11-21 second factors",
            in: .kept,
            """
            CREATE TABLE second_factor (
                account_id TEXT PRIMARY KEY,
                secret     TEXT NOT NULL,
                since_at   TEXT NOT NULL,
                last_step  BIGINT NOT NULL
            );
            CREATE TABLE recovery_code (
                account_id TEXT NOT NULL,
                digest     TEXT NOT NULL,
                used_at    TEXT,
                PRIMARY KEY (account_id, digest)
            );
            CREATE TABLE half_sign_in (
                id         TEXT PRIMARY KEY,
                account_id TEXT NOT NULL,
                way        TEXT NOT NULL,
                ends_at    TEXT NOT NULL
            );
            CREATE INDEX half_sign_in_by_end ON half_sign_in (ends_at);
            CREATE INDEX half_sign_in_by_account ON half_sign_in (account_id);
            ALTER TABLE session ADD COLUMN came_by TEXT;
            ALTER TABLE session ADD COLUMN proved_at TEXT;
            CREATE TABLE last_sign_in (
                account_id TEXT PRIMARY KEY,
                at         TEXT NOT NULL
            );
            CREATE TABLE password_asked (
                account_id TEXT PRIMARY KEY,
                at         TEXT NOT NULL
            );
            """
        )
    ]
}
