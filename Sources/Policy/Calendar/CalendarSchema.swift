import Store

extension Migration {
    /// Bank holidays.
    package static let calendar = [
        Migration(
            "2026-11-21 calendar",
            """
            CREATE TABLE bank_holiday_history (
                id        TEXT NOT NULL REFERENCES identity (id),
                day       TEXT NOT NULL,
                name      TEXT NOT NULL,
                certainty TEXT NOT NULL,
                made_by   BIGINT NOT NULL REFERENCES deed (number),
                ended_by  BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK (day LIKE '____-__-__'),
                CHECK (name <> '')
            );
            CREATE UNIQUE INDEX bank_holiday_now ON bank_holiday_history (day) WHERE ended_by IS NULL;
            CREATE VIEW bank_holiday AS
                SELECT id, day, name, certainty, made_by FROM bank_holiday_history WHERE ended_by IS NULL;
            """
        )
    ]
}

extension FactTable {
    package static let calendar = [HolidayEntry.factTable]
}
