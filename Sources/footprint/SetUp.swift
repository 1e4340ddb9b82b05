import ArgumentParser
import Casework
import Foundation
import Policy
import Store
import Vocabulary

/// `footprint set-up`: gives a new service its profile, its calendar and its first day.
struct SetUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give a new service its profile, its bank holidays and the day from which it is in use."
    )

    @OptionGroup var installation: Installation
    @Option(help: "The profile's file, such as profiles/default.yaml.") var profile: String
    @Option(help: "The day from which the service uses Footprint, as 2026-04-01. What began earlier raises no alarm.")
    var inUseSince: String

    func run() async throws {
        guard let day = CivilDate(iso: inUseSince) else {
            throw CommandRefusal(description: "--in-use-since wants a day such as 2026-04-01; \(inUseSince) is none.")
        }
        let profile = try Profile.file(profile)
        try await installation.with { database in
            try await Casebook(over: database).setUp(profile, inUseSince: day, as: .program("set-up"))
        }
        print("\(profile.council) is set up, in use since \(day).")
    }
}

extension Profile {
    /// Reads a profile's file. Throws a refusal that names every fault with its line.
    static func file(_ path: String) throws -> Profile {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw CommandRefusal(description: "There is no file \(path).")
        }
        switch ProfileReader(file: path).read(Array(bytes)) {
        case .success(let profile): return profile
        case .failure(let faults): throw CommandRefusal(description: "\(faults)")
        }
    }
}

extension Casebook {
    /// Adopts a profile, records the first day, and fills an empty calendar with the bank holidays that the program brings.
    func setUp(_ profile: Profile, inUseSince day: CivilDate, as deed: Deed) async throws {
        _ = try await writeForAll(as: deed) { transaction in
            _ = try transaction.adopt(profile, inForceFrom: day)
            try transaction.recordInUse(since: day)
            guard try transaction.all(HolidayEntry.all).isEmpty else { return }
            for certainty in HolidayEntry.Certainty.allCases {
                try transaction.add(EnglandsBankHolidays.of(certainty), certainty)
            }
        }
    }
}
