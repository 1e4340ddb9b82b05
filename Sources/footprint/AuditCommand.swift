import Access
import ArgumentParser
import Casework
import Foundation
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
        @Option(
            help:
                "Ends that left the database earlier: a file of such lines, or one itself, as in the log and the mails."
        )
        var ends: String?

        func run() async throws {
            let kept = try ends.map(AuditCommand.ends) ?? []
            let faults = try await installation.with { database in
                let deeds = try await ChainAudit.run(over: database)
                let looks = try await AccessLogAudit.run(over: database)
                print("\(deeds.deeds) deeds over \(deeds.versions) versions of facts. Last link: \(deeds.head)")
                print("\(looks.entries) entries of the access log. Last link: \(looks.head)")
                print(try await ChainEnds.now(in: database).text)
                let sight = try await SightAudit.run(over: database)
                print("Who may see whom worked out again for \(sight.children) children.")
                var faults = deeds.faults + looks.faults + sight.faults
                for ends in kept { faults += try await ends.faults(in: database) }
                return faults
            }
            for fault in faults { print(fault) }
            guard faults.isEmpty else { throw ExitCode.failure }
            let further = kept.isEmpty ? "" : ", and go on from \(kept.count) kept ends"
            print("Both chains are whole\(further), and who may see whom is what follows from the facts.")
        }
    }

    /// The ends in a file, or in what was given itself.
    private static func ends(_ given: String) throws -> [ChainEnds] {
        let file = FileManager.default.contents(atPath: given).map { String(decoding: $0, as: UTF8.self) }
        let ends = ChainEnds.all(in: file ?? given)
        guard !ends.isEmpty else {
            throw CommandRefusal(
                description:
                    "--ends wants “deed 12 …, entry 34 …” as the log and the mails have it, and there is none in "
                    + (file == nil ? "what was given." : "\(given).")
            )
        }
        return ends
    }
}
