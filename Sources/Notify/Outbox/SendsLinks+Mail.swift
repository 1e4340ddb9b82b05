import Access
import Store
import Vocabulary

extension SendsLinks {
    /// Sends links by mail: through the outbox, like all that leaves by itself.
    ///
    /// The mail brings a link of its own, made when it is sent, so that none stands in the outbox.
    package static func byMail(_ database: any Database, now: @escaping @Sendable () -> Instant) -> SendsLinks {
        SendsLinks { letter in
            let moment = now()
            try await database.keep { transaction in
                try transaction.enqueue(
                    Notice(letter.reason),
                    to: .account(letter.account),
                    about: [],
                    once: "letter:\(letter.link.digest)",
                    at: moment
                )
            }
        }
    }
}

extension Notice {
    fileprivate init(_ reason: SendsLinks.Letter.Reason) {
        switch reason {
        case .invitation: self = .invitation
        case .newPassword: self = .signInLink
        }
    }
}
