extension Migration {
    /// What every fact stands on: the book of deeds, identities, and the keys of the digests.
    static let store = [
        Migration(
            "2026-11-21 deeds",
            """
            CREATE TABLE deed (
                number     BIGINT PRIMARY KEY,
                done_at    TEXT NOT NULL,
                account_id TEXT,
                signature  TEXT NOT NULL,
                role       TEXT NOT NULL,
                purpose    TEXT NOT NULL,
                about_id   TEXT,
                previous   TEXT NOT NULL,
                content    TEXT NOT NULL,
                digest     TEXT NOT NULL,
                CHECK (done_at LIKE '____-__-__T__:__:__.___Z')
            );
            CREATE INDEX deed_by_time ON deed (done_at);
            CREATE INDEX deed_by_about ON deed (about_id);
            CREATE TABLE deed_digest (
                deed    BIGINT NOT NULL REFERENCES deed (number),
                subject TEXT NOT NULL,
                digest  TEXT NOT NULL,
                PRIMARY KEY (deed, subject)
            );
            CREATE INDEX deed_digest_by_subject ON deed_digest (subject, deed);
            CREATE TABLE subject_key (
                subject TEXT PRIMARY KEY,
                secret  TEXT NOT NULL
            );
            CREATE TABLE identity (
                id   TEXT PRIMARY KEY,
                kind TEXT NOT NULL
            );
            """
        )
    ]
}
