import Samples
import Testing
import Vocabulary
import Workforce

@testable import Policy

@Suite("Guidance on caseloads")
struct CaseloadGuidanceTests {
    @Test(
        "the range is that of the share of a full-time post, and a part-time officer's has a cap",
        arguments: [
            (100, nil, 50...70),
            (60, nil, 30...42),
            (50, nil, 25...35),
            (33, nil, 17...23),  // halves go up
            (80, 40, 40...40),
            (90, 50, 45...50),
            (100, 40, 50...70),  // full time is never capped
            (20, 3, 3...3),
        ] as [(Int, Int?, ClosedRange<Int>)]
    )
    func range(share: Int, cap: Int?, expected: ClosedRange<Int>) {
        var guidance = CaseloadGuidance()
        guidance.partTimeCap = cap
        let officer = Officer(
            id: ID("officer"),
            name: "Wren Ashgrove",
            account: nil,
            fullTimePercent: share,
            startedOn: "2024-09-02"
        )
        #expect(guidance.range(for: officer) == expected)
    }
}
