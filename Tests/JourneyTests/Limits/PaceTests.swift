import Access
import HTMLKit
import HTTPTypes
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("How fast requests may come")
struct PaceTests {
    private static let start = Instant(milliseconds: 1_774_861_200_000)

    @Test("as many as a minute's at once, then evenly; a wait says how long")
    func allowance() {
        let allowance = Allowance(perMinute: 60)
        var left = allowance.full(at: Self.start)
        func take(after seconds: Int) -> Int? {
            allowance.take(from: &left, at: Self.start.adding(seconds: seconds))
        }
        for _ in 1...60 { #expect(take(after: 0) == nil) }
        #expect(take(after: 0) == 1)
        #expect(take(after: 1) == nil)
        #expect(take(after: 1) == 1)
        // A clock that is set back forgives nothing, and one that ran on for days fills it up once.
        #expect(take(after: 0) == 1)
        for _ in 1...60 { #expect(take(after: 86_400) == nil) }
        #expect(take(after: 86_400) == 1)
    }

    @Test("what is remembered of addresses has an end, be there ever so many")
    func bounded() throws {
        let pace = Pace(requestsPerMinute: 5)
        for number in 0...(2 * Pace.most) { try pace.take(.address, by: "network-\(number)", at: Self.start) }
        #expect(pace.count <= Pace.most)
    }

    @Test(
        "an account that is too fast is told how long to wait, and the log is told once",
        arguments: TestDatabase.all
    )
    func account(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, requestsPerMinute: 20) { service in
            let officer = try await service.visitor(.iro)
            for _ in 1...20 { #expect(try await officer.get("/account").status == 200) }
            for _ in 1...5 {
                let page = try await officer.get("/account")
                #expect(page.status == 429)
                #expect(page.headers[.retryAfter] == "3")
                #expect(page.shows("That was too fast") && page.shows("Wait 3 seconds and try again."))
            }
            // Nobody else waits for them, and their own wait has an end.
            let manager = try await service.visitor(.manager)
            let log = try await manager.get("/settings/access-log?outcome=refused")
            #expect(log.text.ranges(of: "too many requests").count == 1)
            service.moment.pass(minutes: 1)
            #expect(try await officer.get("/account").status == 200)
        }
    }

    @Test("a form that is sent too fast comes back with its words")
    func form() async throws {
        try await TestService.open(requestsPerMinute: 5) { service in
            let officer = try await service.visitor(.iro)
            let path = "/children/\(TestChild.later.id)/names"
            let form = try #require(try await officer.get(path).form(to: path))
            for _ in 1...4 { _ = try await officer.get("/account") }
            let words = ["given": "Dilys", "family": "Thistlewood-Grey"]
            let page = try await officer.send(form, words, to: path)
            #expect(page.status == 429 && page.shows("What you typed is still here."))
            let again = try #require(page.form(to: path))
            #expect(again.hidden("family") == "Thistlewood-Grey")
            service.moment.pass(minutes: 1)
            #expect(try await officer.send(again, [:], to: path).status == 303)
        }
    }

    @Test("searches and files to keep are fewer; whoever may not have one has no more of the other")
    func fewer() async throws {
        try await TestService.open(requestsPerMinute: 30) { service in
            let manager = try await service.visitor(.manager)
            let files = service.entries.filter { $0.path.hasSuffix("csv") || $0.path == "settings/profile/file" }
            #expect(files.count >= 6 && files.allSatisfy { $0.pace == .exports })
            #expect(service.entries.filter { $0.path.hasPrefix("find") }.count >= 3)
            for _ in 1...3 { #expect(try await manager.get("/measures/csv").status == 200) }
            #expect(try await manager.get("/measures/csv").status == 429)
            for _ in 1...6 { #expect(try await manager.get("/find").status == 200) }
            #expect(try await manager.get("/find").status == 429)
            #expect(try await manager.get("/account").status == 200)
        }
    }

    @Test("strangers are counted by where they come from, and the state of health is told to everybody")
    func strangers() async throws {
        let proxies = try #require(TrustedProxies(["127.0.0.1", "::1"]))
        try await TestService.open(behind: proxies, requestsPerMinute: 10) { service in
            let here = service.stranger(from: "203.0.113.7")
            for _ in 1...20 {
                let page = try await here.get("/sign-in")
                #expect(page.status == 200)
            }
            #expect(try await here.get("/sign-in").status == 429)
            #expect(try await here.get("/health").status == 200)
            #expect(try await here.get(Assets.stylesheet.address.text).status == 200)
            #expect(try await service.stranger(from: "203.0.113.8").get("/sign-in").status == 200)
            // Of one network of the long addresses everybody has as many as they like.
            for number in 1...20 {
                #expect(try await service.stranger(from: "2001:db8::\(number)").get("/sign-in").status == 200)
            }
            #expect(try await service.stranger(from: "2001:db8::ffff").get("/sign-in").status == 429)
        }
    }
}
