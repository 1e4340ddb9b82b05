import HTMLKit
import Policy
import Vocabulary

/// The form of one setting: its fields follow from how the setting is given, and what they hold is read as a profile's file
/// would be.
struct SettingForm {
    static let asked = "asked"
    static let version = "version"
    static let value = "value"
    static let unit = "unit"

    let kind: SettingKind

    init(_ kind: SettingKind) {
        self.kind = kind
    }

    /// What was given, read: the profile it makes of the one that holds on its day.
    struct Chosen {
        let profile: Profile
        let from: CivilDate
    }

    var from: Question<CivilDate> {
        Question("from", "From which date?", called: "the date", hint: "Days before keep what held on them.")
    }

    private var text: Question<String?> {
        Question(SettingForm.value, kind.title, called: "what is chosen", hint: hint)
    }

    private var units: Question<String?> {
        Question(SettingForm.unit, "Unit", called: "the unit")
    }

    private func question(_ form: SettingEntry.Form) -> Question<String?> {
        Question(form.rawValue, form.words, called: "the word", hint: form.hint)
    }

    private var hint: String? {
        let optional = kind.mayBeOpen ? " Leave it empty to choose nothing." : ""
        return switch kind.entry {
        case .lines(let example): "A line for each, in order, like “\(example)”.\(optional)"
        case .line, .number, .interval, .choice, .forms: kind.mayBeOpen ? "Leave it empty to choose nothing." : nil
        }
    }

    /// The field that messages about the choice stand at.
    var first: String { fields[0] }

    /// The names of the fields that hold what is chosen.
    private var fields: [String] {
        switch kind.entry {
        case .line, .number, .choice, .lines: [SettingForm.value]
        case .interval: [SettingForm.value, SettingForm.unit]
        case .forms: SettingEntry.Form.allCases.map(\.rawValue)
        }
    }

    func controls(in form: Form) -> HTML {
        switch kind.entry {
        case .line: "\(TextInput(text, in: form, width: .full))"
        case .number: "\(TextInput(text, in: form, width: .five))"
        case .interval:
            "\(TextInput(text, in: form, width: .five))\(Select(units, in: form, choices: SettingForm.units, nothing: "Choose one"))"
        case .choice(let texts): "\(Radios(text, in: form, choices: texts.map { Choice($0) }))"
        case .forms: "\(each: SettingEntry.Form.allCases, { "\(TextInput(question($0), in: form))" })"
        case .lines: "\(TextArea(text, in: form, rows: 12))"
        }
    }

    private static let units = SettingEntry.units.map { Choice($0.0, $0.1) }

    /// The fields as they stand, to be carried unseen.
    func carried(_ answers: Answers, _ chosen: Chosen) -> [(name: String, value: String)] {
        fields.map { ($0, answers.text($0)) } + [(from.name, chosen.from.iso)]
    }

    /// The form filled in with what a profile says.
    func filled(with profile: Profile, from day: CivilDate) -> Answers {
        let answers = Answers().filling(from, with: day)
        switch (kind.entry, kind.draft(of: profile)) {
        case (.interval, .text(let written)):
            let parts = written.split(separator: " ").map(String.init)
            return answers.filling(text, with: parts.first).filling(units, with: parts.last)
        case (.forms, .parts(let parts)):
            return SettingEntry.Form.allCases.reduce(answers) { answers, form in
                answers.filling(question(form), with: parts.first { $0.name == form.rawValue }?.text)
            }
        case (.lines, let draft): return answers.filling(text, with: draft.lines.joined(separator: "\n"))
        case (_, .text(let written)): return answers.filling(text, with: written)
        case (_, .nothing), (_, .parts): return answers
        }
    }

    /// What was given, made of the profile that holds on its day. Fields that the setting does not have are not looked at.
    func read(_ answers: Answers, _ history: ProfileHistory, today: CivilDate) -> Checked<Chosen> {
        let day = answers.read(from, today: today).flatMap { day -> Checked<CivilDate> in
            SettingForm.reach(of: today).contains(day)
                ? .success(day)
                : .failure(Findings([from.finding("must be from three months ago to two years ahead")]))
        }
        let held = (try? day.get()) ?? today
        return check(profile(answers, history.inForce(on: held)), day, into: Chosen.init(profile:from:))
    }

    /// Nobody means an older day, and far back every child’s dates would have to be worked out again.
    private static func reach(of today: CivilDate) -> ClosedRange<CivilDate> {
        today.adding(months: -3)...today.adding(months: 24)
    }

    private func profile(_ answers: Answers, _ standing: Profile) -> Checked<Profile> {
        draft(answers).flatMap { draft in
            switch kind.choosing(draft, in: standing) {
            case .success(let profile): .success(profile)
            case .failure(let faults):
                .failure(Findings(faults.all.map { Finding(first, sentence($0)) }))
            }
        }
    }

    /// Where there are many lines, the sentence says in which it is.
    private func sentence(_ fault: ProfileFault) -> String {
        if case .lines = kind.entry, fault.line > 1 { return "Line \(fault.line): \(fault.sentence)" }
        return fault.sentence
    }

    private func draft(_ answers: Answers) -> Checked<SettingDraft> {
        switch kind.entry {
        case .line, .number, .choice:
            answers.read(text).map { $0.map(SettingDraft.text) ?? .nothing }
        case .interval:
            check(
                answers.read(text),
                answers.read(units),
                into: { number, unit in
                    number.map { .text([$0, unit].compactMap(\.self).joined(separator: " ")) } ?? .nothing
                }
            )
        case .forms:
            .success(forms(answers))
        case .lines:
            answers.read(text, longest: 20_000).map { SettingDraft(lines: $0 ?? "") }
        }
    }

    private func forms(_ answers: Answers) -> SettingDraft {
        let parts = SettingEntry.Form.allCases.compactMap { form -> SettingDraft.Part? in
            guard case .success(let word?) = answers.read(question(form)) else { return nil }
            return SettingDraft.Part(form.rawValue, word)
        }
        return parts.isEmpty ? .nothing : .parts(parts)
    }
}

extension Choice {
    /// A choice whose words are what is sent.
    fileprivate init(_ text: String) {
        self.init(text, text.openingSentence)
    }
}

extension SettingEntry.Form {
    fileprivate var words: String {
        switch self {
        case .one: "One"
        case .many: "Several"
        case .short: "One, in short"
        case .shortMany: "Several, in short"
        }
    }

    fileprivate var hint: String? {
        switch self {
        case .one: "As it stands within a sentence: “review”, not “Review”."
        case .many: nil
        case .short: "Both short forms, or neither."
        case .shortMany: nil
        }
    }
}
