import CLibPQ
import Store
import Vocabulary

/// One transaction's conversation with PostgreSQL.
final class PostgresConnection: Connection {
    let dialect = Dialect.postgres
    private let session: PostgresSession
    private var running: RowStream?
    /// How many rows came: many of them make what the database knows of its tables out of date.
    private var came = 0

    init(_ session: PostgresSession) {
        self.session = session
    }

    /// Rows are taken as they arrive. Where the body asks something else meanwhile, the rest is held in memory first.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let (text, values) = sql.rendered(for: .postgres)
        try running?.hold()
        let stream = RowStream(session)
        try session.send(text, values)
        running = stream
        defer {
            stream.discard()
            if running === stream { running = nil }
        }
        while let row = try stream.next() { try body(row) }
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        let (text, values) = sql.rendered(for: .postgres)
        try running?.hold()
        return try session.run(text, values).changes
    }

    func script(_ sql: SQL) throws {
        let (text, values) = sql.rendered(for: .postgres)
        guard values.isEmpty else { throw StoreError.other(code: "a script takes no values") }
        try running?.hold()
        try session.run(text)
    }

    // MARK: Many rows

    /// Counts again how values are spread, where so many rows came that the next questions would be planned badly.
    ///
    /// PostgreSQL does this itself within minutes; until then the first pages after an import take ten times as long.
    func recountIfManyCame() throws {
        guard came > 2000 else { return }
        var tables: [String] = []
        try each(
            """
            SELECT CAST(CAST(oid AS REGCLASS) AS TEXT) AS name FROM pg_class
            WHERE relkind = 'r' AND relnamespace = CAST(current_schema() AS REGNAMESPACE)
            """
        ) { tables.append(try $0["name"]) }
        try session.run("ANALYZE \(tables.joined(separator: ", "))")
    }

    func insert(into table: String, _ columns: [String], _ rows: [[SQLValue]]) throws {
        guard !rows.isEmpty else { return }
        try running?.hold()
        let target = "\(table) (\(columns.joined(separator: ", ")))"
        if rows.count > 20 {
            try copy(rows, into: target)
        } else {
            var count = 0
            let marks = rows.map { row in
                "("
                    + row.map { _ in
                        count += 1; return "$\(count)"
                    }.joined(separator: ", ") + ")"
            }
            _ = try session.run("INSERT INTO \(target) VALUES \(marks.joined(separator: ", "))", rows.flatMap(\.self))
        }
        came += rows.count
    }

    private func copy(_ rows: [[SQLValue]], into target: String) throws {
        try session.run("COPY \(target) FROM STDIN")
        do {
            for part in rows.chunks(of: 1000) { try put(part) }
        } catch {
            PQputCopyEnd(session.link, "given up")
            while PostgresResult(PQgetResult(session.link)).isSomething {}
            throw error
        }
        guard PQputCopyEnd(session.link, nil) == 1 else { throw session.lostOr(.other(code: "not copied")) }
        var refusal: StoreError?
        while true {
            let result = PostgresResult(PQgetResult(session.link))
            guard result.isSomething else { break }
            refusal = refusal ?? result.refusal
        }
        if let refusal { throw session.lostOr(refusal) }
    }

    private func put(_ rows: ArraySlice<[SQLValue]>) throws {
        var bytes: [UInt8] = []
        for row in rows {
            for (position, value) in row.enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: "\t")) }
                try value.appendField(to: &bytes)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        let sent = bytes.withUnsafeBytes {
            PQputCopyData(session.link, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
        }
        guard sent == 1 else { throw session.lostOr(.other(code: "not copied")) }
    }
}

/// The rows of a statement that was sent, in the order they come.
private final class RowStream {
    private let session: PostgresSession
    private var columns: PostgresColumns?
    private var held: [Row] = []
    private var given = 0
    private var isOver = false

    init(_ session: PostgresSession) {
        self.session = session
    }

    func next() throws -> Row? {
        if given < held.count {
            given += 1
            return held[given - 1]
        }
        return try receive()
    }

    /// Takes all that is still to come, so that the connection is free for something else.
    func hold() throws {
        while let row = try receive() { held.append(row) }
    }

    /// Lets go of all that is still to come.
    func discard() {
        while !isOver { isOver = !PostgresResult(PQgetResult(session.link)).isSomething }
    }

    private func receive() throws -> Row? {
        while !isOver {
            let result = PostgresResult(PQgetResult(session.link))
            guard result.isSomething else {
                isOver = true
                break
            }
            try session.check(result)
            guard result.rows > 0 else { continue }
            let known = try columns ?? result.columns()
            columns = known
            return try result.row(0, known)
        }
        return nil
    }
}
