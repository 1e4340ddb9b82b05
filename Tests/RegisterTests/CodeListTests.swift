import Testing
import Vocabulary

@testable import Register

@Suite("Code lists")
struct CodeListTests {
    @Test(
        "each is read whole",
        arguments: [
            (CodeList.ethnicity, 20), (.ethnicityGroup, 20), (.upnUnknown, 7), (.need, 8), (.place, 32),
            (.provider, 6), (.reasonPlaceChange, 12), (.workerChange, 10), (.decisionCeased, 4),
            (.adoptedByCarers, 2), (.adopters, 2), (.adoptersSex, 5), (.adoptersStatus, 6),
            (.previousPermanence, 5), (.authorityOutsideEngland, 5), (.sdqReason, 5), (.inTouch, 6), (.activity, 14),
            (.accommodation, 33), (.sex, 5), (.reasonBegun, 6), (.missingKind, 2), (.legalStatus, 13),
            (.reasonCeased, 24),
        ]
    )
    func whole(list: CodeList, count: Int) {
        #expect(list.codes.count == count)
        #expect(Set(list.codes.map(\.code)).count == count)
        #expect(list.codes.allSatisfy { !$0.title.isEmpty })
    }

    @Test("gives a code's words, and nothing for what is no code")
    func titles() {
        #expect(CodeList.ethnicity.title(of: "WBRI") == "White British")
        #expect(CodeList.ethnicityGroup.title(of: "MWBC") == "Mixed")
        #expect(CodeList.place.title(of: "P2")?.hasPrefix("Independent living (flat, lodgings") == true)
        #expect(CodeList.legalStatus.title(of: "C2") == LegalStatus.fullCareOrder.title)
        #expect(CodeList.ethnicity.title(of: "wbri") == nil)
        #expect(!CodeList.ethnicity.contains(""))
    }

    @Test(
        "says in which years a return accepts a code",
        arguments: [
            (CodeList.place, "Z1", 2025, true), (.place, "Z1", 2026, false),  // split into four from 2025/26
            (.place, "Z12", 2025, false), (.place, "Z12", 2026, true),
            (.place, "K3", 2023, false), (.place, "K3", 2024, true),  // from within the year
            (.activity, "F3", 2021, true), (.activity, "F3", 2022, false),
            (.sex, "1", 2024, true), (.sex, "1", 2025, false), (.sex, "F", 2024, false), (.sex, "F", 2025, true),
            (.reasonCeased, "E43", 2018, true), (.reasonCeased, "E43", 2019, false),
            (.reasonCeased, "E45", 2018, false), (.reasonCeased, "E45", 2019, true),
            (.ethnicity, "WBRI", 1990, true), (.ethnicity, "XXXX", 2026, false),
        ]
    )
    func years(list: CodeList, code: String, year: Int, isAccepted: Bool) {
        #expect(list.contains(code, on: year) == isAccepted)
    }

    @Test("a comma in quotes parts nothing")
    func quotes() {
        #expect(CodeList.fields(of: "A,\"one, two\",,2025-03-31") == ["A", "one, two", "", "2025-03-31"])
    }

    @Test("reads the figures that stood for a sex until 2023/24")
    func sex() {
        #expect(
            ["M", "F", "U", "1", "2", "3", ""].map(Sex.init(returned:)) == [
                .male, .female, .unknown, .male, .female, nil, nil,
            ]
        )
    }
}
