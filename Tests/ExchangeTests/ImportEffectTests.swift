import Casework
import Clocks
import Exchange
import Policy
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary
import Workforce

@Suite("The due dates that an import would move")
struct ImportEffectTests {
    /// By child and kind, when it is due; the children by their codes, since identities differ from run to run.
    typealias Dues = [String: ImportEffect.Due]

    @Test("are those that move when it is applied, no more and no fewer", arguments: TestDatabase.all)
    func foretold(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.beginUse()
            for year in [2025, 2026] {
                let run = try await council.read(try SampleReturn.files(of: year), year: year)
                let effects = try await council.effects(run)
                #expect(try await council.summary(run).effects == effects.count)
                #expect(try await council.summary(run).childrenWithoutEffects == 0)
                #expect(effects.count > 50)
                #expect(effects.allSatisfy { !$0.because.isEmpty })
                let before = try await council.dues()
                try await council.applyWithClocks(run)
                let after = try await council.dues()
                var foretold = before
                for effect in effects {
                    let place = "\(effect.childCode) \(effect.kind.rawValue)"
                    #expect(before[place] ?? .nothing == effect.from, "\(place)")
                    foretold[place] = effect.to == .nothing ? nil : effect.to
                }
                #expect(foretold == after)
            }
        }
    }

    @Test("a review held moves the next, and says why")
    func reviewHeld() async throws {
        try await TestCouncil.with { council in
            try await council.beginUse()
            try await council.applyWithClocks(try await council.read(.child("A1", reviews: ["26/03/2025"]), year: 2025))
            let later = ReturnFiles.child("A1", reviews: ["10/06/2025"])
            let effects = try await council.effects(try await council.read(later))
            #expect(effects.map(\.kind) == [.review])
            #expect(effects.first?.childCode == "A1")
            #expect(effects.first?.from == .on("2025-06-26"))
            #expect(effects.first?.to == .on("2025-12-10"))
            #expect(effects.first?.because.contains("10 June 2025") == true)
        }
    }

    @Test("a child who left care has nothing due any more, and a return that only names a worker moves nothing")
    func endOfCare() async throws {
        try await TestCouncil.with { council in
            try await council.beginUse()
            try await council.applyWithClocks(try await council.read(.child("A1", reviews: ["26/03/2025"]), year: 2025))
            var left = ReturnFiles.child("A1", reviews: [])
            left.episodes = ["A1,01/03/2025,S,C2,N1,U6,PR1,01/08/2025,E4A,,NG5 5SA,NG1 5TD,SC040344"]
            let gone = try await council.effects(try await council.read(left))
            #expect(gone.contains { $0.kind == .review && $0.to == .nothing && $0.because.contains("1 August 2025") })
            var worked = ReturnFiles.child("A1", reviews: [])
            worked.others = [
                ("sw.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nA1,12/05/2012,SW123456,01/04/2025,,CHCHAN\n")
            ]
            let run = try await council.read(worked)
            #expect(try await council.summary(run).changes > 0)
            #expect(try await council.effects(run).isEmpty)
        }
    }

    @Test("are let go of with the list of changes when the next import begins")
    func letGo() async throws {
        try await TestCouncil.with { council in
            let run = try await council.read(.child("A1"))
            #expect(try await council.count("import_effect") > 0)
            try await ReturnImport(database: council.database).setAside(run.id)
            _ = try await council.read(.child("A1"))
            let kept = try await council.database.read { try $0.all(ImportEffect.of(run.id, limit: 10)) }
            #expect(kept.isEmpty)
        }
    }
}

extension TestCouncil {
    /// The first day of the service, so that clocks ask for an officer too.
    fileprivate func beginUse() async throws {
        try await ledger.write(as: deed("set-up")) { try $0.recordInUse(since: "2024-01-01") }
    }

    fileprivate func applyWithClocks(_ run: ImportRun) async throws {
        try await Casebook(ledger).applyReturn(run.id, as: deed())
    }

    fileprivate func effects(_ run: ImportRun) async throws -> [ImportEffect] {
        try await database.read { try $0.all(ImportEffect.of(run.id, limit: 10_000)) }
    }

    fileprivate func dues() async throws -> ImportEffectTests.Dues {
        try await database.read { transaction in
            let codes = Dictionary(try transaction.all(Child.everybodys).map { ($0.id.text, $0.code) }) { first, _ in
                first
            }
            let kinds = [Clock.Kind.review, .adoptionReview, .iroAllocated]
            let subjects = codes.keys.map(Subject.init(id:))
            let running = try transaction.all(ClockEntry.of(subjects, kinds: kinds)).map(\.clock)
                .filter { $0.standing == .running }
            return Dictionary(
                running.map { clock in
                    (
                        "\(codes[clock.subject.id] ?? "") \(clock.kind.rawValue)",
                        clock.dueOn.map { .on($0) } ?? .notKnown
                    )
                },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }
}
