import Access
import ArgumentParser
import Store
import Vocabulary

extension AccountCommand {
    /// `footprint account unlink`: for an account that is to go on with another person at the provider.
    struct Unlink: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take an account from the person at the council's sign-on to whom it is linked. Signs it out."
        )

        @OptionGroup var installation: Installation
        @Argument(help: "The person's e-mail address.") var email: String

        func run() async throws {
            let email = email
            try await installation.with { database in
                let account = try await database.account(email).id
                let links = try await database.recall { try $0.all(SignOnLink.of(account)) }
                guard !links.isEmpty else {
                    throw CommandRefusal(description: "\(email) is linked to nobody at the council's sign-on.")
                }
                try await database.keep { try $0.unlink(account) }
            }
            print("The next to come by the council's sign-on with the address \(email) is linked to this account.")
        }
    }
}
