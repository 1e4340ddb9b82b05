import Access
import ArgumentParser
import Casework
import Store
import Vocabulary
import Workforce

/// `footprint account`: who may sign in.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Who may sign in.",
        subcommands: [Add.self, SetPassword.self, SignInLink.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Open an account for somebody.")

        @OptionGroup var installation: Installation
        @Option(help: "The person's name, as deeds are signed with it.") var name: String
        @Option(help: "Their e-mail address.") var email: String
        @Option(help: "iro, manager or support.") var role: String
        @Option(help: "For an IRO: the share of a full-time post, in hundredths.") var fullTime = 100

        func run() async throws {
            guard let role = Role(rawValue: role) else {
                throw CommandRefusal(description: "--role wants iro, manager or support; \(role) is none of them.")
            }
            guard (1...100).contains(fullTime) else {
                throw CommandRefusal(description: "--full-time wants a number from 1 to 100; \(fullTime) is none.")
            }
            let (name, email, share) = (name, email, fullTime)
            try await installation.with { database in
                let day = Instant.now().londonDay
                try await Casebook(over: database).write(as: .program("open-account")) { transaction in
                    let account = try transaction.openAccount(name: name, email: email, as: role, from: day)
                    guard role == .iro else { return }
                    // An IRO who may sign in is in post as well, so that children can be allocated to them.
                    try transaction.begin(
                        Officer(id: .fresh(), name: name, account: account, fullTimePercent: share, startedOn: day)
                    )
                }
            }
            print("\(name) may sign in from today. Give them a link: footprint account sign-in-link \(email)")
        }
    }

    struct SetPassword: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give somebody a password, read from standard input. It signs them out everywhere."
        )

        @OptionGroup var installation: Installation
        @Argument(help: "The person's e-mail address.") var email: String

        func run() async throws {
            guard let line = readLine(strippingNewline: true), let address = EmailAddress(rawValue: email) else {
                throw CommandRefusal(description: "Give the password on standard input, and an e-mail address.")
            }
            let hasher = PasswordHasher()
            try await installation.with { database in
                guard let account = try await database.read({ try $0.first(Account.withEmail(address)) }) else {
                    throw CommandRefusal(description: "There is no account with the address \(address.rawValue).")
                }
                let password = try Password(line, for: address)
                let signIn = SignIn(database, passwords: hasher, log: AccessLog(database))
                try await signIn.setPassword(password, of: account.id, at: .now())
            }
            try await hasher.close()
            print("\(email) may sign in with this password.")
        }
    }

    struct SignInLink: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Make a link with which somebody signs in once.")

        @OptionGroup var installation: Installation
        @Argument(help: "The person's e-mail address.") var email: String
        @Option(help: "Where the pages are served.") var address = "http://127.0.0.1:8080"

        func run() async throws {
            let (email, address) = (email, address)
            try await installation.with { print(try await $0.signInLink(for: email, at: address)) }
        }
    }
}

extension Database {
    /// The whole address of a one-time link, which works for seven days.
    func signInLink(for email: String, at address: String) async throws -> String {
        guard let email = EmailAddress(rawValue: email),
            let account = try await read({ try $0.first(Account.withEmail(email)) })
        else { throw CommandRefusal(description: "There is no account with the address \(email).") }
        let secret = try await keep {
            try $0.makeLink(.signIn(account.id), at: .now(), lasting: 7 * 86_400)
        }
        return "\(address)/sign-in/link/\(secret.text)"
    }
}
