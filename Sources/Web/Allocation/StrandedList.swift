import HTMLKit
import Policy
import Register
import Vocabulary
import Workforce

/// The children who are allocated to somebody whose role has ended, each with the way to allocate them to another. It is not
/// there where there are none.
struct StrandedList: Component {
    private let children: [StrandedChild]
    private let title: String
    private let iro: String

    init?(_ children: [StrandedChild], words: Words) {
        if children.isEmpty { return nil }
        self.children = children
        iro = words[.iro].short
        title = "Allocated to an \(iro) whose role has ended"
    }

    var body: HTML {
        """
        <section class="mt-l" aria-labelledby="stranded"><h2 id="stranded">\(title)</h2>
        <p class="prose">They can no longer come in, and these children stay theirs until you allocate them to another.</p>
        <div class="mt">\(Table(title, children, columns: columns, isCaptionHidden: true))</div>\(more)</section>
        """
    }

    private var columns: [Table<StrandedChild>.Column] {
        [
            .heading("Child") { "\(Link(CalledChild.words($0.name, code: $0.code), to: "/allocation/\($0.id)"))" },
            .text("Allocated to") { $0.officer },
            .text("Last day of the role") { $0.lastDay?.description ?? "No role was given" },
        ]
    }

    private var more: HTML {
        if children.count < AllocationPage.length { return "" }
        return "<p class=\"mt\">These are the first \(children.count). The others follow once these are allocated.</p>"
    }
}
