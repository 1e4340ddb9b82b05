import Access
import Clocks
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

@Suite("Recording a review as held")
struct RecordHeldJourneyTests {
    @Test("meets the clock, says so, and names the next date", arguments: TestDatabase.all)
    func recorded(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            let path = try await service.recordPath(.dueToday)
            let overview = try await visitor.get("/children/\(TestChild.dueToday.id)")
            #expect(overview.links("Record the review as held") == [path])
            let page = try await visitor.post(path, HeldFields.on("30", "3", "2026"))
            #expect(page.status == 303)
            let done = try await visitor.get(page.location ?? "")
            #expect(done.shows("Recorded: the review of 30 March 2026. The next review is due by 30 June 2026."))
            #expect(done.shows("Recorded by Wren Ashgrove on 30 March 2026 at"))
            #expect(done.shows("In time"))
            #expect(page.queries <= 45)
            let again = try await visitor.get(path)
            #expect(again.shows("It is recorded already."))
            let trail = try await visitor.get("/children/\(TestChild.dueToday.id)")
            #expect(trail.shows("First review held, in time"))
        }
    }

    @Test("is not asked how a child under 4 took part: the code says itself")
    func underFour() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let path = try await service.recordPath(.dueToday)
            let form = try await visitor.get(path)
            #expect(form.shows("Under 4 on the day of the review PN0"))
            #expect(!form.text.contains("name=\"participation\""))
            _ = try await visitor.post(path, HeldFields.on("30", "3", "2026"))
            let review = try #require(try await service.reviews(.dueToday).first)
            #expect(review.participation == .underFour)
            #expect(review.lateness == nil)
        }
    }

    @Test("wants a reason when it was late, and keeps it with what was said of it")
    func late() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let path = try await service.recordPath(.overdue)
            var fields = HeldFields.on("20", "3", "2026", part: "PN1")
            let refused = try await visitor.post(path, fields)
            #expect(refused.status == 422)
            #expect(refused.shows("Choose why the review was late. It was due by 16 March 2026."))
            #expect(refused.form(to: path)?.holds("held-on-day", "20") == true)
            #expect(refused.form(to: path)?.holds("participation", "PN1") == true)
            #expect(refused.text.contains("<title>Error: "))
            fields["late-reason"] = "worker_change"
            fields["late-interests"] = "no"
            fields["late-words"] = "<b>Three</b> workers in a month"
            let page = try await visitor.post(path, fields)
            #expect(page.status == 303)
            let review = try #require(try await service.reviews(.overdue).first)
            #expect(review.lateness?.reason == "worker_change")
            #expect(review.lateness?.inChildsInterests == false)
            let done = try await visitor.get(page.location ?? "")
            #expect(done.shows("4 working days late"))
            #expect(done.shows("Social worker changed or absent; not in the child’s interests; <b>Three</b> workers"))
            #expect(!done.text.contains("<b>Three"))
        }
    }

    @Test("asks why it was late only once its last day has passed, and says then that it was due")
    func latenessAsked() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let early = try await visitor.get(try await service.recordPath(.later))
            #expect(early.shows("It is due by Thursday 20 August 2026."))
            #expect(!early.text.contains("late-reason"))
            let path = try await service.recordPath(.overdue)
            let late = try await visitor.get(path)
            #expect(late.shows("It was due by Monday 16 March 2026."))
            #expect(late.text.contains("late-reason"))
            let child = "/children/\(TestChild.overdue.id)"
            let main = "<a class=\"btn\" href=\"\(path)\""
            #expect(try await visitor.get(child).text.contains(main))
            _ = try await visitor.post(path, HeldFields.on("10", "3", "2026", part: "PN1"))
            let after = try await visitor.get(child)
            #expect(after.text.contains("<a class=\"btn btn--quiet\" href=\"\(child)/reviews/held"))
            #expect(!after.shows("No day is planned"))
            let review = try #require(try await service.reviews(.overdue).first)
            let versions = try await visitor.get("\(child)/versions/review/\(review.id)")
            #expect(!versions.shows("Late reason"))
        }
    }

    @Test(
        "is declined beside the question that is wrong",
        arguments: [
            (["held-on-day": "31"], "A review can only be recorded once it has taken place."),
            (["held-on-day": "1", "held-on-month": "2"], "This review follows what happened on 16 February 2026"),
            (["participation": "PN0"], "The child was 11 on that day. PN0 is only for children under 4."),
            (["participation": ""], "Choose how Ash Quillfeather took part"),
            (["held-on-day": "31", "held-on-month": "2"], "must be a day in the calendar"),
            (["held-on-day": "", "held-on-month": "", "held-on-year": ""], "Enter the day of the review"),
            (["participation": "PN9"], "from the list"),
        ] as [([String: String], String)]
    )
    func declined(wrong: [String: String], words: String) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let path = try await service.recordPath(.overdue)
            let fields = HeldFields.on("10", "3", "2026", part: "PN1").merging(wrong) { $1 }
            let page = try await visitor.post(path, fields)
            #expect(page.status == 422)
            #expect(page.shows(words))
            #expect(try await service.reviews(.overdue).isEmpty)
        }
    }

    @Test("is declined for a second review on one day")
    func twiceOnADay() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let path = try await service.recordPath(.later)
            let page = try await visitor.post(path, HeldFields.on("20", "2", "2026", part: "PN1"))
            #expect(page.status == 422)
            #expect(page.shows("A review on 20 February 2026 is already recorded for this child."))
        }
    }

    @Test("by two people at once is recorded once, and the second is told")
    func atOnce() async throws {
        try await TestService.open { service in
            let (first, second) = (try await service.visitor(.iro), try await service.visitor(.manager))
            let path = try await service.recordPath(.dueToday)
            let form = try #require(try await second.get(path).form(to: path))
            _ = try await first.post(path, HeldFields.on("30", "3", "2026"))
            let page = try await second.send(form, HeldFields.on("29", "3", "2026"), to: path)
            #expect(page.status == 409)
            #expect(try await service.reviews(.dueToday).count == 1)
        }
    }

    @Test("works for one that was held before care ended and never written down")
    func fellAway() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let reviews = try await visitor.get("/children/\(TestChild.leftCare.id)/reviews")
            let path = try #require(reviews.links("Record as held").first)
            #expect(reviews.shows("Care ended, 30 January 2026"))
            let after = try await visitor.post(path, HeldFields.on("2", "2", "2026", part: "PN1"))
            #expect(after.status == 422)
            #expect(after.shows("What this review was due for ended on 30 January 2026"))
            let page = try await visitor.post(path, HeldFields.on("20", "1", "2026", part: "PN1"))
            #expect(page.status == 303)
            #expect(try await service.reviews(.leftCare).count == 3)
        }
    }

    @Test("is for the child's officer and the manager, and against a clock of that child's reviews")
    func notForOthers() async throws {
        try await TestService.open { service in
            let support = try await service.visitor(.support)
            let iro = try await service.visitor(.iro)
            let path = try await service.recordPath(.dueToday)
            #expect(try await support.get(path).status == 403)
            #expect(try await iro.get(try await service.recordPath(.elsewhere)).status == 404)
            let other = try await service.clock(.elsewhere, .review)
            #expect(try await iro.get("/children/\(TestChild.dueToday.id)/reviews/held?clock=\(other)").status == 404)
            let allocation = try await service.clock(.dueToday, .iroAllocated)
            let wrong = "/children/\(TestChild.dueToday.id)/reviews/held?clock=\(allocation)"
            #expect(try await iro.get(wrong).status == 404)
        }
    }
}

/// The answers of the form.
enum HeldFields {
    static func on(_ day: String, _ month: String, _ year: String, part: String? = nil) -> [String: String] {
        var fields = ["held-on-day": day, "held-on-month": month, "held-on-year": year]
        fields["participation"] = part
        return fields
    }
}

extension TestService {
    /// The clock of a kind that runs for a child, or that was met.
    func clock(_ child: TestChild, _ kind: Clock.Kind) async throws -> String {
        let clocks = try await app.database.read { try $0.all(ClockEntry.of(Subject(child.id))) }
        let found = clocks.last { $0.clock.kind == kind }
        guard let found else { throw NotAsExpected("\(child) has no clock of \(kind)") }
        return found.id.text
    }

    func recordPath(_ child: TestChild) async throws -> String {
        "/children/\(child.id)/reviews/held?clock=\(try await clock(child, .review))"
    }

    func reviews(_ child: TestChild) async throws -> [Review] {
        try await app.database.read { try $0.all(Review.of([Subject(child.id)])) }
    }
}
