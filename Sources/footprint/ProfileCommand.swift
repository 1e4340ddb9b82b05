import ArgumentParser
import Policy

/// `footprint profile check`: says whether a profile's file can be used.
struct ProfileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "What a council chose.",
        subcommands: [Check.self]
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
}
