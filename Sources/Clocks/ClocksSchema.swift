import Store

extension Migration {
    /// The one clock table.
    package static let clocks = [
        Migration(
            "2026-11-21 clocks",
            """
            CREATE TABLE clock_history (
                id                 TEXT NOT NULL REFERENCES identity (id),
                kind               TEXT NOT NULL,
                subject_id         TEXT NOT NULL REFERENCES identity (id),
                duty               TEXT NOT NULL,
                started_by         TEXT NOT NULL,
                started_on         TEXT NOT NULL,
                due_on             TEXT,
                latest_working_day TEXT,
                standing           TEXT NOT NULL,
                stopped_by         TEXT,
                stopped_on         TEXT,
                rule               TEXT NOT NULL,
                source             TEXT NOT NULL,
                because            TEXT NOT NULL,
                skipped            TEXT NOT NULL,
                counted            TEXT NOT NULL,
                local_target_on    TEXT,
                made_by            BIGINT NOT NULL REFERENCES deed (number),
                ended_by           BIGINT REFERENCES deed (number),
                PRIMARY KEY (id, made_by),
                CHECK ((due_on IS NULL) = (latest_working_day IS NULL)),
                CHECK ((standing = 'running') = (stopped_on IS NULL)),
                CHECK ((standing = 'met') = (stopped_by IS NOT NULL))
            );
            CREATE UNIQUE INDEX clock_now ON clock_history (kind, started_by, started_on) WHERE ended_by IS NULL;
            CREATE INDEX clock_by_subject ON clock_history (subject_id, kind);
            CREATE INDEX clock_running ON clock_history (due_on, subject_id) WHERE ended_by IS NULL AND standing = 'running';
            CREATE INDEX clock_running_by_subject ON clock_history (subject_id, due_on, kind)
                WHERE ended_by IS NULL AND standing = 'running';
            -- Holds all that figures read of a clock, whose own row is long with words.
            CREATE INDEX clock_now_in_full ON clock_history (kind, due_on, stopped_on, subject_id, started_on, standing, rule,
                made_by, ended_by) WHERE ended_by IS NULL;
            CREATE VIEW clock AS
                SELECT id, kind, subject_id, duty, started_by, started_on, due_on, latest_working_day, standing, stopped_by,
                    stopped_on, rule, source, because, skipped, counted, local_target_on, made_by
                FROM clock_history WHERE ended_by IS NULL;
            """
        ),
        // In the orders in which long lists are read, with all that tells which clock of a child comes next.
        Migration(
            "2026-11-22 running clocks in order",
            """
            DROP INDEX clock_running;
            DROP INDEX clock_running_by_subject;
            CREATE INDEX clock_running ON clock_history (due_on, subject_id, kind, id, standing, ended_by)
                WHERE ended_by IS NULL AND standing = 'running';
            CREATE INDEX clock_running_by_subject ON clock_history
                (subject_id, due_on, kind, id, standing, ended_by)
                WHERE ended_by IS NULL AND standing = 'running';
            CREATE INDEX clock_running_by_duty ON clock_history (duty, due_on, started_on, id)
                WHERE ended_by IS NULL AND standing = 'running';
            """
        ),
    ]
}

extension FactTable {
    package static let clocks = [ClockEntry.factTable]
}
