import Access
import ArgumentParser
import Casework
import Notify
import Store
import Vocabulary
import Workforce

/// `footprint account`: who may sign in.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Who may sign in.",
        subcommands: [
            Add.self, GiveRole.self, EndRole.self, SetPassword.self, SignInLink.self, Suspend.self, LetIn.self,
            ResetSecondFactor.self, Unlink.self,
        ]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Open an account for somebody.")

        @OptionGroup var installation: Installation
        @Option(help: "The person's name, as deeds are signed with it.") var name: String
        @Option(help: "Their e-mail address.") var email: String
        @Option(help: "\(Role.names).") var role: String
        @Option(help: "For an IRO: the share of a full-time post, in hundredths.") var fullTime = 100

        func run() async throws {
            let role = try Role.named(role)
            let (name, email, share) = (name, email, try fullTime.asShareOfPost())
            try await installation.with { database in
                let day = Instant.now().londonDay
                try await Casebook(over: database).write(as: .program("open-account")) { transaction in
                    let account = try transaction.openAccount(name: name, email: email, as: role, from: day)
                    guard role.holdsPost else { return }
                    try transaction.putInPost(account, name, share: share, from: day)
                }
            }
            print("\(name) may sign in from today. Give them a link: footprint account sign-in-link \(email)")
        }
    }

    struct GiveRole: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Give somebody another role, from today on.")

        @OptionGroup var installation: Installation
        @Argument(help: "The person's e-mail address.") var email: String
        @Option(help: "\(Role.names).") var role: String
        @Option(help: "For an IRO: the share of a full-time post, in hundredths.") var fullTime = 100

        func run() async throws {
            let (role, share) = (try Role.named(role), try fullTime.asShareOfPost())
            try await installation.with { database in
                let account = try await database.account(email)
                let day = Instant.now().londonDay
                try await Casebook(over: database).write(as: .program("give-role", about: account.id.text)) {
                    try $0.giveRole(role, to: account.id, from: day)
                    guard role.holdsPost else { return }
                    try $0.putInPost(account.id, account.name, share: share, from: day)
                }
            }
            print("\(email) has the role \(role.title) from today.")
        }
    }

    struct EndRole: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End somebody's role. It ends their sessions in that role too."
        )

        @OptionGroup var installation: Installation
        @Argument(help: "The person's e-mail address.") var email: String
        @Option(help: "\(Role.names).") var role: String
        @Option(help: "The last day on which they have it, as 2026-03-30; today where none is named.")
        var lastDay: String?

        func run() async throws {
            let role = try Role.named(role)
            let day = lastDay.map { CivilDate(iso: $0) } ?? Instant.now().londonDay
            guard let day else {
                throw CommandRefusal(description: "--last-day wants a day such as 2026-03-30.")
            }
            try await installation.with { database in
                let account = try await database.account(email)
                let grants = try await database.read { try $0.allKept(Grant.of(account.id)) }
                guard let grant = grants.last(where: { $0.fact.role == role }) else {
                    throw CommandRefusal(description: "\(email) has never had the role \(role.title).")
                }
                try await Casebook(over: database).write(as: .program("end-role", about: account.id.text)) {
                    try $0.endRole(grant.seen, lastDay: day, on: Instant.now().londonDay)
                }
            }
            print("\(email) has the role \(role.title) until \(day), that day included.")
        }
    }

    struct SetPassword: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give somebody a password, read from standard input. It signs them out everywhere."
        )

        @OptionGroup var installation: Installation
        @Argument(help: "The person's e-mail address.") var email: String

        func run() async throws {
            guard let line = readLine(strippingNewline: true) else {
                throw CommandRefusal(description: "Give the password on standard input.")
            }
            let hasher = PasswordHasher()
            try await installation.with { database in
                let account = try await database.account(email)
                let password = try Password(line, for: account.email)
                let log = AccessLog(database)
                let signIn = SignIn(database, passwords: hasher, log: log)
                try await log.record(.command("account set-password", about: account.id, at: .now()))
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
        @Flag(help: "Have it sent by the program that serves, rather than printed here.") var mail = false

        func run() async throws {
            let (email, address, mail) = (email, address, mail)
            try await installation.with { database in
                guard mail else { return print(try await database.signInLink(for: email, at: address)) }
                try await database.mailSignInLink(to: email)
                print("A link goes to \(email) as soon as footprint serve runs with a mail server.")
            }
        }
    }
}

extension Database {
    /// The whole address of a one-time link, which works for seven days.
    func signInLink(for email: String, at address: String) async throws -> String {
        let account = try await account(email)
        try await AccessLog(self).record(.command("account sign-in-link", about: account.id, at: .now()))
        let secret = try await keep {
            try $0.makeLink(.signIn(account.id), at: .now(), lasting: 7 * 86_400)
        }
        return "\(address)/sign-in/link/\(secret.text)"
    }

    /// Has a one-time link sent, which is made when its mail is and works for an hour.
    fileprivate func mailSignInLink(to email: String) async throws {
        let account = try await account(email)
        try await AccessLog(self).record(.command("account sign-in-link --mail", about: account.id, at: .now()))
        try await keep {
            let once: ID<OutboxEntry> = .fresh()
            try $0.enqueue(
                .signInLink,
                to: .account(account.id),
                about: [],
                once: "sign-in-link:\(once)",
                at: .now()
            )
        }
    }

    func account(_ email: String) async throws -> Account {
        guard let address = EmailAddress(rawValue: email),
            let account = try await read({ try $0.first(Account.withEmail(address)) })
        else { throw CommandRefusal(description: "There is no account with the address \(email).") }
        return account
    }
}

extension Int {
    /// This number of hundredths of a post, where it is one.
    fileprivate func asShareOfPost() throws -> Int {
        if (1...100).contains(self) { return self }
        throw CommandRefusal(description: "--full-time wants a number from 1 to 100; \(self) is none.")
    }
}

extension Role {
    /// Every role as an option names it.
    fileprivate static let names = Role.allCases.map(\.rawValue).joined(separator: ", ")

    /// The role that an option names.
    fileprivate static func named(_ text: String) throws -> Role {
        if let role = Role(rawValue: text) { return role }
        throw CommandRefusal(description: "--role wants one of \(names); \(text) is none of them.")
    }
}
