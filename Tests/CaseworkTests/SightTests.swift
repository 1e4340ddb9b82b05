import Access
import Casework
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@Suite("Sight, kept current in the deed that decides it")
struct SightTests {
    @Test(
        "cover lets one officer see all children of another, from its first day to its last",
        arguments: TestDatabase.all
    )
    func cover(on place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let cast = try await Cast(in: service)
            let cover = Cover(
                id: .fresh(),
                officer: cast.wren.id,
                by: cast.robin.id,
                fromOn: "2026-03-10",
                toOn: "2026-03-20",
                why: "leave"
            )
            try await service.casebook.write(as: service.deed("arrange-cover")) { try $0.arrange(cover) }
            for (day, sees) in [
                ("2026-03-09", false), ("2026-03-10", true), ("2026-03-20", true), ("2026-03-21", false),
            ]
                as [(CivilDate, Bool)]
            {
                #expect(try await service.lets(cast.robin, see: cast.child, on: day) == sees, "\(day)")
                #expect(try await service.lets(cast.wren, see: cast.child, on: day), "\(day)")
            }
            let later = try await service.allocated("LATE", to: cast.wren, from: "2026-03-15")
            #expect(try await service.lets(cast.robin, see: later, on: "2026-03-15"))
            let kept = try await service.database.read { try $0.kept(Cover.withID(cover.id)) }
            try await service.casebook.write(as: service.deed("end-cover")) {
                try $0.endCover(kept.seen, on: "2026-03-16")
            }
            #expect(try await service.lets(cast.robin, see: cast.child, on: "2026-03-15"))
            #expect(try await !service.lets(cast.robin, see: cast.child, on: "2026-03-16"))
        }
    }

    @Test(
        "cover that cannot be is refused",
        arguments: [
            ("wren", "2026-03-10", "2026-03-12", CoverRefusal.themselves),
            ("robin", "2026-03-12", "2026-03-10", .backwards),
            ("robin", "2026-03-10", "2026-06-10", .tooLong),
            ("robin", "2020-03-10", "2020-03-12", .notInPost(name: "Robin Thornfield", on: "2020-03-10")),
        ] as [(String, CivilDate, CivilDate, CoverRefusal)]
    )
    func refused(by: String, from: CivilDate, to: CivilDate, refusal: CoverRefusal) async throws {
        try await SampleCase.with(.sqlite) { service in
            let cast = try await Cast(in: service)
            let other = by == "wren" ? cast.wren : cast.robin
            let cover = Cover(id: .fresh(), officer: cast.wren.id, by: other.id, fromOn: from, toOn: to, why: "leave")
            await #expect(throws: refusal) {
                try await service.casebook.write(as: service.deed("arrange-cover")) { try $0.arrange(cover) }
            }
        }
    }

    @Test(
        "whoever is part of the case, or not named in a restriction, cannot be given the child",
        arguments: TestDatabase.all
    )
    func independence(on place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let cast = try await Cast(in: service)
            let conflict = Conflict(
                id: .fresh(),
                child: Subject(cast.child),
                officer: cast.robin.id,
                kind: .managed,
                fromOn: "2025-09-01",
                toOn: "2026-03-31",
                why: "held the case before coming here"
            )
            try await service.casebook.write(as: service.deed("enter-conflict")) {
                try $0.enter(conflict, by: .program)
            }
            await #expect(throws: AllocationRefusal.notIndependent(name: "Robin Thornfield", conflict)) {
                try await service.give(cast.child, to: cast.robin, from: "2026-03-31")
            }
            try await service.give(cast.child, to: cast.robin, from: "2026-04-01")
            await #expect(throws: ConflictRefusal.holdsTheChild(name: "Robin Thornfield")) {
                try await service.casebook.write(as: service.deed("enter-conflict")) {
                    try $0.enter(
                        Conflict(
                            id: .fresh(),
                            child: Subject(cast.child),
                            officer: cast.robin.id,
                            kind: .related,
                            fromOn: "2026-04-01",
                            why: "a cousin"
                        ),
                        by: .program
                    )
                }
            }
            let other = try await service.allocated("OTHER", to: cast.wren, from: "2026-01-05")
            try await service.restrict(other, to: [cast.manager], from: "2026-02-01")
            await #expect(throws: AllocationRefusal.restricted(name: "Robin Thornfield")) {
                try await service.give(other, to: cast.robin, from: "2026-04-01")
            }
        }
    }

    @Test(
        "whoever is part of a case does not see the child by cover, is lent none and breaks no glass to it",
        arguments: TestDatabase.all
    )
    func coverOfConflicts(on place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let cast = try await Cast(in: service)
            let free = try await service.allocated("FREE", to: cast.wren, from: "2026-01-05")
            try await service.cover(for: cast.wren, by: cast.robin, from: "2026-03-10", to: "2026-03-20")
            #expect(try await service.lets(cast.robin, see: cast.child, on: "2026-03-15"))
            try await service.conflict(cast.child, cast.robin, from: "2026-03-18", until: nil)
            for day in ["2026-03-10", "2026-03-17", "2026-03-18", "2026-03-20"] as [CivilDate] {
                #expect(try await !service.lets(cast.robin, see: cast.child, on: day), "\(day)")
                #expect(try await service.lets(cast.robin, see: free, on: day), "\(day)")
            }
            let refusal = SightRefusal.notIndependent(name: "Robin Thornfield")
            await #expect(throws: refusal) { try await service.lend(cast.child, to: cast.robin, as: .cover) }
            try await service.lend(cast.child, to: cast.robin, as: .teamList)
            await #expect(throws: refusal) { try await service.open(cast.child, to: cast.robin) }
            try await service.open(free, to: cast.robin)
        }
    }

    @Test("what is changed by hand in the tables that decide who sees whom is found", arguments: TestDatabase.all)
    func alteredByHand(on place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let cast = try await Cast(in: service)
            try await service.restrict(cast.child, to: [cast.manager], from: "2026-03-01")
            #expect(try await SightAudit.run(over: service.database).faults == [])
            let child = cast.child.text
            try await service.casebook.write(as: service.deed("by-hand")) { transaction in
                try transaction.execute("DELETE FROM restricted WHERE child_id = \(child)")
                try transaction.execute(
                    """
                    INSERT INTO may_see (account_id, child_id, level, from_on)
                    VALUES (\(cast.support), \(child), 1, '2026-03-01')
                    """
                )
            }
            #expect(
                try await SightAudit.run(over: service.database).faults == [
                    "may_see: \(cast.support) and child \(child) from 1 March 2026 does not follow from any fact",
                    "restricted: child \(child) from 1 March 2026 is missing or altered",
                ]
            )
        }
    }

    @Test("after any deeds, who may see is what it would be if it were worked out anew", arguments: TestDatabase.all)
    func rebuilt(on place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let cast = try await Cast(in: service)
            let others = [
                try await service.allocated("A", to: cast.wren, from: "2026-01-05"),
                try await service.allocated("B", to: cast.robin, from: "2026-01-05"),
            ]
            var chance = SeededChance(seed: 20_260_330)
            for step in 0..<60 {
                let child = ([cast.child] + others)[chance.next(3)]
                let first = ("2026-01-01" as CivilDate).adding(days: chance.next(90))
                let last = first.adding(days: chance.next(20))
                switch chance.next(7) {
                case 0: try? await service.give(child, to: [cast.wren, cast.robin][chance.next(2)], from: first)
                case 1: try? await service.restrict(child, to: [cast.manager], from: first, until: last)
                case 2: try? await service.cover(for: cast.wren, by: cast.robin, from: first, to: last)
                case 3: try await service.grant(child, to: cast.support, .days(from: first, to: last))
                case 4:
                    let kind = [SightGrant.Kind.teamList, .sample, .cover][chance.next(3)]
                    try await service.grant(child, to: cast.robin.account, .days(from: first, to: last), as: kind)
                case 5: try? await service.conflict(child, cast.robin, from: first, until: last)
                default: try await service.endOne(of: child, on: last)
                }
                if step % 20 == 19 {
                    let before = try await service.sight()
                    _ = try await service.casebook.writeForAll(as: service.deed("rebuild")) { _ in }
                    #expect(try await service.sight() == before, "step \(step)")
                }
            }
        }
    }
}

/// Two officers, a manager and somebody of support, and a child whom the first has since January.
private struct Cast: Sendable {
    let wren: Officer
    let robin: Officer
    let manager: ID<Account>
    let support: ID<Account>
    let child: ID<Child>

    init(in service: SampleCase) async throws {
        let (wren, robin, manager, support) = try await service.casebook.write(as: service.deed("employ")) {
            transaction in
            let people = try [
                ("Wren Ashgrove", Role.iro), ("Robin Thornfield", .iro), ("Rowan Millbeck", .manager),
                ("Hollis Sandmere", .support),
            ]
            .map { name, role in
                let email = "\(name.prefix(3).lowercased())@eastmere.example"
                return try transaction.openAccount(name: name, email: email, as: role, from: "2024-01-01")
            }
            let officers = zip(["Wren Ashgrove", "Robin Thornfield"], people).map { name, account in
                Officer(id: .fresh(), name: name, account: account, fullTimePercent: 100, startedOn: "2024-01-01")
            }
            try transaction.begin(officers)
            return (officers[0], officers[1], people[2], people[3])
        }
        (self.wren, self.robin, self.manager, self.support) = (wren, robin, manager, support)
        child = try await service.allocated("FIRST", to: wren, from: "2026-01-05")
    }
}

extension SampleCase {
    fileprivate func allocated(_ code: String, to officer: Officer, from day: CivilDate) async throws -> ID<Child> {
        let child = try await child(code, inCareSince: "2025-12-01")
        try await give(child, to: officer, from: day)
        return child
    }

    fileprivate func give(_ child: ID<Child>, to officer: Officer, from day: CivilDate) async throws {
        try await casebook.write(as: deed("allocate")) {
            try $0.allocate([Subject(child)], to: officer, from: day, because: nil)
        }
    }

    fileprivate func cover(for officer: Officer, by other: Officer, from: CivilDate, to: CivilDate) async throws {
        let cover = Cover(id: .fresh(), officer: officer.id, by: other.id, fromOn: from, toOn: to, why: "leave")
        try await casebook.write(as: deed("arrange-cover")) { try $0.arrange(cover) }
    }

    fileprivate func restrict(
        _ child: ID<Child>,
        to named: [ID<Account>],
        from day: CivilDate,
        until last: CivilDate? = nil
    ) async throws {
        let restriction = Restriction(
            id: .fresh(),
            child: Subject(child),
            kind: .sensitive,
            from: day,
            to: last,
            why: "family of staff",
            named: named
        )
        try await casebook.write(as: deed("restrict-record")) {
            try $0.restrict(
                restriction,
                by: .program,
                at: Instant(milliseconds: 1_774_861_200_000),
                today: "2026-03-30"
            )
        }
    }

    fileprivate func grant(
        _ child: ID<Child>,
        to account: ID<Account>?,
        _ term: SightGrant.Term,
        as kind: SightGrant.Kind = .sample
    ) async throws {
        guard let account else { return }
        let grant = SightGrant(
            id: .fresh(),
            child: Subject(child),
            account: account,
            kind: kind,
            term: term,
            why: "the week of the inspection"
        )
        try await casebook.write(as: deed("give-sight")) { try $0.begin(grant) }
    }

    fileprivate func lend(_ child: ID<Child>, to officer: Officer, as kind: SightGrant.Kind) async throws {
        let grant = SightGrant(
            id: .fresh(),
            child: Subject(child),
            account: try #require(officer.account),
            kind: kind,
            term: .days(from: "2026-03-30", to: "2026-04-01"),
            why: "leave"
        )
        try await casebook.write(as: deed("give-sight")) {
            try $0.lendSight(grant, by: .program, today: "2026-03-30")
        }
    }

    fileprivate func open(_ child: ID<Child>, to officer: Officer) async throws {
        let (account, now) = (try #require(officer.account), Instant.startOf(londonDay: "2026-03-30"))
        try await casebook.write(as: deed("break-glass")) {
            try $0.openRecord(Subject(child), to: account, hours: 1, because: "asked to step in", at: now)
        }
    }

    fileprivate func conflict(
        _ child: ID<Child>,
        _ officer: Officer,
        from: CivilDate,
        until last: CivilDate?
    ) async throws {
        let conflict = Conflict(
            id: .fresh(),
            child: Subject(child),
            officer: officer.id,
            kind: .visited,
            fromOn: from,
            toOn: last,
            why: "visited the child before coming here"
        )
        try await casebook.write(as: deed("enter-conflict")) { try $0.enter(conflict, by: .program) }
    }

    /// Ends a restriction or a grant of a child, where there is one to end.
    fileprivate func endOne(of child: ID<Child>, on day: CivilDate) async throws {
        try await casebook.write(as: deed("end-sight")) { transaction in
            if let kept = try transaction.allKept(Restriction.of([Subject(child)])).first {
                try transaction.end(kept)
            } else if let kept = try transaction.allKept(SightGrant.of([Subject(child)])).first {
                try transaction.end(kept)
            }
        }
    }

    fileprivate func lets(_ officer: Officer, see child: ID<Child>, on day: CivilDate) async throws -> Bool {
        try await database.read { try $0.all(Sight.of(Subject(child))) }.contains {
            $0.account == officer.account && $0.from <= day && $0.to.map { day <= $0 } ?? true
        }
    }

    /// All that is kept of who may see whom.
    fileprivate func sight() async throws -> [String] {
        try await database.read { transaction in
            try transaction.all(
                Query<String>(
                    """
                    SELECT 'sees ' || account_id || ' ' || child_id || ' ' || level || ' ' || from_on || ' ' || COALESCE(to_on, '') AS line
                    FROM may_see
                    UNION ALL SELECT 'restricted ' || child_id || ' ' || from_on || ' ' || COALESCE(to_on, '') FROM restricted
                    UNION ALL SELECT 'hours ' || grant_id FROM may_see_for_hours
                    ORDER BY 1
                    """
                )
            )
        }
    }
}

/// Numbers that are the same in every run.
private struct SeededChance {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next(_ below: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % below
    }
}
