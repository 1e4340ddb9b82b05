import Policy
import Samples
import Testing
import Vocabulary

@testable import Web

@Suite("Quiet stretches of the trail")
struct QuietStretchTests {
    private func gaps(
        _ reviews: [CivilDate],
        next: CivilDate?,
        others: [CivilDate] = [],
        today: CivilDate,
        inUseSince: CivilDate? = nil
    ) -> [QuietStretch] {
        QuietStretch.all(
            reviews: reviews,
            nextDue: next,
            byOfficer: reviews,
            entries: reviews + others,
            today: today,
            inUseSince: inUseSince
        )
    }

    @Test("show once the midpoint has passed, and not on it")
    func midpoint() {
        // Half way from 2 December to 2 June is 3 March.
        #expect(gaps(["2025-12-02"], next: "2026-06-02", today: "2026-03-03").isEmpty)
        #expect(
            gaps(["2025-12-02"], next: "2026-06-02", today: "2026-03-04")
                == [QuietStretch(from: "2025-12-03", to: "2026-03-04")]
        )
    }

    @Test("reach as far as the trail has no entry, so that what they say is so")
    func entries() {
        #expect(
            gaps(["2025-12-02"], next: "2026-06-02", others: ["2026-01-20", "2026-03-04"], today: "2026-03-30")
                == [QuietStretch(from: "2026-01-21", to: "2026-03-03")]
        )
    }

    @Test("between two reviews end before the second")
    func past() {
        #expect(
            gaps(["2025-10-01", "2025-12-29"], next: nil, today: "2026-03-30")
                == [QuietStretch(from: "2025-10-02", to: "2025-12-28")]
        )
    }

    @Test("raise nothing about what began before the service used this program, nor where the next date is not known")
    func history() {
        let reviews: [CivilDate] = ["2025-03-01", "2025-08-30"]
        #expect(gaps(reviews, next: nil, today: "2026-03-30", inUseSince: "2025-03-02").isEmpty)
        #expect(gaps(reviews, next: nil, today: "2026-03-30", inUseSince: "2025-03-01").count == 1)
    }
}
