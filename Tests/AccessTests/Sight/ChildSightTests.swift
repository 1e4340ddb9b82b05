import Access
import Samples
import Testing
import Vocabulary

@Suite("Who may see one child")
struct ChildSightTests {
    static let child = Subject(id: "child")
    static let officer = ID<Account>("officer")
    static let other = ID<Account>("other")
    static let manager = ID<Account>("manager")

    /// What somebody has, and on which days they then see the child.
    struct Row: Sendable, CustomTestStringConvertible {
        let about: String
        var given: [(CivilDate, CivilDate)] = []
        var restricted: [(CivilDate, CivilDate?, [ID<Account>])] = []
        let seen: [CivilDate]
        let unseen: [CivilDate]

        var testDescription: String { about }
    }

    /// The officer has the child from 1 to 31 March.
    static let rows = [
        Row(
            about: "the officer, from the first day of the allocation to the last",
            seen: ["2026-03-01", "2026-03-31"],
            unseen: ["2026-02-28", "2026-04-01"]
        ),
        Row(
            about: "given days that follow",
            given: [("2026-04-01", "2026-04-05")],
            seen: ["2026-03-31", "2026-04-01", "2026-04-05"],
            unseen: ["2026-04-06"]
        ),
        Row(
            about: "given a day apart",
            given: [("2026-04-03", "2026-04-03")],
            seen: ["2026-04-03"],
            unseen: ["2026-04-02", "2026-04-04"]
        ),
        Row(
            about: "restricted to others for some days",
            restricted: [("2026-03-10", "2026-03-12", [manager])],
            seen: ["2026-03-09", "2026-03-13"],
            unseen: ["2026-03-10", "2026-03-12"]
        ),
        Row(
            about: "restricted to others until it is lifted",
            restricted: [("2026-03-10", nil, [manager])],
            seen: ["2026-03-09"],
            unseen: ["2026-03-10", "2026-03-31"]
        ),
        Row(
            about: "named in the restriction, beyond the allocation too",
            restricted: [("2026-03-10", "2026-04-20", [manager, officer])],
            seen: ["2026-03-09", "2026-03-10", "2026-04-20"],
            unseen: ["2026-04-21"]
        ),
        Row(
            about: "named in one of two restrictions only",
            restricted: [("2026-03-10", nil, [manager, officer]), ("2026-03-20", "2026-03-22", [manager])],
            seen: ["2026-03-19", "2026-03-23", "2026-06-01"],
            unseen: ["2026-03-20", "2026-03-22"]
        ),
        Row(
            about: "given days, all of them restricted to others",
            given: [("2026-04-01", "2026-04-05")],
            restricted: [("2026-04-01", "2026-04-05", [manager])],
            seen: ["2026-03-31"],
            unseen: ["2026-04-01", "2026-04-05"]
        ),
    ]

    @Test("sight by days is had as the grants and the restrictions say, both ends included", arguments: rows)
    func days(row: Row) {
        let sights = sight(row).sights
        let sees = { (day: CivilDate) in
            sights.contains { $0.account == Self.officer && $0.from <= day && $0.to.map { day <= $0 } ?? true }
        }
        for day in row.seen { #expect(sees(day), "\(day)") }
        for day in row.unseen { #expect(!sees(day), "\(day)") }
        #expect(sights == Sight.merged(sights))
    }

    @Test("the days on which a record is restricted are told once, those that follow each other together")
    func restricted() {
        let row = Row(
            about: "",
            restricted: [("2026-03-10", "2026-03-12", []), ("2026-03-13", "2026-03-15", []), ("2026-04-01", nil, [])],
            seen: [],
            unseen: []
        )
        let days = sight(row).restricted
        #expect(days.map(\.from) == ["2026-03-10", "2026-04-01"])
        #expect(days.map(\.to) == ["2026-03-15", nil])
    }

    @Test(
        "what is open for hours stays open under a restriction only for those named, or where it yields to the glass",
        arguments: Restriction.Kind.allCases
    )
    func hours(kind: Restriction.Kind) {
        let from = Instant.startOf(londonDay: "2026-03-30").adding(seconds: 36_000)
        let term = SightGrant.Term.hours(from: from, until: from.adding(seconds: 3600))
        let opens = { (grant: SightGrant.Kind, named: [ID<Account>]) in
            let given = SightGrant(
                id: ID("grant"),
                child: Self.child,
                account: Self.other,
                kind: grant,
                term: term,
                why: "asked to step in"
            )
            let stands = Restriction(
                id: ID("restriction"),
                child: Self.child,
                kind: kind,
                from: "2026-03-30",
                why: "as the court ordered",
                named: named
            )
            return !ChildSight(of: Self.child, officers: [], grants: [given], restrictions: [stands]).hours.isEmpty
        }
        #expect(opens(.glass, [Self.manager]) == (kind != .adoption))
        #expect(opens(.glass, [Self.other]))
        #expect(!opens(.support, [Self.manager]))
        #expect(opens(.support, [Self.other]))
    }

    private func sight(_ row: Row) -> ChildSight {
        ChildSight(
            of: Self.child,
            officers: [Sight(account: Self.officer, child: Self.child, from: "2026-03-01", to: "2026-03-31")],
            grants: row.given.enumerated().map { number, days in
                SightGrant(
                    id: ID("grant-\(number)"),
                    child: Self.child,
                    account: Self.officer,
                    kind: .cover,
                    term: .days(from: days.0, to: days.1),
                    why: "leave"
                )
            },
            restrictions: row.restricted.enumerated().map { number, stands in
                Restriction(
                    id: ID("restriction-\(number)"),
                    child: Self.child,
                    kind: .sensitive,
                    from: stands.0,
                    to: stands.1,
                    why: "family of staff",
                    named: stands.2
                )
            }
        )
    }
}

@Suite("Restrictions and sight for a time")
struct SightGrantTests {
    private let restriction = Restriction(
        id: ID("one"),
        child: ChildSightTests.child,
        kind: .court,
        from: "2026-03-10",
        why: "order of 9 March",
        named: [ChildSightTests.manager]
    )

    @Test("lifted on a day, a restriction ends with the day before; on its first day it never was")
    func lifted() throws {
        #expect(try restriction.lifted(on: "2026-03-20")?.to == "2026-03-19")
        #expect(try restriction.lifted(on: "2026-03-10") == nil)
        let ended = try #require(try restriction.lifted(on: "2026-03-20"))
        #expect(throws: RestrictionRefusal.alreadyLifted(lastDay: "2026-03-19")) { try ended.lifted(on: "2026-03-20") }
        #expect(try ended.lifted(on: "2026-03-15")?.to == "2026-03-14")
    }

    @Test("one at least of those named must be able to lift it again")
    func keepers() throws {
        #expect(throws: RestrictionRefusal.nobodyMayLift) {
            try restriction.naming([ChildSightTests.officer], amongWhom: [ChildSightTests.manager])
        }
        let named = try restriction.naming(
            [ChildSightTests.officer, ChildSightTests.manager],
            amongWhom: [ChildSightTests.manager]
        )
        #expect(named.names(ChildSightTests.officer))
    }

    @Test(
        "hours are open from the first moment on and no more at the last",
        arguments: [(-1, false), (0, true), (3_599_999, true), (3_600_000, false)]
    )
    func hours(milliseconds: Int, isOpen: Bool) {
        let from = Instant(milliseconds: 1_774_861_200_000)
        let grant = grant(.glass, .hours(from: from, until: from.adding(seconds: 3600)))
        let moment = Instant(milliseconds: from.milliseconds + milliseconds)
        #expect(grant.isOpen(at: moment, on: moment.londonDay) == isOpen)
    }

    @Test(
        "days are open from the first to the last, both included",
        arguments: [
            ("2026-03-29", false), ("2026-03-30", true), ("2026-04-02", true), ("2026-04-03", false),
        ] as [(CivilDate, Bool)]
    )
    func days(day: CivilDate, isOpen: Bool) {
        let grant = grant(.sample, .days(from: "2026-03-30", to: "2026-04-02"))
        #expect(grant.isOpen(at: .startOf(londonDay: day), on: day) == isOpen)
    }

    @Test("ended, days end with the day before and hours at once; what is over cannot be ended")
    func ended() throws {
        let now = Instant(milliseconds: 1_774_861_200_000)
        let days = grant(.cover, .days(from: "2026-03-28", to: "2026-04-02"))
        #expect(try days.ended(at: now, on: "2026-03-30")?.term == .days(from: "2026-03-28", to: "2026-03-29"))
        #expect(try days.ended(at: now, on: "2026-03-28") == nil)
        #expect(throws: SightRefusal.ended) { try days.ended(at: now, on: "2026-04-03") }
        let hours = grant(.support, .hours(from: now, until: now.adding(seconds: 7200)))
        let later = now.adding(seconds: 60)
        #expect(try hours.ended(at: later, on: "2026-03-30")?.term == .hours(from: now, until: later))
        #expect(throws: SightRefusal.ended) { try hours.ended(at: now.adding(seconds: 7200), on: "2026-03-30") }
    }

    @Test("a record is lent to those whose role opens no file; a child is added for those who see theirs one by one")
    func fitting() {
        for kind in SightGrant.Kind.allCases {
            #expect(kind.fits([.support]) == (kind == .support))
            #expect(kind.fits([.iro]) == (kind != .support && kind != .glass))
            #expect(!kind.fits([.manager]))
        }
    }

    private func grant(_ kind: SightGrant.Kind, _ term: SightGrant.Term) -> SightGrant {
        SightGrant(
            id: ID("grant"),
            child: ChildSightTests.child,
            account: ChildSightTests.other,
            kind: kind,
            term: term,
            why: "leave"
        )
    }
}
