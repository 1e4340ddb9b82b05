import Samples
import Testing
import Vocabulary

@Suite("Findings")
struct FindingsTests {
    private func read(_ place: String, _ text: String) -> Checked<CivilDate> {
        guard let day = CivilDate(iso: text) else { return .failure(Findings(place, value: text, "Enter a day")) }
        return .success(day)
    }

    @Test("a whole is made when every part is sound")
    func sound() {
        let period = check(read("first", "2026-04-01"), read("last", "2026-04-30")) { first, last in [first, last] }
        #expect(period == .success(["2026-04-01", "2026-04-30"]))
    }

    @Test("everything that is wrong is gathered, in the order of the parts")
    func gathersAll() {
        let bad = check(read("first", "x"), read("middle", "2026-04-30"), read("last", "y")) { [$0, $1, $2] }
        let expected = Findings([
            Finding("first", value: "x", "Enter a day"),
            Finding("last", value: "y", "Enter a day"),
        ])
        #expect(bad == .failure(expected))
    }

    @Test("a part with several findings brings them all")
    func several() {
        let two = Findings([Finding("a", "One"), Finding("a", "Two")])
        let parts: Checked<Int> = .failure(two)
        let bad = check(parts, read("b", "x")) { number, day in (number, day).0 }
        guard case .failure(let findings) = bad else {
            Issue.record("nothing was found")
            return
        }
        #expect(findings.all.map(\.message) == ["One", "Two", "Enter a day"])
    }
}

@Suite("Identity")
struct IdentityTests {
    private enum Kind {}

    @Test("an identity is its text, in order and in print")
    func text() {
        let first = ID<Kind>("a"), second = ID<Kind>("b")
        #expect(first < second && first.description == "a" && Subject(first) == Subject(id: "a"))
    }
}
