import Access
import ArgumentParser
import Store
import Web

/// `footprint keys`: what the keys seal, and a new one in their place.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "The keys that seal what the database keeps.",
        subcommands: [Show.self, Rotate.self]
    )

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say how much each key seals. The keys themselves are never shown."
        )

        @OptionGroup var installation: Installation

        func run() async throws {
            try await installation.with { database in
                let ring = try await installation.ring(for: database)
                let amounts = try await KeyCare(database, SealedColumn.all).amounts()
                for number in ring.numbers {
                    let seals = KeysCommand.words(amounts[number] ?? [:])
                    print("Key \(number)\(number == ring.numbers.last ? ", which seals from now on" : ""): \(seals)")
                }
            }
        }
    }

    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new key and seal anew, with it, all that older ones sealed. The service may run.",
            discussion:
                "Each step may be stopped and run again: until nothing more needs an older key, it stays in the file."
        )

        @OptionGroup var installation: Installation
        @Flag(help: "Then take the older keys out of the file: what still needs them, such as a backup, opens no more.")
        var forgetOlder = false
        @Flag(help: "Make no new key: only finish what an earlier run began.")
        var finish = false

        func run() async throws {
            try await installation.with { database in
                let file = installation.keys
                let care = KeyCare(database, SealedColumn.all)
                var ring = try await installation.ring(for: database)
                if !finish {
                    ring = ring.rotated()
                    try file.keep(ring)
                    try await care.check(ring)
                }
                let done = try await care.sealAnew(with: ring)
                print("\(done.sealed) sealed anew with key \(ring.numbers.last ?? 0).")
                guard done.unopened == 0 else {
                    throw CommandRefusal(description: "\(done.unopened) open with no key here; no key was taken out.")
                }
                guard forgetOlder else { return }
                let older = try await care.amounts().keys.filter { $0 != ring.numbers.last }
                guard older.isEmpty else {
                    throw CommandRefusal(
                        description: "Older keys are in use again: run it once more with --finish --forget-older."
                    )
                }
                ring = ring.forgettingOlder()
                try file.keep(ring)
                try await care.forgetMarks(except: ring)
                print("The older keys are forgotten.")
            }
        }
    }

    private static func words(_ amounts: [KeyRing.Purpose: Int]) -> String {
        let parts = KeyRing.Purpose.allCases.compactMap { purpose in
            amounts[purpose].map { "\($0) × \(purpose.rawValue)" }
        }
        return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
    }
}

extension SealedColumn {
    /// Everything that is sealed in the database, from every module that seals.
    static let all = SealedColumn.pages + SealedColumn.signOn + SealedColumn.secondFactors + SealedColumn.subjectKeys
}
