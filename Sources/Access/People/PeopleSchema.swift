import Store

extension Migration {
    /// What a manager does about people besides roles.
    static let people = [
        Migration(
            "2026-11-21 people",
            """
            CREATE TABLE suspension_history (
                id         TEXT NOT NULL REFERENCES identity (id),
                account_id TEXT NOT NULL REFERENCES identity (id),
                since_on   TEXT NOT NULL,
                reason     TEXT NOT NULL,
                made_by    BIGINT NOT NULL REFERENCES deed (number),
                ended_by   BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by)
            );
            CREATE UNIQUE INDEX suspension_now ON suspension_history (id) WHERE ended_by IS NULL;
            CREATE UNIQUE INDEX suspension_now_by_account ON suspension_history (account_id) WHERE ended_by IS NULL;
            CREATE VIEW suspension AS
                SELECT id, account_id, since_on, reason, made_by FROM suspension_history WHERE ended_by IS NULL;

            CREATE TABLE factor_reset_history (
                id         TEXT NOT NULL REFERENCES identity (id),
                account_id TEXT NOT NULL REFERENCES identity (id),
                reset_on   TEXT NOT NULL,
                reason     TEXT NOT NULL,
                made_by    BIGINT NOT NULL REFERENCES deed (number),
                ended_by   BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by)
            );
            CREATE UNIQUE INDEX factor_reset_now ON factor_reset_history (id) WHERE ended_by IS NULL;
            CREATE INDEX factor_reset_now_by_account ON factor_reset_history (account_id) WHERE ended_by IS NULL;
            CREATE VIEW factor_reset AS
                SELECT id, account_id, reset_on, reason, made_by FROM factor_reset_history WHERE ended_by IS NULL;
            """
        )
    ]
}

extension FactTable {
    static let people = [Suspension.factTable, FactorReset.factTable]
}
