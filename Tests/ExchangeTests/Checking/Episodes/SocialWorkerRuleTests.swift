import Testing
import Vocabulary

@testable import Exchange

@Suite("Rules about social workers")
struct SocialWorkerRuleTests {
    @Test("a social worker's row stands by itself", arguments: fields)
    func fieldsHold(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    @Test("a child's social workers follow each other", arguments: chain)
    func chainHolds(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    @Test("a child in care has a social worker", arguments: care)
    func careHolds(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    static let fields: [RuleCase] = [
        .workers("SW01aSTG1", "no worker before April 2023", ["SW_ID, SW_DECOM 31/03/2023"], [0], year: 2025),
        .workers("SW01aSTG1", "later it is SW01b's", ["SW_ID, SW_DECOM 01/04/2023"], year: 2025),
        .workers("SW01aSTG1", "no first day", ["SW_DECOM"], [0], year: 2025),
        .workers("SW01bSTG1", "no reason since April 2023", ["SW_REASON, SW_DECOM 01/04/2023"], [0], year: 2025),
        .workers("SW01bSTG1", "no reason before", ["SW_REASON, SW_DECOM 31/03/2023"], year: 2025),
        .workers("SW02STG1", "no SW", ["SW_ID QQ123456"], [0]),
        .workers("SW02STG1", "none", ["SW_ID"], [0]),
        .workers("SW02STG1", "XX", ["SW_ID XX12"]),
        .workers("SW02STG1", "a long one", ["SW_ID SW1234567890"]),
        .workers("SW02STG1", "three characters", ["SW_ID SW1"], [0]),
        .workers("SW02STG1", "three characters until 2024/25", ["SW_ID SW1"], year: 2025),
        .workers("SW03STG1", "no reason", ["SW_REASON"], [0], year: 2024),
        .workers("SW03STG1", "a day that cannot be read is another matter", ["SW_DECOM 31/02/2024"], year: 2024),
        .workers("SW04STG1", "no such day", ["SW_DECOM 31/02/2025"], [0]),
        .workers("SW04STG1", "none", ["SW_DECOM"]),
        .workers("SW05STG1", "no such day", ["SW_DEC 31/02/2025"], [0]),
        .workers("SW05STG1", "none", [""]),
        .workers("SW06STG2", "the day after the year", ["SW_DECOM 01/04/2026"], [0]),
        .workers("SW06STG2", "its last day", ["SW_DECOM 31/03/2026"]),
        .workers("SW07STG2", "before last year", ["SW_DEC 31/03/2024"], [0]),
        .workers("SW07STG2", "on last year's first day", ["SW_DEC 01/04/2024"]),
        .workers("SW07STG2", "the year is the limit in 2023/24", ["SW_DEC 31/03/2023"], [0], year: 2024),
        .workers("SW07STG2", "on its first day", ["SW_DEC 01/04/2023"], year: 2024),
        .workers("SW07STG2", "after the year", ["SW_DEC 01/04/2026"], [0]),
        .workers("SW09STG2", "two days", ["SW_DEC 03/06/2024"], [0]),
        .workers("SW09STG2", "three days", ["SW_DEC 04/06/2024"]),
        .workers("SW09STG2", "the same day until 2024/25", ["SW_DEC 01/06/2024"], [0], year: 2025),
        .workers("SW09STG2", "a day until then", ["SW_DEC 02/06/2024"], year: 2025),
        .workers("SW13STG1", "no such reason", ["SW_REASON LEFT"], [0]),
        .workers("SW13STG1", "none since April 2023", ["SW_REASON, SW_DECOM 01/04/2023"], [0]),
        .workers("SW13STG1", "none before", ["SW_REASON, SW_DECOM 31/03/2023"]),
        .workers("SW13STG1", "none before, in 2023/24", ["SW_REASON, SW_DECOM 31/03/2023"], [0], year: 2024),
        .workers("SW18STG2", "the same day", ["SW_DEC 01/06/2024"], [0]),
        .workers("SW18STG2", "a day later", ["SW_DEC 02/06/2024"]),
    ]

    static let chain: [RuleCase] = [
        .workers("SW08STG2", "the earlier one is open", ["SW_DECOM 01/07/2025", ""], [1]),
        .workers("SW08STG2", "ended", ["SW_DECOM 01/07/2025", "SW_DEC 01/07/2025"]),
        .workers("SW14STG2", "the earlier one is open", ["", "SW_DECOM 01/07/2024"], [0], year: 2024),
        .workers("SW14STG2", "ended", ["SW_DEC 01/07/2024", "SW_DECOM 01/07/2024"], year: 2024),
        .workers("SW10STG2", "eight days later", ["SW_DEC 01/07/2025", "SW_DECOM 09/07/2025"], [1]),
        .workers("SW10STG2", "seven days later", ["SW_DEC 01/07/2025", "SW_DECOM 08/07/2025"]),
        .workers("SW10STG2", "eight days before", ["SW_DEC 09/07/2025", "SW_DECOM 01/07/2025"], [1]),
        .workers("SW10STG2", "after one without an end", ["", "SW_DECOM 01/07/2025"], [1]),
        .workers(
            "SW10STG2",
            "a first contact is free",
            ["SW_DEC 01/07/2025", "SW_DECOM 09/07/2025, SW_REASON FCONTA"]
        ),
        .workers(
            "SW10STG2",
            "but not in 2023/24",
            ["SW_DECOM 01/06/2023, SW_DEC 01/07/2023", "SW_DECOM 09/07/2023, SW_REASON FCONTA"],
            [1],
            year: 2024
        ),
        .workers("SW10aSTG2", "eight days later", ["SW_DEC 01/07/2025", "SW_DECOM 09/07/2025"], [1]),
        .workers("SW10aSTG2", "seven days later", ["SW_DEC 01/07/2025", "SW_DECOM 08/07/2025"]),
        .workers(
            "SW10bSTG2",
            "a first contact on the last one's last day",
            ["SW_DEC 01/07/2025", "SW_DECOM 01/07/2025, SW_REASON FCONTA"],
            [1]
        ),
        .workers(
            "SW10bSTG2",
            "a day later",
            ["SW_DEC 01/07/2025", "SW_DECOM 02/07/2025, SW_REASON FCONTA"]
        ),
        .workers(
            "SW11aSTG2",
            "six days without one",
            ["SW_DECOM 01/06/2023, SW_DEC 26/03/2024", "SW_DECOM 01/04/2024"],
            [1],
            year: 2024
        ),
        .workers(
            "SW11aSTG2",
            "five days",
            ["SW_DECOM 01/06/2023, SW_DEC 26/03/2024", "SW_DECOM 31/03/2024"],
            year: 2024
        ),
        .workers("SW11bSTG2", "nobody after 26 March", ["SW_DEC 26/03/2026"], [0]),
        .workers("SW11bSTG2", "nobody after 25 March is not this rule's", ["SW_DEC 25/03/2026"]),
        .workers("SW11bSTG2", "handed over in the last days", ["SW_DEC 27/03/2026", "SW_DECOM 27/03/2026"]),
        .workers("SW17STG2", "the last has ended", ["SW_DEC 01/02/2026"], [0]),
        .workers("SW17STG2", "an earlier one has", ["SW_DECOM 01/02/2026", "SW_DEC 01/02/2026"]),
        .workers("SW19STG2", "twice the same day", ["", "SW_DECOM 02/06/2024", "SW_ID SW999999"], [2]),
        .workers("SW19STG2", "twice no day", ["SW_DECOM", "SW_DECOM"]),
    ]

    static let care = [
        RuleCase(
            "SW01STG1",
            "looked after, no row is whole",
            [.episodes: ["DECOM 01/06/2023"], .socialWorkers: ["SW_REASON"]],
            year: 2024,
            flags: [.episodes: [0]]
        ),
        RuleCase(
            "SW01STG1",
            "one is",
            [.episodes: ["DECOM 01/06/2023"], .socialWorkers: ["SW_REASON", ""]],
            year: 2024
        ),
        RuleCase(
            "SW01STG1",
            "no longer looked after",
            [.episodes: ["DECOM 01/06/2023, DEC 01/07/2023, REC E4A"], .socialWorkers: ["SW_REASON"]],
            year: 2024
        ),
        RuleCase(
            "SW12STG2",
            "nobody on the year's first day",
            [.episodes: [""], .socialWorkers: ["SW_DECOM 02/04/2025"]],
            flags: [.episodes: [0]]
        ),
        RuleCase("SW12STG2", "somebody", [.episodes: [""], .socialWorkers: ["SW_DECOM 01/04/2025"]]),
        RuleCase(
            "SW12STG2",
            "somebody on the first day of care",
            [.episodes: ["DECOM 01/06/2025"], .socialWorkers: ["SW_DECOM 01/06/2025"]]
        ),
        RuleCase(
            "SW12STG2",
            "nobody on the first day of care that has gone on since",
            [
                .episodes: ["DECOM 01/06/2025, DEC 01/07/2025, REC X1", "DECOM 01/07/2025, RNE P"],
                .socialWorkers: ["SW_DECOM 02/06/2025"],
            ],
            flags: [.episodes: [1]]
        ),
        RuleCase("SW12STG2", "short breaks only", [.episodes: ["LS V4"], .socialWorkers: ["CHILD 2"]]),
    ]
}
