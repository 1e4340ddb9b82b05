import Testing
import Vocabulary

@testable import Exchange

@Suite("Rules about one episode's fields")
struct EpisodeFieldTests {
    @Test(
        "an episode's rule flags what breaks it and lets stand what is just beside",
        arguments: dates + codes + providers
    )
    func fieldsHold(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    @Test("numbers of Ofsted and reasons for a change of placement", arguments: registration + changes)
    func registrationHold(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    static let dates = [
        RuleCase("141", "no such day", ["DECOM 31/02/2025"], [0]),
        RuleCase("141", "no day at all is another matter", ["DECOM"]),
        RuleCase("147", "letters", ["DEC abc, REC X1"], [0]),
        RuleCase("147", "open", ["DEC"]),
        RuleCase("148", "a day without a reason", ["DEC 01/05/2025"], [0]),
        RuleCase("148", "a reason without a day", ["REC X1"], [0]),
        RuleCase("148", "both", ["DEC 01/05/2025, REC X1"]),
        RuleCase("148", "neither", [""]),
        RuleCase("148", "a day that cannot be read is given all the same", ["DEC 31/02/2025, REC X1"]),
        RuleCase("353", "the day before", ["DECOM 13/10/1991"], [0]),
        RuleCase("353", "the day itself", ["DECOM 14/10/1991"]),
        RuleCase("354", "the day after the year", ["DECOM 01/04/2026"], [0]),
        RuleCase("354", "its last day", ["DECOM 31/03/2026"]),
        RuleCase("385", "the day after the year", ["DEC 01/04/2026, REC X1"], [0]),
        RuleCase("385", "its last day", ["DEC 31/03/2026, REC X1"]),
        RuleCase("355", "the same day", ["DEC 01/06/2024"], [0]),
        RuleCase("355", "a day later", ["DEC 02/06/2024"]),
        RuleCase("355", "neither day is known", ["DECOM"]),
        RuleCase("356", "a day earlier", ["DEC 31/05/2024"], [0]),
        RuleCase("356", "the same day is rule 355's", ["DEC 01/06/2024"]),
        RuleCase(
            "302",
            "the day before birth",
            [.header: ["DOB 02/06/2024"], .episodes: ["", "DECOM 01/01/2025"]],
            flags: [.header: [0], .episodes: [0]]
        ),
        RuleCase("302", "the day of birth", [""], born: "01/06/2024"),
        RuleCase("352", "on the 18th birthday", ["DECOM 01/06/2024"], [0], born: "01/06/2006"),
        RuleCase("352", "the day before", ["DECOM 01/06/2024"], born: "02/06/2006"),
        RuleCase("352", "born on 29 February, 18 on the 28th", ["DECOM 28/02/2026"], [0], born: "29/02/2008"),
        RuleCase("352", "going on, not starting", ["DECOM 01/06/2024, RNE L"], born: "01/06/2006"),
    ]

    static let codes = [
        RuleCase("143", "no such reason", ["RNE X"], [0]),
        RuleCase("143", "a small letter is the same", ["RNE u"]),
        RuleCase("143", "empty is not a wrong code", ["RNE"]),
        RuleCase("144", "no such status", ["LS V1"], [0]),
        RuleCase("144", "D1 is a code still", ["LS D1"]),
        RuleCase("145", "N9", ["CIN N9"], [0]),
        RuleCase("145", "N8", ["CIN N8"]),
        RuleCase("146", "Z1 after 2024/25", ["PLACE Z1"], [0]),
        RuleCase("146", "Z1 until then", ["PLACE Z1"], year: 2025),
        RuleCase("146", "Z14 before 2025/26", ["PLACE Z14"], [0], year: 2025),
        RuleCase("146", "Z14 from then", ["PLACE Z14"]),
        RuleCase("146", "K3 before 2023/24", ["PLACE K3"], [0], year: 2023),
        RuleCase("146", "K3 from then", ["PLACE K3"], year: 2024),
        RuleCase("149", "E43 is gone", ["REC E43"], [0]),
        RuleCase("149", "E4A", ["REC E4A"]),
        RuleCase("1009", "no such reason", ["REASON_PLACE_CHANGE MOVED"], [0]),
        RuleCase("1009", "custody", ["REASON_PLACE_CHANGE CUSTOD"]),
    ]

    static let providers = [
        RuleCase("178", "PR6", ["PLACE_PROVIDER PR6"], [0]),
        RuleCase("178", "PR5", ["PLACE_PROVIDER PR5"]),
        RuleCase("178", "a provider for Z11", ["PLACE Z11"], [0]),
        RuleCase("178", "T4 is left to rule 213", ["PLACE T4"]),
        RuleCase("178", "T4 was not until 2024/25", ["PLACE T4"], [0], year: 2025),
        RuleCase("178", "none", ["PLACE_PROVIDER"]),
        RuleCase("213", "a provider for T4", ["PLACE T4"], [0]),
        RuleCase("213", "a provider for Z12", ["PLACE Z12"], [0]),
        RuleCase("213", "Z1 was rule 178's", ["PLACE Z1"], year: 2025),
        RuleCase("213", "T0 without", ["PLACE T0, PLACE_PROVIDER"]),
        RuleCase("526", "none for U6", ["PLACE_PROVIDER"], [0]),
        RuleCase("526", "none for Z13", ["PLACE Z13, PLACE_PROVIDER"]),
        RuleCase("526", "none for Z1 after 2024/25", ["PLACE Z1, PLACE_PROVIDER"], [0]),
        RuleCase("526", "none for Z1 until then", ["PLACE Z1, PLACE_PROVIDER"], year: 2025),
        RuleCase("550", "parents in U6", ["PLACE_PROVIDER PR0"], [0]),
        RuleCase("550", "parents in P1", ["PLACE P1, PLACE_PROVIDER PR0"]),
        RuleCase("527", "own provision at the parents'", ["PLACE P1"], [0]),
        RuleCase("527", "own provision in R1", ["PLACE R1"]),
        RuleCase("528", "another authority in prison", ["PLACE R5, PLACE_PROVIDER PR2"], [0]),
        RuleCase("528", "own provision is rule 527's", ["PLACE R5"]),
        RuleCase("529", "a public body fosters", ["PLACE U1, PLACE_PROVIDER PR3"], [0]),
        RuleCase("529", "a public body has a hospital", ["PLACE R2, PLACE_PROVIDER PR3"]),
        RuleCase("530", "private parents", ["PLACE P1, PLACE_PROVIDER PR4"], [0]),
        RuleCase("530", "a private home", ["PLACE K2, PLACE_PROVIDER PR4"]),
        RuleCase("531", "voluntary parents", ["PLACE P1, PLACE_PROVIDER PR5"], [0]),
        RuleCase("531", "a voluntary home", ["PLACE K2, PLACE_PROVIDER PR5"]),
    ]

    static let registration = [
        RuleCase("218", "fostered without a number", ["URN"], [0]),
        RuleCase("218", "ended on the first day", ["URN, DEC 01/04/2025, REC X1"], [0]),
        RuleCase("218", "ended the day before the year", ["URN, DEC 31/03/2025, REC X1"]),
        RuleCase("218", "in Wales", ["URN, PL_POST CF1 1AA"]),
        RuleCase("218", "at a postcode that nobody knows", ["URN, PL_POST QQ1 1AA"], [0]),
        RuleCase("218", "a short break", ["URN, LS V3"]),
        RuleCase("218", "Z14 from 2025/26", ["URN, PLACE Z14"]),
        RuleCase("218", "H5 needed none until 2023/24", ["URN, PLACE H5"], year: 2024),
        RuleCase("218", "H5 in 2024/25", ["URN, PLACE H5"], [0], year: 2025),
        RuleCase("222", "with parents", ["PLACE P1"], [0]),
        RuleCase("222", "with parents, XXXXXXX", ["PLACE P1, URN XXXXXXX"]),
        RuleCase("222", "P2 was among them until 2023/24", ["PLACE P2"], [0], year: 2024),
        RuleCase("222", "P2 in 2024/25", ["PLACE P2"], year: 2025),
        RuleCase("222", "H5 until 2022/23", ["PLACE H5"], [0], year: 2023),
        RuleCase("222", "Z1 until 2024/25", ["PLACE Z1"], [0], year: 2025),
        RuleCase("222", "Z11 from 2025/26", ["PLACE Z11"], [0]),
        RuleCase("222", "K2", ["PLACE K2"]),
        RuleCase("230", "past 28 October", ["PLACE H5, URN, DEC 29/10/2023"], [0], year: 2024),
        RuleCase("230", "until 28 October", ["PLACE H5, URN, DEC 28/10/2023"], year: 2024),
        RuleCase("230", "open, XXXXXXX", ["PLACE H5, URN XXXXXXX"], [0], year: 2024),
        RuleCase("230", "in Scotland", ["PLACE H5, URN, PL_POST EH1 1AA"], year: 2024),
        RuleCase("242", "in K2", ["PLACE K2, URN XXXXXXX"], [0]),
        RuleCase("242", "in A3", ["PLACE A3, URN XXXXXXX"]),
        RuleCase("243", "in Scotland", ["PL_POST EH1 1AA"], [0]),
        RuleCase("243", "in Derby", ["PL_POST DE1 1AA"]),
        RuleCase("243", "in Scotland without", ["PL_POST EH1 1AA, URN"]),
        RuleCase("214", "a short break with a number", ["LS V4, PL_POST"], [0]),
        RuleCase("214", "with a postcode", ["LS V3, URN"], [0]),
        RuleCase("214", "with neither", ["LS V3, PL_POST, URN"]),
    ]

    static let changes = [
        RuleCase("225", "moved without a reason", ["DEC 01/05/2025, REC X1", "DECOM 01/05/2025, RNE P"], [0]),
        RuleCase(
            "225",
            "moved with one",
            ["DEC 01/05/2025, REC X1, REASON_PLACE_CHANGE CARPL", "DECOM 01/05/2025, RNE P"]
        ),
        RuleCase("225", "to a temporary place", ["DEC 01/05/2025, REC X1", "DECOM 01/05/2025, RNE P, PLACE T0"]),
        RuleCase("225", "legal status only", ["DEC 01/05/2025, REC X1", "DECOM 01/05/2025, RNE L"]),
        RuleCase("226", "on a temporary placement", ["PLACE T2, REASON_PLACE_CHANGE CARPL"], [0]),
        RuleCase("226", "on the one before it", ["REASON_PLACE_CHANGE CARPL", "DECOM 01/05/2025, PLACE T2"], [1]),
        RuleCase("226", "on the one after it", ["PLACE T2", "DECOM 01/05/2025, REASON_PLACE_CHANGE CARPL"]),
        RuleCase("233", "open", ["REASON_PLACE_CHANGE CARPL"], [0]),
        RuleCase("233", "ended", ["REASON_PLACE_CHANGE CARPL, DEC 01/05/2025"]),
        RuleCase(
            "234",
            "custody a day before 10",
            [.header: ["DOB 02/06/2014"], .episodes: ["REASON_PLACE_CHANGE CUSTOD"]],
            flags: [.header: [0], .episodes: [0]]
        ),
        RuleCase("234", "custody at 10", ["REASON_PLACE_CHANGE CUSTOD"], born: "01/06/2014"),
    ]
}
