import Access
import Samples
import Store
import Testing
import Vocabulary

@Suite("The access log")
struct AccessLogTests {
    @Test("a thousand entries at once are all in, in one whole chain, by far fewer transactions")
    func together() async throws {
        try await House.open { house in
            let children = (0..<20).map { Subject(id: "child \($0)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<1000 {
                    group.addTask { try await house.log.record(.sample("page \(number)", of: children)) }
                }
                try await group.waitForAll()
            }
            let audit = try await AccessLogAudit.run(over: house.database)
            #expect(audit.entries == 1000)
            #expect(audit.faults == [])
            #expect(try await house.rows(in: "access_child") == 20_000)
            #expect(await house.log.commits < 100)
            let pages = try await house.database.recall { try $0.all(Query<String>("SELECT what FROM access_entry")) }
            #expect(Set(pages).count == 1000)
        }
    }

    @Test("an entry that has been recorded is there when the answer leaves")
    func committed() async throws {
        try await House.open { house in
            for number in 1...5 {
                try await house.log.record(.sample())
                #expect(try await house.rows(in: "access_entry") == number)
            }
        }
    }

    @Test("where an entry cannot be written, everybody who waits for it is told, and later ones go on")
    func failed() async throws {
        try await House.open { house in
            try await house.log.record(.sample())
            try await house.tamper("ALTER TABLE access_entry RENAME TO gone")
            let failures = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<50 {
                    group.addTask { (try? await house.log.record(.sample())) == nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(failures == 50)
            try await house.tamper("ALTER TABLE gone RENAME TO access_entry")
            try await house.log.record(.sample())
            let audit = try await AccessLogAudit.run(over: house.database)
            #expect(audit.entries == 2)
            #expect(audit.faults == [])
        }
    }

    @Test(
        "the audit finds what was done to the log by hand, and names it",
        arguments: [
            (
                "UPDATE access_entry SET name = 'Somebody Else' WHERE number = 3",
                ["Entry 3 of the access log has been altered."]
            ),
            ("UPDATE access_entry SET name = NULL WHERE number = 3", ["Entry 3 of the access log has been altered."]),
            (
                "UPDATE access_entry SET at = '2026-03-30T10:00:00.000Z' WHERE number = 1",
                ["Entry 1 of the access log has been altered."]
            ),
            (
                "UPDATE access_child SET child_id = 'other' WHERE entry = 2 AND child_id = 'child a'",
                ["Entry 2 of the access log has been altered."]
            ),
            (
                "DELETE FROM access_child WHERE entry = 4 AND child_id = 'child b'",
                ["Entry 4 of the access log has been altered."]
            ),
            ("INSERT INTO access_child VALUES (4, 'child c')", ["Entry 4 of the access log has been altered."]),
            (
                "DELETE FROM access_entry WHERE number = 5",  // the one without children
                [
                    "Entry 5 of the access log is missing.",
                    "Entry 6 of the access log does not follow the one before it.",
                ]
            ),
            (
                """
                INSERT INTO access_entry SELECT 7, at, account_id, name, role, verb, what, outcome, address, digest, digest
                FROM access_entry WHERE number = 6
                """,
                ["Entry 7 of the access log has been altered."]
            ),
        ] as [(SQL, [String])]
    )
    func tampered(change: SQL, faults: [String]) async throws {
        try await House.open { house in
            try await house.recordSix()
            #expect(try await AccessLogAudit.run(over: house.database).faults == [])
            try await house.tamper(change)
            #expect(try await AccessLogAudit.run(over: house.database).faults == faults)
        }
    }

    @Test("a log that was cut short is whole in itself, but its head is not the one that left the database")
    func cut() async throws {
        try await House.open { house in
            try await house.recordSix()
            let before = try await AccessLogAudit.run(over: house.database)
            try await house.tamper("DELETE FROM access_child WHERE entry = 6")
            try await house.tamper("DELETE FROM access_entry WHERE number = 6")
            let after = try await AccessLogAudit.run(over: house.database)
            #expect(after.faults == [])
            #expect(after.head != before.head)
            #expect(before.head.count == 64)
        }
    }

    @Test("the audit of an empty log finds nothing")
    func empty() async throws {
        try await House.open { house in
            let audit = try await AccessLogAudit.run(over: house.database)
            #expect(audit.entries == 0)
            #expect(audit.head == "")
            #expect(audit.faults == [])
        }
    }

    @Test("the audit reads a log longer than one piece of it")
    func long() async throws {
        try await House.open { house in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<2300 {
                    group.addTask { try await house.log.record(.sample(of: [Subject(id: "child a")])) }
                }
                try await group.waitForAll()
            }
            let audit = try await AccessLogAudit.run(over: house.database)
            #expect(audit.entries == 2300)
            #expect(audit.faults == [])
        }
    }

    @Test("who looked at a child, the latest first and page by page, no entry twice and none left out")
    func looks() async throws {
        try await House.open { house in
            let children = try await house.children(2)
            for number in 0..<7 {
                try await house.log.record(.sample("page \(number)", of: number == 3 ? [children[1]] : children))
            }
            var found: [String] = []
            var last: Int?
            repeat {
                let page = try await house.database.looks(at: children[0], seenBy: .program, before: last, limit: 2)
                found += page.map(\.what)
                last = page.last?.number
            } while last != nil
            #expect(found == ["page 6", "page 5", "page 4", "page 2", "page 1", "page 0"])
        }
    }

    @Test("who looked is told only to those who may see the child")
    func looksInScope() async throws {
        try await House.open { house in
            let account = try await house.person()
            let children = try await house.children(2)
            try await house.replace(
                [children[0]],
                [Sight(account: account, child: children[0], from: today, to: today)]
            )
            let person = AccessEntry.Person(account: account, name: "Wren Ashgrove", role: .iro)
            try await house.log.record(.sample(.refused, by: person, of: children))
            let scope = Scope.officer(account, on: today)
            let look = try #require(try await house.database.looks(at: children[0], seenBy: scope, limit: 50).first)
            #expect(look.name == "Wren Ashgrove")
            #expect(look.role == .iro)
            #expect(look.account == account)
            #expect(look.verb == .read)
            #expect(look.outcome == .refused)
            #expect(look.at == today.minute(0))
            for (child, day) in [(children[1], today), (children[0], today.adding(days: 1))] {
                await #expect(throws: Missing.self) {
                    try await house.database.looks(at: child, seenBy: .officer(account, on: day), limit: 50)
                }
            }
        }
    }

    @Test("one request cannot fill the log: words are cut, and a child counts once")
    func bounded() {
        let child = Subject(id: "child a")
        let entry = AccessEntry(
            .read,
            String(repeating: "w", count: 100_000),
            by: nil,
            of: [Subject(id: "child b"), child, child],
            at: today.minute(0),
            from: String(repeating: "9", count: 100_000)
        )
        #expect(entry.what.count == 200)
        #expect(entry.address.count == 200)
        #expect(entry.children == [child, Subject(id: "child b")])
    }
}

extension AccessEntry {
    static func sample(
        _ what: String = "children/:child",
        _ outcome: Outcome = .allowed,
        by person: Person? = nil,
        of children: [Subject] = []
    ) -> AccessEntry {
        AccessEntry(.read, what, outcome, by: person, of: children, at: today.minute(0), from: "192.0.2.1")
    }

    static func sample(_ outcome: Outcome, by person: Person, of children: [Subject]) -> AccessEntry {
        sample("children/:child", outcome, by: person, of: children)
    }
}

extension House {
    /// Changes by hand what the program would never change.
    func tamper(_ sql: SQL) async throws {
        try await database.keep { _ = try $0.execute(sql) }
    }

    /// Six entries: the fifth about nobody, the others about two children.
    func recordSix() async throws {
        let person = AccessEntry.Person(account: ID("wren"), name: "Wren Ashgrove", role: .iro)
        for number in 1...6 {
            let children = number == 5 ? [] : [Subject(id: "child a"), Subject(id: "child b")]
            try await log.record(.sample(.allowed, by: person, of: children))
        }
    }
}
