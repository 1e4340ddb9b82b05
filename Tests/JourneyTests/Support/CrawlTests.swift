import Access
import Hummingbird
import TestDatabases
import Testing

@testable import Web

@Suite("Every page")
struct CrawlTests {
    @Test(
        "and form about another officer's child is answered as if there were no such child",
        arguments: TestDatabase.all
    )
    func anotherOfficersChild(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            let token = try #require(try await visitor.get("/account").form(to: "/sign-out")?.hidden("token"))
            let before = try await service.deeds()
            for entry in service.entries where entry.path.contains(":child") {
                guard let permission = entry.permission, Role.iro.permissions.contains(permission) else { continue }
                let path = service.address(of: entry, about: .elsewhere)
                let isForm = entry.verb == "POST"
                let page =
                    isForm ? try await visitor.post(path, sending: [("token", token)]) : try await visitor.get(path)
                // The glass answers every number alike: it asks why.
                let glass = isForm ? 422 : 200
                #expect(page.status == (path.hasSuffix("/break-glass") ? glass : 404), "\(entry.verb) \(path)")
                for hidden in [TestChild.elsewhere.given, TestChild.elsewhere.family, TestChild.elsewhere.code] {
                    #expect(!page.text.contains(hidden), "\(path) says \(hidden)")
                }
            }
            #expect(try await service.deeds() == before)
        }
    }

    @Test("that can be opened by its address alone opens, within its queries", arguments: TestPerson.allCases)
    func opens(for person: TestPerson) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(person)
            // Whoever has just proved themselves is sent on by the pages that ask for it.
            let entries = service.entries.filter { $0.verb == "GET" && !$0.path.hasPrefix("sign-in/") }
            for entry in entries where !entry.path.contains(":") {
                guard let permission = entry.permission, person.role.permissions.contains(permission) else { continue }
                let page = try await visitor.get("/" + entry.path)
                #expect(page.status == 200, "/\(entry.path) for \(person)")
                // A file of every figure reads each kind of row, once. A page of figures reads most kinds when it is the
                // first after a deed, and what the returns brought: one query over what any other page takes.
                let isOfFigures = ["service", "overview", "reports", "published"].contains { entry.path.hasPrefix($0) }
                let most = entry.path.hasSuffix("/csv") ? 16 : isOfFigures ? 13 : 12
                #expect(page.queries <= most, "/\(entry.path) for \(person) took \(page.queries) queries")
                #expect(!page.runsScript, "/\(entry.path) for \(person)")
                #expect(!page.text.contains(" style="), "/\(entry.path) for \(person)")
                #expect(page.text.utf8.count < 60_000, "/\(entry.path) for \(person)")
                if person == .iro {
                    #expect(!page.text.contains(TestChild.elsewhere.family), "/\(entry.path) shows another's child")
                }
            }
        }
    }

    @Test("about a child opens for whoever may, within its queries", arguments: TestPerson.withChildren)
    func aboutChildren(for person: TestPerson) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(person)
            if person.role.reach != .wholeService { try await service.give([.later], to: person, until: nil) }
            for entry in service.entries where entry.verb == "GET" && entry.opensWithAChildAlone {
                guard let permission = entry.permission, person.role.permissions.contains(permission) else { continue }
                for child in TestChild.allCases where person != .iro || child.officer == .iro {
                    let path = service.address(of: entry, about: child)
                    let page = try await visitor.get(path)
                    #expect([200, 303, 404, 409].contains(page.status), "\(path) for \(person): \(page.status)")
                    #expect(page.queries <= 12, "\(path) for \(person) took \(page.queries) queries")
                    #expect(!page.runsScript, "\(path) for \(person)")
                }
            }
        }
    }
}

extension Routes.Entry {
    /// Whether the child is all that has to be named.
    fileprivate var opensWithAChildAlone: Bool {
        path.contains(":child") && path.split(separator: "/").filter { $0.hasPrefix(":") } == [":child"]
    }
}
