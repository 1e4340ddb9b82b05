import ArgumentParser
import Casework
import Clocks
import Store
import Vocabulary

/// `footprint clocks rebuild`: works out every clock again.
struct ClocksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clocks",
        abstract: "What is due, and why.",
        subcommands: [Rebuild.self]
    )

    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Work out every clock again, and say which moved: none, unless a rule has changed."
        )

        @OptionGroup var installation: Installation

        func run() async throws {
            let moves = try await installation.with { database in
                try await Casebook(over: database).rebuildClocks(as: .program("rebuild-clocks"))
            }
            for move in moves {
                let clock = move.after ?? move.before
                print("\(clock?.kind.rawValue ?? "") of \(clock?.subject.id ?? ""): ", terminator: "")
                print("\(move.before?.dueOn?.iso ?? "none") → \(move.after?.dueOn?.iso ?? "none")")
            }
            print("\(moves.count) clocks moved.")
        }
    }
}
