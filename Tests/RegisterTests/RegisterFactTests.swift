import Access
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

/// One of each fact, with every column filled.
private struct Whole {
    static let child = ID<Child>("child-1")
    static let children = Child(
        id: child,
        code: "900001",
        bornOn: "2009-09-09",
        sex: .female,
        ethnicity: "BAFR",
        upn: "A123456789012",
        isMother: true,
        motherChildBornOn: "2025-01-02",
        collectionYear: 2026
    )
    static let name = ChildName(
        id: ID("name-1"),
        child: child,
        given: "Amarachi",
        family: "Okafor",
        knownAs: "Amara",
        pronouns: "she/her"
    )
    static let episode = Episode(
        id: ID("episode-1"),
        child: child,
        beganOn: "2025-04-01",
        reasonBegun: .startedCare,
        legalStatus: .accommodated,
        need: "N1",
        place: "U6",
        provider: "PR1",
        ceasedOn: "2025-06-01",
        reasonCeased: .continues,
        reasonPlaceChange: "CARPL",
        homePostcode: "ZZ1 1AA",
        placementPostcode: "ZZ1 1AB",
        urn: "SC999999",
        collectionYear: 2026
    )
    static let unaccompanied = UnaccompaniedStatus(
        id: ID("u-1"),
        child: child,
        endsOn: "2027-09-09",
        collectionYear: 2026
    )
    static let missing = MissingEpisode(
        id: ID("m-1"),
        child: child,
        kind: .awayWithoutLeave,
        beganOn: "2025-05-01",
        endedOn: "2025-05-01",
        collectionYear: 2026
    )
    static let worker = SocialWorkerEpisode(
        id: ID("w-1"),
        child: child,
        worker: "SW0000001",
        beganOn: "2025-04-01",
        endedOn: "2025-05-01",
        reason: "LEFTRL",
        collectionYear: 2026
    )
    static let decision = AdoptionDecision(
        id: ID("d-1"),
        child: child,
        decidedOn: "2025-04-01",
        ceasedOn: "2025-05-01",
        reasonCeased: "RD1",
        collectionYear: 2026
    )
    static let adoption = Adoption(
        id: ID("a-1"),
        child: child,
        decidedOn: "2025-04-01",
        matchedOn: "2025-05-01",
        fosterCarers: "0",
        adopters: "2",
        adoptersSex: "MF",
        adoptersStatus: "L11",
        collectionYear: 2026
    )
    static let previous = PreviousPermanence(
        id: ID("p-1"),
        child: child,
        kind: "P1",
        authority: "892",
        ended: "zz/05/2020",
        collectionYear: 2026
    )
    static let health = HealthYear(
        id: ID("h-1"),
        child: child,
        year: 2026,
        sdqScore: 12,
        sdqReason: "SDQ4",
        wasConvicted: false,
        hadHealthCheck: true,
        isImmunised: true,
        hadTeethCheck: false,
        hadHealthAssessment: true,
        misusedSubstances: true,
        receivedIntervention: false,
        wasOfferedIntervention: true
    )
    static let leaver = CareLeaverYear(
        id: ID("l-1"),
        child: child,
        year: 2026,
        inTouch: "YES",
        activity: "F4",
        accommodation: "B1"
    )
    static let liberty = DeprivationOfLiberty(
        id: ID("o-1"),
        child: child,
        beganOn: "2025-04-01",
        endedOn: "2025-05-01",
        collectionYear: 2026
    )
}

@Suite("Facts of the register")
struct RegisterFactTests {
    @Test(
        "each comes back from the database as it went in, whole and with only what it must have",
        arguments: TestDatabase.all
    )
    func thereAndBack(kind: TestDatabase) async throws {
        try await kind.register { database, ledger in
            try await check(Whole.children, database, ledger)
            try await check(Whole.name, database, ledger)
            try await check(Whole.episode, database, ledger)
            try await check(Whole.unaccompanied, database, ledger)
            try await check(Whole.missing, database, ledger)
            try await check(Whole.worker, database, ledger)
            try await check(Whole.decision, database, ledger)
            try await check(Whole.adoption, database, ledger)
            try await check(Whole.previous, database, ledger)
            try await check(Whole.health, database, ledger)
            try await check(Whole.leaver, database, ledger)
            try await check(Whole.liberty, database, ledger)
            let other = ID<Child>("child-2")
            try await check(Child.sample("900002", id: other), database, ledger)
            try await check(UnaccompaniedStatus(id: ID("u-2"), child: other), database, ledger)
            try await check(
                MissingEpisode(id: ID("m-2"), child: other, kind: .missing, beganOn: "2025-05-01"),
                database,
                ledger
            )
            try await check(Adoption(id: ID("a-2"), child: other), database, ledger)
            try await check(HealthYear(id: ID("h-2"), child: other, year: 2026), database, ledger)
            try await check(CareLeaverYear(id: ID("l-2"), child: other, year: 2026), database, ledger)
            let audit = try await ChainAudit.run(over: database)
            #expect(audit.faults.isEmpty)
            #expect(audit.versions == 18)
        }
    }

    private func check<F: Fact>(_ fact: F, _ database: any Database, _ ledger: Ledger) async throws {
        #expect(F.columns.names.count == fact.values.all.count)
        try await ledger.write(as: .test) { try $0.begin(fact) }
        let read = try await database.read {
            try $0.one(Query<F>("SELECT \(F.columns) FROM \(name: F.table) WHERE id = \(fact.id)"))
        }
        #expect(read == fact)
        #expect(fact.subject != nil)
    }

    @Test("a fact found to continue a row takes that row's identity and nothing else")
    func renewed() {
        let episode = Whole.episode.renewed(as: ID("held"))
        #expect(episode.id == ID("held"))
        #expect(episode.renewed(as: Whole.episode.id) == Whole.episode)
        #expect(episode.naturalKey == "2025-04-01")
        #expect(Whole.health.naturalKey == "2026")
        #expect(Whole.children.naturalKey == "900001")
        #expect(Whole.unaccompanied.naturalKey == "")
    }

    @Test("a child's facts come in the order in which they happened, child by child", arguments: TestDatabase.all)
    func inOrder(kind: TestDatabase) async throws {
        try await kind.register { database, ledger in
            let later = Episode.sample("2025-06-01", .legalStatus)
            let first = Episode.sample("2025-04-01", to: "2025-06-01")
            let others = Episode.sample("2025-05-01", of: ID("child-900002"))
            try await ledger.write(as: .test) {
                try $0.begin([Child.sample(), Child.sample("900002")])
                try $0.begin([later, first, others])
            }
            try await database.read { transaction in
                let child = Child.sample().id
                let own = try transaction.all(Episode.of(child, seenBy: .program))
                let both = try transaction.all(Episode.of([Subject(child), Subject(others.child)]))
                let everybodys = try transaction.all(Episode.everybodys)
                #expect(own == [first, later])
                #expect(both == [first, later, others])
                #expect(everybodys == both)
            }
        }
    }
}

@Suite("Last guard of the register")
struct RegisterConstraintTests {
    @Test("a second child with the same code is refused", arguments: TestDatabase.all)
    func codes(kind: TestDatabase) async throws {
        try await expectRefusal(kind) { try $0.begin([Child.sample(id: ID("one")), Child.sample(id: ID("two"))]) }
    }

    @Test("a second episode of the same child from the same day is refused", arguments: TestDatabase.all)
    func episodes(kind: TestDatabase) async throws {
        try await expectRefusal(kind) {
            try $0.begin([Episode.sample("2025-04-01"), Episode.sample("2025-04-01").renewed(as: ID("two"))])
        }
    }

    @Test("an episode that ends on the day it begins is refused", arguments: TestDatabase.all)
    func emptyEpisode(kind: TestDatabase) async throws {
        try await expectRefusal(kind) { try $0.begin(Episode.sample("2025-04-01", to: "2025-04-01")) }
    }

    @Test("a missing episode that ends before it begins is refused", arguments: TestDatabase.all)
    func missing(kind: TestDatabase) async throws {
        try await expectRefusal(kind) {
            try $0.begin(
                MissingEpisode(
                    id: ID("m"),
                    child: ID("c"),
                    kind: .missing,
                    beganOn: "2025-05-02",
                    endedOn: "2025-05-01"
                )
            )
        }
    }

    private func expectRefusal(_ kind: TestDatabase, _ body: @escaping @Sendable (WriteTransaction) throws -> Void)
        async throws
    {
        try await kind.register { _, ledger in
            await #expect(throws: StoreError.self) { try await ledger.write(as: .test, body) }
        }
    }
}
