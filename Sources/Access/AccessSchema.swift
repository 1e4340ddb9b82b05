import Store

extension Migration {
    /// Who may come in, who may see what, and what is kept about their coming and going.
    package static let access =
        [
            Migration(
                "2026-11-21 accounts",
                """
                    CREATE TABLE account_history (
                        id        TEXT NOT NULL REFERENCES identity (id),
                        name      TEXT NOT NULL,
                        email     TEXT NOT NULL,
                        email_key TEXT NOT NULL,
                        made_by   BIGINT NOT NULL REFERENCES deed (number),
                        ended_by  BIGINT REFERENCES deed (number),
                        PRIMARY KEY (id, made_by)
                    );
                    CREATE UNIQUE INDEX account_now ON account_history (id) WHERE ended_by IS NULL;
                    CREATE UNIQUE INDEX account_now_by_email ON account_history (email_key) WHERE ended_by IS NULL;
                    CREATE VIEW account AS
                        SELECT id, name, email, email_key, made_by FROM account_history WHERE ended_by IS NULL;

                    CREATE TABLE role_grant_history (
                        id         TEXT NOT NULL REFERENCES identity (id),
                        account_id TEXT NOT NULL REFERENCES identity (id),
                        role       TEXT NOT NULL,
                        from_on    TEXT NOT NULL,
                        to_on      TEXT,
                        made_by    BIGINT NOT NULL REFERENCES deed (number),
                        ended_by   BIGINT REFERENCES deed (number),
                        PRIMARY KEY (id, made_by),
                        CHECK (to_on IS NULL OR to_on >= from_on)
                    );
                    CREATE UNIQUE INDEX role_grant_now ON role_grant_history (id) WHERE ended_by IS NULL;
                    CREATE INDEX role_grant_now_by_account ON role_grant_history (account_id, from_on) WHERE ended_by IS NULL;
                    CREATE VIEW role_grant AS
                        SELECT id, account_id, role, from_on, to_on, made_by FROM role_grant_history WHERE ended_by IS NULL;

                CREATE TABLE may_see (
                    account_id TEXT NOT NULL REFERENCES identity (id),
                    child_id   TEXT NOT NULL REFERENCES identity (id),
                    from_on    TEXT NOT NULL,
                    to_on      TEXT,
                    PRIMARY KEY (account_id, child_id, from_on),
                    CHECK (to_on IS NULL OR to_on >= from_on)
                );
                CREATE INDEX may_see_by_child ON may_see (child_id);
                """
            ),
            Migration(
                "2026-11-21 sign-in",
                in: .kept,
                """
                CREATE TABLE credential (
                    account_id TEXT PRIMARY KEY,
                    password   TEXT NOT NULL,
                    changed_at TEXT NOT NULL
                );
                CREATE TABLE personal_link (
                    token      TEXT PRIMARY KEY,
                    purpose    TEXT NOT NULL,
                    holder_id  TEXT NOT NULL,
                    made_at    TEXT NOT NULL,
                    expires_at TEXT NOT NULL,
                    used_at    TEXT
                );
                CREATE INDEX personal_link_by_expiry ON personal_link (expires_at);
                CREATE INDEX personal_link_by_holder ON personal_link (holder_id);
                CREATE TABLE session (
                    id             TEXT PRIMARY KEY,
                    account_id     TEXT NOT NULL,
                    role           TEXT NOT NULL,
                    started_at     TEXT NOT NULL,
                    last_used_at   TEXT NOT NULL,
                    idle_ends_at   TEXT NOT NULL,
                    lasts_until_at TEXT NOT NULL
                );
                CREATE INDEX session_by_account ON session (account_id);
                CREATE INDEX session_by_end ON session (lasts_until_at);
                CREATE TABLE sign_in_limit (
                    place   TEXT PRIMARY KEY,
                    tries   BIGINT NOT NULL,
                    ends_at TEXT NOT NULL
                );
                CREATE INDEX sign_in_limit_by_end ON sign_in_limit (ends_at);
                """
            ),
            Migration(
                "2026-11-21 access log",
                in: .kept,
                """
                CREATE TABLE access_entry (
                    number     BIGINT PRIMARY KEY,
                    at         TEXT NOT NULL,
                    account_id TEXT,
                    name       TEXT,
                    role       TEXT,
                    verb       TEXT NOT NULL,
                    what       TEXT NOT NULL,
                    outcome    TEXT NOT NULL,
                    address    TEXT NOT NULL,
                    previous   TEXT NOT NULL,
                    digest     TEXT NOT NULL,
                    CHECK (at LIKE '____-__-__T__:__:__.___Z')
                );
                CREATE TABLE access_child (
                    entry    BIGINT NOT NULL REFERENCES access_entry (number),
                    child_id TEXT NOT NULL,
                    PRIMARY KEY (entry, child_id)
                );
                CREATE INDEX access_child_by_child ON access_child (child_id, entry);
                """
            ),
        ] + accessLogLists + secondFactors + people
}

extension FactTable {
    /// The tables of facts that stand in this module.
    package static let access = [Account.factTable, Grant.factTable] + sight + people
}
