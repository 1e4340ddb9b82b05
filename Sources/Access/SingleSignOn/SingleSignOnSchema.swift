import Store

extension Migration {
    /// What is kept of the council's own sign-on.
    package static let singleSignOn = [
        Migration(
            "2026-11-22 single sign-on",
            in: .kept,
            """
            CREATE TABLE sign_on_errand (
                state   TEXT PRIMARY KEY,
                door    TEXT NOT NULL,
                back    TEXT NOT NULL,
                ends_at TEXT NOT NULL
            );
            CREATE INDEX sign_on_errand_by_end ON sign_on_errand (ends_at);
            CREATE TABLE sign_on_link (
                issuer     TEXT NOT NULL,
                subject    TEXT NOT NULL,
                account_id TEXT NOT NULL,
                linked_at  TEXT NOT NULL,
                PRIMARY KEY (issuer, subject)
            );
            CREATE UNIQUE INDEX sign_on_link_by_account ON sign_on_link (account_id, issuer);
            CREATE TABLE role_suggestion (
                account_id   TEXT NOT NULL,
                role         TEXT NOT NULL,
                suggested_at TEXT NOT NULL,
                PRIMARY KEY (account_id, role)
            );
            CREATE TABLE sign_on_message (
                name    TEXT PRIMARY KEY,
                ends_at TEXT NOT NULL
            );
            CREATE INDEX sign_on_message_by_end ON sign_on_message (ends_at);
            ALTER TABLE session ADD COLUMN sign_on_issuer TEXT;
            ALTER TABLE session ADD COLUMN sign_on_subject TEXT;
            ALTER TABLE session ADD COLUMN sign_on_session TEXT;
            ALTER TABLE session ADD COLUMN sign_on_token TEXT;
            CREATE INDEX session_by_sign_on ON session (sign_on_subject) WHERE sign_on_subject IS NOT NULL;
            CREATE INDEX session_by_sign_on_session ON session (sign_on_session) WHERE sign_on_session IS NOT NULL;
            """
        ),
        Migration(
            "2026-11-24 proof by single sign-on",
            in: .kept,
            """
            ALTER TABLE sign_on_errand ADD COLUMN session_id TEXT;
            ALTER TABLE sign_on_errand ADD COLUMN proves_since TEXT;
            UPDATE session SET sign_on_token = NULL WHERE idle_ends_at <= started_at;
            CREATE INDEX session_by_kept_token ON session (idle_ends_at) WHERE sign_on_token IS NOT NULL;
            """
        ),
    ]
}
