import Access
import ArgumentParser
import Casework
import Store
import Vocabulary

/// `footprint restrictions`: for the day on which nobody is left who is named in a restricted record. Each change is a deed.
struct RestrictionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restrictions",
        abstract: "Restricted records that nobody in the service can lift any more.",
        subcommands: [List.self, Name.self, Lift.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the restrictions that stand, and who is named. No child is named."
        )

        @OptionGroup var installation: Installation

        func run() async throws {
            let today = Instant.now().londonDay
            let (standing, names) = try await installation.with { database in
                try await database.read { transaction in
                    let people = try transaction.all(Account.everybody).map { ($0.id, $0.name) }
                    return (
                        try transaction.all(Restriction.standing(from: today)),
                        Dictionary(people, uniquingKeysWith: { first, _ in first })
                    )
                }
            }
            for restriction in standing {
                let named = restriction.named.all.map { names[$0] ?? $0.text }.joined(separator: ", ")
                print("\(restriction.id)  \(restriction.kind.title), since \(restriction.from): \(named)")
            }
            print("\(standing.count) restrictions stand or are to come.")
        }
    }

    struct Name: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Name one more manager in a restriction.")

        @OptionGroup var installation: Installation
        @Argument(help: "The restriction, as the list has it.") var restriction: String
        @Argument(help: "The manager's e-mail address.") var email: String

        func run() async throws {
            let (restriction, email, today) = (restriction, email, Instant.now().londonDay)
            try await installation.with { database in
                let account = try await database.account(email).id
                let kept = try await database.restriction(restriction, on: today)
                let deed = Deed.program("name-in-restriction", about: kept.fact.child.id)
                try await Casebook(over: database).write(as: deed) {
                    try $0.name(
                        kept.fact.named.all + [account],
                        in: kept.seen,
                        of: kept.fact.child,
                        by: .program,
                        today: today
                    )
                }
            }
            print("\(email) is named.")
        }
    }

    struct Lift: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lift a restriction from today on.")

        @OptionGroup var installation: Installation
        @Argument(help: "The restriction, as the list has it.") var restriction: String

        func run() async throws {
            let (restriction, today) = (restriction, Instant.now().londonDay)
            try await installation.with { database in
                let kept = try await database.restriction(restriction, on: today)
                let deed = Deed.program("lift-restriction", about: kept.fact.child.id)
                try await Casebook(over: database).write(as: deed) {
                    try $0.lift(kept.seen, of: kept.fact.child, by: .program, on: today)
                }
            }
            print("The restriction is lifted.")
        }
    }
}

extension Database {
    /// A restriction that stands or is to come, by its identity.
    fileprivate func restriction(_ id: String, on today: CivilDate) async throws -> Kept<Restriction> {
        let kept = try await read { try $0.allKept(Restriction.standing(from: today)) }
        guard let found = kept.first(where: { $0.fact.id.text == id }) else {
            throw CommandRefusal(
                description: "No restriction that stands is \(id). footprint restrictions list has them."
            )
        }
        return found
    }
}
