import HTMLKit
import Samples
import Testing
import Vocabulary

enum Part: String, Coded {
    case spoke = "PN1"
    case advocate = "PN2"
    case none = "PN7"

    var title: String {
        switch self {
        case .spoke: "Came, and spoke for herself"
        case .advocate: "Came, and an advocate spoke for her"
        case .none: "Did not come, and sent no views"
        }
    }
}

enum Asking {
    static let day = Question<CivilDate>("held-on", "When was it held?", called: "the date of the review")
    static let dayIfAny = Question<CivilDate?>("held-on", "When was it held?", called: "the date of the review")
    static let part = Question<Part>("part", "How did Amara take part?", called: "how Amara took part")
    static let note = Question<String>("note", "What happened?", called: "what happened")
    static let noteIfAny = Question<String?>("note", "What happened?", called: "the note")
    static let score = Question<Int>("score", "What is the score?", called: "the score")
    static let agreed = Question<Bool>("agreed", "Amara agreed", called: "whether Amara agreed")
    static let officer = Question<ID<Part>>("officer", "Which officer?", called: "an officer")
}

@Suite("Reading answers")
struct ReadingTests {
    @Test(
        "a day is read as people write one",
        arguments: [
            ("21", "5", "2026", "2026-05-21"),
            ("01", "05", "26", "2026-05-01"),  // noughts, and two digits of this century
            ("1", "May", "2026", "2026-05-01"),
            ("1", "sept", "2026", "2026-09-01"),
            (" 29 ", "FEBRUARY", "2024", "2024-02-29"),
            ("2026-05-21", "", "", "2026-05-21"),  // all in the first field
            ("21/5/26", "", "", "2026-05-21"),
            ("21 May 2026", "", "", "2026-05-21"),
            ("9", "9", "14", "2014-09-09"),
        ] as [(String, String, String, CivilDate)]
    )
    func days(day: String, month: String, year: String, expected: CivilDate) {
        #expect(typed(day, month, year).read(Asking.day) == .success(expected))
        #expect(typed(day, month, year).read(Asking.dayIfAny) == .success(expected))
    }

    @Test(
        "a day that is none says what to do",
        arguments: [
            ("", "", "", "Enter the date of the review"),
            ("21", "", "", "The date of the review must have a month and a year"),
            ("21", "5", "", "The date of the review must have a year"),
            ("", "5", "2026", "The date of the review must have a day"),
            ("31", "2", "2026", "The date of the review must be a day in the calendar; 31 2 2026 is not"),
            ("29", "Feb", "2026", "The date of the review must be a day in the calendar; 29 Feb 2026 is not"),
            ("1", "13", "2026", "The date of the review must be a day in the calendar; 1 13 2026 is not"),
            ("x", "5", "2026", "Enter the date of the review as day, month and year, such as 27 3 2026"),
            ("1", "ma", "2026", "Enter the date of the review as day, month and year, such as 27 3 2026"),
            ("1", "5", "126", "Enter the date of the review as day, month and year, such as 27 3 2026"),
            ("-1", "5", "2026", "Enter the date of the review as day, month and year, such as 27 3 2026"),
            ("today", "", "", "Enter the date of the review as day, month and year, such as 27 3 2026"),
            ("tomorrow", "", "", "Enter the date of the review as day, month and year, such as 27 3 2026"),
        ]
    )
    func noDays(day: String, month: String, year: String, message: String) {
        #expect(messages(typed(day, month, year).read(Asking.day)) == [message])
    }

    @Test("one field may hold the whole day, and today is a day where today is known")
    func singleField() {
        #expect(Answers(["held-on": ["2026-05-21"]]).read(Asking.day) == .success("2026-05-21"))
        #expect(typed("Today", "", "").read(Asking.day, today: "2026-05-14") == .success("2026-05-14"))
        #expect(typed("", "", "").read(Asking.dayIfAny) == .success(nil))
        #expect(Answers(["held-on": ["2026-02-30"]]).read(Asking.dayIfAny) != .success(nil))
    }

    @Test("text is read without blanks, noughts and strange line ends, and is not too long")
    func text() {
        #expect(Answers(["note": [" \n one\r\ntwo\rthree\0 \t"]]).read(Asking.note) == .success("one\ntwo\nthree"))
        #expect(messages(Answers(["note": [" \r\n "]]).read(Asking.note)) == ["Enter what happened"])
        #expect(Answers().read(Asking.noteIfAny) == .success(nil))
        #expect(Answers(["note": ["ééé"]]).read(Asking.note, longest: 3) == .success("ééé"))
        let heaped = "e" + String(repeating: "\u{301}", count: 5000)
        #expect(
            messages(Answers(["note": [heaped]]).read(Asking.noteIfAny, longest: 3)).first?.contains("5001") == true
        )
        #expect(
            messages(Answers(["note": ["four"]]).read(Asking.noteIfAny, longest: 3))
                == ["The note must be 3 characters or fewer; it has 4"]
        )
    }

    @Test("a number is whole and within its range")
    func number() {
        #expect(Answers(["score": ["1,017 "]]).read(Asking.score, 0...2_000) == .success(1_017))
        #expect(messages(Answers().read(Asking.score, 0...40)) == ["Enter the score"])
        #expect(
            messages(Answers(["score": ["many"]]).read(Asking.score, 0...40))
                == ["The score must be a whole number, such as 0"]
        )
        #expect(messages(Answers(["score": ["41"]]).read(Asking.score, 0...40)) == ["The score must be from 0 to 40"])
    }

    @Test("a choice is one that was offered", arguments: Part.allCases)
    func choice(part: Part) {
        #expect(Answers(["part": [part.rawValue]]).read(Asking.part) == .success(part))
        #expect(messages(Answers().read(Asking.part)) == ["Choose how Amara took part"])
        #expect(
            messages(Answers(["part": [hostile]]).read(Asking.part)) == ["Choose how Amara took part from the list"]
        )
    }

    @Test("a tick is made or not, and a thing is one of those offered")
    func others() {
        #expect(Answers(["agreed": ["yes"]]).read(Asking.agreed) == .success(true))
        #expect(Answers().read(Asking.agreed) == .success(false))
        let offered: [ID<Part>] = [ID("a"), ID("b")]
        #expect(Answers(["officer": ["b"]]).read(Asking.officer, among: offered) == .success(ID("b")))
        #expect(
            messages(Answers(["officer": ["c"]]).read(Asking.officer, among: offered)) == [
                "Choose an officer from the list"
            ]
        )
        #expect(messages(Answers().read(Asking.officer, among: offered)) == ["Choose an officer"])
    }

    @Test("what is filled in is read back")
    func filling() {
        let answers = Answers().filling(Asking.day, with: "2026-05-21").filling(Asking.part, with: .advocate)
            .filling(Asking.note, with: "x").filling(Asking.score, with: 7).filling(Asking.agreed, with: true)
            .filling(Asking.officer, with: ID("a"))
        #expect(answers.read(Asking.day) == .success("2026-05-21"))
        #expect(answers.read(Asking.part) == .success(.advocate))
        #expect(answers.read(Asking.note) == .success("x"))
        #expect(answers.read(Asking.score, 0...9) == .success(7))
        #expect(answers.read(Asking.agreed) == .success(true))
        #expect(answers.read(Asking.officer, among: [ID("a")]) == .success(ID("a")))
        #expect(answers.filling(Asking.day, with: nil).read(Asking.dayIfAny) == .success(nil))
    }

    @Test("a question's own finding names what must be so")
    func ownFinding() {
        let finding = Asking.day.finding("must be today or in the past")
        #expect(finding == Finding("held-on", "The date of the review must be today or in the past"))
    }

    private func typed(_ day: String, _ month: String, _ year: String) -> Answers {
        Answers(["held-on-day": [day], "held-on-month": [month], "held-on-year": [year]])
    }

    private func messages<Value>(_ checked: Checked<Value>) -> [String] {
        guard case .failure(let findings) = checked else { return [] }
        return findings.all.map(\.message)
    }
}
