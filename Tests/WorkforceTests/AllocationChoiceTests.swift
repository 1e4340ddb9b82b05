import Policy
import Samples
import Testing
import Vocabulary

@testable import Workforce

@Suite("Whom to give a child to")
struct AllocationChoiceTests {
    private let today: CivilDate = "2026-03-30"

    private func officer(_ name: String, percent: Int = 100, until end: CivilDate? = nil) -> Officer {
        Officer(
            id: ID(name),
            name: name,
            account: nil,
            fullTimePercent: percent,
            startedOn: "2020-01-06",
            endedOn: end
        )
    }

    private func had(_ name: String, from start: CivilDate, to end: CivilDate? = nil) -> Allocation {
        Allocation(id: ID(start.iso), child: Subject(id: "child"), officer: ID(name), fromOn: start, toOn: end)
    }

    private func choice(
        _ officers: [Officer],
        _ children: [String: Int] = [:],
        _ history: [Allocation] = []
    ) -> AllocationChoice {
        AllocationChoice(
            among: officers,
            children: Dictionary(uniqueKeysWithValues: children.map { (ID<Officer>($0.key), $0.value) }),
            history: history,
            guidance: CaseloadGuidance(),
            today: today
        )
    }

    @Test("the fewest children for the share of the post come first, and at the same load the name decides")
    func fewest() {
        let officers = [officer("A"), officer("B", percent: 60), officer("C"), officer("D", percent: 50)]
        // 20 of a whole post, 20 of a third of one, 25 of one and 10 of half of one: A and D are alike.
        let choice = choice(officers, ["A": 20, "B": 20, "C": 25, "D": 10])
        #expect(choice.suggested.map(\.officer.name) == ["A", "D", "C", "B"])
        #expect(choice.leastBurdened == ID("A"))
    }

    @Test("who had the child before comes first while there is room")
    func known() {
        let history = [had("B", from: "2023-01-09", to: "2025-03-03")]
        let withRoom = choice([officer("A"), officer("B")], ["A": 3, "B": 69], history)
        #expect(withRoom.suggested.map(\.officer.name) == ["B", "A"])
        #expect(withRoom.suggested.first?.hadChildUntil == "2025-03-03")
        #expect(withRoom.leastBurdened == ID("A"))
        let full = choice([officer("A"), officer("B")], ["A": 3, "B": 70], history)
        #expect(full.suggested.map(\.officer.name) == ["A", "B"])
        #expect(full.suggested.map(\.hasRoom) == [true, false])
    }

    @Test("who has left or has the child already cannot be chosen; the last day in post still counts")
    func conflicts() {
        let officers = [officer("A"), officer("B", until: "2026-03-29"), officer("C", until: "2026-03-30")]
        let choice = choice(officers, [:], [had("A", from: "2025-06-02")])
        #expect(choice.suggested.map(\.officer.name) == ["C"])
        #expect(choice.excluded.map(\.obstacle) == [.hasAlready(since: "2025-06-02"), .left(on: "2026-03-29")])
    }

    @Test("a child handed over tomorrow is still with the first today, and with the second from the day")
    func handedOver() throws {
        let first = had("A", from: "2025-06-02")
        let ended = try #require(first.handedOver(on: "2026-03-31"))
        #expect(ended.toOn == "2026-03-30")
        #expect(ended.isInForce(on: "2026-03-30"))
        #expect(!ended.isInForce(on: "2026-03-31"))
        #expect(first.handedOver(on: "2025-06-02") == nil)
        #expect(try #require(first.handedOver(on: "2025-06-03")).toOn == "2025-06-02")
    }

    @Test(
        "guidance is in proportion to the post",
        arguments: [(100, "50 to 70"), (60, "30 to 42"), (50, "25 to 35"), (33, "17 to 23")]
    )
    func guidance(percent: Int, range: String) {
        #expect(CaseloadGuidance().range(forPercent: percent).description == range)
    }
}
