import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Settling the date of a review")
struct SettleJourneyTests {
    private let path = "/children/\(TestChild.notKnown.id)/reviews/settle"

    @Test("says that only a review can tell where the day care began is not known", arguments: TestDatabase.all)
    func onlyAReview(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            let before = try await visitor.get("/children/\(TestChild.notKnown.id)")
            #expect(before.shows("Next review: date not known"))
            #expect(before.shows("Date of the next review not known"))
            #expect(!before.shows("days late"))
            #expect(before.links("Settle the review date").first == path)
            let page = try await visitor.get(path)
            #expect(page.shows("The file does not tell on which day care began"))
            #expect(!page.shows("is then due by"))
            #expect(page.links("record a review as held").count == 1)
        }
    }

    @Test("asks which of two it was where one review is known")
    func oneReview() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let held = try await service.recordPath(.notKnown)
            let recorded = try await visitor.post(held, HeldFields.on("10", "3", "2026", part: "PN1"))
            let reviews = try await visitor.get(recorded.location ?? "")
            #expect(reviews.shows("The date of the next review is not known."))
            #expect(reviews.shows("No limit known"))
            let form = try await visitor.get(path)
            #expect(form.shows("The next review is then due by Wednesday 10 June 2026"))
            #expect(form.shows("The next review is then due by Thursday 10 September 2026"))
            let page = try await visitor.post(path, ["earlier": "later"])
            let done = try await visitor.get(page.location ?? "")
            #expect(done.shows("The next review is due by 10 September 2026."))
            let changed = try await visitor.post(path, ["earlier": "first"])
            let settled = try await visitor.get(changed.location ?? "")
            #expect(settled.shows("The next review is due by 10 June 2026."))
            #expect(!settled.shows("days late"))
        }
    }

    @Test("takes the answers offered and no others", arguments: ["", "none", "rubbish"])
    func otherAnswers(answer: String) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            _ = try await visitor.post(
                try await service.recordPath(.notKnown),
                HeldFields.on("10", "3", "2026", part: "PN1")
            )
            let before = try await service.deeds()
            let page = try await visitor.post(path, ["earlier": answer])
            #expect([409, 422].contains(page.status))
            #expect(try await service.deeds() == before)
        }
    }

    @Test("by two people at once is told to the second")
    func atOnce() async throws {
        try await TestService.open { service in
            let (first, second) = (try await service.visitor(.iro), try await service.visitor(.manager))
            _ = try await first.post(
                try await service.recordPath(.notKnown),
                HeldFields.on("10", "3", "2026", part: "PN1")
            )
            let form = try #require(try await second.get(path).form(to: path))
            _ = try await first.post(path, ["earlier": "first"])
            #expect(try await second.send(form, ["earlier": "later"], to: path).status == 409)
        }
    }

    @Test("says so where there is nothing to settle, and is not for support")
    func nothing() async throws {
        try await TestService.open { service in
            let iro = try await service.visitor(.iro)
            let page = try await iro.get("/children/\(TestChild.later.id)/reviews/settle")
            #expect(page.shows("There is nothing to settle"))
            #expect(try await service.visitor(.support).get(path).status == 403)
        }
    }
}
