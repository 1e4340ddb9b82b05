import ArgumentParser
import Policy
import Store
import Vocabulary

/// `footprint profile`: says whether a profile's file can be used, and what is chosen.
struct ProfileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "What a council chose.",
        subcommands: [Check.self, Export.self]
    )

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read a profile's file, and name every fault in it with its line."
        )

        @Argument(help: "The profile's file, such as profiles/default.yaml.") var file: String

        func run() async throws {
            let profile = try Profile.file(file)
            print("\(file) can be used: \(profile.title), for \(profile.council).")
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write out what is chosen, as a profile's file: the one in force, or that of another day.",
            aliases: ["show"]
        )

        @OptionGroup var installation: Installation
        @Option(help: "The day, as 2026-04-01; today where none is named.") var on: String?

        func run() async throws {
            let day = on.map { CivilDate(iso: $0) } ?? Instant.now().londonDay
            guard let day else { throw CommandRefusal(description: "--on wants a day such as 2026-04-01.") }
            let history = try await installation.with { database in try await database.read { try $0.profiles() } }
            print(ProfileWriter().write(history.inForce(on: day)), terminator: "")
        }
    }
}
