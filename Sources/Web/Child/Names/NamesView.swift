import Access
import HTMLKit
import Policy
import Register
import Store
import Vocabulary

/// What the page shows.
struct NamesView: View {
    let title: String
    let crumbs: [Crumb]
    let banner: Banner?
    private let frame: ChildFrame
    private let form: Form
    private let address: Address
    private let byline: String?
    private let contest: NameContest?
    private let versions: Link?
    private let isLocked: Bool

    init(
        _ file: NamesFile,
        _ form: Form,
        today: CivilDate,
        words: Words,
        isContested: Bool = false,
        isSaved: Bool = false
    ) {
        let child = file.head.child.id
        let page = ChildTab.names.words
        let byline = file.writer.map {
            "Last written by \($0.deed.signature) on \($0.doneAt.londonDay) at \($0.doneAt.londonTime)."
        }
        frame = ChildFrame(file.head, file.history, on: .names, today: today, words: words, offersAction: false)
        title = "\(page): \(file.head.called)"
        crumbs = frame.crumbs(child, page)
        banner = isSaved ? Banner(.done, "The names are saved.") : nil
        address = ChildTab.names.address(of: child)
        contest =
            isContested
            ? NameContest(theirs: file.name?.fact, mine: form, byline: byline ?? "") : nil
        versions =
            file.head.may(.seeVersions)
            ? file.name.map {
                Link("Earlier versions of the names", to: VersionsPage.address(child, ChildName.table, $0.id.text))
            }
            : nil
        self.byline = byline
        isLocked = AdoptionLock(file.history).since != nil
        self.form = form
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(frame)
        <div class="prose"><h2 class="mt-l">Names</h2>\(contest)\(contest == nil ? lead : nil)
        <form method="post" action="\(address)" class="mt-l">\(form.hidden)\
        \(TextInput(NameQuestions.given, in: form))\(TextInput(NameQuestions.family, in: form))\
        \(TextInput(NameQuestions.knownAs, in: form))\(TextInput(NameQuestions.pronouns, in: form))\
        \(isLocked ? Tick(NameQuestions.atBirth, in: form) : nil)<p class="actions">\(Button(contest == nil ? "Save the names" : "Save mine")) \
        \(FinishLater(form, keptAt: DraftsPages.address))</p></form>\
        \(versions.map { "<p class=\"mt small\">\($0)</p>" })</div>
        """
    }

    private var lead: HTML {
        "<p class=\"mt\">A return carries no names: they are written here.\(if: isLocked, " Write the name at birth only.")</p>\(byline.map { "<p class=\"small quiet\">\($0)</p>" })"
    }
}

/// Two people changed the names: both texts side by side.
struct NameContest: Component {
    private struct Line {
        let question: String
        let theirs: String
        let mine: String
    }

    private let lines: [Line]
    private let byline: String
    private let keep: ActionButton

    init(theirs: ChildName?, mine form: Form, byline: String) {
        let mine = form.answers
        self.byline = byline
        keep = ActionButton(Button("Keep theirs", .quiet, isSmall: true), to: DraftsPages.forget, in: form)
        let written = NameQuestions.filled(theirs)
        lines = [NameQuestions.given, NameQuestions.family, NameQuestions.knownAs, NameQuestions.pronouns].map {
            Line(question: $0.words, theirs: written.text($0.name), mine: mine.text($0.name))
        }
    }

    var body: HTML {
        let columns: [Table<Line>.Column] = [
            .heading("") { "\($0.question)" },
            .text("Theirs") { $0.theirs.isEmpty ? "–" : $0.theirs },
            .html("Yours") { line in
                let differs: HTML = line.mine == line.theirs ? "" : " \(Tag("differs", .amber))"
                return "\(line.mine.isEmpty ? "–" : line.mine)\(differs)"
            },
        ]
        return """
            <section class="banner banner--warn mt" role="alert"><p><strong>Somebody changed this first.</strong> \(byline)</p>\
            \(Table("Theirs and yours", lines, columns: columns, isCaptionHidden: true))\
            <p class="mt">Yours is in the form below and is not saved yet. Change it as you like and save it, or keep \
            theirs. Whichever is replaced stays among the earlier versions.</p>\(keep)</section>
            """
    }
}
