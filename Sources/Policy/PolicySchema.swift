import Store

extension Migration {
    /// What the council chose.
    package static let policy = [
        Migration(
            "2026-11-21 settings",
            """
            CREATE TABLE setting_history (
                id            TEXT NOT NULL REFERENCES identity (id),
                key           TEXT NOT NULL,
                value         TEXT,
                in_force_from TEXT NOT NULL,
                made_by       BIGINT NOT NULL REFERENCES deed (number),
                ended_by      BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK (value <> ''),
                CHECK (in_force_from LIKE '____-__-__')
            );
            CREATE UNIQUE INDEX setting_now ON setting_history (key, in_force_from) WHERE ended_by IS NULL;
            CREATE VIEW setting AS
                SELECT id, key, value, in_force_from, made_by FROM setting_history WHERE ended_by IS NULL;
            """
        )
    ]
}

extension FactTable {
    package static let policy = [Setting.factTable]
}
