import Documents
import Testing

@Suite("Printed figure")
struct FigureTests {
    @Test(
        "a percentage is rounded half away from zero, from its counts",
        arguments: [
            (PrintedFigure.share(473, of: 665), "71%", "71.1%"),
            (.share(173, of: 200), "87%", "86.5%"),  // 86.5 goes up, not to the even number
            (.share(1, of: 3), "33%", "33.3%"),
            (.share(0, of: 12), "0%", "0.0%"),
            (.share(12, of: 12), "100%", "100.0%"),
            (.share(0, of: 0), "–", "–"),  // of nothing there is no share, and no zero either
        ]
    )
    func shares(figure: PrintedFigure, printed: String, exact: String) {
        #expect(figure.text == printed)
        #expect(figure.exactText == exact)
    }

    @Test(
        "a number is printed with its thousands apart, a ratio with one decimal",
        arguments: [
            (PrintedFigure.count(0), "0"), (.count(999), "999"), (.count(1241), "1,241"), (.count(81_770), "81,770"),
            (.count(1_000_000), "1,000,000"), (.ratio(51_200, per: 820), "62.4"), (.ratio(308, per: 5), "61.6"),
            (.ratio(5, per: 0), "–"),
        ]
    )
    func numbers(figure: PrintedFigure, printed: String) {
        #expect(figure.text == printed)
        #expect(figure.exactText == printed)
    }

    @Test("a rate is for 10,000 people, whole in print")
    func rates() {
        #expect(PrintedFigure.rate(81_770, of: 12_183_016).text == "67")
        #expect(PrintedFigure.rate(81_770, of: 12_183_016).exactText == "67.1")
    }

    @Test("what is not a number is its sign and never a zero")
    func signs() {
        let signs: [PrintedFigure] = [.hidden, .notAvailable, .notApplicable, .low]
        #expect(signs.map(\.text) == ["[c]", "[x]", "[z]", "[low]"])
        #expect(signs.allSatisfy { $0.tenths == nil })
    }

    @Test("only signs that are used are explained, each once")
    func explanations() {
        #expect(PrintedFigure.explanations(of: [.count(3), .share(1, of: 2)]) == [])
        let told = PrintedFigure.explanations(of: [.hidden, .count(7), .hidden, .notApplicable])
        #expect(
            told == [
                "[c] is a number that is hidden so that no child can be recognised.",
                "[z] is where a number does not apply.",
            ]
        )
    }

    @Test("a paragraph keeps the figures that stand in it")
    func paragraph() {
        let words = "<b>in time</b>"
        let text: Paragraph =
            "We held \(.count(1158), named: "reviews in time") \(words): \(.share(1158, of: 1241), named: "share")."
        #expect(text.text == "We held 1,158 <b>in time</b>: 93%.")
        #expect(text.figures == [.count(1158), .share(1158, of: 1241)])
    }
}
