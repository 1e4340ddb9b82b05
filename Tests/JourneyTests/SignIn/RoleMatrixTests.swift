import Access
import Foundation
import Hummingbird
import Testing

@testable import Web

@Suite("Who may open what")
struct RoleMatrixTests {
    @Test("the matrix of roles and addresses is the one that was agreed")
    func matrix() async throws {
        try await TestService.open(withChildren: false) { service in
            let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "role-matrix.txt")
            let now = service.matrix
            print(now)
            if ProcessInfo.processInfo.environment["FOOTPRINT_KEEP_GOLDEN"] != nil {
                try now.write(to: golden, atomically: true, encoding: .utf8)
            }
            #expect(try String(contentsOf: golden, encoding: .utf8) == now)
        }
    }

    @Test(
        "an address answers a role that may not open it with 403, and nobody with the door",
        arguments: TestPerson.allCases
    )
    func closed(to person: TestPerson) async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(person)
            let before = try await service.deeds()
            for entry in service.entries {
                guard let permission = entry.permission else { continue }
                let path = service.address(of: entry, about: .overdue)
                let stranger = try await service.stranger().send(entry.method, path)
                #expect(stranger.status == 303, "\(entry.verb) \(path)")
                #expect(stranger.location?.hasPrefix("/sign-in") == true, "\(entry.verb) \(path)")
                guard !person.role.permissions.contains(permission) else { continue }
                let page = try await visitor.send(entry.method, path)
                #expect(page.status == 403, "\(entry.verb) \(path) to \(person)")
                #expect(page.shows("Your role does not include it."), "\(entry.verb) \(path) to \(person)")
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
}

extension TestService {
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
