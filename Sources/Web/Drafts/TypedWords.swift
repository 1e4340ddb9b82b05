import HTMLKit
import Hummingbird
import Vocabulary

/// Carries what was typed through a failure of the service: the page about it has the form's words in it, and a button that
/// sends them again. So nothing is lost while no database answers.
struct TypedWords: Component {
    private let answers: Answers
    private let target: String

    /// Nothing where the form keeps nothing of what is typed, such as that of signing in.
    init?(_ answers: Answers, to target: String) {
        guard Address(pageOf: answers) != nil, !Draft.typed(answers).isEmpty else { return nil }
        self.answers = answers
        self.target = target
    }

    var body: HTML {
        let marks = answers.fields.filter { ["token", "seen", "once", "draft", "hand", "base"].contains($0.key) }
        let fields = marks.merging(Draft.typed(answers)) { mark, _ in mark }.sorted { $0.key < $1.key }
        let pairs = fields.flatMap { field in field.value.map { (field.key, $0) } }
        return """
            <form method="post" action="\(target)" class="mt">\(each: pairs, hidden)\
            <p>\(Button("Send it again"))</p></form>
            """
    }

    private func hidden(_ pair: (name: String, value: String)) -> HTML {
        // A text area keeps the line ends that a hidden field keeps too; what a browser sends comes back as it was.
        "<input type=\"hidden\" name=\"\(pair.name)\" value=\"\(pair.value)\">"
    }
}
