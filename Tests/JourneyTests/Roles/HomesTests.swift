import Access
import HTMLKit
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Where each role comes in")
struct HomesTests {
    @Test(
        "a role comes in at its home, and is offered what it may open and no more than eight places",
        arguments: [
            (.iro, "/my-work", ["My work", "Children", "Figures"]),
            (
                .manager, "/service",
                ["Service", "My work", "Team", "Children", "Allocation", "Reports", "Data", "Settings"]
            ), (.support, "/data/imports", ["Children", "Data"]), (.socialWorker, "/my-children", ["My children"]),
            (.teamManager, "/my-children", ["My team’s children"]),
            (.seniorManager, "/overview", ["Overview", "Reports"]),
            (.participation, "/published", ["Published reports"]),
            (.inspector, "/inspection", ["Inspection", "Published reports", "How we count"]),
            (.panel, "/published", ["Published reports"]), (.auditor, "/settings/access-log", ["Access log", "Roles"]),
        ] as [(TestPerson, String, [String])]
    )
    func home(of person: TestPerson, at home: String, offering words: [String]) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(person)
            #expect(try await visitor.get("/").location == home)
            let page = try await visitor.get(home)
            #expect(page.status == 200)
            let navigation = try #require(page.text.firstMatch(of: /<nav class="nav[^>]*>(.*?)<\/nav>/)?.1)
            let offered = navigation.matches(of: /<a [^>]*>([^<]*)/).map { TestPage.unescaped(String($0.1)).trimmed }
            #expect(offered == words)
        }
    }

    @Test("no link that a role is shown leads nowhere, or to where it may not go", arguments: TestPerson.allCases)
    func links(of person: TestPerson) async throws {
        try await TestService.open { service in
            try await service.give([.overdue, .later], to: person, until: "2026-04-30")
            let visitor = try await service.visitor(person)
            var waiting = [Places.home(of: person.role).text]
            var seen = Set(waiting)
            while let path = waiting.popLast() {
                let page = try await visitor.get(path)
                #expect(page.status == 200, "\(path) for \(person): \(page.status)")
                for link in page.links() where link.hasPrefix("/") {
                    let address = String(link.prefix { $0 != "#" })
                    // One of each kind of address will do.
                    let kind = address.prefix { $0 != "?" }.replacing(/\/(measures|annual)\/[^\/]+/, with: "/one")
                    if seen.insert(String(kind)).inserted { waiting.append(address) }
                }
            }
            #expect(seen.count >= 4)
        }
    }

    @Test("everybody's roles together offer eight places at most, each once")
    func together() {
        let everything = Visitor(
            account: ID("wren"),
            name: "Wren Ashgrove",
            role: .iro,
            others: Role.allCases,
            session: ID("session"),
            sessionEnds: Instant(milliseconds: 0),
            crossSiteToken: "token"
        )
        let places = Places.navigation(for: everything, at: "/my-work")
        #expect(places.count == 8)
        #expect(Set(places.map(\.address)).count == 8)
    }
}

@Suite("What each role sees of children")
struct RoleReachTests {
    @Test(
        "a social worker, a team manager and an inspector see the children given to them, from the first day to the last",
        arguments: [TestPerson.socialWorker, .teamManager, .inspector],
        TestDatabase.all
    )
    func given(to person: TestPerson, on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let home = Places.home(of: person.role).text
            let visitor = try await service.visitor(person)
            #expect(try await !visitor.get(home).text.contains("/children/child-"))
            try await service.give([.overdue], to: person, from: "2026-03-30", until: "2026-03-30")
            try await service.give([.later], to: person, from: "2026-03-31", until: nil)
            let page = try await visitor.get(home)
            #expect(page.queries <= 12)
            #expect(page.shows(TestChild.overdue.name))
            #expect(!page.text.contains(TestChild.later.family))
            #expect(!page.text.contains(TestChild.elsewhere.family))
            #expect(try await visitor.get("/children/\(TestChild.overdue.id)").status == 200)
            #expect(try await visitor.get("/children/\(TestChild.later.id)").status == 404)
            service.moment.pass(minutes: 24 * 60)
            let next = try await service.visitor(person)
            #expect(try await next.get("/children/\(TestChild.overdue.id)").status == 404)
            #expect(try await next.get("/children/\(TestChild.later.id)").status == 200)
        }
    }

    @Test("an inspector reads the file and changes nothing, and is told until when")
    func inspector() async throws {
        try await TestService.open { service in
            try await service.give([.overdue], to: .inspector, until: "2026-04-17")
            let visitor = try await service.visitor(.inspector)
            #expect(try await visitor.get("/inspection").shows("Friday 17 April 2026"))
            let child = "/children/\(TestChild.overdue.id)"
            for path in [child, child + "/history", child + "/reviews"] {
                let page = try await visitor.get(path)
                #expect(page.status == 200, "\(path)")
                #expect(page.text.matches(of: /method="post"/).count == 1 + 1, "\(path): only search and sign-out")
                #expect(page.links("Record").isEmpty, "\(path)")
            }
        }
    }

    @Test("a social worker sees dates and whose child it is, and nothing of the reviewing service's file")
    func socialWorker() async throws {
        try await TestService.open { service in
            try await service.give([.dueToday], to: .socialWorker, until: nil)
            let visitor = try await service.visitor(.socialWorker)
            let list = try await visitor.get("/my-children")
            #expect(list.shows(TestPerson.iro.name))
            #expect(!list.shows("Interim care order"))
            let child = "/children/\(TestChild.dueToday.id)"
            #expect(try await !visitor.get(child).shows("Interim care order"))
            for page in ["/history", "/reviews", "/access"] {
                #expect(try await visitor.get(child + page).status == 403, "\(page)")
            }
        }
    }

    /// V19: averages took in people outside the viewer's scope. Numbers shown to a role count those in its reach, or small ones
    /// are hidden.
    @Test(
        "those who see numbers only find no child, no officer and no way to either",
        arguments: [
            TestPerson.seniorManager, .panel, .participation, .auditor,
        ]
    )
    func numbersOnly(to person: TestPerson) async throws {
        try await TestService.open { service in
            // Even where a child was once given to the account, the role names nobody.
            try await service.give([.overdue], to: person, until: nil)
            let visitor = try await service.visitor(person)
            for entry in service.entries where entry.verb == "GET" && entry.permission != nil {
                for child in [TestChild.overdue, .elsewhere] {
                    let path = service.address(of: entry, about: child).replacing("annual/none", with: "annual/2024-25")
                    let page = try await visitor.get(path)
                    for hidden in TestChild.allCases.flatMap({ [$0.family, $0.code, $0.id.text] })
                    where page.status == 200 {
                        #expect(!page.text.contains(hidden), "\(path) shows \(hidden) to \(person)")
                    }
                    // Who did what is what the access log is for.
                    guard !path.hasPrefix("/settings/access-log") else { continue }
                    for officer in [TestPerson.iro, .otherIRO] where page.status == 200 {
                        #expect(!page.text.contains(officer.name), "\(path) names an officer to \(person)")
                    }
                }
            }
        }
    }

    @Test("a head of service sees the same figures as the manager, and none leads to rows")
    func overview() async throws {
        try await TestService.open { service in
            let page = try await service.visitor(.seniorManager).get("/overview")
            #expect(page.shows("90.0% 9 of 10"))
            #expect(page.text.matches(of: /\/rows/).isEmpty)
            #expect(page.queries <= 12)
        }
    }

    @Test(
        "what is published hides small numbers, and stands for years that are over alone",
        arguments: TestDatabase.all
    )
    func published(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let before = try await service.visitor(.panel)
            #expect(try await before.get("/published").shows("The year 2024 to 2025 in figures"))
            #expect(try await before.get("/published/annual/2025-26").status == 404)
            service.moment.pass(minutes: 2 * 24 * 60)
            let visitor = try await service.visitor(.panel)
            let page = try await visitor.get("/published")
            #expect(page.queries <= 13)
            #expect(page.shows("The year 2025 to 2026 in figures"))
            #expect(page.shows("[c] is a number that is hidden"))
            let report = try await visitor.get("/published/annual/2025-26")
            #expect(report.status == 200)
            #expect(report.shows("numbers from 1 to 5 are hidden"))
            #expect(try await visitor.get("/published/annual/2025-26?public=").words == report.words)
            #expect(try await visitor.get("/reports/annual/2025-26").status == 403)
        }
    }
}

extension String {
    fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension TestService {
    /// Gives children to an account to see, as a grant of sight does.
    func give(
        _ children: [TestChild],
        to person: TestPerson,
        from first: CivilDate = "2026-03-01",
        until last: CivilDate?
    ) async throws {
        try await write { transaction in
            for child in children.map({ Subject($0.id) }) {
                let now = try transaction.all(Sight.of(child))
                let given = Sight(account: person.account, child: child, from: first, to: last)
                try transaction.replaceSight(of: [child], with: now + [given])
            }
        }
    }
}
