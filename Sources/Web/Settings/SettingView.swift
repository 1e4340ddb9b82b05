import HTMLKit
import Policy
import Vocabulary

/// What the page of a setting shows.
struct SettingView: View {
    let title: String
    let crumbs: [Crumb]
    let banner: Banner?
    private let file: SettingFile
    private let form: Form
    private let held: [String]
    private let version: Int

    /// A contest is why what was given could not be taken, where somebody else was first.
    init(_ file: SettingFile, _ form: Form, today: CivilDate, isDone: Bool = false, contest: String? = nil) {
        self.file = file
        self.form = form
        title = file.kind.title
        crumbs = SettingView.crumbs(file.kind)
        held = file.kind.lines(of: file.profiles.inForce(on: today))
        // Who comes back from an error still answers for what they saw then; after a contest they have seen what stands now.
        let seen = Int(form.answers.text(SettingForm.version))
        version = contest == nil ? seen ?? file.version : file.version
        banner = contest.map { Banner(.warning, $0) } ?? SettingView.done(file, isDone)
    }

    static func crumbs(_ kind: SettingKind) -> [Crumb] {
        [
            Crumb("Settings", to: "/settings"), Crumb(kind.area.title, to: kind.area.address), Crumb(kind.title),
        ]
    }

    private static func done(_ file: SettingFile, _ isDone: Bool) -> Banner? {
        guard isDone, let last = file.past.first else { return nil }
        let lines = last.lines.isEmpty ? "not chosen" : last.lines.joined(separator: "; ")
        return Banner(.done, "\(file.kind.title): \(lines), from \(last.inForceFrom).")
    }

    var body: HTML {
        """
        \(ErrorSummary(form))\(PageHead(title, lead: file.kind.meaning))\
        <section class="mt-l" aria-labelledby="now"><h2 id="now">Holds today</h2>\(SettingWords(held))</section>\
        <section class="mt-l" aria-labelledby="change"><h2 id="change">Choose otherwise</h2>\
        <form method="get" action="\(file.kind.address)" class="stack mt">\
        <input type="hidden" name="\(SettingForm.asked)" value="yes">\
        <input type="hidden" name="\(SettingForm.version)" value="\(version)">\
        \(file.form.controls(in: form))\(DateInput(file.form.from, in: form))\
        <p class="actions">\(Button("See what would change"))</p></form></section>\
        <section class="mt-l" aria-labelledby="past"><h2 id="past">What was chosen</h2>\(past)</section>
        """
    }

    private var past: HTML {
        if file.past.isEmpty {
            return "<p>Nobody has chosen anything here. What holds is what the program starts with.</p>"
        }
        let table = Table(
            "What was chosen",
            file.past,
            columns: [
                .heading("From") { "\($0.inForceFrom)" },
                .html("What") { "\(SettingWords($0.lines))" },
                .text("Chosen by") { file.words($0.madeBy) },
                .text("Replaced") { $0.endedBy.map { "by \(file.words($0))" } ?? "" },
            ],
            isWide: true,
            isCaptionHidden: true
        )
        return "\(table)"
    }
}
