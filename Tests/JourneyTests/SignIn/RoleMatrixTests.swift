import Access
import Foundation
import Hummingbird
import Store
import Testing

@testable import Web

@Suite("Who may open what")
struct RoleMatrixTests {
    @Test("the matrix of roles and addresses is the one that was agreed")
    func matrix() async throws {
        try await TestService.open(withChildren: false) { service in
            let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "role-matrix.txt")
            let now = service.matrix
            if ProcessInfo.processInfo.environment["FOOTPRINT_KEEP_GOLDEN"] != nil {
                try now.write(to: golden, atomically: true, encoding: .utf8)
            }
            #expect(try String(contentsOf: golden, encoding: .utf8) == now)
        }
    }

    /// V4: actions that lacked the permission their button had. V33: any session would do. Every role calls every address and
    /// verb with a token of its own.
    @Test(
        "called directly, an address answers as the matrix says; what is refused is logged and changes nothing",
        arguments: TestPerson.allCases
    )
    func calledDirectly(by person: TestPerson) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(person)
            let token = try await visitor.token()
            for entry in service.entries {
                guard let permission = entry.permission else { continue }
                let path = service.address(of: entry, about: .overdue)
                let (deeds, refusals) = (try await service.deeds(), try await service.refusals())
                let page =
                    entry.verb == "GET"
                    ? try await visitor.get(path) : try await visitor.post(path, sending: [("token", token)])
                let called: Comment = "\(entry.verb) \(path) by \(person): \(page.status)"
                if person.role.permissions.contains(permission) {
                    #expect([200, 303, 400, 404, 409, 410, 422].contains(page.status), called)
                } else {
                    #expect(page.status == 403, called)
                    #expect(page.shows("Your role does not include it."), called)
                    #expect(try await service.deeds() == deeds, called)
                    #expect(try await service.refusals() == refusals + 1, called)
                }
            }
        }
    }

    @Test("an address sends nobody who has not signed in any further than the door")
    func strangers() async throws {
        try await TestService.open { service in
            let before = try await service.deeds()
            for entry in service.entries where entry.permission != nil {
                let path = service.address(of: entry, about: .overdue)
                let page = try await service.stranger().send(entry.method, path)
                #expect(page.status == 303, "\(entry.verb) \(path)")
                #expect(page.location?.hasPrefix("/sign-in") == true, "\(entry.verb) \(path)")
            }
            #expect(try await service.deeds() == before)
        }
    }

    @Test("a form without the token of the session changes nothing", arguments: TestPerson.allCases)
    func withoutToken(from person: TestPerson) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(person)
            let before = try await service.deeds()
            for entry in service.entries where entry.verb == "POST" {
                guard let permission = entry.permission, person.role.permissions.contains(permission) else { continue }
                let path = service.address(of: entry, about: .overdue)
                for token in ["", "0000"] {
                    let page = try await visitor.post(path, sending: [("token", token)])
                    #expect((400..<500).contains(page.status), "\(path) from \(person)")
                }
            }
            #expect(try await service.deeds() == before)
        }
    }

    @Test(
        "the page of roles says of every permission and every address who may",
        arguments: [TestPerson.manager, .auditor]
    )
    func page(for person: TestPerson) async throws {
        try await TestService.open(withChildren: false) { service in
            let page = try await service.visitor(person).get("/settings/roles")
            #expect(page.status == 200)
            for permission in Permission.allCases { #expect(page.shows(permission.title), "\(permission)") }
            for entry in service.entries { #expect(page.shows("/\(entry.path) "), "\(entry.path)") }
            #expect(page.shows("See a child's whole file Own children Whole service – – – – – The sample given – –"))
            #expect(page.shows("/settings/roles look See which role may do what IRO manager; Auditor"))
            #expect(page.shows("/health look Nothing: it is there for anybody Anybody"))
        }
    }
}

extension TestVisitor {
    /// The mark that every form of this session carries.
    func token() async throws -> String {
        guard let token = try await get("/help").form(to: "/sign-out")?.hidden("token") else {
            throw NotAsExpected("no form for signing out")
        }
        return token
    }
}

extension TestService {
    /// How often somebody was refused.
    func refusals() async throws -> Int {
        try await app.database.recall {
            try $0.one(Query<Int>("SELECT CAST(COUNT(*) AS BIGINT) FROM access_entry WHERE outcome = 'refused'"))
        }
    }

    /// A line for each address and verb: the roles that may, or that anybody may, and whether they prove themselves first.
    fileprivate var matrix: String {
        let lines = entries.map { entry in
            let roles = Role.allCases.map { role in
                entry.permission.map { role.permissions.contains($0) ? role.rawValue : "-" } ?? "anybody"
            }
            let proof = entry.isAfterProof ? ["after proof"] : []
            return ([entry.verb, "/" + entry.path] + roles + proof).joined(separator: "  ")
        }
        return lines.sorted().joined(separator: "\n") + "\n"
    }
}
