import Store

extension Migration {
    /// Holds on automation, what goes out by mail, and personal links about children.
    package static let notify = outbox + toldEnds

    private static let outbox = [
        Migration(
            "2026-11-23 holds",
            """
            CREATE TABLE hold_history (
                id             TEXT NOT NULL REFERENCES identity (id),
                child_id       TEXT NOT NULL REFERENCES identity (id),
                kind           TEXT NOT NULL,
                from_on        TEXT NOT NULL,
                since_at       TEXT NOT NULL,
                reason         TEXT,
                lifted_at      TEXT,
                lifted_because TEXT,
                made_by        BIGINT NOT NULL REFERENCES deed (number),
                ended_by       BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK ((lifted_at IS NULL) = (lifted_because IS NULL))
            );
            CREATE UNIQUE INDEX hold_now ON hold_history (id) WHERE ended_by IS NULL;
            CREATE INDEX hold_now_by_child ON hold_history (child_id, from_on, lifted_at) WHERE ended_by IS NULL;
            CREATE INDEX hold_now_standing ON hold_history (since_at, child_id)
                WHERE ended_by IS NULL AND lifted_at IS NULL;
            CREATE VIEW hold AS
                SELECT id, child_id, kind, from_on, since_at, reason, lifted_at, lifted_because, made_by
                FROM hold_history WHERE ended_by IS NULL;
            CREATE TABLE unsent_decision_history (
                id       TEXT NOT NULL REFERENCES identity (id),
                child_id TEXT NOT NULL REFERENCES identity (id),
                entry_id TEXT NOT NULL,
                notice   TEXT NOT NULL,
                choice   TEXT NOT NULL,
                made_by  BIGINT NOT NULL REFERENCES deed (number),
                ended_by BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by)
            );
            CREATE UNIQUE INDEX unsent_decision_now ON unsent_decision_history (entry_id) WHERE ended_by IS NULL;
            CREATE INDEX unsent_decision_by_child ON unsent_decision_history (child_id);
            CREATE VIEW unsent_decision AS
                SELECT id, child_id, entry_id, notice, choice, made_by
                FROM unsent_decision_history WHERE ended_by IS NULL;
            CREATE TABLE telling_history (
                id           TEXT NOT NULL REFERENCES identity (id),
                child_id     TEXT NOT NULL REFERENCES identity (id),
                name         TEXT NOT NULL,
                address      TEXT NOT NULL,
                is_to_home   BOOLEAN NOT NULL,
                confirmed_at TEXT,
                made_by      BIGINT NOT NULL REFERENCES deed (number),
                ended_by     BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by)
            );
            CREATE UNIQUE INDEX telling_now ON telling_history (id) WHERE ended_by IS NULL;
            CREATE INDEX telling_now_by_child ON telling_history (child_id) WHERE ended_by IS NULL;
            CREATE INDEX telling_by_deed ON telling_history (made_by);
            CREATE VIEW telling AS
                SELECT id, child_id, name, address, is_to_home, confirmed_at, made_by
                FROM telling_history WHERE ended_by IS NULL;
            """
        ),
        Migration(
            "2026-11-23 outbox",
            in: .kept,
            """
            CREATE TABLE outbox (
                id         TEXT PRIMARY KEY,
                once_key   TEXT NOT NULL UNIQUE,
                notice     TEXT NOT NULL,
                account_id TEXT,
                address    TEXT,
                matter_id  TEXT,
                state      TEXT NOT NULL,
                made_at    TEXT NOT NULL,
                due_at     TEXT NOT NULL,
                tries      BIGINT NOT NULL,
                fault      TEXT,
                claimed_by TEXT,
                CHECK ((account_id IS NULL) <> (address IS NULL))
            );
            CREATE INDEX outbox_by_state ON outbox (state, due_at, id);
            CREATE TABLE outbox_child (
                entry_id TEXT NOT NULL REFERENCES outbox (id),
                child_id TEXT NOT NULL,
                PRIMARY KEY (entry_id, child_id)
            );
            CREATE INDEX outbox_child_by_child ON outbox_child (child_id, entry_id);
            CREATE TABLE job_lock (
                job      TEXT PRIMARY KEY,
                node     TEXT NOT NULL,
                until_at TEXT NOT NULL
            );
            CREATE TABLE notice_mark (
                source TEXT PRIMARY KEY,
                deed   BIGINT NOT NULL
            );
            CREATE TABLE child_link (
                token        TEXT PRIMARY KEY,
                id           TEXT NOT NULL UNIQUE,
                purpose      TEXT NOT NULL,
                matter_id    TEXT NOT NULL,
                child_id     TEXT NOT NULL,
                address      TEXT NOT NULL,
                is_to_home   BIGINT NOT NULL,
                made_at      TEXT NOT NULL,
                expires_at   TEXT NOT NULL,
                used_at      TEXT,
                revoked_at   TEXT,
                code         TEXT,
                code_ends_at TEXT,
                code_tries   BIGINT NOT NULL,
                door         TEXT,
                door_ends_at TEXT
            );
            CREATE INDEX child_link_by_child ON child_link (child_id, made_at);
            CREATE INDEX child_link_by_matter ON child_link (matter_id);
            """
        ),
        Migration(
            "2026-11-23 messages decided again after a later hold",
            """
            DROP INDEX unsent_decision_now;
            CREATE INDEX unsent_decision_now_by_entry ON unsent_decision_history (entry_id) WHERE ended_by IS NULL;
            """
        ),
    ]
}

extension FactTable {
    package static let notify = [Hold.factTable, UnsentDecision.factTable, Telling.factTable]
}
