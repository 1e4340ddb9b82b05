import Testing
import Vocabulary

@testable import Exchange

@Suite("Rules about time, age and the end of care")
struct EpisodeLimitTests {
    @Test("a legal status has its time and its age", arguments: legalStatus + shortBreaks)
    func statusHold(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    @Test("a placement has its age and its time", arguments: ages + temporary)
    func placementsHold(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    @Test("care ends at the right age and from the right place", arguments: endings)
    func endingsHold(_ known: RuleCase) async throws {
        #expect(try await known.flagged() == known.flags)
    }

    static let legalStatus = [
        RuleCase(
            "358",
            "remanded the day before 10",
            [.header: ["DOB 02/06/2014"], .episodes: ["LS J1"]],
            flags: [.header: [0], .episodes: [0]]
        ),
        RuleCase("358", "remanded on the tenth birthday", ["LS J1"], born: "01/06/2014"),
        RuleCase("361", "four days", ["LS L1, DEC 05/06/2024"], [0]),
        RuleCase("361", "three days", ["LS L1, DEC 04/06/2024"]),
        RuleCase(
            "361",
            "four days in two episodes",
            ["LS L1, DEC 03/06/2024, REC X1", "LS L1, RNE P, DECOM 03/06/2024, DEC 05/06/2024"],
            [0, 1]
        ),
        RuleCase(
            "361",
            "twice three days, with another status between",
            [
                "LS L1, DEC 04/06/2024, REC X1", "LS C1, RNE L, DECOM 04/06/2024, DEC 08/06/2024",
                "LS L1, RNE L, DECOM 08/06/2024, DEC 11/06/2024",
            ]
        ),
        RuleCase("361", "open since four days before the end", ["LS L1, DECOM 27/03/2026"], [0]),
        RuleCase("361", "open since three", ["LS L1, DECOM 28/03/2026"]),
        RuleCase("362", "22 days", ["LS L2, DEC 23/06/2024"], [0]),
        RuleCase("362", "21 days", ["LS L2, DEC 22/06/2024"]),
        RuleCase("363", "eight days", ["LS L3, DEC 09/06/2024"], [0]),
        RuleCase("363", "seven days", ["LS L3, DEC 08/06/2024"]),
        RuleCase("364", "22 days", ["LS J2, DEC 23/06/2024"], [0]),
        RuleCase("364", "21 days", ["LS J2, DEC 22/06/2024"]),
        RuleCase("445", "freed in 2006", ["LS D1, DECOM 01/01/2006"], [0], year: 2024),
        RuleCase("445", "freed in 2005", ["LS D1, DECOM 31/12/2005"], year: 2024),
        RuleCase("446", "a placement order in November 2005", ["LS E1, DECOM 30/11/2005"], [0]),
        RuleCase("446", "one of 1 December 2005", ["LS E1, DECOM 01/12/2005"]),
        RuleCase("451", "still freed", ["LS D1"], [0], year: 2024),
        RuleCase("451", "no longer", ["LS D1, DEC 01/09/2023, REC X1"], year: 2024),
    ]

    static let shortBreaks = [
        RuleCase("365", "18 days", ["LS V3, DEC 19/06/2024"], [0]),
        RuleCase("365", "17 days", ["LS V3, DEC 18/06/2024"]),
        RuleCase("365", "open since 18 days before the end", ["LS V3, DECOM 13/03/2026"], [0]),
        RuleCase("366", "goes on", ["LS V3, RNE P"], [0]),
        RuleCase("366", "V4 may", ["LS V4, RNE P"]),
        RuleCase(
            "367",
            "76 days, those before the year not counted",
            [
                "LS V3, DECOM 20/03/2025, DEC 11/04/2025", "LS V3, DECOM 01/05/2025, DEC 07/07/2025, REC E4A",
                "LS V3, DECOM 01/06/2024, DEC 05/06/2024",
            ],
            [0, 1]
        ),
        RuleCase(
            "367",
            "76 days by one",
            ["LS V3, DECOM 20/03/2025, DEC 11/04/2025", "LS V3, DECOM 01/05/2025, DEC 06/07/2025, REC E4A"],
            [0, 1]
        ),
        RuleCase(
            "367",
            "75 days",
            ["LS V3, DECOM 20/03/2025, DEC 11/04/2025", "LS V3, DECOM 01/05/2025, DEC 05/07/2025, REC E4A"]
        ),
        RuleCase("426", "both kinds", ["LS V3", "LS C2", "LS V4"], [0, 2]),
        RuleCase("426", "one kind", ["LS V3", "LS C2", "LS V3"]),
        RuleCase("398", "a home postcode", ["LS V3, PL_POST"], [0]),
        RuleCase("398", "none", ["LS V4, HOME_POST, PL_POST"]),
        RuleCase("382", "temporary", ["LS V4, PLACE T4"], [0]),
        RuleCase("382", "V2 may be", ["LS V2, PLACE T4"]),
        RuleCase("384", "long-term", ["LS V3, PLACE U4"], [0]),
        RuleCase("384", "not long-term", ["LS V3, PLACE U5"]),
    ]

    static let ages = [
        RuleCase("370", "P2 the day before 15", ["PLACE P2"], [0], born: "02/06/2009", year: 2023),
        RuleCase("370", "P2 at 15", ["PLACE P2"], born: "01/06/2009", year: 2023),
        RuleCase("370", "P2 at 15 in 2023/24", ["PLACE P2"], [0], born: "01/06/2009", year: 2024),
        RuleCase("371", "H5 at 14", ["PLACE H5"], born: "01/06/2010", year: 2023),
        RuleCase("371", "H5 at 15 in 2023/24", ["PLACE H5"], [0], born: "01/06/2009", year: 2024),
        RuleCase("371", "K3 the day before 16, open", ["PLACE K3"], [0], born: "02/06/2008"),
        RuleCase("371", "K3 at 16", ["PLACE K3"], born: "01/06/2008"),
        RuleCase("372", "prison the day before 10", ["PLACE R5"], [0], born: "02/06/2014"),
        RuleCase("372", "prison at 10", ["PLACE R5"], born: "01/06/2014"),
        RuleCase("373", "school the day before 4", ["PLACE S1"], [0], born: "02/06/2020"),
        RuleCase("373", "school at 4", ["PLACE S1"], born: "01/06/2020"),
        RuleCase("374", "work the day before 14", ["PLACE P3"], [0], born: "02/06/2010"),
        RuleCase("374", "work at 14", ["PLACE P3"], born: "01/06/2010"),
        RuleCase("217t", "P2 past 28 October 2023", ["PLACE P2, DEC 29/10/2023"], [0], year: 2024),
        RuleCase("217t", "until then", ["PLACE P2, DEC 28/10/2023"], year: 2024),
        RuleCase("378", "with parents by agreement", ["PLACE P1, LS V2"], [0]),
        RuleCase("378", "with parents under an order", ["PLACE P1, LS C2"]),
        RuleCase("408", "A6 under a care order", ["PLACE A6"], [0]),
        RuleCase("408", "A6 under a placement order", ["PLACE A6, LS E1"]),
        RuleCase("408", "A4 is with consent", ["PLACE A4"]),
    ]

    static let temporary = [
        RuleCase("375", "43 days in hospital", ["PLACE T1, DEC 14/07/2024"], [0]),
        RuleCase("375", "42 days", ["PLACE T1, DEC 13/07/2024"]),
        RuleCase("376", "22 days", ["PLACE T3, DEC 23/06/2024"], [0]),
        RuleCase("376", "21 days", ["PLACE T3, DEC 22/06/2024"]),
        RuleCase("379", "eight days", ["PLACE T4, DEC 09/06/2024"], [0]),
        RuleCase("379", "seven days", ["PLACE T4, DEC 08/06/2024"]),
        RuleCase("377", "three of them", ["PLACE T3", "PLACE T3", "", "PLACE T3"], [0, 1, 3]),
        RuleCase("377", "two", ["PLACE T3", "PLACE T3", "PLACE T1"]),
        RuleCase("380", "starts care", ["PLACE T0"], [0]),
        RuleCase("380", "goes on", ["PLACE T0, RNE B"]),
        RuleCase("381", "ends care", ["PLACE T0, REC E4A"], [0]),
        RuleCase("381", "open", ["PLACE T0"]),
        RuleCase("381", "goes on", ["PLACE T0, REC X1"]),
        RuleCase(
            "383",
            "another place after it",
            ["", "DECOM 01/07/2024, PLACE T0", "DECOM 02/07/2024, RNE P, PLACE U5"],
            [2]
        ),
        RuleCase("383", "not by P", ["", "DECOM 01/07/2024, PLACE T0", "DECOM 02/07/2024, RNE B"], [2]),
        RuleCase(
            "383",
            "another postcode",
            ["", "DECOM 01/07/2024, PLACE T0", "DECOM 02/07/2024, RNE P, PL_POST DE1 1AA"],
            [2]
        ),
        RuleCase(
            "383",
            "another postcode before 2025/26",
            ["", "DECOM 01/07/2024, PLACE T0", "DECOM 02/07/2024, RNE P, PL_POST DE1 1AA"],
            year: 2025
        ),
        RuleCase("383", "back", ["", "DECOM 01/07/2024, PLACE T0", "DECOM 02/07/2024, RNE P"]),
        RuleCase(
            "383",
            "back where no postcode is known",
            ["PL_POST", "DECOM 01/07/2024, PLACE T0", "DECOM 02/07/2024, RNE P, PL_POST"]
        ),
    ]

    static let endings = [
        RuleCase("359", "18 on 30 March, still looked after", [""], [0], born: "30/03/2008"),
        RuleCase("359", "18 on 31 March", [""], born: "31/03/2008"),
        RuleCase("359", "18 by agreement in a children's home", ["LS V2, PLACE K2"], born: "30/03/2008"),
        RuleCase("359", "18 and gone", ["DEC 30/03/2026, REC E17"], born: "30/03/2008"),
        RuleCase("386", "adopted on the 18th birthday", ["REC E11, DEC 01/05/2025"], [0], born: "01/05/2007"),
        RuleCase("386", "adopted the day before", ["REC E12, DEC 01/05/2025"], born: "02/05/2007"),
        RuleCase("387", "independent the day before 14", ["REC E5, DEC 01/05/2025"], [0], born: "02/05/2011"),
        RuleCase("387", "independent at 14", ["REC E6, DEC 01/05/2025"], born: "01/05/2011"),
        RuleCase("387", "nothing can be said without a date of birth", ["REC E6, DEC 01/05/2025"], born: "31/02/2011"),
        RuleCase("389", "with adults the day before 16", ["REC E7, DEC 01/05/2025"], [0], born: "02/05/2009"),
        RuleCase("389", "with adults at 16", ["REC E7, DEC 01/05/2025"], born: "01/05/2009"),
        RuleCase("389", "with adults, no day", ["REC E7"], born: "01/05/2009"),
        RuleCase("460", "staying put the day before 18", ["REC E17, DEC 01/05/2025"], [0], born: "02/05/2007"),
        RuleCase("460", "staying put at 18", ["REC E17, DEC 01/05/2025"], born: "01/05/2007"),
        RuleCase(
            "407",
            "special guardianship on the 18th birthday",
            [.header: ["DOB 01/05/2007"], .episodes: ["REC E45, DEC 01/05/2025"]],
            flags: [.header: [0], .episodes: [0]]
        ),
        RuleCase("407", "the day before", ["REC E45, DEC 01/05/2025"], born: "02/05/2007"),
        RuleCase("390", "adopted from fostering", ["REC E11"], [0]),
        RuleCase("390", "adopted from A3", ["REC E11, PLACE A3"]),
        RuleCase("516", "former carers, from a home", ["REC E46, PLACE K2"], [0]),
        RuleCase("516", "former carers, from fostering", ["REC E46"]),
        RuleCase("516", "others", ["REC E47, PLACE K2"]),
    ]
}
