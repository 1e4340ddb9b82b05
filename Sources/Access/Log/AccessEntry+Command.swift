import Vocabulary

extension AccessEntry {
    /// What a command did to an account that leaves no deed, since nothing of it is a fact. Nobody is signed in there:
    /// whoever runs commands stands in the log of the machine.
    package static func command(_ command: String, about account: ID<Account>, at now: Instant) -> AccessEntry {
        AccessEntry(.write, "footprint \(command): \(account.text)", by: nil, at: now, from: "command line")
    }
}
