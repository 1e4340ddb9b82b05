import Foundation
import Store
import TestDatabases
import Testing
import Vocabulary

/// A program is killed while it writes deeds: what it had acknowledged is there, and nothing is half there.
@Suite("Kill", .serialized, .timeLimit(.minutes(30)))
struct KillTests {
    /// Beside the program that runs the tests.
    private static var writer: String {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("DeedWriter")
            .path
    }

    @Test("a writer killed three hundred times leaves every deed whole", arguments: TestDatabase.all)
    func writer(kind: TestDatabase) async throws {
        try await kind.withPlace { place in
            try await prepare(place)
            var last = 0
            var lives = 0
            for life in 1...300 {
                let acknowledged = try await blocking { try Self.life(at: place, milliseconds: Int.random(in: 0...60)) }
                #expect(acknowledged.first.map { $0 > last } ?? true, "a number was given twice")
                last = acknowledged.last ?? last
                lives += acknowledged.isEmpty ? 0 : 1
                if life.isMultiple(of: 60) { try await expectWhole(place, upTo: last) }
            }
            #expect(lives > 200, "most lives got as far as a deed")
            try await expectWhole(place, upTo: last)
        }
    }

    @Test(
        "a server killed twenty times with all its processes leaves every deed whole",
        .enabled(
            if: TestDatabase.all.contains(.postgres) && PostgresCluster.programs != nil,
            "there is no PostgreSQL here to start"
        )
    )
    func server() async throws {
        let cluster = try PostgresCluster(programs: try #require(PostgresCluster.programs))
        let place = TestPlace(kind: .postgres, address: cluster.address)
        try await blocking { try cluster.start() }
        do {
            try await prepare(place)
            var last = 0
            for _ in 1...20 {
                let acknowledged = try await blocking {
                    let numbers = try Self.life(at: place, milliseconds: Int.random(in: 20...200)) {
                        try cluster.kill()
                    }
                    try cluster.start()
                    return numbers
                }
                #expect(acknowledged.first.map { $0 > last } ?? false, "each life got as far as a deed")
                last = acknowledged.last ?? last
                try await expectWhole(place, upTo: last)
            }
        } catch {
            try cluster.remove()
            throw error
        }
        try cluster.remove()
    }

    private func prepare(_ place: TestPlace) async throws {
        let database = try await place.open(.harbour)
        _ = try await database.migrate()
        try await database.close()
    }

    /// Starts a writer, kills it (or what it writes to) some moments after its first deed, and gives the numbers it
    /// acknowledged.
    private static func life(
        at place: TestPlace,
        milliseconds: Int,
        killing: (() throws -> Void)? = nil
    ) throws -> [Int] {
        let child = try Child(writer, place.kind.rawValue, place.address)
        var said = child.read()
        usleep(UInt32(milliseconds) * 1000 + UInt32.random(in: 0..<1000))
        try killing?()
        // Where the server was killed, the writer learns of it and ends by itself.
        if killing == nil { child.kill() }
        let end = child.ended()
        #expect(end.status != 0)
        said += end.said
        // The last line may have been cut.
        let lines = String(decoding: said, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropLast().compactMap { Int($0) }
    }

    /// The deeds are numbered without a gap as far as was acknowledged, each is there with all it wrote, and the book
    /// verifies.
    private func expectWhole(_ place: TestPlace, upTo acknowledged: Int) async throws {
        let database = try await place.open(.harbour)
        let (deeds, sailors, berths) = try await database.read { transaction in
            (
                try transaction.all(Query<Int>("SELECT number FROM deed ORDER BY number")),
                try transaction.all(Query<String>(Self.versions(of: "sailor_history"))),
                try transaction.all(Query<String>(Self.versions(of: "berth_history")))
            )
        }
        let audit = try await ChainAudit.run(over: database)
        try await database.close()
        #expect(deeds == Array(1...max(1, deeds.count)))
        #expect(deeds.count >= acknowledged)
        // Each deed made three sailors and revised one of the deed before.
        #expect(sailors == deeds.map { "\($0) \($0 == 1 ? 3 : 4)" })
        #expect(berths == deeds.map { "\($0) 2" })
        #expect(audit.faults == [])
    }

    private static func versions(of table: String) -> SQL {
        """
        SELECT made_by || ' ' || CAST(COUNT(*) AS BIGINT) FROM \(name: table) GROUP BY made_by ORDER BY made_by
        """
    }
}
