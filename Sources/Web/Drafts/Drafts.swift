import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// Keeps what people type, seals it for them, and finds it again.
struct Drafts: Sendable {
    let app: App
    let book: EntryBook

    /// What became of a save.
    enum Outcome: Hashable, Sendable {
        case kept
        /// There was nothing to keep: nothing typed, or a form that keeps nothing.
        case nothing
        /// The form has been taken, or newer words of its author are kept.
        case overtaken
    }

    /// What somebody typed on a page, if anything is kept of it. What cannot be opened any more is as good as none.
    func draft(of visitor: Visitor, on page: Address) async throws -> Draft? {
        guard let kept = try await app.database.recall({ try $0.first(KeptDraft.of(visitor.account, on: page)) }),
            let bytes = try? app.keys.unseal(kept.sealed, for: .keptForm, of: Drafts.owner(visitor.account, page))
        else { return nil }
        return Draft(
            page: page,
            text: String(decoding: bytes, as: UTF8.self),
            savedAt: kept.savedAt,
            version: kept.version
        )
    }

    /// Keeps what a form sent.
    func keep(
        _ answers: Answers,
        of account: ID<Account>,
        _ turn: DraftTurn,
        until end: Instant? = nil,
        sentBefore: Bool = false
    ) async throws -> Outcome {
        guard let draft = try seal(answers, of: account, sentBefore: sentBefore) else { return .nothing }
        let now = app.now()
        let version = try await app.database.keep { try $0.keepDraft(draft, turn, until: end, at: now) }
        return version == nil ? .overtaken : .kept
    }

    /// A draft of what a form sent, sealed; nothing where there is nothing to keep. Words that were typed after their form
    /// had been taken are to be sent under another number.
    func seal(_ answers: Answers, of account: ID<Account>, sentBefore: Bool = false) throws -> SealedDraft? {
        guard let page = Address(pageOf: answers), let place = book.page(at: page.text), !Draft.typed(answers).isEmpty
        else { return nil }
        let text = Draft.text(of: answers, keepingOnce: !sentBefore)
        return SealedDraft(
            account: account,
            page: page,
            permission: place.permission.rawValue,
            child: place.child,
            once: sentBefore ? "" : answers.text("once"),
            sealed: try app.keys.seal(Array(text.utf8), for: .keptForm, of: Drafts.owner(account, page))
        )
    }

    private static func owner(_ account: ID<Account>, _ page: Address) -> String {
        SealedColumn.owner([account.text, page.text])
    }
}
