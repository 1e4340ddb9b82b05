import Store

extension Migration {
    /// Reviews held, and what people settled about those the data cannot tell.
    package static let reviews = [
        Migration(
            "2026-11-21 reviews",
            """
            CREATE TABLE review_history (
                id                  TEXT NOT NULL REFERENCES identity (id),
                child_id            TEXT NOT NULL REFERENCES identity (id),
                held_on             TEXT NOT NULL,
                participation       TEXT,
                late_reason         TEXT,
                in_childs_interests BOOLEAN,
                late_words          TEXT,
                collection_year     BIGINT,
                made_by             BIGINT NOT NULL REFERENCES deed (number),
                ended_by            BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK (held_on LIKE '____-__-__'),
                CHECK (late_reason IS NOT NULL OR (in_childs_interests IS NULL AND late_words IS NULL))
            );
            CREATE UNIQUE INDEX review_now ON review_history (child_id, held_on) WHERE ended_by IS NULL;
            CREATE INDEX review_by_child ON review_history (child_id, held_on);
            CREATE INDEX review_now_by_year ON review_history (collection_year) WHERE ended_by IS NULL;
            CREATE INDEX review_now_by_day
                ON review_history (held_on, child_id, participation, late_reason, made_by, ended_by)
                WHERE ended_by IS NULL;
            CREATE VIEW review AS
                SELECT id, child_id, held_on, participation, late_reason, in_childs_interests, late_words,
                    collection_year, made_by
                FROM review_history WHERE ended_by IS NULL;
            CREATE TABLE review_settlement_history (
                id              TEXT NOT NULL REFERENCES identity (id),
                child_id        TEXT NOT NULL REFERENCES identity (id),
                period_began_on TEXT NOT NULL,
                earlier         TEXT NOT NULL,
                made_by         BIGINT NOT NULL REFERENCES deed (number),
                ended_by        BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by)
            );
            CREATE UNIQUE INDEX review_settlement_now ON review_settlement_history (child_id, period_began_on)
                WHERE ended_by IS NULL;
            CREATE INDEX review_settlement_by_child ON review_settlement_history (child_id);
            CREATE VIEW review_settlement AS
                SELECT id, child_id, period_began_on, earlier, made_by
                FROM review_settlement_history WHERE ended_by IS NULL;
            """
        )
    ]
}

extension FactTable {
    package static let reviews = [Review.factTable, ReviewSettlement.factTable]
}
