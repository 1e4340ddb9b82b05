import Access
import Notify
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@testable import Casework

@Suite("Holds that facts put on, and what follows from deeds")
struct HoldCauseTests {
    /// A child who came into care and left it in some way.
    private func leaver(_ reason: ReasonCeased, on day: CivilDate, _ service: SampleCase) async throws -> ID<Child> {
        let id: ID<Child> = .fresh()
        try await service.casebook.write(as: service.deed("enter")) { transaction in
            try transaction.begin(Child(id: id, code: id.text, bornOn: "2015-05-05", sex: .female, ethnicity: "WBRI"))
            try transaction.begin(episode(of: id, from: "2026-01-05", ceased: day, reason))
        }
        return id
    }

    private func episode(
        of child: ID<Child>,
        from day: CivilDate,
        _ begun: ReasonBegun = .startedCare,
        ceased: CivilDate? = nil,
        _ reason: ReasonCeased? = nil
    ) -> Episode {
        Episode(
            id: .fresh(),
            child: child,
            beganOn: day,
            reasonBegun: begun,
            legalStatus: .fullCareOrder,
            need: "N1",
            place: "U6",
            provider: "PR1",
            ceasedOn: ceased,
            reasonCeased: reason
        )
    }

    private func holds(_ child: ID<Child>, _ service: SampleCase) async throws -> [Hold] {
        try await service.database.read { try $0.all(Hold.of([Subject(child)])) }
    }

    @Test(
        "a death, an adoption order and a transfer put one on in the same deed; nothing else does",
        arguments: ReasonCeased.allCases
    )
    func reasons(reason: ReasonCeased) async throws {
        try await SampleCase.with(.sqlite) { service in
            let child = try await leaver(reason, on: "2026-03-20", service)
            let known: [ReasonCeased: Hold.Kind] = [
                .died: .death, .adoptedUnopposed: .adoptionOrder, .adoptedConsentDispensed: .adoptionOrder,
                .anotherAuthority: .transfer,
            ]
            let holds = try await holds(child, service)
            #expect(holds.map(\.kind) == (known[reason].map { [$0] } ?? []))
            #expect(holds.allSatisfy { $0.from == "2026-03-20" && $0.reason == nil && $0.lifting == nil })
        }
    }

    @Test(
        "who came back into care is not on hold for having left, and a second deed adds nothing",
        arguments: TestDatabase.all
    )
    func cameBack(on place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let (left, back) = (ID<Child>.fresh(), ID<Child>.fresh())
            try await service.casebook.write(as: service.deed("enter")) { transaction in
                for child in [left, back] {
                    try transaction.begin(
                        Child(id: child, code: child.text, bornOn: "2015-05-05", sex: .male, ethnicity: "WBRI")
                    )
                    try transaction.begin(
                        episode(of: child, from: "2026-01-05", ceased: "2026-02-01", .anotherAuthority)
                    )
                }
                try transaction.begin(episode(of: back, from: "2026-03-01"))
            }
            #expect(try await holds(back, service) == [])
            #expect(try await holds(left, service).map(\.kind) == [.transfer])
            _ = try await service.casebook.writeForAll(as: service.deed("again")) { _ in }
            #expect(try await holds(left, service).count == 1)
        }
    }

    @Test(
        "each officer is told of a deed that gave them children once, and of none before (V38)",
        arguments: TestDatabase.all
    )
    func allocations(on place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let officers = try await service.officers()
            let now = Instant(milliseconds: 1_774_861_200_000)
            let early = try await service.child("300000", inCareSince: "2026-03-02")
            try await service.allocate([early], to: officers[0])
            try await service.database.gather(NoticeSource.all, at: now)
            #expect(try await service.waiting() == 0)
            let children = [
                try await service.child("300001", inCareSince: "2026-03-02"),
                try await service.child("300002", inCareSince: "2026-03-03"),
            ]
            try await service.allocate(children, to: officers[0])
            try await service.allocate([children[0]], to: officers[1], from: "2026-03-20")
            for _ in 1...2 { try await service.database.gather(NoticeSource.all, at: now) }
            // The first officer for the deed that gave two, the second for the handover.
            #expect(try await service.waiting() == 2)
            let about = try await service.database.recall {
                try $0.all(UnsentEntry.about(children.map { Subject($0) }))
            }
            #expect(about.map(\.entry.notice) == [.allocation, .allocation])
            #expect(Set(about.map(\.child)) == Set(children.map { Subject($0) }))
        }
    }

    @Test("a link given to a home ends on the day the child moves from it", arguments: TestDatabase.all)
    func formerHomes(on place: TestDatabase) async throws {
        try await SampleCase.with(place) { service in
            let child = try await service.child("300003", inCareSince: "2026-01-05")
            let made = Instant(milliseconds: 1_774_861_200_000)
            try await service.giveLinks(about: child, at: made)
            try await service.casebook.write(as: service.deed("plan")) { transaction in
                let first = try transaction.kept(Query<Episode>("SELECT \(Episode.columns) FROM episode"))
                try transaction.end(first)
                try transaction.begin(episode(of: child, from: "2026-01-05", ceased: "2026-04-02", .continues))
                try transaction.begin(episode(of: child, from: "2026-04-02", .placement))
            }
            try await service.database.revokeLinksToFormerHomes(on: "2026-04-01", at: made)
            #expect(try await service.workingLinks(about: child) == 2)
            try await service.database.revokeLinksToFormerHomes(on: "2026-04-02", at: made)
            // The one that was not given to the home goes on.
            #expect(try await service.workingLinks(about: child) == 1)
        }
    }
}

extension SampleCase {
    fileprivate func officers() async throws -> [Officer] {
        try await casebook.write(as: deed("open-accounts")) { transaction in
            try ["Idowu Starcroft", "Rowena Tidewell"].enumerated().map { number, name in
                let account = try transaction.openAccount(
                    name: name,
                    email: "officer\(number)@example.org",
                    as: .iro,
                    from: "2025-04-01"
                )
                let officer = Officer(
                    id: .fresh(),
                    name: name,
                    account: account,
                    fullTimePercent: 100,
                    startedOn: "2025-04-01"
                )
                try transaction.begin(officer)
                return officer
            }
        }
    }

    fileprivate func allocate(_ children: [ID<Child>], to officer: Officer, from day: CivilDate = "2026-03-10")
        async throws
    {
        try await casebook.write(as: deed("allocate")) {
            try $0.allocate(children.map { Subject($0) }, to: officer, from: day, because: nil)
        }
    }

    fileprivate func waiting() async throws -> Int {
        try await database.recall { try $0.all(OutboxCount.byState) }.first { $0.state == .waiting }?.number ?? 0
    }

    /// One link to where the child lives, and one to elsewhere, as their mails make them.
    fileprivate func giveLinks(about child: ID<Child>, at moment: Instant) async throws {
        try await database.gather(NoticeSource.all, at: moment)
        for (number, isToHome) in [true, false].enumerated() {
            guard let address = EmailAddress(rawValue: "reader\(number)@example.org") else { continue }
            try await casebook.write(as: deed("tell")) {
                try $0.tell(
                    Telling(id: .fresh(), child: Subject(child), name: "Reader", address: address, isToHome: isToHome)
                )
            }
        }
        try await database.gather(NoticeSource.all, at: moment)
        let delivery = Delivery(
            database,
            log: AccessLog(database),
            mailer: Mailer { _ async throws(MailFault) in },
            pages: "https://reviews.eastmere.example",
            now: { moment },
            today: { moment.londonDay }
        )
        try await delivery.round()
    }

    fileprivate func workingLinks(about child: ID<Child>) async throws -> Int {
        try await database.recall { try $0.all(ChildLink.about(Subject(child))) }.count { $0.state == .working }
    }
}
