import Access
import Store
import Vocabulary

/// What somebody typed to find a child, kept for an hour under a number: the address of what was found then holds no name,
/// since addresses stay in the browser's history and in the logs of proxies.
struct KeptSearch: Record {
    /// How long, in seconds, one can come back to it.
    static let lasting = 900
    /// The most that is kept of what was typed.
    static let longest = 200

    let typed: String

    init(row: Row) throws {
        typed = try row["typed"]
    }

    /// A search of the same session; nobody else's, and none of yesterday's.
    static func withID(_ id: ID<KeptSearch>, of session: ID<Session>, at now: Instant) -> Query<KeptSearch> {
        """
        SELECT typed FROM search
        WHERE id = \(id) AND session_id = \(session) AND typed_at > \(now.adding(seconds: -lasting))
        """
    }
}

extension KeepTransaction {
    /// Keeps what was typed, and lets go of what was typed too long ago.
    func keepSearch(_ typed: String, of session: ID<Session>, at now: Instant) throws -> ID<KeptSearch> {
        let id = ID<KeptSearch>.fresh()
        try forgetSearches(at: now)
        try execute(
            """
            INSERT INTO search (id, session_id, typed, typed_at)
            VALUES (\(id), \(session), \(String(typed.prefix(KeptSearch.longest))), \(now))
            """
        )
        return id
    }

    /// Lets go of what was typed too long ago, since it may be a child's name.
    package func forgetSearches(at now: Instant) throws {
        try execute("DELETE FROM search WHERE typed_at <= \(now.adding(seconds: -KeptSearch.lasting))")
    }
}

extension Migration {
    /// Searches that one can come back to.
    static let searches = [
        Migration(
            "2026-11-21 searches",
            in: .kept,
            """
            CREATE TABLE search (
                id         TEXT PRIMARY KEY,
                session_id TEXT NOT NULL,
                typed      TEXT NOT NULL,
                typed_at   TEXT NOT NULL
            );
            CREATE INDEX search_by_time ON search (typed_at);
            """
        )
    ]
}
