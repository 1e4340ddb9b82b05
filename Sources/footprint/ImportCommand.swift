import ArgumentParser
import Casework
import Exchange
import Store
import Vocabulary

/// `footprint import ssda903`: takes in a national return.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in what other systems give.",
        subcommands: [SSDA903.self]
    )

    struct SSDA903: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ssda903",
            abstract: "Take in the files of a national return on looked-after children, all of it or nothing."
        )

        @OptionGroup var installation: Installation
        @Option(help: "The year the return ends in: 2026 is 2025/26.") var year: Int
        @Argument(help: "The files, one for each table.") var files: [String]
        @Flag(help: "Say what would change, and change nothing.") var check = false

        func run() async throws {
            let hasErrors = try await installation.with { try await take(into: $0) }
            if hasErrors { throw ExitCode.failure }
        }

        /// Gives whether a row could not be used.
        private func take(into database: any WritableDatabase) async throws -> Bool {
            let deed = Deed.program("import-return")
            let returns = ReturnImport(database: database)
            let run = try await ReturnImport.read(files, year: year, into: database, by: deed, at: .now())
            if case .refused(let reason) = run.state {
                throw CommandRefusal(description: try await ImportCommand.listing(run, .error, in: database) + reason)
            }
            let summary = try await database.read { try $0.summary(of: run.id) }
            print(try await ImportCommand.listing(run, in: database) + summary.sentence)
            if check {
                try await returns.setAside(run.id)
                print("Nothing was changed: this was a check.")
            } else if run.state == .previewed {
                try await Casebook(over: database).applyReturn(
                    run.id,
                    as: .program("import-return", about: run.id.text)
                )
                print("\(summary.changes) facts were begun, changed or ended.")
                try await returns.clear(run.id)
            } else {
                print("Everything in it is known already.")
            }
            return summary.errors > 0
        }
    }

    /// Every row that cannot be used or, where no severity is named, is odd: a line each.
    private static func listing(
        _ run: ImportRun,
        _ severity: ImportFinding.Severity? = nil,
        in database: any Database
    ) async throws -> String {
        try await database.read { transaction in
            var lines = ""
            try transaction.each(ImportFinding.of(run.id, severity, limit: Int(Int32.max))) { finding in
                let place = [finding.file, finding.line.map(String.init), finding.column].compactMap(\.self)
                lines += "\(place.filter { !$0.isEmpty }.joined(separator: ":")): \(finding.message)\n"
            }
            return lines
        }
    }
}
