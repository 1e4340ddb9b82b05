import Access
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@Suite("The list of children")
struct ChildrenJourneyTests {
    @Test("an officer sees their own children in care, the next review first", arguments: TestDatabase.all)
    func own(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let page = try await service.visitor(.iro).get("/children")
            #expect(page.queries <= 12)
            #expect(page.children == [.overdue, .dueToday, .dueThisWeek, .later, .hostile, .notKnown])
            #expect(page.shows("Showing 6 of 6"))
            #expect(
                page.shows("16 March 2026 Overdue Why: 20 working days after coming into care on 16 February 2026.")
            )
            #expect(page.shows("Full care order Children's home since 10 September 2024"))
            #expect(page.shows("Full care order Foster placement since 6 May 2025"))
        }
    }

    @Test(
        "is sorted by what the address says, and by nothing else that it brings",
        arguments: [
            ("name", [TestChild.hostile, .overdue, .dueToday, .dueThisWeek, .later, .notKnown]),
            ("-name", [.notKnown, .later, .dueThisWeek, .dueToday, .overdue, .hostile]),
            ("age", [.dueToday, .dueThisWeek, .notKnown, .overdue, .later, .hostile]),
            ("-age", [.hostile, .later, .overdue, .notKnown, .dueThisWeek, .dueToday]),
            ("-due", [.hostile, .later, .dueThisWeek, .dueToday, .overdue, .notKnown]),
            ("id;DROP TABLE child", [.overdue, .dueToday, .dueThisWeek, .later, .hostile, .notKnown]),
        ]
    )
    func sorting(asked: String, order: [TestChild]) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            #expect(try await visitor.get("/children?sort=\(asked.replacing(" ", with: "+"))").children == order)
        }
    }

    @Test("is narrowed by each filter, which can be taken away again", arguments: TestDatabase.all)
    func filters(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.manager)
            let cases: [(String, Set<TestChild>, String)] = [
                ("officer=officer-otherIRO", [.elsewhere], "IRO: Tamsin Fernlow"),
                ("officer=none", [.unallocated], "No IRO yet"),
                ("due=overdue", [.overdue], "Next review: Overdue"),
                ("due=month", [.dueToday, .dueThisWeek, .unallocated], "Next review: In the next 30 days"),
                ("due=not-known", [.notKnown], "Next review: Not known"),
                ("care=left", [.leftCare], "Not in care now"),
                ("care=all", Set(TestChild.allCases), "All"),
                ("legal=C2", [.later, .notKnown, .elsewhere], "Full care order"),
                ("age=1-4", [.dueToday], "Age: 1 to 4"),
                ("age=0", [.unallocated], "Age: Under 1"),
                ("unaccompanied=yes", [.hostile], "Unaccompanied"),
                ("new=yes", [.dueToday, .dueThisWeek, .unallocated], "Came into care this month"),
                ("turning=yes", [.hostile], "Turning 18 within a year"),
                ("age=16&legal=V2", [.hostile], "Age: 16 and over"),
            ]
            for (asked, expected, chip) in cases {
                let page = try await visitor.get("/children?" + asked)
                #expect(Set(page.children) == expected, "\(asked)")
                #expect(page.shows("Remove filter \(chip) ×"), "\(asked)")
                #expect(page.shows("Showing \(expected.count) of \(expected.count)"), "\(asked)")
                #expect(page.queries <= 12)
            }
            let two = try await visitor.get("/children?age=16&legal=V2")
            #expect(two.links("Remove filter Age") == ["/children?legal=V2"])
        }
    }

    @Test("where no child is left, it says what to take away")
    func empty() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.iro).get("/children?due=overdue&age=16")
            #expect(page.shows("No child matches all of these filters. Take one away above, or see every child again"))
            #expect(page.links("Remove filter").count == 2)
        }
        try await TestService.open(withChildren: false) { service in
            let own = try await service.visitor(.iro).get("/children")
            #expect(own.shows("None is allocated to you today"))
            let all = try await service.visitor(.manager).get("/children")
            #expect(all.links("Upload a return") == ["/data/imports"])
        }
    }

    @Test("an officer cannot reach another's children by any filter")
    func others() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            for asked in [
                "officer=officer-otherIRO", "officer=none", "care=all", "legal=C2&care=all", "after=child-elsewhere",
            ] {
                let page = try await visitor.get("/children?" + asked)
                #expect(!page.children.contains(.elsewhere), "\(asked)")
                #expect(!page.text.contains(TestChild.elsewhere.family), "\(asked)")
            }
        }
    }

    @Test("business support sees names, numbers and dates, and cannot ask for the rest")
    func support() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.support).get("/children?legal=C2&unaccompanied=yes")
            #expect(page.children.count == 8)
            #expect(page.shows("Dilys Thistlewood EM1004 15 Wren Ashgrove 20 August 2026"))
            for hidden in ["Full care order", "Foster placement", "Legal status", "Unaccompanied"] {
                #expect(!page.shows(hidden), "\(hidden)")
            }
        }
    }

    @Test("a name with markup in it is written, not run")
    func hostile() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.iro).get("/children")
            #expect(
                page.text.contains(
                    "&lt;script&gt;alert(&quot;Hal&quot;)&lt;/script&gt; O&#39;Yarrow &amp; &quot;Sons&quot;"
                )
            )
            #expect(!page.runsScript)
        }
    }

    @Test(
        "its pages go by key: every child stands on one of them, in order, there and back",
        arguments: TestDatabase.all
    )
    func pages(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            try await service.write { try $0.takeInMany(124) }
            let visitor = try await service.visitor(.manager)
            for sort in ["name", "-name", "age", "-age", "due", "-due", "officer", "-officer"] {
                var address = "/children?sort=\(sort)"
                var pages: [[String]] = []
                while true {
                    let page = try await visitor.get(address)
                    #expect(page.queries <= 12)
                    #expect(page.shows("of 124"))
                    pages.append(page.childLinks)
                    guard pages.count < 9, let next = page.links("Next page").first else { break }
                    address = next
                }
                #expect(pages.map(\.count) == [50, 50, 24], "\(sort)")
                #expect(Set(pages.joined()).count == 124, "\(sort)")
                for earlier in pages.dropLast().reversed() {
                    let back = try #require(try await visitor.get(address).links("Previous page").first)
                    #expect(try await visitor.get(back).childLinks == earlier, "\(sort)")
                    address = back
                }
                #expect(try await visitor.get(address).links("Previous page").isEmpty, "\(sort)")
            }
        }
    }
}

extension WriteTransaction {
    /// So many children: every third with a name, every fourth with an officer, every fifth with no review to come, many of
    /// one age.
    fileprivate func takeInMany(_ count: Int) throws {
        try begin(
            (1...count).map { number in
                Child(
                    id: ID("many-\(number)"),
                    code: "M\(1000 + number)",
                    bornOn: ("2012-01-01" as CivilDate).adding(days: number % 7),
                    sex: .female,
                    ethnicity: nil
                )
            }
        )
        try begin(
            (1...count).map { number in
                Episode(
                    id: ID("many-episode-\(number)"),
                    child: ID("many-\(number)"),
                    beganOn: ("2026-03-01" as CivilDate).adding(days: number % 5),
                    reasonBegun: number.isMultiple(of: 5) ? .placement : .startedCare,
                    legalStatus: .accommodated,
                    need: "N1",
                    place: "U6"
                )
            }
        )
        try begin(
            (1...count).filter { $0.isMultiple(of: 3) }.map { number in
                let family = ["Ashgrove", "Birchwold", "Cragmere"][number % 3]
                return ChildName(
                    id: .fresh(),
                    child: ID("many-\(number)"),
                    given: "Lark \(number % 10)",
                    family: family
                )
            }
        )
        let officer = try one(Query<Officer>("SELECT \(Officer.columns) FROM officer ORDER BY id LIMIT 1"))
        let theirs = (1...count).filter { $0.isMultiple(of: 4) }.map { Subject(ID<Child>("many-\($0)")) }
        try allocate(theirs, to: officer, from: "2026-03-10", because: nil)
    }
}

extension TestPage {
    /// Where the names in the table lead, in order.
    var childLinks: [String] {
        text.matches(of: /<th scope="row"><a href="\/children\/([^"\/?]*)"/).map { String($0.1) }
    }

    /// The children of the table, in order.
    var children: [TestChild] {
        childLinks.compactMap { link in TestChild.allCases.first { $0.id.text == link } }
    }
}
