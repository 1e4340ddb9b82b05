import Access
import Notify
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Web

/// V1, V2, V4: the form that somebody has for a child of theirs, with its token and filled in, sent about another.
@Suite("A form of one's own, sent about what is not one's own")
struct ReplayTests {
    private static let (own, foreign, hidden) = (TestChild.later, TestChild.elsewhere, TestChild.dueToday)

    private static let people: [TestPerson] = [
        .iro, .manager, .support, .socialWorker, .teamManager, .inspector, .seniorManager, .participation,
    ]

    @Test("changes nothing and finds nothing (V1, V2, V4)", arguments: people)
    func replay(by person: TestPerson) async throws {
        try await TestService.open { service in
            try await service.equip([Self.own, Self.foreign, Self.hidden], hiding: Self.hidden)
            if person.role.reach != .wholeService { try await service.give([Self.own], to: person, until: nil) }
            let visitor = try await service.visitor(person)
            var sent = 0
            for entry in service.entries where entry.verb == "POST" && entry.path.contains(":child") {
                guard let permission = entry.permission, person.role.permissions.contains(permission) else { continue }
                // The glass answers every number alike, and opens what is not one's own: that is what it is for.
                if entry.path.hasSuffix("break-glass") { continue }
                let path = try await service.path(of: entry, Self.own, Self.own)
                let form = try await visitor.filled(entry, path, service)
                for target in try await service.targets(of: entry, by: person, Self.own, Self.foreign, Self.hidden) {
                    let before = try await service.marks()
                    let page = try await visitor.post(target, sending: form)
                    #expect(page.status == 404, "\(target) by \(person) answered \(page.status)")
                    #expect(try await service.marks() == before, "\(target) by \(person)")
                    for child in [Self.foreign, Self.hidden] where person.role.reach != .wholeService {
                        for trace in child.traces { #expect(!page.text.contains(trace), "\(target) says \(trace)") }
                    }
                    sent += 1
                }
                // Some want more than a child: a clock that runs, a message that a hold has stopped, sight for hours.
                let wantsMore = [":restriction", ":entry", ":grant", "reviews/held"].contains {
                    entry.path.contains($0)
                }
                if wantsMore { continue }
                // The same form is one that its own page takes, or says what is wrong with.
                let page = try await visitor.post(path, sending: form)
                #expect([200, 303, 409, 422].contains(page.status), "\(path) by \(person) answered \(page.status)")
            }
            let may = service.entries.contains { entry in
                entry.verb == "POST" && entry.path.contains(":child") && !entry.path.hasSuffix("break-glass")
                    && entry.permission.map(person.role.permissions.contains) == true
            }
            #expect((sent > 0) == may)
        }
    }
}

extension TestVisitor {
    /// The form for an address, as the nearest page above it shows it, filled in; only its token where there is none.
    fileprivate func filled(
        _ entry: Routes.Entry,
        _ path: String,
        _ service: TestService
    ) async throws -> [(name: String, value: String)] {
        let pages = Set(service.entries.filter { $0.verb == "GET" }.map(\.path))
        var (pattern, address) = (entry.path.split(separator: "/"), path.split(separator: "/"))
        while !pattern.isEmpty {
            if pages.contains(pattern.joined(separator: "/")) {
                let page = try await get("/" + address.joined(separator: "/"))
                if let form = page.form(to: path) ?? page.form(to: "/sign-out") { return form.filled }
            }
            pattern.removeLast()
            address.removeLast()
        }
        throw NotAsExpected("no page above \(path)")
    }
}

extension TestForm {
    /// What it carries, and something that fits in each of its fields.
    fileprivate var filled: [(name: String, value: String)] {
        var fields = hidden
        var taken = Set(fields.map(\.name))
        for match in markup.matches(of: /<(input|select|textarea) [^>]*name="([^"]*)"[^>]*>/) {
            let (name, field) = (String(match.2), String(match.0))
            guard taken.insert(name).inserted else { continue }
            fields.append((name, value(of: name, in: field, isChoice: match.1 == "select")))
        }
        return fields
    }

    private func value(of name: String, in field: String, isChoice: Bool) -> String {
        if isChoice {
            let options = markup.matches(of: /<option [^>]*value="([^"]+)"/)
            return options.first.map { String($0.1) } ?? ""
        }
        if field.contains("type=\"radio\"") || field.contains("type=\"checkbox\"") {
            return field.firstMatch(of: /value="([^"]*)"/).map { TestPage.unescaped(String($0.1)) } ?? "yes"
        }
        if name.hasSuffix("-day") { return "30" }
        if name.hasSuffix("-month") { return "3" }
        if name.hasSuffix("-year") { return "2026" }
        return name.contains("email") ? "marlow@school.example" : "Known to the team for years"
    }
}

extension TestService {
    /// Gives each of these children one of all that an address may name besides a child, and hides one of them from
    /// everybody here.
    fileprivate func equip(_ children: [TestChild], hiding hidden: TestChild) async throws {
        let post = try await TestPost(self)
        _ = try await secondManager()
        let manager = try await visitor(.manager)
        let now = moment.now
        for child in children {
            let told = [
                "name": "Marlow Fenwright", "email": "marlow@school.example", "again": "marlow@school.example",
                "partner": "yes",
            ]
            _ = try await manager.post("/children/\(child.id)/tell", told)
        }
        try await post.round()
        try await app.database.keep { transaction in
            for child in children {
                let matter = Subject(child.id)
                let key = "replay-\(child.id)"
                _ = try transaction.enqueue(
                    .recordOpened,
                    to: .account(TestPerson.iro.account),
                    about: [matter],
                    once: key,
                    at: now
                )
                try transaction.execute("UPDATE outbox SET state = 'held' WHERE once_key = \(key)")
            }
        }
        try await write { transaction in
            for child in children { try transaction.beginAll(about: Subject(child.id), at: now) }
            let restriction = Restriction(
                id: .fresh(),
                child: Subject(hidden.id),
                kind: .sensitive,
                from: TestService.today,
                why: "Known to many",
                named: [SecondIROManager.account]
            )
            try transaction.begin(restriction)
        }
    }

    /// An entry's address with one child in the place of the child, and what another child has in every other place.
    fileprivate func path(of entry: Routes.Entry, _ child: TestChild, _ other: TestChild) async throws -> String {
        var parts: [String] = []
        for part in entry.path.split(separator: "/") {
            switch part {
            case ":child": parts.append(child.id.text)
            case ":link": parts.append(try await kept("SELECT id FROM child_link WHERE child_id = \(other.id) LIMIT 1"))
            case ":entry":
                let key = "replay-\(other.id)"
                parts.append(try await kept("SELECT id FROM outbox WHERE once_key = \(key)"))
            default: parts.append(part.hasPrefix(":") ? "\(part.dropFirst())-\(other.id)" : String(part))
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// Where a form must not reach: a child who is not theirs, one hidden from them, and their own child with what
    /// belongs to either.
    fileprivate func targets(
        of entry: Routes.Entry,
        by person: TestPerson,
        _ own: TestChild,
        _ foreign: TestChild,
        _ hidden: TestChild
    ) async throws -> [String] {
        var pairs = [(hidden, hidden)]
        if person.role.reach != .wholeService { pairs.append((foreign, foreign)) }
        if entry.path.split(separator: "/").count(where: { $0.hasPrefix(":") }) > 1 {
            pairs += [(own, foreign), (own, hidden)]
        }
        var targets: [String] = []
        for (child, other) in pairs { targets.append(try await path(of: entry, child, other)) }
        return targets
    }

    /// What tells that something was changed: the number of deeds, and how messages and links stand.
    fileprivate func marks() async throws -> [String] {
        let held = try await kept("SELECT CAST(COUNT(*) AS TEXT) FROM outbox WHERE state = 'held'")
        let revoked = try await kept("SELECT CAST(COUNT(*) AS TEXT) FROM child_link WHERE revoked_at IS NOT NULL")
        return ["\(try await deeds())", held, revoked]
    }

    private func kept(_ query: Query<String>) async throws -> String {
        try await app.database.recall { try $0.one(query) }
    }
}

extension WriteTransaction {
    /// One each of what somebody may enter about a child, under identities that say whose they are.
    fileprivate func beginAll(about child: Subject, at now: Instant) throws {
        let grant = SightGrant(
            id: ID("grant-\(child.id)"),
            child: child,
            account: TestPerson.otherIRO.account,
            kind: .cover,
            term: .days(from: "2026-03-30", to: "2026-04-30"),
            why: "Leave"
        )
        try begin(grant)
        let conflict = Conflict(
            id: ID("conflict-\(child.id)"),
            child: child,
            officer: ID("officer-otherIRO"),
            kind: Conflict.Kind.allCases[0],
            fromOn: "2026-03-01",
            why: "Knows the family"
        )
        try begin(conflict)
        let hold = Hold(
            id: ID("hold-\(child.id)"),
            child: child,
            kind: .managersHold,
            from: TestService.today,
            since: now,
            reason: "Nobody may know"
        )
        try begin(hold)
    }
}
