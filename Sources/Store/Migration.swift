/// A step that brings the tables up to date: dated, named for what it brings, run once, and never edited once released.
package struct Migration: Sendable {
    /// Where its tables stand. On SQLite the two are files; on PostgreSQL they are one database.
    package enum Place: Hashable, Sendable {
        case facts
        case kept
    }

    package let name: String
    package let place: Place
    package let sql: SQL

    package init(_ name: String, in place: Place = .facts, _ sql: SQL) {
        self.name = name
        self.place = place
        self.sql = sql
    }
}

/// All tables of the program: how they come about, and which of them hold facts.
package struct Schema: Sendable {
    package let migrations: [Migration]
    package let facts: [FactTable]
    /// The seal of the digests' keys, as it is when a transaction first needs it.
    let subjectSeal: @Sendable () throws -> SubjectSeal

    package init(
        migrations: [Migration],
        facts: [FactTable],
        sealing seal: @escaping @Sendable () throws -> SubjectSeal = { .none }
    ) {
        self.migrations = Migration.store + migrations
        self.facts = facts
        subjectSeal = seal
    }

    /// The tables whose versions an as-known view shadows, with the text of each view.
    ///
    /// The moment is a row of a temporary table, so that a connection's views are made once and switching costs one update.
    package var asKnownViews: SQL {
        facts.reduce("CREATE TEMPORARY TABLE moment (deed BIGINT NOT NULL); INSERT INTO moment VALUES (0);") {
            sql,
            fact in
            sql + """
                CREATE TEMPORARY VIEW \(name: fact.name) AS
                    SELECT \(fact.columns) FROM \(name: fact.historyName)
                    WHERE made_by <= (SELECT deed FROM moment)
                    AND (ended_by IS NULL OR ended_by > (SELECT deed FROM moment));
                """
        }
    }
}
