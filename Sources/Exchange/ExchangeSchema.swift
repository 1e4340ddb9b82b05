import Store

extension Migration {
    /// Imports: what was given, what waits to be compared, what was found, and what would change. None of it is a fact.
    package static let exchange = [
        Migration(
            "2026-11-21 imports",
            """
            CREATE TABLE import_run (
                id              TEXT PRIMARY KEY,
                kind            TEXT NOT NULL,
                collection_year BIGINT NOT NULL,
                started_at      TEXT NOT NULL,
                account_id      TEXT,
                signature       TEXT NOT NULL,
                state           TEXT NOT NULL,
                reason          TEXT,
                compared_after  BIGINT,
                deed            BIGINT REFERENCES deed (number),
                undo_deed       BIGINT REFERENCES deed (number),
                CHECK (started_at LIKE '____-__-__T__:__:__.___Z'),
                CHECK ((state = 'applied') = (deed IS NOT NULL AND undo_deed IS NULL)),
                CHECK ((state = 'undone') = (undo_deed IS NOT NULL)),
                CHECK ((state = 'refused') = (reason IS NOT NULL))
            );
            CREATE INDEX import_run_by_time ON import_run (started_at, id);
            CREATE TABLE import_file (
                run_id     TEXT NOT NULL REFERENCES import_run (id),
                number     BIGINT NOT NULL,
                name       TEXT NOT NULL,
                table_name TEXT,
                sha256     TEXT NOT NULL,
                size       BIGINT NOT NULL,
                row_count  BIGINT NOT NULL,
                PRIMARY KEY (run_id, number)
            );
            CREATE TABLE import_line (
                run_id     TEXT NOT NULL REFERENCES import_run (id),
                child_code TEXT NOT NULL,
                table_name TEXT NOT NULL,
                row_number BIGINT NOT NULL,
                file_line  BIGINT NOT NULL,
                born_on    TEXT,
                cells      TEXT NOT NULL,
                PRIMARY KEY (run_id, child_code, table_name, row_number)
            );
            CREATE TABLE import_finding (
                run_id     TEXT NOT NULL REFERENCES import_run (id),
                number     BIGINT NOT NULL,
                severity   TEXT NOT NULL,
                file       TEXT NOT NULL,
                table_name TEXT NOT NULL,
                row_number BIGINT,
                file_line  BIGINT,
                child_code TEXT,
                place      TEXT NOT NULL,
                value      TEXT NOT NULL,
                message    TEXT NOT NULL,
                PRIMARY KEY (run_id, number),
                CHECK (severity IN ('error', 'warning'))
            );
            CREATE INDEX import_finding_by_child ON import_finding (run_id, child_code);
            CREATE TABLE import_change (
                run_id     TEXT NOT NULL REFERENCES import_run (id),
                number     BIGINT NOT NULL,
                child_code TEXT NOT NULL,
                child_id   TEXT NOT NULL,
                table_name TEXT NOT NULL,
                verb       TEXT NOT NULL,
                fact_id    TEXT NOT NULL,
                version    BIGINT,
                before     TEXT,
                after      TEXT,
                reason     TEXT,
                PRIMARY KEY (run_id, number),
                CHECK (verb IN ('begin', 'revise', 'end', 'keep')),
                CHECK ((before IS NULL) = (version IS NULL)),
                CHECK ((verb = 'begin') = (before IS NULL)),
                CHECK ((verb = 'keep') = (reason IS NOT NULL))
            );
            CREATE TABLE import_count (
                run_id TEXT NOT NULL REFERENCES import_run (id),
                thing  TEXT NOT NULL,
                what   TEXT NOT NULL,
                number BIGINT NOT NULL,
                PRIMARY KEY (run_id, thing, what)
            );
            """
        ),
        Migration(
            "2026-11-21 effects of imports",
            """
            CREATE TABLE import_effect (
                run_id     TEXT NOT NULL REFERENCES import_run (id),
                number     BIGINT NOT NULL,
                child_code TEXT NOT NULL,
                child_id   TEXT NOT NULL,
                kind       TEXT NOT NULL,
                due_from   TEXT NOT NULL,
                due_to     TEXT NOT NULL,
                because    TEXT NOT NULL,
                PRIMARY KEY (run_id, number),
                CHECK (due_from <> due_to)
            );
            """
        ),
        Migration(
            "2026-11-21 national rules in imports",
            """
            CREATE TABLE import_breach (
                run_id     TEXT NOT NULL REFERENCES import_run (id),
                rule       TEXT NOT NULL,
                table_name TEXT NOT NULL,
                row_number BIGINT NOT NULL,
                child_code TEXT NOT NULL,
                said       TEXT NOT NULL,
                PRIMARY KEY (run_id, rule, table_name, row_number)
            );
            """
        ),
    ]
}
