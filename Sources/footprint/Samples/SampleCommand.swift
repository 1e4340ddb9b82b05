import Access
import ArgumentParser
import Casework
import Foundation
import Policy
import Store
import Vocabulary

/// `footprint sample load`: an invented service, from a real-format return through the real importer.
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "An invented service, to try things on.",
        subcommands: [Load.self]
    )

    struct Load: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load the sample into an empty database, and print a one-time link for one person of each role."
        )

        @OptionGroup var installation: Installation
        @Option(help: "The folder with the returns, the names and the officers.") var folder = "Samples"
        @Option(help: "The profile's file.") var profile = "profiles/default.yaml"
        @Option(help: "The day that the sample stands on.") var today = "2026-03-30"
        @Option(help: "Where the pages will be served.") var address = "http://127.0.0.1:8080"

        func run() async throws {
            guard let day = CivilDate(iso: today) else {
                throw CommandRefusal(description: "--today wants a day such as 2026-03-30; \(today) is none.")
            }
            let profile = try Profile.file(profile)
            try await installation.with { database in
                let sample = SampleCouncil(database: database, folder: folder, today: day)
                try await sample.load(profile)
                for person in try sample.doors() {
                    print("\(person.role.title), \(person.name):")
                    print("  \(try await database.signInLink(for: person.email, at: address))")
                }
            }
            print("Serve it with: footprint serve --today \(today)")
        }
    }
}
