import Access
import ArgumentParser
import Casework
import Store

/// `footprint audit verify`: reads both chains again, from their first link, and works out again who may see whom.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Show that nothing was altered.",
        subcommands: [Verify.self]
    )

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Verify the book of deeds with every fact, the access log, and who may see whom; print the last links."
                + " Passwords and second factors stand in no chain."
        )

        @OptionGroup var installation: Installation

        func run() async throws {
            let faults = try await installation.with { database in
                let deeds = try await ChainAudit.run(over: database)
                let looks = try await AccessLogAudit.run(over: database)
                print("\(deeds.deeds) deeds over \(deeds.versions) versions of facts. Last link: \(deeds.head)")
                print("\(looks.entries) entries of the access log. Last link: \(looks.head)")
                let sight = try await SightAudit.run(over: database)
                print("Who may see whom worked out again for \(sight.children) children.")
                return deeds.faults + looks.faults + sight.faults
            }
            for fault in faults { print(fault) }
            guard faults.isEmpty else { throw ExitCode.failure }
            print("Both chains are whole, and who may see whom is what follows from the facts.")
        }
    }
}
