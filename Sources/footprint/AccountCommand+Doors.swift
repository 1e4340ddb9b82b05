import Access
import ArgumentParser
import Casework
import Store
import Vocabulary

/// What is done about how somebody comes in, for the day on which no manager can.
extension AccountCommand {
    struct Suspend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep somebody out for now. It signs them out everywhere; their roles stay."
        )

        @OptionGroup var installation: Installation
        @Argument(help: "The person's e-mail address.") var email: String
        @Option(help: "Why, for the record of deeds.") var reason: String

        func run() async throws {
            let reason = reason
            try await installation.with { database in
                let (id, today) = (try await database.account(email).id, Instant.now().londonDay)
                try await Casebook(over: database).write(as: .program("suspend", about: id.text)) {
                    try $0.suspend(id, because: reason, on: today)
                }
                try await database.keep { try $0.shutOut(id) }
            }
            print("\(email) is suspended.")
        }
    }

    struct LetIn: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let somebody in again who was suspended.")

        @OptionGroup var installation: Installation
        @Argument(help: "The person's e-mail address.") var email: String

        func run() async throws {
            try await installation.with { database in
                let id = try await database.account(email).id
                try await Casebook(over: database).write(as: .program("let-in-again", about: id.text)) {
                    try $0.letInAgain(id)
                }
            }
            print("\(email) may sign in again.")
        }
    }

    struct ResetSecondFactor: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take somebody's second factor away, so that they set up another. It signs them out everywhere."
        )

        @OptionGroup var installation: Installation
        @Argument(help: "The person's e-mail address.") var email: String
        @Option(help: "Why, for the record of deeds.") var reason: String

        func run() async throws {
            let reason = reason
            let hasher = PasswordHasher()
            try await installation.with { database in
                let (id, today) = (try await database.account(email).id, Instant.now().londonDay)
                try await Casebook(over: database).write(as: .program("reset-second-factor", about: id.text)) {
                    try $0.enterFactorReset(of: id, because: reason, on: today)
                }
                let signIn = SignIn(database, passwords: hasher, log: AccessLog(database))
                try await signIn.resetSecondFactor(of: id)
            }
            try await hasher.close()
            print("\(email) sets up another second factor at the next sign-in.")
        }
    }
}
