import Register
import Samples
import Testing
import Vocabulary

@Suite("Adoption lock")
struct AdoptionLockTests {
    @Test(
        "it holds from the placement for adoption on, through leave and after the order, unless the child is known to have left for another home",
        arguments: [
            ("2026-01-31", false), ("2026-02-01", true), ("2026-02-14", true), ("2026-06-01", true),
        ] as [(CivilDate, Bool)]
    )
    func holds(day: CivilDate, isLocked: Bool) {
        let lock = AdoptionLock(CareHistory([
            episode("2025-10-01", "U6", until: "2026-02-01", .continues),
            episode("2026-02-01", "A5", until: "2026-04-20", .adoptedUnopposed),
        ]))
        #expect(lock.since == "2026-02-01")
        #expect(lock.holds(on: day) == isLocked)
    }

    @Test("it ends where the placement broke down; without one there is none")
    func brokenDown() {
        let lock = AdoptionLock(CareHistory([
            episode("2025-10-01", "A3", until: "2026-02-01", .continues), episode("2026-02-01", "U6"),
        ]))
        #expect(lock.holds(on: "2026-01-31"))
        #expect(!lock.holds(on: "2026-02-01"))
        let none = AdoptionLock(CareHistory([episode("2025-10-01", "U6")]))
        #expect(none.since == nil)
        #expect(!none.holds(on: "2026-01-31"))
    }

    private func episode(
        _ day: CivilDate,
        _ place: String,
        until end: CivilDate? = nil,
        _ reason: ReasonCeased? = nil
    ) -> Episode {
        Episode(
            id: ID("episode-\(day.iso)"),
            child: ID("child"),
            beganOn: day,
            reasonBegun: day == "2025-10-01" ? .startedCare : .placement,
            legalStatus: .fullCareOrder,
            need: "N1",
            place: place,
            provider: "PR1",
            ceasedOn: end,
            reasonCeased: reason
        )
    }
}
