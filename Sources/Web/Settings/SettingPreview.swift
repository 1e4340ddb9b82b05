import HTMLKit
import Policy
import Vocabulary

/// What another choice would change, and the button that makes it.
struct SettingPreview: View {
    let title: String
    let crumbs: [Crumb]
    private let kind: SettingKind
    private let now: [String]
    private let then: [String]
    private let from: CivilDate
    private let effects: SettingEffects
    private let form: Form
    private let hidden: [(name: String, value: String)]

    init(
        _ file: SettingFile,
        _ chosen: SettingForm.Chosen,
        _ answers: Answers,
        _ effects: SettingEffects,
        _ form: Form
    ) {
        kind = file.kind
        title = "\(file.kind.title): what would change"
        crumbs = SettingView.crumbs(file.kind)
        now = file.kind.lines(of: file.profiles.inForce(on: chosen.from))
        then = file.kind.lines(of: chosen.profile)
        from = chosen.from
        self.effects = effects
        self.form = form
        hidden =
            file.form.carried(answers, chosen) + [(SettingForm.version, answers.text(SettingForm.version))]
    }

    var body: HTML {
        """
        \(PageHead(title, lead: "From \(from). Days before keep what held on them."))\
        \(SummaryList([
            SummaryList.Row("Holds on that day", html: "\(SettingWords(now))"),
            SummaryList.Row("Would hold", html: "\(SettingWords(then))"),
        ]))\(effects)\
        <form method="post" action="\(kind.address)" class="mt-l">\(form.hidden)\(each: hidden, field)\
        <p class="actions">\(Button("Choose this from \(from)")) \(Link("Leave it as it is", to: kind.address))</p></form>
        """
    }

    private func field(_ field: (name: String, value: String)) -> HTML {
        "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
    }
}
