import Testing

@testable import Exchange

@Suite("Rules about episodes, together")
struct EpisodeRuleTests {
    static let cases: [RuleCase] = [
        EpisodeFieldTests.dates, EpisodeFieldTests.codes, EpisodeFieldTests.providers, EpisodeFieldTests.registration,
        EpisodeFieldTests.changes, EpisodeChainTests.chain, EpisodeChainTests.changed, EpisodeChainTests.carried,
        EpisodeLimitTests.legalStatus, EpisodeLimitTests.shortBreaks, EpisodeLimitTests.ages,
        EpisodeLimitTests.temporary,
        EpisodeLimitTests.endings, PostcodeTests.postcodes, PostcodeTests.distances, SocialWorkerRuleTests.fields,
        SocialWorkerRuleTests.chain, SocialWorkerRuleTests.care, LibertyRuleTests.orders, LibertyRuleTests.pupils,
    ].flatMap(\.self)

    @Test("every rule has a case that it flags and one that it does not")
    func covered() {
        let numbers = Set(CheckRule.episodeRules.map(\.number))
        let flagged = Set(EpisodeRuleTests.cases.filter { !$0.flags.isEmpty }.map(\.rule))
        let unflagged = Set(EpisodeRuleTests.cases.filter(\.flags.isEmpty).map(\.rule))
        #expect(numbers.subtracting(flagged).sorted() == [])
        #expect(numbers.subtracting(unflagged).sorted() == [])
    }

    @Test("the faults planted in the sample's episodes and social workers are found, and hardly anything else")
    func sample() async throws {
        var files = try await ReturnFolder.read(
            ReturnFolder(SampleReturn.folder(of: 2026)),
            previous: ReturnFolder(SampleReturn.folder(of: 2025)),
            year: CollectionYear(2026)
        )
        files.authority = "E06000018"
        let report = await ReturnCheck(CheckRule.episodeRules).run(over: files, tasks: 2)
        let counts = report.breaches.map { "\($0.rule.number) \($0.count)" }
        // Five first contacts begin on the day the last social worker ended, which nobody planted.
        #expect(counts == ["355 1", "392d 1", "SW02STG1 1", "SW13STG1 1", "SW10bSTG2 5"])
    }
}
