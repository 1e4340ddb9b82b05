import HTMLKit
import Samples
import Testing
import Vocabulary

@Suite("Forms")
struct FormTests {
    private let marks = FormMarks(token: "t<", seen: ["review:r1@7", "child:c1@9"], once: "41")

    @Test("a form carries its token, the versions it was made from and its number, unseen")
    func hidden() {
        #expect(
            Form(marks: marks).hidden.text == """
                <input type="hidden" name="token" value="t&lt;">\
                <input type="hidden" name="seen" value="review:r1@7"><input type="hidden" name="seen" value="child:c1@9">\
                <input type="hidden" name="once" value="41">
                """
        )
        #expect(Form().hidden.isEmpty)
    }

    @Test("a form whose words are kept names its page, and says above it when it holds what was typed before")
    func draft() {
        let mark = DraftMark(page: "/notes?of=1&on=2", hand: "h1", base: 3)
        let marks = FormMarks(token: "t", once: "41", draft: mark)
        let hidden = Form(marks: marks).hidden.text
        #expect(hidden.contains("<input type=\"hidden\" name=\"draft\" value=\"/notes?of=1&amp;on=2\">"))
        #expect(hidden.contains("name=\"hand\" value=\"h1\"") && hidden.contains("name=\"base\" value=\"3\""))
        #expect(ErrorSummary(Form(marks: marks)).body.isEmpty)
        let typed = TypedBefore(when: "30 March 2026 at 10am", isOvertaken: true, startAgain: "/drafts/forget")
        let above = ErrorSummary(Form(marks: marks, typedBefore: typed)).body.text
        #expect(above.contains("We kept what you typed on 30 March 2026 at 10am.") && above.contains("compare before"))
        // Its button throws words away and never counts as the form's own being sent.
        #expect(above.contains("action=\"/drafts/forget\"") && !above.contains("name=\"once\""))
        let findings = Findings("note", "Enter a note")
        #expect(!ErrorSummary(Form(findings: findings, marks: marks, typedBefore: typed)).body.text.contains("We kept"))
        #expect(FinishLater(Form(marks: marks), keptAt: "/drafts").body.text.contains("formaction=\"/drafts\""))
        #expect(FinishLater(Form(), keptAt: "/drafts").body.isEmpty)
    }

    @Test("a message stands beside its field, is read out with it, and the summary leads there")
    func errors() {
        let form = Form(findings: Findings("held-on", "Enter the date of the review"), marks: marks)
        let field = DateInput(Asking.day, in: form).body.text
        #expect(field.contains("<fieldset class=\"field field--error\" aria-describedby=\"held-on-error\">"))
        #expect(
            field.contains(
                "<span class=\"error\" id=\"held-on-error\"><span class=\"vh\">Error: </span>Enter the date of the review</span>"
            )
        )
        #expect(field.contains("id=\"held-on\" name=\"held-on-day\""))
        #expect(ErrorSummary(form).body.text.contains("<a href=\"#held-on\">Enter the date of the review</a>"))
        #expect(ErrorSummary(Form(marks: marks)).body.isEmpty)
    }

    @Test("a hint and a message are both read out with the field")
    func described() {
        let question = Question<String>("note", "What happened?", called: "what happened", hint: "In a few words.")
        let form = Form(findings: Findings("note", "Enter what happened"))
        let field = TextArea(question, in: form).body.text
        #expect(field.contains("aria-describedby=\"note-hint note-error\" aria-invalid=\"true\""))
        #expect(TextArea(question, in: Form()).body.text.contains("aria-describedby=\"note-hint\">"))
    }

    @Test("what was typed is shown again, wrong as it may be; a password is not")
    func typedAgain() {
        let answers = Answers([
            "held-on-day": ["31"], "held-on-month": ["2"], "held-on-year": ["<26>"], "note": ["\n two\nlines"],
            "part": ["PN2"], "agreed": ["yes"], "secret": ["hunter2"],
        ])
        let form = Form(answers)
        let day = DateInput(Asking.day, in: form).body.text
        #expect(day.contains("value=\"31\"") && day.contains("value=\"2\"") && day.contains("value=\"&lt;26&gt;\""))
        #expect(TextArea(Asking.note, in: form).body.text.contains(">\n\n two\nlines</textarea>"))
        #expect(Radios(Asking.part, in: form).body.text.contains("value=\"PN2\" checked>"))
        #expect(Select(Asking.part, in: form).body.text.contains("<option value=\"PN2\" selected>"))
        #expect(Tick(Asking.agreed, in: form).body.text.contains("checked"))
        let secret = Question<String>("secret", "Password", called: "your password")
        #expect(!PasswordInput(secret, in: form).body.text.contains("hunter2"))
    }

    @Test("a day that came in one field is dealt out to the three")
    func oneField() {
        let day = DateInput(Asking.day, in: Form(Answers(["held-on": ["2026-05-21"]]))).body.text
        #expect(day.contains("value=\"21\"") && day.contains("value=\"5\"") && day.contains("value=\"2026\""))
    }

    @Test("every choice of a list is offered in its words, and nothing is chosen for anybody", arguments: Part.allCases)
    func choices(part: Part) {
        let radios = Radios(Asking.part, in: Form(), showingCodes: true).body.text
        #expect(radios.contains(part.title) && radios.contains("<span class=\"code\">\(part.rawValue)</span>"))
        #expect(!radios.contains("checked"))
        #expect(Select(Asking.part, in: Form()).body.text.contains("<option value=\"\">Choose one</option>"))
    }

    @Test("one form twice on a page keeps its fields apart")
    func prefixes() {
        let form = Form(findings: Findings("note", "Enter what happened")).named("r2")
        #expect(TextInput(Asking.note, in: form).body.text.contains("id=\"r2-note\" name=\"note\""))
        #expect(ErrorSummary(form).body.text.contains("href=\"#r2-note\""))
    }
}
