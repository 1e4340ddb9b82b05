import Documents
import HTMLKit
import Policy
import Reports
import Testing

@testable import Insight
@testable import Web

@Suite("Words about figures")
struct FigureWordsTests {
    static func percent(_ count: Int, of whole: Int) -> Figure { Figure(.percent, count, of: whole) }

    @Test(
        "the state is told by the rule under the table: at the target, within five points, beyond",
        arguments: [
            (950, TargetState.reached), (949, .close), (900, .close), (899, .missed), (1000, .reached), (0, .missed),
        ]
    )
    func state(count: Int, expected: TargetState) {
        let figure = FigureWordsTests.percent(count, of: 1000)
        #expect(TargetState(figure, .percent(95), .higher) == expected)
    }

    @Test(
        "where lower is better it is the other way round, and a range has two ends",
        arguments: [
            (FigureWordsTests.percent(10, of: 100), Measure.Target.percent(10), TargetState.reached),
            (FigureWordsTests.percent(15, of: 100), .percent(10), .close),
            (FigureWordsTests.percent(16, of: 100), .percent(10), .missed),
            (Figure(.perPost, 60, of: 100), .range(50...70), .reached),
            (Figure(.perPost, 70, of: 100), .range(50...70), .reached),
            (Figure(.perPost, 75, of: 100), .range(50...70), .close),
            (Figure(.perPost, 44, of: 100), .range(50...70), .missed),
        ]
    )
    func otherAims(figure: Figure, target: Measure.Target, expected: TargetState) {
        #expect(TargetState(figure, target, .lower) == expected)
    }

    @Test("without a target or a figure there is no state")
    func noState() {
        #expect(TargetState(FigureWordsTests.percent(1, of: 2), nil, .higher) == nil)
        #expect(TargetState(FigureWordsTests.percent(0, of: 0), .percent(95), .higher) == nil)
    }

    @Test("the word of each state has its shape")
    func tags() {
        let tags = [TargetState.reached, .close, .missed].map { $0.tag(.percent(95)).body.text }
        #expect(
            tags == [
                "<span class=\"tag tag--green\">On target</span>", "<span class=\"tag tag--amber\">Close</span>",
                "<span class=\"tag tag--red\">Off target</span>",
            ]
        )
    }

    @Test(
        "a change is told in points, in children, or in children for each post",
        arguments: [
            (FigureWordsTests.percent(90, of: 100), FigureWordsTests.percent(92, of: 100), "2 points higher"),
            (FigureWordsTests.percent(905, of: 1000), FigureWordsTests.percent(895, of: 1000), "1 point lower"),
            (FigureWordsTests.percent(904, of: 1000), FigureWordsTests.percent(900, of: 1000), "the same"),
            (Figure(.number, 1200, of: nil), Figure(.number, 1188, of: nil), "12 fewer"),
            (Figure(.number, 5, of: nil), Figure(.number, 5, of: nil), "the same"),
            (Figure(.perPost, 512, of: 820), Figure(.perPost, 512, of: 764), "4.6 more"),
        ]
    )
    func change(before: Figure, now: Figure, words: String) {
        #expect(FigureChange(from: before, to: now)?.words == words)
    }

    @Test("there is no change from or to what is no figure")
    func noChange() {
        let none = Figure(.percent, 0, of: 0, absence: .nothing(.review))
        #expect(FigureChange(from: none, to: FigureWordsTests.percent(1, of: 2)) == nil)
        #expect(FigureChange(from: FigureWordsTests.percent(1, of: 2), to: none) == nil)
        #expect(FigureChange(from: nil, to: FigureWordsTests.percent(1, of: 2)) == nil)
    }

    @Test("a figure is printed with its counts, or with the sign for why there is none")
    func printed() {
        #expect(PrintedFigure(Figure(.number, 1241, of: nil)) == .count(1241))
        #expect(PrintedFigure(FigureWordsTests.percent(1158, of: 1241)) == .share(1158, of: 1241))
        #expect(PrintedFigure(Figure(.perPost, 512, of: 820)).text == "62.4")
        #expect(PrintedFigure(Figure(.per10000, 81_770, of: 12_183_016)).text == "67")
        #expect(PrintedFigure(Figure(.percent, 0, of: 0, absence: .nothing(.review))) == .notApplicable)
        #expect(PrintedFigure(Figure(.percent, 0, of: nil, absence: .noPosts)) == .notAvailable)
    }
}
