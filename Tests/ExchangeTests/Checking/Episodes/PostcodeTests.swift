import Testing
import Vocabulary

@testable import Exchange

@Suite("Rules about postcodes and distances")
struct PostcodeTests {
    @Test("postcodes are given, known and not the same", arguments: postcodes)
    func postcodesHold(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    @Test("distance and area are worked out from them", arguments: distances)
    func distancesHold(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    @Test("without a list of postcodes no rule is run that needs one")
    func noList() async throws {
        let check = ReturnCheck()
        let files = Exchange.ReturnFiles(
            year: CollectionYear(2026),
            current: [(ReturnFile(name: "e", table: .episodes), CellTexts())],
            previous: nil
        )
        let numbers = await check.run(over: files, tasks: 1).rules.map(\.number)
        #expect(numbers.contains("392b") && numbers.contains("218"))
        #expect(!numbers.contains("392c") && !numbers.contains("1015") && !numbers.contains("243"))
    }

    static let postcodes = [
        RuleCase("392b", "no home", ["HOME_POST"], [0]),
        RuleCase("392b", "no placement", ["PL_POST"], [0]),
        RuleCase("392b", "a short break", ["PL_POST, LS V4"]),
        RuleCase("392b", "unaccompanied", [.episodes: ["HOME_POST"], .unaccompanied: [""]]),
        RuleCase(
            "392b",
            "unaccompanied last year",
            [.episodes: ["HOME_POST"]],
            before: [.unaccompanied: [""]]
        ),
        RuleCase("392c", "unknown", ["PL_POST QQ1 1AA"], [0]),
        RuleCase("392c", "known, and none", ["HOME_POST, PL_POST ng55sa"]),
        RuleCase("392d", "at home", ["PL_POST NG1 1LZ"], [0]),
        RuleCase("392d", "at home, written without the blank", ["PL_POST NG11LZ"], [0]),
        RuleCase("392d", "at home with parents", ["PL_POST NG1 1LZ, PLACE P1"]),
        RuleCase("392d", "neither is given", ["HOME_POST, PL_POST"]),
    ]

    static let distances = [
        RuleCase("392a", "an unknown home", ["HOME_POST QQ1 1AA"], [0]),
        RuleCase("392a", "known", [""]),
        RuleCase("392a", "a short break", ["HOME_POST, LS V3"]),
        RuleCase("392a", "unaccompanied", [.episodes: ["HOME_POST"], .unaccompanied: [""]]),
        RuleCase("406", "unaccompanied", [.episodes: [""], .unaccompanied: [""]], flags: [.episodes: [0]]),
        RuleCase("406", "unaccompanied, no home", [.episodes: ["HOME_POST"], .unaccompanied: [""]]),
        RuleCase("406", "never unaccompanied", [.episodes: [""], .unaccompanied: ["CHILD 2"]]),
        RuleCase("164", "over 999.9 miles", ["PL_POST XX9 9AA"], [0]),
        RuleCase("164", "501 miles is a distance", ["PL_POST ZE1 1AA"]),
        RuleCase("454", "350.1 miles", ["PL_POST XX1 1AB"], [0]),
        RuleCase("454", "350.0 miles", ["PL_POST XX1 1AA"]),
        RuleCase("169", "unknown", ["PL_POST QQ1 1AA"], [0]),
        RuleCase("169", "in Wales", ["PL_POST CF1 1AA"]),
        RuleCase("179", "none", ["PL_POST"], [0]),
        RuleCase("179", "a short break", ["PL_POST, LS V3"]),
        RuleCase("420", "a short break somewhere", ["LS V3"], [0]),
        RuleCase("420", "a short break at an unknown place", ["LS V3, PL_POST QQ1 1AA"]),
        RuleCase("1015", "its own home in Derby", ["PLACE K2, PL_POST DE1 1AA"], [0]),
        RuleCase("1015", "its own home in Nottingham", ["PLACE K2"]),
        RuleCase("1015", "its own carers in Derby", ["PL_POST DE1 1AA"]),
        RuleCase("1015", "another authority's home", ["PLACE K2, PL_POST DE1 1AA, PLACE_PROVIDER PR2"]),
        RuleCase("1015", "K3 in Derby from 2025/26", ["PLACE K3, PL_POST DE1 1AA"]),
        RuleCase("1015", "K3 in Derby before", ["PLACE K3, PL_POST DE1 1AA"], [0], year: 2025),
    ]
}
