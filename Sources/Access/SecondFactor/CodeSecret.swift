import Crypto
import Store
import Vocabulary

/// The secret from which a person's phone and the service work out the same six digits, new every thirty seconds
/// (RFC 6238 with SHA-1, which is what every such program knows).
package struct CodeSecret: Hashable, Sendable {
    let bytes: [UInt8]

    /// A new secret of 160 bits, as the RFC advises.
    package static func fresh() -> CodeSecret { CodeSecret(bytes: randomBytes(20)) }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// For how many seconds a code stands.
    package static let seconds = 30

    /// Which code's turn it is at a moment.
    static func step(at moment: Instant) -> Int {
        let seconds = moment.milliseconds / 1000
        return seconds / CodeSecret.seconds
    }

    /// The code of a step.
    func code(at step: Int, digits: Int = 6) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - $0 * 8)) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: bytes)))
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let text = String(number % (0..<digits).reduce(1) { product, _ in product * 10 })
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code was typed: that of now, or of one step before or after for clocks that disagree. Nothing where
    /// it is none of them, or no later than the last that was used: each code is good once.
    func step(of typed: String, at now: Instant, after last: Int) -> Int? {
        let typed = typed.filter { !$0.isWhitespace && $0 != "-" }
        let present = CodeSecret.step(at: now)
        let fitting = (present - 1...present + 1).filter { isSame(Array(code(at: $0).utf8), Array(typed.utf8)) }
        return fitting.first { $0 > last }
    }
}

extension CodeSecret {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    /// The secret in the 32 letters and digits that such programs read (RFC 4648).
    package var text: String {
        var text = ""
        var held = 0
        var bits = 0
        for byte in bytes {
            held = (held << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(CodeSecret.letters[held >> bits & 31])
            }
        }
        if bits > 0 { text.append(CodeSecret.letters[held << (5 - bits) & 31]) }
        return text
    }

    /// The same in groups of four, for somebody who types it.
    package var grouped: String {
        let letters = Array(text)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: " ")
    }

    /// The address that opens such a program on the same phone and gives it the secret.
    package func link(for email: EmailAddress) -> String {
        "otpauth://totp/Footprint:\(CodeSecret.encoded(email.rawValue))?secret=\(text)&issuer=Footprint"
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                return String(UnicodeScalar(byte))
            default:
                return "%\(Digest.hex([byte]).uppercased())"
            }
        }.joined()
    }
}

extension CodeSecret: CustomStringConvertible {
    /// Says nothing, so that no log or message can hold a secret by mistake.
    package var description: String { "(a secret)" }
}
