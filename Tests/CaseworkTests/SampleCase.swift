import Access
import Casework
import Clocks
import Policy
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Vocabulary
import Workforce

/// A service with its calendar, and children put into it through the one write path.
struct SampleCase: Sendable {
    static let schema = Schema.footprint()

    let database: any WritableDatabase
    let casebook: Casebook

    /// Runs the body over a fresh service, in use since 1 April 2025.
    static func with<T>(
        _ place: TestDatabase,
        inUseSince day: CivilDate = "2025-04-01",
        _ body: (SampleCase) async throws -> T
    ) async throws -> T {
        try await place.with(schema) { database in
            let ledger = Ledger(database, now: { Instant(milliseconds: 1_774_861_200_000) })
            let service = SampleCase(database: database, casebook: Casebook(ledger))
            _ = try await service.casebook.writeForAll(as: service.deed("set-up")) { transaction in
                _ = try transaction.adopt(.standard, inForceFrom: day)
                try transaction.recordInUse(since: day)
                try transaction.add(BankHolidays.england, .confirmed)
            }
            return try await body(service)
        }
    }

    func deed(_ purpose: Deed.Purpose) -> Deed {
        .program(startedBy: "tester", purpose)
    }

    /// Enters a child who came into care on a day, with reviews held.
    func child(
        _ code: String,
        born: CivilDate = "2015-05-05",
        inCareSince day: CivilDate,
        reason: ReasonBegun = .startedCare,
        legalStatus: LegalStatus = .fullCareOrder,
        place: String = "U6",
        held: [CivilDate] = [],
        collectionYear: Int? = nil
    ) async throws -> ID<Child> {
        let id: ID<Child> = .fresh()
        try await casebook.write(as: deed("enter")) { transaction in
            try transaction.begin(Child(id: id, code: code, bornOn: born, sex: .female, ethnicity: "WBRI"))
            try transaction.begin(
                Episode(
                    id: .fresh(),
                    child: id,
                    beganOn: day,
                    reasonBegun: reason,
                    legalStatus: legalStatus,
                    need: "N1",
                    place: place,
                    provider: "PR1",
                    collectionYear: collectionYear
                )
            )
            try transaction.begin(
                held.map {
                    Review(
                        id: .fresh(),
                        child: id,
                        heldOn: $0,
                        participation: .spoke,
                        collectionYear: collectionYear
                    )
                }
            )
        }
        return id
    }

    func clocks(of child: ID<Child>) async throws -> [Clock] {
        try await database.read { try $0.all(ClockEntry.of(Subject(child))) }.map(\.clock)
    }

    func running(_ kind: Clock.Kind = .review, of child: ID<Child>) async throws -> Clock? {
        try await clocks(of: child).first { $0.kind == kind && $0.standing == .running }
    }
}
