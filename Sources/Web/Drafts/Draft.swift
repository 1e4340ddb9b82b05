import Access
import HTMLKit
import Store
import Vocabulary

/// What somebody typed into the form of a page and has not sent yet. Nobody but its author sees it.
struct Draft: Hashable, Sendable {
    /// The page that the form is on.
    let page: Address
    let answers: Answers
    /// The versions that the form was made from when the typing began.
    let seen: [String]
    /// The number by which the form is taken once, however often it is shown again.
    let once: String
    let savedAt: Instant
    let version: Int

    /// The fields that a form carries unseen, which say nothing that anybody typed.
    static let marks: Set = ["token", "seen", "once", "draft", "hand", "base", "turn", "later"]

    /// The words that the name of a field has which is never kept.
    private static let secretWords: Set = ["password", "passphrase", "code", "secret", "otp", "pin"]

    /// Whether a field is never kept: what opens an account is nobody's to store, not even sealed.
    static func isSecret(_ name: String) -> Bool {
        !secretWords.isDisjoint(with: name.lowercased().split(separator: "-").map(String.init))
    }

    /// The fields of what was sent that somebody filled in and that may be kept.
    static func typed(_ answers: Answers) -> [String: [String]] {
        answers.fields.filter { name, values in
            !marks.contains(name) && !isSecret(name) && values.contains { !$0.isEmpty }
        }
    }

    /// What is sealed: the typed fields, and of the marks those that the form needs again.
    static func text(of answers: Answers, keepingOnce: Bool) -> String {
        var fields = typed(answers)
        fields["seen"] = answers.all("seen")
        if keepingOnce { fields["once"] = answers.all("once") }
        return URLForm.text(of: fields)
    }

    init(page: Address, text: String, savedAt: Instant, version: Int) {
        let fields = URLForm.fields(text)
        self.page = page
        seen = fields["seen"] ?? []
        once = fields["once"]?.first ?? ""
        answers = Answers(fields.filter { !Draft.marks.contains($0.key) })
        self.savedAt = savedAt
        self.version = version
    }
}

extension Address {
    /// The longest address of a page whose forms are kept.
    static let longestPage = 1000

    /// This page whatever it has just been told to say: the same form is on it.
    var asPageOfForms: Address {
        without("saved", "done", "recorded", "settled", "added", "removed", "replaced", "kept")
    }

    /// The page that the form is on that these answers came from, where it is one of ours.
    init?(pageOf answers: Answers) {
        let text = answers.text("draft")
        guard text.utf8.count <= Address.longestPage, let page = Address(local: text) else { return nil }
        self = page.asPageOfForms
    }
}
