import Access
import Hummingbird
import Insight
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

// V1, V3, V5, V11, V19, V21, V26, V27: a restricted record is not there by any route.
@Suite("A restricted record, for everybody who is not named")
struct RestrictedCrawlTests {
    static let child = TestChild.dueToday

    @Test(
        "is on no page, list, count, file or form, and its own pages are those of no child",
        arguments: TestDatabase.all
    )
    func crawl(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            try await service.restrict(Self.child, to: [.manager])
            let visitors = [
                ("officer", try await service.visitor(.iro), Role.iro),
                ("other officer", try await service.visitor(.otherIRO), .iro),
                ("second manager", try await service.secondManager(), .manager),
                ("support", try await service.visitor(.support), .support),
            ]
            for (who, visitor, role) in visitors {
                let token = try #require(try await visitor.get("/account").form(to: "/sign-out")?.hidden("token"))
                for entry in service.entries {
                    guard let permission = entry.permission, role.permissions.contains(permission) else { continue }
                    for query in [
                        "", "?care=all&officer=officer-iro&child=\(Self.child.id)&week=2026-03-30&q=em1002&all=1",
                    ] {
                        let path = service.address(of: entry, about: Self.child) + query
                        let page =
                            entry.verb == "GET"
                            ? try await visitor.get(path) : try await visitor.post(path, sending: [("token", token)])
                        for trace in Self.child.traces {
                            #expect(!page.text.contains(trace), "\(entry.verb) \(path) says \(trace) to the \(who)")
                        }
                        guard entry.path.contains(":child") else { continue }
                        let glass = entry.verb == "GET" ? 200 : 422
                        let isGlass = entry.path.hasSuffix("break-glass")
                        #expect(page.status == (isGlass ? glass : 404), "\(entry.verb) \(path) to the \(who)")
                    }
                }
            }
        }
    }

    @Test("is found by no search, which answers as for a child that there is not", arguments: TestDatabase.all)
    func search(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            try await service.restrict(Self.child, to: [.manager])
            for visitor in [try await service.visitor(.iro), try await service.secondManager()] {
                for (typed, other) in [
                    (Self.child.code, "EM9999"), (Self.child.family, "Nobodyhere"), (Self.child.name, "No Such"),
                ] {
                    let found = try await visitor.find(typed)
                    let nothing = try await visitor.find(other)
                    #expect(found.status == 200)
                    #expect(found.queries == nothing.queries, "\(typed)")
                    #expect(found.words.replacing(typed, with: "") == nothing.words.replacing(other, with: ""))
                }
            }
        }
    }

    @Test(
        "is counted in the service's totals, whose rows are opened without it and say so",
        arguments: TestDatabase.all
    )
    func totals(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            let before = try await manager.get("/measures/looked-after/rows")
            let all = MeasureJourneyTests.rows(on: before)
            try await service.restrict(Self.child, to: [.manager])
            #expect(MeasureJourneyTests.rows(on: try await manager.get("/measures/looked-after/rows")) == all)
            let other = try await service.secondManager()
            for measure in Measure.all {
                for side in Side.allCases {
                    for ending in ["", "/csv"] {
                        let rows = try await other.get("/measures/\(measure.key)/rows\(ending)?side=\(side.rawValue)")
                        for trace in Self.child.traces {
                            #expect(!rows.text.contains(trace), "\(measure.key) \(side.rawValue)\(ending)")
                        }
                    }
                }
            }
            let rows = try await other.get("/measures/looked-after/rows")
            #expect(rows.shows("\(all.said) children"))
            #expect(rows.shows("1 row you may not open."))
            #expect(MeasureJourneyTests.rows(on: rows) == (all.said - 1, all.shown - 1))
            #expect(rows.queries <= 12)
            let file = try await other.get("/measures/looked-after/rows/csv")
            #expect(file.text.contains("1 row you may not open."))
        }
    }

    @Test("is told of by no group of a figure, and by no entry of the access log but to an auditor")
    func groupsAndLog() async throws {
        try await TestService.open { service in
            let officer = try await service.visitor(.iro)
            #expect(try await officer.get("/children/\(Self.child.id)").status == 200)
            let other = try await service.secondManager()
            let log = "/settings/access-log?person=\(TestPerson.iro.account)"
            #expect(try await other.get(log).shows(Self.child.code))
            let groups = try await other.get("/measures/looked-after?by=age")
            let links = groups.links().filter { $0.contains("/rows?") && $0.contains("group=") }
            #expect(!links.isEmpty)
            try await service.restrict(Self.child, to: [.manager])
            for link in links { #expect(try await other.get(link).status == 409, "\(link)") }
            #expect(try await !other.get(log).text.contains("/children/{child}"))
            #expect(try await service.visitor(.manager).get(log).shows("/children/{child}") == true)
            #expect(try await service.visitor(.auditor).get(log).shows("/children/{child}") == true)
        }
    }

    @Test(
        "is in no list or count that a parameter asks for: lists are one child shorter, with every filter",
        arguments: TestDatabase.all
    )
    func lists(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let other = try await service.secondManager()
            let before = try await other.get("/children?care=all")
            try await service.restrict(Self.child, to: [.manager])
            let after = try await other.get("/children?care=all")
            let count = TestChild.allCases.count
            #expect(before.shows("Showing \(count) of \(count)"))
            #expect(after.shows("Showing \(count - 1) of \(count - 1)"))
            for query in [
                "due=today", "officer=officer-iro", "age=0-4", "new=yes", "sort=name", "sort=-due",
                "after=\(Self.child.id)",
            ] {
                let page = try await other.get("/children?\(query)")
                for trace in Self.child.traces { #expect(!page.text.contains(trace), "\(query)") }
            }
        }
    }
}
