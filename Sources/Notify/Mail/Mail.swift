import Access
import Vocabulary

/// One mail to one reader, in plain text.
package struct Mail: Hashable, Sendable {
    /// Tells it apart from every other, so that a mail which came twice is known to be the same.
    package let id: ID<OutboxEntry>
    package let to: EmailAddress
    package let subject: String
    package let text: String

    package init(id: ID<OutboxEntry>, to: EmailAddress, subject: String, text: String) {
        self.id = id
        self.to = to
        self.subject = subject
        self.text = text
    }

    /// The address as text.
    package var recipient: String { to.rawValue }

    /// The mail of a notice. What it brings, an address or a code, is the only thing in it that is not said of the kind.
    init(_ entry: OutboxEntry, to address: EmailAddress, bringing what: String) {
        self.init(
            id: entry.id,
            to: address,
            subject: entry.notice.subject,
            text: """
                \(entry.notice.words)

                \(what)

                This message names nobody, so that it tells nothing to anybody else who reads it.
                If you did not expect it, you need do nothing: tell whoever runs Footprint in your council.

                """
        )
    }
}

/// Why a mail was not sent, in the words of a page: never those of the mail server, which may repeat an address.
package enum MailFault: String, Coded, Error {
    case unreachable
    case notTrusted = "not-trusted"
    case noEncryption = "no-encryption"
    case signInRefused = "sign-in-refused"
    case readerRefused = "reader-refused"
    case refused
    /// The mail was handed over and no answer came: it may have gone.
    case noAnswer = "no-answer"
    case notAllowed = "not-allowed"

    package var title: String {
        switch self {
        case .unreachable: "The mail server could not be reached."
        case .notTrusted: "The mail server showed a certificate that is not trusted here."
        case .noEncryption: "The mail server offered no encryption, and without it nothing is sent."
        case .signInRefused: "The mail server refused our name or password."
        case .readerRefused: "The mail server refused the address it was to go to."
        case .refused: "The mail server refused the message."
        case .noAnswer: "The message was handed over, and the mail server did not say that it took it."
        case .notAllowed: "Something about the message was not fit to be sent."
        }
    }

    /// Whether it may have been sent all the same, so that only a person can say whether to send it again.
    var isDoubtful: Bool {
        switch self {
        case .noAnswer: true
        case .unreachable, .notTrusted, .noEncryption, .signInRefused, .readerRefused, .refused, .notAllowed: false
        }
    }

    /// Whether trying again can help.
    var isLasting: Bool {
        switch self {
        case .readerRefused, .notAllowed: true
        case .unreachable, .notTrusted, .noEncryption, .signInRefused, .refused, .noAnswer: false
        }
    }
}

/// The way out: a struct with one closure, made once by the program. It sends only what comes with a leave.
package struct Mailer: Sendable {
    private let post: @Sendable (Mail) async throws(MailFault) -> Void

    package init(_ post: @escaping @Sendable (Mail) async throws(MailFault) -> Void) {
        self.post = post
    }

    func send(_ mail: Mail, by leave: Leave) async throws(MailFault) {
        try await post(mail)
    }
}
