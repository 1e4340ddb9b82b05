import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Web

@Suite("My work")
struct MyWorkJourneyTests {
    @Test(
        "an officer sees what is overdue, for today and for the next 7 days, each with its reason",
        arguments: TestDatabase.all
    )
    func groups(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let page = try await service.visitor(.iro).get("/my-work")
            #expect(page.status == 200)
            #expect(page.queries <= 12)
            #expect(page.shows("Monday 30 March 2026. 1 thing is overdue, 1 is for today."))
            #expect(page.text.contains("<title>My work: 1 overdue – Footprint</title>"))
            #expect(page.shows("Overdue 1 10 working days late Hold the first review for Ash Quillfeather"))
            #expect(
                page.shows(
                    "Ash Quillfeather, 11 · EM1001 Why: 20 working days after coming into care on 16 February 2026. It was due on 16 March 2026."
                )
            )
            #expect(page.shows("Today 1 Today Hold the first review for Bryony Rookhope"))
            #expect(page.shows("Next 7 days 1 Thu 2 Apr Hold the first review for Corin Stonebeck"))
            #expect(page.shows("Not known 1 Not known Settle when the next review is due for Esme Underhay"))
            #expect(page.links("Skip to overdue") == ["#overdue"])
        }
    }

    @Test("each line leads to the review and to recording it, and what is not known to where it is settled")
    func links() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.iro).get("/my-work")
            #expect(page.links("Hold the first review for Ash") == ["/children/child-overdue/reviews"])
            #expect(page.links("Settle when the next review is due") == ["/children/child-notknown/reviews/settle"])
            let records = page.links("Record as held")
            #expect(records.count == 3)
            #expect(records.first?.hasPrefix("/children/child-overdue/reviews/held?clock=") == true)
        }
    }

    @Test("the week is that of working days, and says what is due on each")
    func week() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.iro).get("/my-work")
            // Good Friday and Easter Monday are left out.
            #expect(
                page.shows(
                    "Today, Mon 30 Mar Due First review, Bryony Rookhope Tue 31 Mar Nothing due Wed 1 Apr Nothing due Thu 2 Apr Due First review, Corin Stonebeck Tue 7 Apr Nothing due"
                )
            )
        }
    }

    @Test("an officer's children are counted beside the guidance, with the reviews that were in time")
    func caseload() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.iro).get("/my-work")
            // The child who left care in January is no longer counted.
            #expect(page.shows("Children in care 6 children in care (guidance: 50 to 70)"))
            #expect(page.shows("New this month 2"))
            #expect(page.shows("Reviews in time 2 of 2 since 1 January"))
            #expect(page.links("6 children in care") == ["/children?officer=officer-iro"])
        }
    }

    @Test("where nothing is due, the page says so and what comes next")
    func nothingDue() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.otherIRO).get("/my-work")
            #expect(page.shows("Nothing is overdue, nothing is for today."))
            #expect(
                page.shows(
                    "Nothing is due in the next 7 days. Next: hold the next review for Indigo Zennorvale, 29 June 2026."
                )
            )
            #expect(page.links("Skip to overdue").isEmpty)
            #expect(page.shows("(guidance: 30 to 42 for 60% of full time)"))
        }
    }

    @Test("a longer look goes four weeks ahead")
    func ahead() async throws {
        try await TestService.open { service in
            // From here the review that is due today lies 21 days ahead.
            service.moment.pass(minutes: -21 * 24 * 60)
            let visitor = try await service.visitor(.iro)
            let near = try await visitor.get("/my-work")
            #expect(near.shows("Next 7 days 1"))
            #expect(near.links("2 more things due by 6 April") == ["/my-work?until=28"])
            let far = try await visitor.get("/my-work?until=28")
            #expect(far.shows("Later, by 6 April 2"))
            #expect(far.shows("Mon 30 Mar Hold the first review for Bryony Rookhope"))
            #expect(far.links("Show the next 7 days only") == ["/my-work"])
        }
    }

    @Test("a manager sees what falls to managers, and looks at one officer's work")
    func manager() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.manager)
            let own = try await visitor.get("/my-work")
            #expect(own.shows("Thu 2 Apr Allocate an IRO for Gwenna Wexcombe"))
            #expect(own.links("Allocate an IRO") == ["/allocation/child-unallocated"])
            let other = try await visitor.get("/my-work?officer=officer-iro")
            #expect(other.shows("Wren Ashgrove’s work"))
            #expect(other.shows("10 working days late Hold the first review for Ash Quillfeather"))
            #expect(other.queries <= 12)
            #expect(try await visitor.get("/my-work?officer=nobody").status == 404)
        }
    }

    @Test("an officer who asks for another's work gets their own, and support gets none")
    func others() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.iro).get("/my-work?officer=officer-otherIRO")
            #expect(page.shows("Ash Quillfeather"))
            #expect(!page.text.contains(TestChild.elsewhere.family))
            #expect(try await service.visitor(.support).get("/my-work").status == 403)
        }
    }

    @Test("whose data was shown stands in the access log")
    func logged() async throws {
        try await TestService.open { service in
            _ = try await service.visitor(.iro).get("/my-work")
            let looks = try await service.app.database.looks(
                at: Subject(TestChild.overdue.id),
                seenBy: .program,
                limit: 9
            )
            #expect(looks.map(\.what) == ["/my-work"])
            #expect(looks.map(\.name) == [TestPerson.iro.name])
            let unseen = Subject(TestChild.elsewhere.id)
            #expect(try await service.app.database.looks(at: unseen, seenBy: .program, limit: 9).isEmpty)
        }
    }
}
