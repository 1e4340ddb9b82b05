import Hummingbird
import Testing

@testable import Web

@Suite("A hostile request")
struct HostileRequestTests {
    /// What no page expects in its address, encoded as an address carries it.
    static let values = [
        "%00", "a%00b", "%F0%28%8C", "'%3B--", "%3Cscript%3E", "..%2F..%2Fetc", "%0D%0ASet-Cookie:a=b", "%25",
        "%E2%80%AE",
        "-1", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0001-01-01", "9999-12-31",
        "10000-01-01", "0001-01-01.x", "account:x:9223372036854775807",
    ]

    /// As much as an address can carry.
    static let long = [
        String(repeating: "a", count: 60_000), String(repeating: "a+", count: 20_000),
        String(repeating: "%25", count: 20_000), String(repeating: "lo", count: 30_000),
    ]

    /// Every answer that any page reads from its address.
    static let names = [
        "q", "after", "before", "changed-before", "sort", "care", "officer", "due", "legal", "age", "unaccompanied",
        "new",
        "turning", "until", "all", "clock", "done", "recorded", "settled", "saved", "earlier", "added", "removed",
        "replaced", "day", "day-day", "day-month", "day-year", "name", "back",
        "state", "code", "error", "iss",
        "replaced", "day", "day-day", "day-month", "day-year", "name", "back", "ended", "chosen", "changed",
        "with",
    ]

    @Test("is answered by every page with a page, and never as a fault of the service", arguments: values)
    func question(value: String) async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let question = HostileRequestTests.names.map { "\($0)=\(value)" }.joined(separator: "&")
            for entry in service.entries where entry.verb == "GET" {
                let path = service.address(of: entry, about: .later)
                let page = try await manager.get("\(path)?\(question)")
                #expect(page.status < 500, "\(path)")
                #expect(!page.runsScript, "\(path)")
                #expect(page.headers[values: .setCookie].allSatisfy { $0.contains(/^(__Host-)?footprint-/) })
            }
        }
    }

    /// Every field of any form.
    static let fields = [
        "q", "officer", "from", "from-day", "from-month", "from-year", "reason", "held-on", "held-on-day",
        "held-on-month",
        "held-on-year", "participation", "late-reason", "late-interests", "late-words", "earlier", "given", "family",
        "known-as", "pronouns", "day", "name", "days", "email", "password", "back",
        "logout_token",
        "known-as", "pronouns", "day", "name", "days", "email", "password", "back", "code", "proof", "sealed", "role",
        "share", "new-password", "old-password", "last-day", "last-day-day", "last-day-month", "last-day-year", "until",
        "until-day", "until-month", "until-year",
    ]

    @Test("fills in the forms of every page with what nobody would, and is never a fault of the service")
    func forms() async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let token = try #require(try await manager.get("/children").form(to: "/sign-out")?.hidden("token"))
            let seen = [
                "allocation:allocation-later:9223372036854775807", "clock:\0:-1", "child_name:name-elsewhere:2", ":::",
                "",
            ]
            let values = ["a\0b", "\0", "'; --", "<script>", "31/12/9999", "99999999999999999999", "\u{202E}\u{FFFE}"]
            for entry in service.entries where entry.verb == "POST" && entry.path != "sign-out" {
                for value in values {
                    let marks = seen.map { (name: "seen", value: $0) } + [(name: "token", value: token)]
                    let filled = HostileRequestTests.fields.map { (name: $0, value: value) }
                    let path = service.address(of: entry, about: .later)
                    let page = try await manager.post(path, sending: marks + filled)
                    #expect(page.status < 500, "\(path) with \(value)")
                    #expect(!page.runsScript, "\(path) with \(value)")
                    #expect(page.headers[values: .location].allSatisfy { $0.hasPrefix("/") && !$0.hasPrefix("//") })
                }
            }
        }
    }

    @Test("may be as long as an address can be", arguments: long)
    func endless(value: String) async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let paths = [
                "/find/", "/children?officer=", "/children?after=", "/children?sort=", "/my-work?officer=",
                "/allocation?after=", "/settings/calendar/add?name=", "/sign-in?back=",
            ]
            for path in paths {
                #expect(try await manager.get(path + value).status < 500, "\(path)")
            }
        }
    }

    @Test("names in an address what there cannot be, and nothing is found", arguments: values)
    func place(value: String) async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            for entry in service.entries
            where entry.verb == "GET" && entry.path.contains(":") && !entry.path.hasSuffix("break-glass") {
                let parts = entry.path.split(separator: "/").map { $0.hasPrefix(":") ? value : String($0) }
                let page = try await manager.get("/" + parts.joined(separator: "/"))
                #expect([400, 404, 410].contains(page.status), "\(entry.path) answered \(page.status)")
            }
        }
    }
}
