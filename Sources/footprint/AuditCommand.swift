import Access
import ArgumentParser
import Store

/// `footprint audit verify`: reads both chains again, from their first link.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Show that nothing was altered.",
        subcommands: [Verify.self]
    )

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Verify the book of deeds with every fact, and the access log; print their last links."
        )

        @OptionGroup var installation: Installation

        func run() async throws {
            let faults = try await installation.with { database in
                let deeds = try await ChainAudit.run(over: database)
                let looks = try await AccessLogAudit.run(over: database)
                print("\(deeds.deeds) deeds over \(deeds.versions) versions of facts. Last link: \(deeds.head)")
                print("\(looks.entries) entries of the access log. Last link: \(looks.head)")
                return deeds.faults + looks.faults
            }
            for fault in faults { print(fault) }
            guard faults.isEmpty else { throw ExitCode.failure }
            print("Both chains are whole.")
        }
    }
}
