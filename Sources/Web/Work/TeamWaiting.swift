import HTMLKit
import Policy
import Vocabulary
import Workforce

/// The children whom nobody has yet, the most pressing first: from where a manager comes in it is one step to give them
/// an officer.
struct TeamWaiting: Component {
    /// So many are named; the rest are on the page of those who wait.
    static let most = 5

    private let children: [WaitingChild]
    /// How many there are in all, where that was counted.
    private let total: Int?
    private let words: Words
    private let today: CivilDate

    init(_ children: [WaitingChild], of total: Int? = nil, _ words: Words, today: CivilDate) {
        self.children = children
        self.total = total
        self.words = words
        self.today = today
    }

    var body: HTML {
        if children.isEmpty { return "" }
        return """
            <section class="mt-l" aria-labelledby="waiting"><h2 id="waiting">Waiting for an \(words[.iro].short)</h2>\
            <ul class="list mt">\(each: children, line)</ul>\
            \(if: mayBeMore, "<p class=\"mt\">\(Link(seeAll, to: "/allocation"))</p>")</section>
            """
    }

    private var mayBeMore: Bool { total.map { $0 > children.count } ?? true }

    private var seeAll: String { total.map { "See all \($0) who wait" } ?? "See all who wait" }

    private func line(_ child: WaitingChild) -> HTML {
        let allocate = Link("Allocate \(child.called)", to: "/allocation/\(child.id)")
        let late = child.dueOn.map { $0 < today } ?? false
        let due = child.dueOn.map { "\(late ? "was to have" : "to have") an \(words[.iro].short) by \($0)" }
        return """
            <li>\(allocate), \(child.bornOn.ageInWords(on: today))\(due.map { ", \($0)" })\
            \(if: late, " \(Tag("Late", .red))")</li>
            """
    }
}
