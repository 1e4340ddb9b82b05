import Access
import HTMLKit
import Register
import Store
import Vocabulary

/// The forms that somebody has begun, as pages list them. One about a child whom they may no longer see is not among them.
struct BegunForms: Sendable {
    struct Line: Hashable, Sendable {
        let words: String
        let page: Address
        let when: String
    }

    let lines: [Line]
    let children: [Subject]

    static let none = BegunForms(lines: [], children: [])

    /// Reads them for a page, where there are any.
    static func read(for visit: SignedIn, in app: App) async throws -> BegunForms {
        guard DraftCount.all.of(visit.visitor) > 0 else { return .none }
        let begun = try await app.database.recall { try $0.all(BegunForm.of(visit.visitor.account, at: visit.at)) }
        let about = Set(begun.compactMap(\.child))
        let children =
            about.isEmpty
            ? [] : try await app.database.read { try $0.all(CalledChild.among(about, seenBy: visit.scope)) }
        return BegunForms(begun, children)
    }

    private init(lines: [Line], children: [Subject]) {
        self.lines = lines
        self.children = children
    }

    init(_ begun: [BegunForm], _ children: [CalledChild]) {
        let names = Dictionary(children.map { ($0.id, $0.called) }, uniquingKeysWith: { first, _ in first })
        self.children = children.map(\.id)
        lines = begun.compactMap { form in
            guard let words = form.permission?.title else { return nil }
            if let child = form.child, names[child] == nil { return nil }
            let about = form.child.flatMap { names[$0] }.map { ": \($0)" } ?? ""
            return Line(words: words + about, page: form.page, when: form.savedAt.inWords)
        }
    }

    /// Where somebody finds what they have begun.
    static func place(for visitor: Visitor) -> Address {
        visitor.may(.seeMyWork) ? "/my-work" : AccountPage.address
    }

    /// "2 forms you have begun".
    var heading: String { lines.count == 1 ? "1 form you have begun" : "\(lines.count) forms you have begun" }
}

/// The list of them on My work; nothing where there is none.
struct BegunPanel: Component {
    private let begun: BegunForms

    init(_ begun: BegunForms) {
        self.begun = begun
    }

    var body: HTML {
        if begun.lines.isEmpty { return HTML() }
        return """
            <section class="panel begun" aria-labelledby="begun"><h2 id="begun">\(begun.heading)</h2>\
            <ul class="mt">\(each: begun.lines, line)</ul></section>
            """
    }

    private func line(_ line: BegunForms.Line) -> HTML {
        "<li>\(Link(line.words, to: line.page)) <span class=\"small quiet\">kept on \(line.when)</span></li>"
    }
}
