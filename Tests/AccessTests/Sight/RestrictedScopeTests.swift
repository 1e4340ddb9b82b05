import Samples
import Store
import Testing
import Vocabulary

@testable import Access

@Suite("Scope and restricted records")
struct RestrictedScopeTests {
    private static let now = today.minute(0)

    @Test(
        "a restricted record is in the whole service's scope for those named, on its days, and for the program always"
    )
    func wholeService() async throws {
        try await House.open { house in
            let (named, other) = (try await house.person(as: .manager), try await house.second(as: .manager))
            let child = try await house.restricted(to: [named], from: "2026-03-10", until: "2026-03-31")
            for day in ["2026-03-09", "2026-03-10", "2026-03-31", "2026-04-01"] as [CivilDate] {
                let isFree = day == "2026-03-09" || day == "2026-04-01"
                #expect(try await house.visible(to: .service(named, on: day)).contains(child), "\(day)")
                #expect(try await house.visible(to: .service(other, on: day)).contains(child) == isFree, "\(day)")
                #expect(try await house.visible(to: .program).contains(child))
            }
        }
    }

    @Test("the totals of the whole service count every child; whom the rows behind them hide is told")
    func totals() async throws {
        try await House.open { house in
            let (named, other) = (try await house.person(as: .manager), try await house.second(as: .manager))
            let child = try await house.restricted(to: [named], from: "2026-03-10")
            for (account, hidden) in [(named, []), (other, [child])] {
                let scope = Scope.service(account, on: today)
                #expect(scope.ofTotals == .program)
                let query = try #require(scope.hidden)
                #expect(try await house.database.read { try $0.all(query) } == hidden)
            }
            let own = Scope.officer(other, on: today)
            #expect(own.ofTotals == own)
            #expect(own.hidden == nil)
            #expect(Scope.program.hidden == nil)
        }
    }

    @Test(
        "what is open for hours is seen from its first moment to before its last, where the scope has a moment",
        arguments: [(-1, false), (0, true), (59, true), (60, false)]
    )
    func hours(minutes: Int, isOpen: Bool) async throws {
        try await House.open { house in
            let (named, other) = (try await house.person(as: .manager), try await house.second())
            let child = try await house.restricted(to: [named], from: "2026-03-10")
            try await house.open(child, to: other, .glass)
            let moment = today.minute(minutes)
            let openHours = OpenHours(at: moment)
            for role in [Role.iro, .manager] {
                let visitor = Visitor.of(other, role, openHours: openHours)
                let scope = try #require(visitor.capacity(for: .seeFile)).scope(on: today)
                #expect(try await house.visible(to: scope).contains(child) == isOpen, "\(role)")
                #expect(try await house.among(scope).contains(child) == isOpen, "\(role)")
                let closed = try #require(Visitor.of(other, role).capacity(for: .seeFile)).scope(on: today)
                #expect(try await !house.visible(to: closed).contains(child), "\(role)")
            }
        }
    }

    // V18: what is open to be read changes nothing.
    @Test("what is open for hours can be looked at; nothing that changes a record reaches it")
    func onlyLooks() async throws {
        try await House.open { house in
            let other = try await house.second()
            let child = try await house.children(1)[0]
            try await house.open(child, to: other, .glass)
            let visitor = Visitor.of(other, .iro, openHours: OpenHours(at: Self.now))
            for permission in Permission.allCases {
                guard let capacity = visitor.capacity(for: permission) else { continue }
                let sees = try await house.visible(to: capacity.scope(on: today)).contains(child)
                #expect(sees == (permission.needs != .whole), "\(permission)")
            }
        }
    }

    // V32: what is checked is what acts.
    @Test("a record lent to support opens that file and no other, and for nothing but looking")
    func lent() async throws {
        try await House.open { house in
            let support = try await house.second(as: .support)
            let children = try await house.children(2)
            try await house.open(children[0], to: support, .support)
            let lent = Visitor.of(support, .support, openHours: OpenHours(at: Self.now, lendsFile: true))
            let file = try #require(lent.capacity(for: .seeFile))
            #expect(file.role == .support)
            #expect(try await house.visible(to: file.scope(on: today)) == [children[0]])
            #expect(file.scope(on: today).isNarrow)
            for permission in Permission.allCases where permission != .seeFile {
                #expect((lent.capacity(for: permission) != nil) == permission.roles.contains(.support), "\(permission)")
            }
            #expect(Visitor.of(support, .support, openHours: OpenHours(at: Self.now)).capacity(for: .seeFile) == nil)
            let names = try #require(lent.capacity(for: .seeChildren))
            #expect(try await Set(house.visible(to: names.scope(on: today))) == Set(children))
        }
    }

    @Test("glass broken before a record is restricted is closed by the restriction, and can be broken again")
    func closed() async throws {
        try await House.open { house in
            let (manager, other) = (try await house.person(as: .manager), try await house.second())
            let child = try await house.children(1)[0]
            try await house.open(child, to: other, .glass)
            try await house.restrict(child, to: [manager], from: today, .sensitive)
            let grants = try await house.database.read { try $0.all(SightGrant.of([child])) }
            #expect(grants.map(\.term) == [.hours(from: Self.now, until: Self.now)])
            try await house.write {
                try $0.breakGlass(child, by: other, hours: 1, because: "asked to step in", at: Self.now)
            }
            #expect(try await house.database.read { try $0.all(SightGrant.of([child])) }.count == 2)
        }
    }

    @Test("a record locked for adoption does not yield to the glass: it is answered as if there were none")
    func adoption() async throws {
        try await House.open { house in
            let (manager, other) = (try await house.person(as: .manager), try await house.second())
            let child = try await house.children(1)[0]
            try await house.restrict(child, to: [manager], from: today, .adoption)
            await #expect(throws: Missing.self) {
                try await house.write {
                    try $0.breakGlass(child, by: other, hours: 1, because: "asked to step in", at: Self.now)
                }
            }
        }
    }
}

extension House {
    func second(as role: Role = .iro) async throws -> ID<Account> {
        try await person("Robin Thornfield", email: "robin@eastmere.example", as: role)
    }

    /// A child whose record is restricted, with what follows from that.
    func restricted(
        to named: [ID<Account>],
        from day: CivilDate,
        until last: CivilDate? = nil
    ) async throws -> Subject {
        let child = try await children(1)[0]
        let restriction = Restriction(
            id: .fresh(),
            child: child,
            kind: .sensitive,
            from: day,
            to: last,
            why: "family of staff",
            named: named
        )
        try await write { transaction in
            try transaction.begin(restriction)
            try transaction.decide(child)
        }
        return child
    }

    func restrict(
        _ child: Subject,
        to named: [ID<Account>],
        from day: CivilDate,
        _ kind: Restriction.Kind
    ) async throws {
        let restriction = Restriction(
            id: .fresh(),
            child: child,
            kind: kind,
            from: day,
            why: "as the court ordered",
            named: named
        )
        try await write { try $0.restrict(restriction, by: .program, at: today.minute(0), today: today) }
    }

    /// Opens a child to somebody for the hour after nine.
    func open(_ child: Subject, to account: ID<Account>, _ kind: SightGrant.Kind) async throws {
        let now = today.minute(0)
        let grant = SightGrant(
            id: .fresh(),
            child: child,
            account: account,
            kind: kind,
            term: .hours(from: now, until: now.adding(seconds: 3600)),
            why: "asked to step in"
        )
        try await write { transaction in
            try transaction.begin(grant)
            try transaction.decide(child)
        }
    }

    /// The same children by the condition for lists.
    func among(_ scope: Scope) async throws -> [Subject] {
        try await database.read {
            try $0.all(
                Query<Subject>("SELECT id FROM identity WHERE kind = 'child' AND \(scope.allowsAmong("identity.id"))")
            )
        }
    }
}

extension WriteTransaction {
    /// Works out who may see a child who has no officer.
    fileprivate func decide(_ child: Subject) throws {
        try replaceSight(with: [
            ChildSight(
                of: child,
                officers: [],
                grants: try all(SightGrant.of([child])),
                restrictions: try all(Restriction.of([child]))
            )
        ])
    }
}

extension Scope {
    static func service(_ account: ID<Account>, on day: CivilDate) -> Scope {
        Visitor.of(account, .manager).capacity(for: .seeChildren).map { $0.scope(on: day) } ?? .program
    }
}

extension Visitor {
    static func of(_ account: ID<Account>, _ role: Role, openHours: OpenHours? = nil) -> Visitor {
        Visitor(
            account: account,
            name: "Robin Thornfield",
            role: role,
            session: ID("session"),
            sessionEnds: today.minute(60),
            crossSiteToken: "token",
            openHours: openHours
        )
    }
}
