import Vocabulary

/// The mail server that everything is handed to: where it is, and how sure we must be of it.
package struct SMTPServer: Hashable, Sendable {
    /// How what is said to it is kept from others.
    package enum Encryption: Hashable, Sendable {
        /// From the first byte.
        case always
        /// Turned on before anything is said, and nothing is said where the server cannot.
        case afterGreeting
        /// None: on this very machine, or where whoever runs the service says so.
        case none
    }

    /// The name and the password that it asks for.
    package struct SignIn: Hashable, Sendable {
        let name: String
        let password: String

        /// Reads a file of two lines, the name and the password.
        package init?(reading text: String) {
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            guard lines.count >= 2, !lines[0].isEmpty, !lines[1].isEmpty, lines.dropFirst(2).allSatisfy(\.isEmpty)
            else {
                return nil
            }
            name = String(lines[0])
            password = String(lines[1])
        }
    }

    package let host: String
    package let port: Int
    package let encryption: Encryption
    /// The address that mail comes from.
    package let sender: String
    let signIn: SignIn?
    /// A file of certificates to trust instead of those of the machine.
    let trust: String?
    /// Seconds within which there must be a connection.
    let connectSeconds: Int
    /// Seconds within which the whole mail must be taken.
    let wholeSeconds: Int

    /// A server as an option names it: `smtp://mail.example.org:587`, or `smtps://` where it is encrypted from the start.
    package init(
        _ address: String,
        from sender: String,
        signIn: SignIn? = nil,
        trust: String? = nil,
        allowsPlain: Bool = false,
        connectSeconds: Int = 10,
        wholeSeconds: Int = 30
    ) throws(SMTPRefusal) {
        let parts = address.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].hasPrefix("//"), ["smtp", "smtps"].contains(parts[0].lowercased()) else {
            throw .notAServer
        }
        let isEncrypted = parts[0].lowercased() == "smtps"
        let place = parts[1].dropFirst(2).split(separator: ":", omittingEmptySubsequences: false)
        guard let host = place.first, SMTPServer.isHost(host), place.count <= 2 else { throw .notAServer }
        guard let port = place.count == 2 ? Int(place[1]) : isEncrypted ? 465 : 587, (1...65_535).contains(port) else {
            throw .notAServer
        }
        guard SMTPServer.isPlainAddress(sender) else { throw .notASender }
        let isLocal = ["localhost", "127.0.0.1"].contains(host)
        encryption = isEncrypted ? .always : allowsPlain || isLocal && trust == nil ? .none : .afterGreeting
        // A password must not be said aloud, not even on this machine.
        if signIn != nil, encryption == .none, !isLocal { throw .passwordInTheClear }
        self.host = String(host)
        self.port = port
        self.sender = sender
        self.signIn = signIn
        self.trust = trust
        self.connectSeconds = connectSeconds
        self.wholeSeconds = wholeSeconds
    }

    /// What the library is told to speak to. The path is the name with which we greet.
    var url: String {
        let domain = sender.split(separator: "@").last ?? "localhost"
        return "\(encryption == .always ? "smtps" : "smtp")://\(host):\(port)/\(domain)"
    }

    /// An address that can stand in a command: plain letters, one @, and nothing that would end or add to it.
    static func isPlainAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return text.utf8.count <= 254 && parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !SMTPServer.reserved.contains($0) }
    }

    private static let reserved = Set("<>\"\\,;:()[]".utf8)

    private static func isHost(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                let letter = Character(UnicodeScalar(byte))
                return byte < 128 && (letter.isLetter || letter.isNumber || letter == "." || letter == "-")
            }
    }
}

extension SMTPServer.SignIn: CustomStringConvertible {
    /// Says nothing, so that no log or message can hold a password by mistake.
    package var description: String { "(a name and a password)" }
}

/// Why a mail server cannot be used as it was named.
package enum SMTPRefusal: Refusal {
    case notAServer
    case notASender
    case passwordInTheClear
    case unreadablePassword

    package var explanation: String {
        switch self {
        case .notAServer: "--mail-server wants one such as smtp://mail.example.org:587 or smtps://mail.example.org."
        case .notASender: "--mail-from wants an e-mail address in plain letters."
        case .passwordInTheClear:
            "A password is not sent without encryption: leave out --mail-without-encryption, or --mail-password-file."
        case .unreadablePassword: "The file of --mail-password-file wants two lines: the name and the password."
        }
    }
}
