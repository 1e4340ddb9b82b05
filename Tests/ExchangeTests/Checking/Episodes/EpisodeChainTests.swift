import Testing
import Vocabulary

@testable import Exchange

@Suite("Rules about episodes that follow each other")
struct EpisodeChainTests {
    @Test("episodes join up, and say what changed between them", arguments: chain + changed)
    func chainHolds(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    @Test("last year's open episode goes on", arguments: carried)
    func carriedHold(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    static let chain = [
        RuleCase("142", "the earlier one is open", ["", "DECOM 01/05/2025"], [0]),
        RuleCase("142", "ended without a reason", ["DEC 01/05/2025", "DECOM 01/05/2025"], [0]),
        RuleCase("142", "the file is in no order", ["DECOM 01/05/2025", "DEC 01/05/2025, REC X1"]),
        RuleCase("388", "X1, and the next a day later", ["DEC 30/04/2025, REC X1", "DECOM 01/05/2025"], [0]),
        RuleCase("388", "X1, and the next that day", ["DEC 01/05/2025, REC X1", "DECOM 01/05/2025"]),
        RuleCase("388", "the next that day, and no X1", ["DEC 01/05/2025, REC E4A", "DECOM 01/05/2025"], [0]),
        RuleCase("388", "the last in X1", ["DEC 01/05/2025, REC X1"], [0]),
        RuleCase("388", "the last in E4A", ["DEC 01/05/2025, REC E4A"]),
        RuleCase(
            "388",
            "one without a first day is not the last",
            ["DECOM, DEC 01/05/2025, REC X1", "DECOM 01/05/2025"]
        ),
        RuleCase("433", "goes on a day later", ["DEC 30/04/2025", "DECOM 01/05/2025, RNE P"], [1]),
        RuleCase("433", "goes on that day", ["DEC 01/05/2025", "DECOM 01/05/2025, RNE P"]),
        RuleCase("433", "goes on from an open one", ["", "DECOM 01/05/2025, RNE L"], [1]),
        RuleCase("433", "starts again", ["DEC 30/04/2025", "DECOM 01/05/2025"]),
        RuleCase("432", "goes on after the end of care", ["DEC 01/05/2025, REC E4A", "DECOM 02/05/2025, RNE P"], [1]),
        RuleCase("432", "starts again", ["DEC 01/05/2025, REC E4A", "DECOM 02/05/2025"]),
        RuleCase("432", "goes on after X1", ["DEC 01/05/2025, REC X1", "DECOM 01/05/2025, RNE P"]),
        RuleCase("431", "starts on the day care ended", ["DEC 01/05/2025", "DECOM 01/05/2025"], [1]),
        RuleCase("431", "starts a day later", ["DEC 01/05/2025", "DECOM 02/05/2025"]),
        RuleCase("501", "begins a day before the end", ["DEC 02/05/2025", "DECOM 01/05/2025, RNE P"], [1]),
        RuleCase("501", "begins on the day of the end", ["DEC 01/05/2025", "DECOM 01/05/2025, RNE P"]),
        RuleCase("357", "a first episode of the year's first day", ["DECOM 01/04/2025, RNE P"], [0]),
        RuleCase("357", "one of the day before", ["DECOM 31/03/2025, RNE P"]),
        RuleCase("357", "starting", ["DECOM 01/04/2025"]),
        RuleCase("437", "an episode after death", ["DEC 01/05/2025, REC E2", "DECOM 02/05/2025"], [0]),
        RuleCase("437", "after being found to be 18", ["DEC 01/05/2025, REC E15", "DECOM 02/05/2025"], [0]),
        RuleCase("437", "after a return home", ["DEC 01/05/2025, REC E4A", "DECOM 02/05/2025"]),
        RuleCase("437", "nothing after death", ["DEC 01/05/2025, REC E2"]),
    ]

    static let changed = [
        RuleCase("434", "the same status", ["", "DECOM 01/05/2025, RNE L"], [1]),
        RuleCase("434", "another status and place", ["LS C1", "DECOM 01/05/2025, RNE L, PLACE U5"], [1]),
        RuleCase("434", "another status only", ["LS C1, URN", "DECOM 01/05/2025, RNE L, URN"]),
        RuleCase(
            "434",
            "a postcode with and without its blank is the same",
            ["LS C1", "DECOM 01/05/2025, RNE L, PL_POST NG55SA"]
        ),
        RuleCase("435", "nothing changed", ["", "DECOM 01/05/2025, RNE P"], [1]),
        RuleCase("435", "nothing changed, no numbers", ["URN", "DECOM 01/05/2025, RNE T, URN"], [1]),
        RuleCase("435", "place and status", ["", "DECOM 01/05/2025, RNE P, PLACE U5, LS C1"], [1]),
        RuleCase("435", "the postcode", ["", "DECOM 01/05/2025, RNE P, PL_POST DE1 1AA"]),
        RuleCase("436", "status only", ["", "DECOM 01/05/2025, RNE B, LS C1"], [1]),
        RuleCase("436", "place only", ["", "DECOM 01/05/2025, RNE U, PLACE U5"], [1]),
        RuleCase("436", "both", ["", "DECOM 01/05/2025, RNE U, PLACE U5, LS C1"]),
        RuleCase("504", "another need", ["DEC 01/05/2025, REC X1", "DECOM 01/05/2025, CIN N2"], [1]),
        RuleCase("504", "another period", ["DEC 01/05/2025, REC E4A", "DECOM 02/05/2025, CIN N2"]),
        RuleCase("504", "the same need", ["DEC 01/05/2025, REC X1", "DECOM 01/05/2025"]),
        RuleCase("217", "A3 by another carer", ["PLACE A3, RNE P, DECOM 01/04/2015"], [0]),
        RuleCase("217", "before April 2015", ["PLACE A3, RNE P, DECOM 31/03/2015"]),
        RuleCase("217", "A5 by the same carer", ["PLACE A5, RNE T"]),
        RuleCase(
            "199",
            "after an adoption",
            ["DEC 01/05/2025, REC E11", "DECOM 02/05/2025", "DECOM 03/05/2025"],
            [1, 2]
        ),
        RuleCase("199", "after one of last year", ["DECOM 02/05/2025"], [0], before: ["DEC 01/06/2024, REC E12"]),
        RuleCase("199", "the adoption itself", ["DEC 01/05/2025, REC E11"], before: [""]),
    ]

    static let carried = [
        RuleCase("502", "another first day", ["DECOM 02/06/2024"], [0], before: [""]),
        RuleCase("502", "another of those open last year", [""], [0], before: ["DECOM 01/01/2024", ""]),
        RuleCase("502", "the same", ["", "DECOM 01/05/2025"], before: [""]),
        RuleCase("502", "last year's had ended", ["DECOM 02/06/2024"], before: ["DEC 01/01/2025"]),
        RuleCase("503A", "another reason", ["RNE P"], [0], before: [""]),
        RuleCase("503A", "the same", [""], before: [""]),
        RuleCase("503B", "another status", ["LS C1"], [0], before: [""]),
        RuleCase("503B", "the same", [""], before: [""]),
        RuleCase("503C", "another need", ["CIN N2"], [0], before: [""]),
        RuleCase("503C", "the same", [""], before: [""]),
        RuleCase("503D", "another place", ["PLACE U5"], [0], before: [""]),
        RuleCase("503D", "Z12 for Z1 in 2025/26", ["PLACE Z12"], before: ["PLACE Z1"]),
        RuleCase("503D", "Z12 for Z1 a year on", ["PLACE Z12"], [0], before: ["PLACE Z1"], year: 2027),
        RuleCase("503D", "K3 for H5 in 2024/25", ["PLACE K3"], before: ["PLACE H5"], year: 2025),
        RuleCase("503D", "K3 for H5 in 2025/26", ["PLACE K3"], [0], before: ["PLACE H5"]),
        RuleCase("503E", "another provider", ["PLACE_PROVIDER PR2"], [0], before: [""]),
        RuleCase("503E", "none in either", ["PLACE_PROVIDER"], before: ["PLACE_PROVIDER"]),
        RuleCase("503F", "another number", ["URN 1000224"], [0], before: [""]),
        RuleCase("503F", "the same", [""], before: [""]),
        RuleCase("503G", "two tenths of a mile further", ["PL_POST NG5 2AA"], [0], before: [""]),
        RuleCase("503G", "one tenth", ["PL_POST NG5 1AA"], before: [""]),
        RuleCase("503G", "no longer known", ["PL_POST"], [0], before: [""]),
        RuleCase("503H", "in Derby", ["PL_POST DE1 1AA"], [0], before: [""]),
        RuleCase("503H", "in Nottingham", ["PL_POST NG1 1LZ"], before: [""]),
        RuleCase("503J", "outside", ["PL_POST DE1 1AA"], [0], before: [""]),
        RuleCase("503J", "outside as before, elsewhere", ["PL_POST CF1 1AA"], before: ["PL_POST DE1 1AA"]),
        RuleCase("452", "in Derby", ["PL_POST DE1 1AA"], [0], before: [""]),
        RuleCase("452", "in Derby, for another reason", ["PL_POST DE1 1AA, RNE P"], before: [""]),
        RuleCase("453", "two tenths of a mile further", ["PL_POST NG5 2AA"], [0], before: [""]),
        RuleCase("453", "two tenths, for another reason", ["PL_POST NG5 2AA, RNE P"], before: [""]),
        RuleCase("562", "not the last of last year's", ["DECOM 31/03/2025"], [0], before: [""]),
        RuleCase("562", "the last of last year's", ["DECOM 31/03/2025"], before: ["", "DECOM 31/03/2025"]),
        RuleCase("562", "of this year", ["DECOM 01/04/2025"], before: [""]),
        RuleCase(
            "NoE",
            "not in last year's return",
            ["DECOM 31/03/2025", "DECOM 01/04/2025"],
            [0],
            before: ["CHILD 2"]
        ),
        RuleCase("NoE", "in it", ["DECOM 31/03/2025"], before: [""]),
    ]
}
