import HTMLKit
import Samples
import Vocabulary

/// A page that shows every component, with the same words in every place that takes words.
struct Gallery: View {
    let words: String
    let title: String

    init(_ words: String) {
        self.words = words
        title = words
    }

    var crumbs: [Crumb] { [Crumb(words, to: "/"), Crumb(words)] }
    var skips: [Link] { [Link(words, to: "#late")] }
    var banner: Banner? { Banner(.done, words, more: "<p>\(words)</p>") }

    private var link: Link { Link(words, to: "/x/\(words)", about: words) }

    var body: HTML { "\(head)\(lists)\(fields)" }

    private var head: HTML {
        """
        \(IdentityBar(words, lines: [words, words], alerts: [Tag(words, .red)], actions: "\(quick)"))\
        \(ReviewStrip(from: .init(words, "2025-12-02"), limits: [.init(words, "2026-06-02")], planned: nil, today: "2026-05-14"))\
        \(SubNavigation(words, [Place(words, to: "/", isCurrent: true, count: 2, counted: words)]))\
        \(PageHead(words, above: words, lead: words, side: "\(LinkButton(words, to: "/", about: words))"))\
        \(ErrorSummary(form))
        """
    }

    private var lists: HTML {
        let item = WorkItem(.late, when: words, task: link, fact: words, because: words, action: "\(quick)")
        let other = WorkItem(.today, when: words, task: link, fact: words)
        return """
            \(WorkList(words, id: "late", [item, other], isLate: true))\(WorkList(words, id: "next", [], count: 0))\
            \(Panel(words, id: "panel", "\(SummaryList([.init(words, words, change: link)]))"))\
            \(each: Tag.Tone.allCases, { "\(Tag(words, $0))" })\(trail)\(table)\(filters)
            """
    }

    private var quick: ActionButton {
        ActionButton(Button(words, .quiet, isSmall: true, about: words, name: words, value: words), to: "/", in: form)
    }

    private var trail: Trail {
        let items = TrailKind.allCases.map { kind in
            TrailEntry.item(TrailItem(kind, words, on: "2026-05-14", at: words, byline: words, more: "<p>\(words)</p>"))
        }
        return Trail(items + [.gap(from: "2026-01-21", to: "2026-03-03")])
    }

    private var table: Table<String> {
        Table(
            words,
            [words, words],
            columns: [
                .heading(words, sortedAs: "name") { "\($0)" }, .text(words) { $0 },
                .number(words, sortedAs: "age") { "\($0)" }, .html(words) { "\($0)" },
            ],
            sorting: Sorting(of: "/list?q=1", asked: words, among: ["name", "age"], usual: "name"),
            isWide: true
        )
    }

    private var filters: HTML {
        """
        \(FilterPanel(to: "/list", clear: "/list", keeping: [.init(words, words)], "<p>\(words)</p>"))\
        \(SelectedFilters([link]))\(Pagination(showing: 50, of: 214, previous: "/a", next: "/b"))\
        \(SearchBox(words, to: "/find", in: form, name: words, value: words))
        """
    }

    /// A form in which everything was answered, and answered wrongly.
    var form: Form {
        let names = ["day", "text", "area", "secret", "file", "radio", "tick", "select", "number"]
        let findings = names.map { Finding($0, value: words, words) } + [Finding("", words)]
        var answers = Dictionary(uniqueKeysWithValues: names.map { ($0, [words]) })
        answers["day-day"] = [words]
        return Form(Answers(answers), findings: Findings(findings), marks: marks)
    }

    private var marks: FormMarks { FormMarks(token: words, seen: [words, words], once: words) }

    private func question<Answer>(_ name: String) -> Question<Answer> {
        Question(name, words, called: words, hint: words)
    }

    private var fields: HTML {
        let choices = [Choice(words, words, hint: words, code: words), Choice("b", words)]
        return """
            <form method="post">\(form.hidden)\(DateInput(question("day"), in: form))\
            \(TextInput(question("text") as Question<String>, in: form, kind: .email, autocomplete: "email"))\
            \(TextInput(question("number") as Question<Int>, in: form))\
            \(TextArea(question("area") as Question<String?>, in: form))\(PasswordInput(question("secret"), in: form))\
            \(FileInput(question("file"), in: form, accepts: [".csv"]))\
            \(Radios(question("radio") as Question<Part>, in: form, choices: choices))\
            \(Tick(question("tick"), in: form))\(Select(question("select") as Question<Part>, in: form, choices: choices))\
            \(Button(words))</form>
            """
    }
}

extension Gallery {
    /// The page with everything that stands around it.
    var page: HTML {
        let person = Shell.Person(
            words,
            role: words,
            account: "/account",
            signOut: "/sign-out",
            form: Form(marks: marks)
        )
        let shell = Shell(
            stylesheet: "/footprint.css",
            home: "/",
            council: words,
            person: person,
            find: SearchBox(
                words,
                to: "/find",
                in: Form(marks: FormMarks(token: words)),
                value: words,
                id: "find",
                isInHeader: true
            ),
            places: [Place(words, to: "/", isCurrent: true, count: 12, counted: words), Place(words, to: "/b")],
            standing: words,
            footer: [link],
            sessionEnd: SessionEnd(
                at: words,
                in: 3600,
                rule: words,
                stay: "/account/stay",
                drafts: "/drafts",
                signIn: "/sign-in"
            ),
            printed: words
        )
        return shell.page(self)
    }
}
