import Store

extension Migration {
    /// Officers, and which child is whose.
    package static let workforce = [
        Migration(
            "2026-11-21 workforce",
            """
            CREATE TABLE officer_history (
                id                TEXT NOT NULL REFERENCES identity (id),
                name              TEXT NOT NULL,
                account_id        TEXT,
                full_time_percent BIGINT NOT NULL,
                started_on        TEXT NOT NULL,
                ended_on          TEXT,
                made_by           BIGINT NOT NULL REFERENCES deed (number),
                ended_by          BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK (full_time_percent BETWEEN 1 AND 100),
                CHECK (ended_on IS NULL OR ended_on >= started_on)
            );
            CREATE UNIQUE INDEX officer_now ON officer_history (id) WHERE ended_by IS NULL;
            CREATE VIEW officer AS
                SELECT id, name, account_id, full_time_percent, started_on, ended_on, made_by
                FROM officer_history WHERE ended_by IS NULL;
            CREATE TABLE allocation_history (
                id         TEXT NOT NULL REFERENCES identity (id),
                child_id   TEXT NOT NULL REFERENCES identity (id),
                officer_id TEXT NOT NULL REFERENCES identity (id),
                from_on    TEXT NOT NULL,
                to_on      TEXT,
                reason     TEXT,
                made_by    BIGINT NOT NULL REFERENCES deed (number),
                ended_by   BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK (to_on IS NULL OR to_on >= from_on)
            );
            CREATE UNIQUE INDEX allocation_now ON allocation_history (id) WHERE ended_by IS NULL;
            CREATE UNIQUE INDEX allocation_now_going_on ON allocation_history (child_id)
                WHERE ended_by IS NULL AND to_on IS NULL;
            CREATE INDEX allocation_by_child ON allocation_history (child_id, from_on);
            CREATE INDEX allocation_now_by_officer ON allocation_history (officer_id, child_id) WHERE ended_by IS NULL;
            CREATE VIEW allocation AS
                SELECT id, child_id, officer_id, from_on, to_on, reason, made_by
                FROM allocation_history WHERE ended_by IS NULL;
            """
        ),
        // All that tells whose a child is on a day, from either side, without a look at the table itself.
        Migration(
            "2026-11-22 allocations in order",
            """
            DROP INDEX allocation_now_by_officer;
            CREATE INDEX allocation_now_by_officer ON allocation_history
                (officer_id, child_id, from_on, to_on, ended_by) WHERE ended_by IS NULL;
            CREATE INDEX allocation_now_by_child ON allocation_history
                (child_id, from_on, to_on, officer_id, ended_by) WHERE ended_by IS NULL;
            CREATE UNIQUE INDEX officer_now_in_order ON officer_history ((LOWER(name) || ' ' || id))
                WHERE ended_by IS NULL;
            """
        ),
        // Every page asks which officer its visitor is.
        Migration(
            "2026-11-22 officers by account",
            "CREATE INDEX officer_now_by_account ON officer_history (account_id) WHERE ended_by IS NULL;"
        ),
        Migration(
            "2026-11-22 cover and independence",
            """
            CREATE TABLE cover_history (
                id            TEXT NOT NULL REFERENCES identity (id),
                officer_id    TEXT NOT NULL REFERENCES identity (id),
                by_officer_id TEXT NOT NULL REFERENCES identity (id),
                from_on       TEXT NOT NULL,
                to_on         TEXT NOT NULL,
                why           TEXT NOT NULL,
                made_by       BIGINT NOT NULL REFERENCES deed (number),
                ended_by      BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK (to_on >= from_on),
                CHECK (officer_id <> by_officer_id)
            );
            CREATE UNIQUE INDEX cover_now ON cover_history (id) WHERE ended_by IS NULL;
            CREATE INDEX cover_now_by_end ON cover_history (to_on) WHERE ended_by IS NULL;
            CREATE VIEW cover AS
                SELECT id, officer_id, by_officer_id, from_on, to_on, why, made_by
                FROM cover_history WHERE ended_by IS NULL;
            CREATE TABLE conflict_history (
                id         TEXT NOT NULL REFERENCES identity (id),
                child_id   TEXT NOT NULL REFERENCES identity (id),
                officer_id TEXT NOT NULL REFERENCES identity (id),
                kind       TEXT NOT NULL,
                from_on    TEXT NOT NULL,
                to_on      TEXT,
                why        TEXT NOT NULL,
                made_by    BIGINT NOT NULL REFERENCES deed (number),
                ended_by   BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK (to_on IS NULL OR to_on >= from_on)
            );
            CREATE UNIQUE INDEX conflict_now ON conflict_history (id) WHERE ended_by IS NULL;
            CREATE INDEX conflict_now_by_child ON conflict_history (child_id, from_on) WHERE ended_by IS NULL;
            CREATE VIEW conflict AS
                SELECT id, child_id, officer_id, kind, from_on, to_on, why, made_by
                FROM conflict_history WHERE ended_by IS NULL;
            """
        ),
        Migration(
            "2026-11-22 social workers' numbers",
            """
            CREATE TABLE worker_link_history (
                id         TEXT NOT NULL REFERENCES identity (id),
                account_id TEXT NOT NULL REFERENCES identity (id),
                worker     TEXT NOT NULL,
                from_on    TEXT NOT NULL,
                to_on      TEXT,
                made_by    BIGINT NOT NULL REFERENCES deed (number),
                ended_by   BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK (to_on IS NULL OR to_on >= from_on)
            );
            CREATE UNIQUE INDEX worker_link_now ON worker_link_history (id) WHERE ended_by IS NULL;
            CREATE INDEX worker_link_now_by_account ON worker_link_history (account_id) WHERE ended_by IS NULL;
            CREATE VIEW worker_link AS
                SELECT id, account_id, worker, from_on, to_on, made_by
                FROM worker_link_history WHERE ended_by IS NULL;
            """
        ),
    ]
}

extension FactTable {
    package static let workforce = [
        Officer.factTable, Allocation.factTable, Cover.factTable, Conflict.factTable,
        WorkerLink.factTable,
    ]
}
