import Testing
import Vocabulary

@testable import Exchange

@Suite("Rules about orders that deprive of liberty, and about pupils' numbers")
struct LibertyRuleTests {
    @Test("an order has its time, inside care", arguments: orders)
    func ordersHold(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    @Test("UN4 is for the first week in care", arguments: pupils)
    func pupilsHold(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    @Test("the orders came with 2026/27")
    func before() {
        #expect(CheckRule.libertyRules.allSatisfy { $0.years == 2027...2027 })
    }

    static let orders: [RuleCase] = [
        .orders("700", "no first day", ["DOLO_START"], [0]),
        .orders("700", "a first day", [""]),
        .orders("701", "no such day", ["DOLO_END 31/06/2026"], [0]),
        .orders("701", "open", [""]),
        .orders("702", "the same day", ["DOLO_END 01/06/2026"], [0]),
        .orders("702", "a day later", ["DOLO_END 02/06/2026"]),
        .orders("703", "after the year", ["DOLO_START 01/04/2027"], [0]),
        .orders("703", "on its last day", ["DOLO_START 31/03/2027"]),
        .orders("704", "before the year", ["DOLO_END 31/03/2026"], [0]),
        .orders("704", "on its first day", ["DOLO_END 01/04/2026"]),
        .orders("704", "after it", ["DOLO_END 01/04/2027"], [0]),
        .orders("705", "after an open one", ["", "DOLO_START 01/07/2026"], [1]),
        .orders(
            "705",
            "a day before the last one's end",
            ["DOLO_END 02/07/2026", "DOLO_START 01/07/2026, DOLO_END 01/08/2026"],
            [1]
        ),
        .orders("705", "on its last day", ["DOLO_END 01/07/2026", "DOLO_START 01/07/2026"]),
        .orders("708", "on the day of birth", ["DOLO_START 10/05/2012"], [0]),
        .orders("708", "a day later", ["DOLO_START 11/05/2012"]),
        RuleCase(
            "706",
            "another first day",
            [.deprivationOfLiberty: ["DOLO_START 02/03/2026"]],
            before: [.deprivationOfLiberty: ["DOLO_START 01/03/2026"]],
            year: 2027,
            flags: [.deprivationOfLiberty: [0]]
        ),
        RuleCase(
            "706",
            "nothing this year",
            [.header: [""], .deprivationOfLiberty: ["CHILD 2"]],
            before: [.deprivationOfLiberty: [""]],
            year: 2027,
            flags: [.header: [0]]
        ),
        RuleCase(
            "706",
            "the same",
            [.deprivationOfLiberty: ["DOLO_START 01/03/2026"]],
            before: [.deprivationOfLiberty: ["DOLO_START 01/03/2026"]],
            year: 2027
        ),
        RuleCase(
            "707",
            "open, and care has ended",
            [.deprivationOfLiberty: [""], .episodes: ["DEC 01/07/2026, REC E4A"]],
            year: 2027,
            flags: [.deprivationOfLiberty: [0]]
        ),
        RuleCase(
            "707",
            "ended a day after care",
            [.deprivationOfLiberty: ["DOLO_END 02/07/2026"], .episodes: ["DEC 01/07/2026, REC E4A"]],
            year: 2027,
            flags: [.deprivationOfLiberty: [0]]
        ),
        RuleCase(
            "707",
            "ended with care",
            [.deprivationOfLiberty: ["DOLO_END 01/07/2026"], .episodes: ["DEC 01/07/2026, REC E4A"]],
            year: 2027
        ),
        RuleCase(
            "709",
            "in a foster placement",
            [.deprivationOfLiberty: ["DOLO_END 01/07/2026"], .episodes: [""]],
            year: 2027,
            flags: [.deprivationOfLiberty: [0], .episodes: [0]]
        ),
        RuleCase(
            "709",
            "moved to K2 on the first day",
            [
                .deprivationOfLiberty: ["DOLO_END 01/07/2026"],
                .episodes: ["DEC 01/06/2026, REC X1", "DECOM 01/06/2026, PLACE K2"],
            ],
            year: 2027
        ),
        RuleCase(
            "710",
            "with parents",
            [.deprivationOfLiberty: ["DOLO_END 01/07/2026"], .episodes: ["PLACE P1"]],
            year: 2027,
            flags: [.deprivationOfLiberty: [0], .episodes: [0]]
        ),
        RuleCase(
            "710",
            "in Z12",
            [.deprivationOfLiberty: ["DOLO_END 01/07/2026"], .episodes: ["PLACE Z12"]],
            year: 2027
        ),
    ]

    static let pupils = [
        RuleCase(
            "210",
            "UN4 after eight days",
            [.header: ["UPN UN4"], .episodes: ["DECOM 23/03/2026"]],
            flags: [.header: [0], .episodes: [0]]
        ),
        RuleCase("210", "UN4 after a week", [.header: ["UPN UN4"], .episodes: ["DECOM 24/03/2026"]]),
        RuleCase(
            "210",
            "moved in the last week",
            [
                .header: ["UPN UN4"],
                .episodes: ["DECOM 01/02/2026, DEC 27/03/2026, REC X1", "DECOM 27/03/2026, RNE P"],
            ],
            flags: [.header: [0], .episodes: [1]]
        ),
        RuleCase("210", "gone", [.header: ["UPN UN4"], .episodes: ["DEC 01/05/2025, REC E4A"]]),
    ]
}
