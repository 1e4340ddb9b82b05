import Store

extension Migration {
    /// Restricted records and sight for a time, and what is worked out from both.
    package static let sight = [
        Migration(
            "2026-11-22 sight",
            """
            CREATE TABLE restriction_history (
                id       TEXT NOT NULL REFERENCES identity (id),
                child_id TEXT NOT NULL REFERENCES identity (id),
                kind     TEXT NOT NULL,
                from_on  TEXT NOT NULL,
                to_on    TEXT,
                why      TEXT NOT NULL,
                named    TEXT NOT NULL,
                made_by  BIGINT NOT NULL REFERENCES deed (number),
                ended_by BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK (to_on IS NULL OR to_on >= from_on)
            );
            CREATE UNIQUE INDEX restriction_now ON restriction_history (id) WHERE ended_by IS NULL;
            CREATE INDEX restriction_now_by_child ON restriction_history (child_id, from_on) WHERE ended_by IS NULL;
            CREATE VIEW restriction AS
                SELECT id, child_id, kind, from_on, to_on, why, named, made_by
                FROM restriction_history WHERE ended_by IS NULL;

            CREATE TABLE sight_grant_history (
                id         TEXT NOT NULL REFERENCES identity (id),
                child_id   TEXT NOT NULL REFERENCES identity (id),
                account_id TEXT NOT NULL REFERENCES identity (id),
                kind       TEXT NOT NULL,
                from_on    TEXT,
                to_on      TEXT,
                from_at    TEXT,
                until_at   TEXT,
                why        TEXT NOT NULL,
                made_by    BIGINT NOT NULL REFERENCES deed (number),
                ended_by   BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK ((from_on IS NULL) = (to_on IS NULL)),
                CHECK ((from_at IS NULL) = (until_at IS NULL)),
                CHECK ((from_on IS NULL) <> (from_at IS NULL)),
                CHECK (from_on IS NULL OR to_on >= from_on),
                CHECK (from_at IS NULL OR until_at >= from_at)
            );
            CREATE UNIQUE INDEX sight_grant_now ON sight_grant_history (id) WHERE ended_by IS NULL;
            CREATE INDEX sight_grant_now_by_child ON sight_grant_history (child_id) WHERE ended_by IS NULL;
            CREATE INDEX sight_grant_now_by_moment ON sight_grant_history (kind, from_at) WHERE ended_by IS NULL;
            CREATE VIEW sight_grant AS
                SELECT id, child_id, account_id, kind, from_on, to_on, from_at, until_at, why, made_by
                FROM sight_grant_history WHERE ended_by IS NULL;

            CREATE TABLE may_see_for_hours (
                grant_id   TEXT PRIMARY KEY REFERENCES identity (id),
                account_id TEXT NOT NULL REFERENCES identity (id),
                child_id   TEXT NOT NULL REFERENCES identity (id),
                from_at    TEXT NOT NULL,
                until_at   TEXT NOT NULL,
                kind       TEXT NOT NULL,
                CHECK (until_at > from_at)
            );
            CREATE INDEX may_see_for_hours_by_account ON may_see_for_hours (account_id, until_at);
            CREATE INDEX may_see_for_hours_by_child ON may_see_for_hours (child_id);

            CREATE TABLE restricted (
                child_id TEXT NOT NULL REFERENCES identity (id),
                from_on  TEXT NOT NULL,
                to_on    TEXT,
                PRIMARY KEY (child_id, from_on),
                CHECK (to_on IS NULL OR to_on >= from_on)
            );
            """
        ),
        // The pages about who looked ask for a week of the log.
        Migration(
            "2026-11-22 looks by moment",
            in: .kept,
            "CREATE INDEX access_entry_by_moment ON access_entry (at, number);"
        ),
        // What stands there is worked out anew after an upgrade, which gives each sight its level.
        Migration(
            "2026-11-22 levels of sight",
            "ALTER TABLE may_see ADD COLUMN level BIGINT NOT NULL DEFAULT 1 CHECK (level BETWEEN 1 AND 3);"
        ),
    ]
}

extension FactTable {
    /// The tables of facts about who may see which child.
    package static let sight = [Restriction.factTable, SightGrant.factTable]
}
