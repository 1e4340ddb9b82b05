import Policy
import Testing

@Suite("Words a council chooses")
struct WordsTests {
    @Test("every term has a word in every shipped profile, in all its forms", arguments: Term.allCases)
    func complete(term: Term) throws {
        for name in ShippedProfiles.names {
            let word = try ShippedProfiles.read(name).words[term]
            for form in [word.one, word.many, word.short, word.shortMany] {
                #expect(!form.isEmpty, "\(name) \(term)")
            }
        }
    }

    @Test("every term is a setting, explained in one sentence", arguments: Term.allCases)
    func explained(term: Term) throws {
        let kind = try #require(Profile.settings.first { $0.key == "words.\(term.rawValue)" })
        #expect(kind.meaning == term.title)
    }

    @Test("every term can be given another word", arguments: Term.allCases)
    func chosen(term: Term) throws {
        let yaml = """
            name: a
            title: A
            council: A
            words: {\(term.rawValue): {one: thing, many: things, short: T, short_many: Ts}}
            """
        let words = try ProfileReader(file: "a.yaml").read(yaml).get().words
        for other in Term.allCases where other != term {
            #expect(words[other] == other.standard)
        }
        let word = words[term]
        #expect([word.one, word.many, word.short, word.shortMany] == ["thing", "things", "T", "Ts"])
    }

    @Test("an officer is an IRO in short; a term without a short form is itself")
    func short() {
        #expect(Words.standard[.iro].one == "independent reviewing officer")
        #expect(Words.standard[.iro].short == "IRO")
        #expect(Words.standard[.iro].shortMany == "IROs")
        #expect(Words.standard[.review].shortMany == "reviews")
    }

    @Test(
        "a word follows a number",
        arguments: [(0, "0 children in care"), (1, "1 child in care"), (12, "12 children in care")]
    )
    func counted(count: Int, words: String) {
        #expect(Words.standard[.childInCare].counted(count) == words)
    }

    @Test("a word can open a sentence without losing its own capitals")
    func opening() {
        #expect(Words.standard[.childInCare].many.openingSentence == "Children in care")
        #expect("LAC review".openingSentence == "LAC review")
    }
}
