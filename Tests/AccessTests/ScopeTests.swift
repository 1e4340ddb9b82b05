import Access
import Samples
import Store
import Testing
import Vocabulary

@Suite("Scope")
struct ScopeTests {
    @Test(
        "an officer sees a child from the first day of the sight to the last, both included",
        arguments: [
            ("2026-02-28", 0), ("2026-03-01", 1), ("2026-03-15", 1), ("2026-03-31", 1), ("2026-04-01", 0),
        ] as [(CivilDate, Int)]
    )
    func bothEnds(day: CivilDate, seen: Int) async throws {
        try await House.open { house in
            let account = try await house.person()
            let children = try await house.children(2)
            try await house.replace(
                children,
                [Sight(account: account, child: children[0], from: "2026-03-01", to: "2026-03-31")]
            )
            #expect(try await house.visible(to: .officer(account, on: day)) == Array(children.prefix(seen)))
        }
    }

    @Test("a sight without a last day goes on; nobody else has it; the service and the program see all")
    func others() async throws {
        try await House.open { house in
            let account = try await house.person()
            let other = try await house.person("Robin Thornfield", email: "robin@eastmere.example")
            let children = try await house.children(2)
            try await house.replace(
                children,
                [Sight(account: account, child: children[0], from: "2026-03-01", to: nil)]
            )
            #expect(try await house.visible(to: .officer(account, on: "2076-03-01")) == [children[0]])
            #expect(try await house.visible(to: .officer(other, on: "2026-03-30")).isEmpty)
            #expect(try await house.visible(to: .program).count == 2)
            let manager = try #require(Visitor.sample(.manager).capacity(for: .seeChildren))
            #expect(try await house.visible(to: manager.scope(on: today)).count == 2)
        }
    }

    @Test("replacing the sight of children leaves nothing of theirs behind and others' alone")
    func replaced() async throws {
        try await House.open { house in
            let account = try await house.person()
            let children = try await house.children(1001)
            let sights = children.map { Sight(account: account, child: $0, from: "2026-03-01", to: nil) }
            try await house.replace(children, sights)
            #expect(try await house.visible(to: .officer(account, on: today)).count == 1001)
            try await house.replace(Array(children.prefix(1000)), [])
            #expect(try await house.visible(to: .officer(account, on: today)) == [children[1000]])
        }
    }

    @Test("as known on an earlier day, what may be seen is still decided by how things stand now")
    func asKnown() async throws {
        try await House.open { house in
            let account = try await house.person()
            let children = try await house.children(1)
            try await house.replace(
                children,
                [Sight(account: account, child: children[0], from: "2026-03-01", to: nil)]
            )
            let scope = Scope.officer(account, on: today)
            let then = try await house.database.read(asKnown: .after(0)) { try $0.all(visibleChildren(to: scope)) }
            #expect(then == children.map(\.id))
        }
    }

    @Test(
        "sights of one account on one child that overlap or follow each other become one",
        arguments: [
            ([("2026-03-01", "2026-03-10"), ("2026-03-05", "2026-03-20")], [("2026-03-01", "2026-03-20")]),  // overlap
            ([("2026-03-01", "2026-03-10"), ("2026-03-11", "2026-03-20")], [("2026-03-01", "2026-03-20")]),  // next day
            (
                [("2026-03-01", "2026-03-10"), ("2026-03-12", "2026-03-20")],  // a day between
                [("2026-03-01", "2026-03-10"), ("2026-03-12", "2026-03-20")]
            ),
            ([("2026-03-01", "2026-03-20"), ("2026-03-05", "2026-03-10")], [("2026-03-01", "2026-03-20")]),  // within
            ([("2026-03-01", nil), ("2026-03-05", "2026-03-10")], [("2026-03-01", nil)]),  // the first goes on
            ([("2026-03-01", "2026-03-10"), ("2026-03-05", nil)], [("2026-03-01", nil)]),  // the second goes on
            ([("2026-03-01", "2026-03-10"), ("2026-03-01", nil)], [("2026-03-01", nil)]),  // the same first day
            ([("2026-03-05", nil), ("2026-03-01", "2026-03-10")], [("2026-03-01", nil)]),  // given in no order
        ] as [([(CivilDate, CivilDate?)], [(CivilDate, CivilDate?)])]
    )
    func merged(given: [(CivilDate, CivilDate?)], kept: [(CivilDate, CivilDate?)]) {
        let sights = { (days: [(CivilDate, CivilDate?)]) in
            days.map { Sight(account: ID("wren"), child: Subject(id: "child"), from: $0.0, to: $0.1) }
        }
        #expect(Sight.merged(sights(given)) == sights(kept))
    }

    @Test("where sights of several levels meet, each day has the one that takes in the others")
    func levels() {
        let sight = { (level: Sight.Level, from: CivilDate, to: CivilDate?) in
            Sight(account: ID("wren"), child: Subject(id: "child"), level: level, from: from, to: to)
        }
        let given = [
            sight(.list, "2026-03-01", nil), sight(.whole, "2026-03-10", "2026-03-12"),
            sight(.looks, "2026-03-12", "2026-03-20"), sight(.list, "2026-03-15", "2026-03-30"),
        ]
        #expect(
            Sight.merged(given.reversed()) == [
                sight(.list, "2026-03-01", "2026-03-09"), sight(.whole, "2026-03-10", "2026-03-12"),
                sight(.looks, "2026-03-13", "2026-03-20"), sight(.list, "2026-03-21", nil),
            ]
        )
    }

    @Test("a sight serves the permissions that need no more than it shows", arguments: Sight.Level.allCases)
    func needs(level: Sight.Level) async throws {
        try await House.open { house in
            let account = try await house.person()
            let child = try await house.children(1)[0]
            try await house.replace(
                [child],
                [Sight(account: account, child: child, level: level, from: "2026-03-01", to: nil)]
            )
            for role in [Role.iro, .inspector, .socialWorker] {
                for permission in Permission.allCases {
                    guard let capacity = Visitor.of(account, role).capacity(for: permission),
                        role.permissions.contains(permission), capacity.counted(on: today) != .nobody
                    else { continue }
                    let scope = capacity.scope(on: today)
                    let serves = level.rawValue <= permission.needs.rawValue
                    #expect(try await house.visible(to: scope).isEmpty != serves, "\(permission)")
                    #expect(try await house.among(scope).isEmpty != serves, "\(permission)")
                }
            }
        }
    }

    @Test("sights of two accounts, or of two children, stay apart")
    func apart() {
        let sights = [
            Sight(account: ID("robin"), child: Subject(id: "first"), from: "2026-03-01", to: nil),
            Sight(account: ID("wren"), child: Subject(id: "first"), from: "2026-03-01", to: nil),
            Sight(account: ID("wren"), child: Subject(id: "second"), from: "2026-03-01", to: nil),
        ]
        #expect(Sight.merged(sights.reversed()) == sights)
    }

    @Test("who may see a child is kept as it was given")
    func kept() async throws {
        try await House.open { house in
            let account = try await house.person()
            let children = try await house.children(1)
            let sight = Sight(account: account, child: children[0], from: "2026-03-01", to: "2026-03-31")
            try await house.replace(children, [sight])
            #expect(try await house.database.read { try $0.all(Sight.of(children[0])) } == [sight])
        }
    }
}

extension Scope {
    /// What an officer sees on a day, by the only way there is: a visitor with that role.
    static func officer(_ account: ID<Account>, on day: CivilDate) -> Scope {
        let visitor = Visitor(
            account: account,
            name: "Wren Ashgrove",
            role: .iro,
            session: ID("session"),
            sessionEnds: day.minute(60),
            crossSiteToken: "token"
        )
        return visitor.capacity(for: .seeFile).map { $0.scope(on: day) } ?? .program
    }
}

extension House {
    func replace(_ children: [Subject], _ sights: [Sight]) async throws {
        try await write { try $0.replaceSight(of: children, with: sights) }
    }

    func visible(to scope: Scope) async throws -> [Subject] {
        try await database.read { try $0.all(visibleChildren(to: scope)) }.map { Subject(id: $0) }
    }
}

private func visibleChildren(to scope: Scope) -> Query<String> {
    "SELECT id FROM identity WHERE kind = 'child' AND \(scope.allows("identity.id")) ORDER BY id"
}
