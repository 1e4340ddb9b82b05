import Foundation
import Store
import TestDatabases
import Vocabulary

/// Writes deeds until it is killed, and says the number of each once it is committed.
@main
struct DeedWriter {
    static func main() async throws {
        guard CommandLine.arguments.count == 3, let kind = TestDatabase(rawValue: CommandLine.arguments[1]) else {
            throw CocoaError(.featureUnsupported)
        }
        let database = try await TestPlace(kind: kind, address: CommandLine.arguments[2]).open(.harbour)
        let ledger = Ledger(database) { Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1000)) }
        while true {
            let number = try await ledger.write(as: .sample) { transaction in
                let number = transaction.number
                try transaction.begin((1...3).map { Sailor("sailor-\(number)-\($0)") })
                try transaction.begin((1...2).map { Berth("berth-\(number)-\($0)", number: number * 2 + $0) })
                // The first sailor of the deed before has gone on a voyage.
                let earlier = try transaction.allKept(Sailor.withID("sailor-\(number - 1)-1"))
                try transaction.revise(earlier.map { kept in (kept, kept.fact.with { $0.voyages += 1 }) })
                return number
            }
            try FileHandle.standardOutput.write(contentsOf: Data("\(number)\n".utf8))
        }
    }
}
