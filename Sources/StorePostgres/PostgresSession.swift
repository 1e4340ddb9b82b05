import CLibPQ
import Store

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One connection to the server, made when it is first needed and again when it was lost. One thread uses it at a time.
final class PostgresSession {
    private let address: String
    private let onceConnected: String?
    private(set) var link: OpaquePointer?
    private var prepared = PreparedTexts()

    /// - Parameter onceConnected: statements to run each time the connection has been made.
    init(_ address: String, onceConnected: String? = nil) {
        self.address = address
        self.onceConnected = onceConnected
    }

    deinit {
        if let link { PQfinish(link) }
    }

    // MARK: Transactions

    /// Runs the body in a transaction. A connection lost before it began is made again once; one lost later ends it.
    func transaction<T>(opening: String, _ body: (PostgresConnection) throws -> T) throws -> T {
        try begin(opening)
        let connection = PostgresConnection(self)
        do {
            let result = try body(connection)
            try commit()
            return result
        } catch {
            rollBack()
            throw error
        }
    }

    private func begin(_ opening: String) throws {
        let wasConnected = link != nil
        do {
            try connect()
            try run(opening)
        } catch {
            rollBack()
            guard wasConnected, link == nil else { throw error }
            try connect()
            try run(opening)
        }
    }

    /// After an error the server answers COMMIT by rolling back, and calls that a success: so it is asked first.
    private func commit() throws {
        guard PQtransactionStatus(link) == PQTRANS_INTRANS else { throw lostOr(.other(code: "25P02")) }
        try run("COMMIT")
    }

    /// Leaves the connection fit for the next transaction, or closed.
    private func rollBack() {
        switch PQtransactionStatus(link) {
        case PQTRANS_IDLE: break
        case PQTRANS_INTRANS, PQTRANS_INERROR:
            do { try run("ROLLBACK") } catch { disconnect() }
        default: disconnect()
        }
    }

    // MARK: The connection

    private func connect() throws {
        guard link == nil else { return }
        // What comes before the address it may overrule; what comes after it overrules the address.
        let settings: KeyValuePairs = [
            "connect_timeout": "5", "application_name": "footprint", "keepalives_idle": "60", "dbname": address,
            "client_encoding": "UTF8",
        ]
        let names = CStrings(settings.map(\.key))
        let values = CStrings(settings.map(\.value))
        link = names.withPointers { names in
            values.withPointers { PQconnectdbParams(names, $0, 1) }
        }
        guard PQstatus(link) == CONNECTION_OK else {
            disconnect()
            throw StoreError.unavailable(code: "08001")
        }
        // Notices may quote a row, and would otherwise be printed.
        PQsetNoticeReceiver(link, { _, _ in }, nil)
        do {
            try run("SET client_min_messages = warning; SET statement_timeout = '15min'; SET bytea_output = 'hex'")
            if let onceConnected { try run(onceConnected) }
        } catch {
            disconnect()
            throw error
        }
    }

    private func disconnect() {
        if let link { PQfinish(link) }
        link = nil
        prepared = PreparedTexts()
    }

    /// What to throw: the loss of the connection, where it is lost, before anything that followed from it.
    func lostOr(_ error: StoreError) -> StoreError {
        PQstatus(link) == CONNECTION_OK ? error : .unavailable(code: "08006")
    }

    static func pause(milliseconds: Int) {
        usleep(UInt32(milliseconds) * 1000)
    }

    // MARK: Statements

    /// Runs statements that have no values.
    func run(_ text: String) throws {
        let result = PostgresResult(PQexec(link, text))
        try check(result)
    }

    /// Runs a statement and waits for its whole answer.
    func run(_ text: String, _ values: [SQLValue]) throws -> PostgresResult {
        let name = try preparedName(text, values.count)
        let parameters = try CStrings(values: values)
        let result = PostgresResult(
            parameters.withPointers { pointers in
                name.map { PQexecPrepared(link, $0, Int32(values.count), pointers, nil, nil, 0) }
                    ?? PQexecParams(link, text, Int32(values.count), nil, pointers, nil, nil, 0)
            }
        )
        try check(result)
        return result
    }

    /// Sends a statement whose rows are then taken one by one.
    func send(_ text: String, _ values: [SQLValue]) throws {
        let name = try preparedName(text, values.count)
        let parameters = try CStrings(values: values)
        let sent = parameters.withPointers { pointers in
            name.map { PQsendQueryPrepared(link, $0, Int32(values.count), pointers, nil, nil, 0) }
                ?? PQsendQueryParams(link, text, Int32(values.count), nil, pointers, nil, nil, 0)
        }
        guard sent == 1, PQsetSingleRowMode(link) == 1 else { throw lostOr(.other(code: "not sent")) }
    }

    /// Throws what the server refused, without the words in which it says so.
    func check(_ result: borrowing PostgresResult) throws {
        if let refusal = result.refusal { throw lostOr(refusal) }
    }

    /// The name of a statement that the server has read already. A text of many values seldom comes twice: it has none.
    private func preparedName(_ text: String, _ values: Int) throws -> String? {
        guard values <= 32 else { return nil }
        if let name = prepared.name(of: text) { return name }
        if let oldest = prepared.takeOldestIfFull() { try run("DEALLOCATE \(oldest)") }
        let name = prepared.nextName
        let result = PostgresResult(PQprepare(link, name, text, 0, nil))
        try check(result)
        prepared.add(text)
        return name
    }
}

/// Which texts the server has read, so that each is read once on a connection, and no more of them than it can hold.
private struct PreparedTexts {
    private static let limit = 400
    private var names: [String: String] = [:]
    private var inOrder: [String] = []
    private var made = 0

    var nextName: String { "s\(made)" }

    func name(of text: String) -> String? { names[text] }

    mutating func add(_ text: String) {
        names[text] = nextName
        inOrder.append(text)
        made += 1
    }

    mutating func takeOldestIfFull() -> String? {
        guard inOrder.count >= Self.limit else { return nil }
        return names.removeValue(forKey: inOrder.removeFirst())
    }
}
