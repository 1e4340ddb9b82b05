import Access
import Store
import Vocabulary

/// Where a form that is taken once led to.
private struct TakenForm: Record {
    let address: String?

    init(row: Row) throws {
        address = try row["address"]
    }
}

extension KeepTransaction {
    /// Takes a form's number for the first time, and gives nothing; or gives where it led when it was taken before.
    func takeOnce(_ number: String, by account: ID<Account>, at now: Instant) throws -> String? {
        try execute("DELETE FROM form_once WHERE taken_at < \(now.adding(seconds: -86_400))")
        let taken = try execute(
            """
            INSERT INTO form_once (number, account_id, taken_at) VALUES (\(number), \(account), \(now))
            ON CONFLICT (number) DO NOTHING
            """
        )
        if taken > 0 { return nil }
        return try one(Query<TakenForm>("SELECT address FROM form_once WHERE number = \(number)")).address ?? "/"
    }

    /// Says where the form led. One that led nowhere, since something was wrong with it, may be sent again.
    func finishOnce(_ number: String, leadingTo address: String?) throws {
        if let address {
            try execute("UPDATE form_once SET address = \(address) WHERE number = \(number)")
        } else {
            try execute("DELETE FROM form_once WHERE number = \(number)")
        }
    }
}

extension Migration {
    /// What the pages keep beside the facts: forms that were taken, and searches.
    package static let pages = forms + searches

    private static let forms = [
        Migration(
            "2026-11-21 forms",
            in: .kept,
            """
            CREATE TABLE form_once (
                number     TEXT PRIMARY KEY,
                account_id TEXT NOT NULL,
                taken_at   TEXT NOT NULL,
                address    TEXT
            );
            """
        )
    ]
}
