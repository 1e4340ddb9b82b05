import Access
import HTMLKit
import Store
import Vocabulary

/// A draft as it is kept: whose, of which page, and what only the keys can open.
struct KeptDraft: Record {
    let page: Address
    let sealed: String
    let savedAt: Instant
    let version: Int

    init(row: Row) throws {
        page = Address(local: try row["page"]) ?? "/"
        sealed = try row["sealed"]
        savedAt = try row["saved_at"]
        version = try row["version"]
    }

    static func of(_ account: ID<Account>, on page: Address) -> Query<KeptDraft> {
        """
        SELECT page, sealed, saved_at, version FROM draft WHERE account_id = \(account) AND page = \(page.text)
        """
    }
}

/// A form that somebody has begun, as a list names it: nothing of what was typed.
struct BegunForm: Record, Hashable {
    let page: Address
    /// What the form is for, by the permission that its page needs.
    let permission: Permission?
    /// The child that its page is about.
    let child: Subject?
    let savedAt: Instant

    init(row: Row) throws {
        page = Address(local: try row["page"]) ?? "/"
        permission = Permission(rawValue: try row["permission"])
        child = try row["child_id"]
        savedAt = try row["saved_at"]
    }

    /// The latest first.
    static func of(_ account: ID<Account>, at now: Instant) -> Query<BegunForm> {
        """
        SELECT page, permission, child_id, saved_at FROM draft
        WHERE account_id = \(account) AND (kept_until IS NULL OR kept_until > \(now))
        ORDER BY saved_at DESC, page
        """
    }
}

/// What is counted about drafts with the session, so that no page needs a query for it.
enum DraftCount: CaseIterable {
    /// Whether something is kept of this very page.
    case page
    /// Forms begun in all.
    case all

    static func counts(on page: Address, at now: Instant) -> [SQL] {
        let own: SQL = """
            draft.account_id = session.account_id AND (draft.kept_until IS NULL OR draft.kept_until > \(now))
            """
        return allCases.map { count -> SQL in
            switch count {
            case .page: "(SELECT COUNT(*) FROM draft WHERE \(own) AND draft.page = \(page.text))"
            case .all: "(SELECT COUNT(*) FROM draft WHERE \(own))"
            }
        }
    }

    func of(_ visitor: Visitor) -> Int {
        zip(DraftCount.allCases, visitor.keptCounts).first { $0.0 == self }?.1 ?? 0
    }
}

/// Which save this is, of all those that come from one showing of a form, and what that showing was made from.
struct DraftTurn: Hashable, Sendable {
    let hand: String
    let turn: Int
    let base: Int
    /// Whether a person pressed a button: what they mean to keep is kept, whatever was there.
    let isMeant: Bool

    /// Reads what a form sends. Saves by themselves are numbered.
    init(_ answers: Answers) {
        let turn = Int(answers.text("turn"))
        hand = String(answers.text("hand").prefix(80))
        base = Int(answers.text("base")) ?? 0
        self.turn = min(max(turn ?? 0, 0), 1_000_000_000)
        isMeant = turn == nil
    }

    init(shownAgainAs hand: String) {
        self.hand = hand
        (turn, base, isMeant) = (0, 0, true)
    }
}

extension KeepTransaction {
    /// The most forms that one person may have begun.
    static let mostDrafts = 200

    /// Keeps a draft in the place of the one before. Gives its version; nothing where the form has been taken meanwhile, or
    /// where newer words are kept: of the same showing, or of another since this one was made.
    func keepDraft(
        _ draft: SealedDraft,
        _ turn: DraftTurn,
        until end: Instant?,
        at now: Instant
    ) throws -> Int? {
        try execute("DELETE FROM draft WHERE kept_until < \(now)")
        let account = draft.account
        let others = try one(
            Query<Int>(
                "SELECT COUNT(*) FROM draft WHERE account_id = \(account) AND page <> \(draft.page.text)"
            )
        )
        guard others < KeepTransaction.mostDrafts else { return nil }
        let isNewer: SQL =
            turn.isMeant
            ? "1 = 1"
            : """
            (draft.hand = excluded.hand AND draft.turn < excluded.turn)
                OR (draft.hand <> excluded.hand AND draft.version = \(turn.base))
            """
        return try first(
            Query<Int>(
                """
                INSERT INTO draft (account_id, page, sealed, permission, child_id, hand, turn, version, saved_at, kept_until)
                SELECT \(account), \(draft.page.text), \(draft.sealed), \(draft.permission), \(draft.child), \(turn.hand),
                    CAST(\(turn.turn) AS BIGINT), CAST(\(turn.base + 1) AS BIGINT), \(now), \(end)
                WHERE NOT EXISTS (SELECT 1 FROM form_once WHERE number = \(draft.once) AND address IS NOT NULL)
                ON CONFLICT (account_id, page) DO UPDATE SET
                    sealed = excluded.sealed, hand = excluded.hand, turn = excluded.turn, version = draft.version + 1,
                    saved_at = excluded.saved_at,
                    kept_until = CASE WHEN draft.kept_until IS NULL THEN NULL ELSE excluded.kept_until END
                WHERE \(isNewer)
                RETURNING version
                """
            )
        )
    }

    /// Throws away all that somebody had begun, and what of it is kept to be found again.
    func dropDrafts(of account: ID<Account>) throws {
        try execute("DELETE FROM draft WHERE account_id = \(account)")
    }

    /// Lets go of what was typed into a page's form: it has been taken, or its author began anew.
    func dropDraft(of account: ID<Account>, on page: Address) throws {
        try execute("DELETE FROM draft WHERE account_id = \(account) AND page = \(page.text)")
    }
}

/// A draft ready to be kept.
struct SealedDraft: Sendable {
    let account: ID<Account>
    let page: Address
    let permission: String
    let child: Subject?
    /// The number of the form it was typed into; empty for one that may be sent anew.
    let once: String
    let sealed: String
}
