import Samples
import Testing
import Vocabulary

@testable import Policy

@Suite("What holds on a day")
struct ProfileHistoryTests {
    func setting(_ key: String, _ value: String?, from day: CivilDate) -> Setting {
        Setting(id: ID("\(key) \(day.iso)"), key: key, value: value, inForceFrom: day)
    }

    @Test("a reason that is offered no more keeps the words it had, for the records that keep it")
    func formerReasons() throws {
        let history = try ProfileHistory([
            setting("late_reasons", "{\"rain\": \"Rain\", \"snow\": \"Snow\"}", from: "2026-04-01"),
            setting("late_reasons", "{\"rain\": \"Heavy rain\"}", from: "2026-05-01"),
        ])
        let told = history.telling(on: "2026-05-01")
        #expect(told.lateReason("rain")?.title == "Heavy rain")
        #expect(told.lateReason("snow")?.title == "Snow")
        #expect(told.lateReasons.map(\.code) == ["rain"])
        #expect(history.telling(on: "2026-04-30").lateReason("rain")?.title == "Rain")
        #expect(told.lateReason("travel") == LateReason.union.first { $0.code == "travel" })
        #expect(told.lateReason("none") == nil)
    }

    @Test("before anything was chosen, the guidance holds")
    func before() throws {
        let history = try ProfileHistory([setting("council", "Eastmere", from: "2026-04-01")])
        #expect(history.inForce(on: "2026-03-31") == Profile.standard)
        #expect(history.inForce(on: "2026-04-01").council == "Eastmere")
    }

    @Test("a choice holds from its day until the next, whatever the order in which they were made")
    func turns() throws {
        let history = try ProfileHistory([
            setting("timers.iro_allocated", "3 wd", from: "2026-06-01"),
            setting("timers.iro_allocated", "4 wd", from: "2026-04-01"),
            setting("council", "Eastmere", from: "2026-05-01"),
        ])
        #expect(history.inForce(on: "2026-05-31").timers.iroAllocated == Interval.workingDays(4))
        #expect(history.inForce(on: "2026-06-01").timers.iroAllocated == Interval.workingDays(3))
        #expect(history.inForce(on: "2026-06-01").council == "Eastmere")
    }

    @Test("a choice that is left open again falls back to the guidance")
    func leftOpen() throws {
        let history = try ProfileHistory([
            setting("reviews.first_target", "28 cd", from: "2026-04-01"),
            setting("reviews.first_target", nil, from: "2026-06-01"),
        ])
        #expect(history.inForce(on: "2026-05-31").firstReviewTarget == Interval.days(28))
        #expect(history.inForce(on: "2026-06-01").firstReviewTarget == nil)
    }

    @Test("a kind of setting that there no longer is has no effect")
    func unknown() throws {
        #expect(
            try ProfileHistory([setting("tea_time", "4 pm", from: "2026-04-01")]).inForce(on: "2026-05-01") == .standard
        )
    }

    @Test("a setting that cannot be read is named")
    func unreadable() {
        let error = #expect(throws: ProfileFaults.self) {
            try ProfileHistory([setting("words.iro", "{\"one\": \"officer\"}", from: "2026-04-01")])
        }
        #expect(error?.description == "setting words.iro:1: words.iro needs both “one” and “many”.")
    }

    @Test("each setting is kept as text that puts the same choice back", arguments: ShippedProfiles.names)
    func values(name: String) throws {
        let profile = try ShippedProfiles.read(name)
        let kept = Profile.settings.map { setting($0.key, $0.value(in: profile), from: "2026-04-01") }
        #expect(try ProfileHistory(kept).inForce(on: "2026-04-01") == profile)
    }

    @Test("words and lists are kept as JSON")
    func json() throws {
        let word = try #require(Profile.settings.first { $0.key == "words.child_in_care" })
        #expect(word.value(in: .standard) == #"{"one": "child in care", "many": "children in care"}"#)
    }
}
