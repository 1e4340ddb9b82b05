import Testing

@testable import Exchange

@Suite("National rules, one by one")
struct CheckCaseTests {
    static let cases: [CheckCase] = [
        CheckCase.identity, CheckCase.header, CheckCase.lastYear, CheckCase.reviews, CheckCase.unaccompanied,
        CheckCase.missing,
        CheckCase.adoption, CheckCase.decisions, CheckCase.permanence, CheckCase.health, CheckCase.careLeavers,
    ]
    .flatMap(\.self)

    @Test("a rule flags the rows that break it, and not those just beside", arguments: cases)
    func brokenAndSound(_ rule: CheckCase) async throws {
        #expect(rule.rule != nil, "no such rule in that year")
        let broken = try await rule.outcome(of: rule.broken)
        #expect(!broken.marked.isEmpty)
        #expect(broken.flagged == broken.marked)
        let sound = try await rule.outcome(of: rule.sound)
        #expect(sound.flagged == sound.marked)
    }

    @Test("no number is given twice in a year", arguments: CollectionYear.known)
    func numbers(year: Int) {
        let numbers = CheckRule.all.filter { $0.years.contains(year) }.map(\.number)
        #expect(Set(numbers).count == numbers.count)
    }

    @Test("every rule of these families has a case")
    func covered() {
        let known = Set(CheckCaseTests.cases.map(\.number))
        let own = Set(CheckRule.all.map(\.number)).subtracting(CheckRule.episodeRules.map(\.number))
        #expect(own.subtracting(known).sorted() == [])
    }

    @Test("a rule says what has to hold in one sentence, and names columns of its tables", arguments: CheckRule.all)
    func told(_ rule: CheckRule) {
        #expect(rule.meaning.hasSuffix(".") && rule.meaning.count > 12)
        #expect(!rule.columns.isEmpty && !rule.tables.isEmpty)
    }
}

extension Exchange.CheckRule: CustomTestStringConvertible {
    public var testDescription: String { number }
}
