import Access
import Vocabulary

@testable import Web

/// Goes wherever the pages lead that somebody is shown, to a few addresses of each kind.
struct Spider {
    let service: TestService
    let visitor: TestVisitor
    /// How many addresses of each kind are looked at.
    var most = 2

    /// Opens every page that can be come by from those that open by their address alone, and hands each on.
    func walk(as role: Role, _ look: (String, TestPage) async throws -> Void) async throws {
        let entries = service.entries.filter { $0.verb == "GET" }
        let patterns = entries.map { $0.path.split(separator: "/").map(String.init) }
        var waiting = entries.filter { entry in
            !entry.path.contains(":") && entry.permission.map { role.permissions.contains($0) } ?? false
        }.map { "/" + $0.path }
        var seen = Set(waiting)
        var counts: [[String]: Int] = [:]
        while let address = waiting.popLast() {
            let page = try await visitor.get(address)
            try await look(address, page)
            for link in page.links() + [page.location].compactMap(\.self) where link.hasPrefix("/") {
                let address = String(link.prefix { $0 != "#" })
                let kind = Spider.kind(of: address, among: patterns)
                guard counts[kind, default: 0] < most, seen.insert(address).inserted else { continue }
                counts[kind, default: 0] += 1
                waiting.append(address)
            }
        }
    }

    /// The pattern that an address is one of, and the names that its question asks for.
    private static func kind(of address: String, among patterns: [[String]]) -> [String] {
        let parts = address.prefix { $0 != "?" }.split(separator: "/").map(String.init)
        let fitting = patterns.filter { pattern in
            pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
        let names = address.drop { $0 != "?" }.dropFirst().split(separator: "&").map { $0.prefix { $0 != "=" } }
        return (fitting.first ?? parts) + ["?"] + Set(names).sorted().map(String.init)
    }
}
