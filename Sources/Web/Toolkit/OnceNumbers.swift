import Access
import Store
import Vocabulary

/// What a form's number says about it.
enum OnceNumber: Hashable, Sendable {
    /// It comes for the first time.
    case first
    /// It was sent before, word for word: there it led, or nowhere yet where it is still being taken.
    case again(leadingTo: String?)
    /// A form with this number was sent before, with other words.
    case otherWords
}

/// Where a form that is taken once led to.
private struct TakenForm: Record {
    let address: String?
    let content: String

    init(row: Row) throws {
        address = try row["address"]
        content = try row["content"]
    }
}

extension KeepTransaction {
    /// How many days a number is remembered: longer than a form is kept that came too late.
    private static let rememberedDays = SessionLimits.remembered + 1

    /// Takes a form's number, where it comes for the first time; the content is a digest of the words.
    func takeOnce(_ number: String, _ content: String, by account: ID<Account>, at now: Instant) throws -> OnceNumber {
        try execute(
            "DELETE FROM form_once WHERE taken_at < \(now.adding(seconds: -KeepTransaction.rememberedDays * 86_400))"
        )
        let taken = try execute(
            """
            INSERT INTO form_once (number, account_id, taken_at, content)
            VALUES (\(number), \(account), \(now), \(content)) ON CONFLICT (number) DO NOTHING
            """
        )
        if taken > 0 { return .first }
        let form = try one(Query<TakenForm>("SELECT address, content FROM form_once WHERE number = \(number)"))
        return form.content == content ? .again(leadingTo: form.address) : .otherWords
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
    /// What the pages keep beside the facts: forms that were taken, searches, drafts.
    package static let pages = forms + searches + drafts

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
