import Crypto
import Store
import Vocabulary

/// The keys that stand outside the database, so that nobody who has only the database can read what is sealed in it.
///
/// The newest seals; each of the older ones still opens what it sealed. From every key another one is derived for each
/// purpose, and what is sealed names its owner, so that nothing sealed for one thing or person opens as another's.
package struct KeyRing: Sendable {
    /// What something is sealed for. The raw value goes into the key and must never change.
    package enum Purpose: String, CaseIterable, Sendable {
        case secondFactor = "second factor"
        case keptForm = "kept form"
        /// By which a key is known again.
        case mark = "mark"
        case signOnToken = "single sign-on"
        /// The keys of the digests of what concerns a child.
        case subjectKey = "digest key"
    }

    struct Key: Hashable, Sendable {
        /// The number by which what it sealed names it.
        let number: Int
        let secret: [UInt8]

        func derived(for purpose: Purpose) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: secret),
                info: Array("footprint \(purpose.rawValue)".utf8),
                outputByteCount: 32
            )
        }
    }

    /// Oldest first, never empty.
    let keys: [Key]

    /// A ring with one new key.
    package static func fresh() -> KeyRing {
        KeyRing(keys: [Key(number: 1, secret: randomBytes(32))])
    }

    /// This ring with a new key, which seals from now on.
    package func rotated() -> KeyRing {
        KeyRing(keys: keys + [Key(number: newest.number + 1, secret: randomBytes(32))])
    }

    /// This ring with its newest key only: what the older ones sealed can no longer be opened.
    package func forgettingOlder() -> KeyRing {
        KeyRing(keys: [newest])
    }

    // MARK: Sealing

    /// Seals bytes for a purpose and an owner.
    package func seal(_ bytes: [UInt8], for purpose: Purpose, of owner: String) throws -> String {
        try seal(bytes, for: purpose, of: owner, with: newest.number)
    }

    /// The same with one of the keys.
    func seal(_ bytes: [UInt8], for purpose: Purpose, of owner: String, with number: Int) throws -> String {
        guard let key = keys.first(where: { $0.number == number }) else { throw KeyRefusal.keyMissing(number) }
        return try KeyRing.seal(bytes, with: key.derived(for: purpose), numbered: number, of: owner)
    }

    /// Opens what was sealed for a purpose and an owner. Throws a `KeyRefusal` where no key here does.
    package func unseal(_ sealed: String, for purpose: Purpose, of owner: String) throws -> [UInt8] {
        try KeyRing.unseal(sealed, of: owner) { number in
            keys.first { $0.number == number }?.derived(for: purpose)
        }
    }

    static func seal(
        _ bytes: [UInt8],
        with key: SymmetricKey,
        numbered number: Int,
        of owner: String
    ) throws -> String {
        let box = try AES.GCM.seal(bytes, using: key, authenticating: Array(owner.utf8))
        return "\(number).\(Digest.hex(Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)))"
    }

    static func unseal(_ sealed: String, of owner: String, with key: (_ number: Int) -> SymmetricKey?) throws -> [UInt8]
    {
        let parts = sealed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]), let bytes = KeyRing.bytes(hex: parts[1]), bytes.count >= 28
        else { throw KeyRefusal.notSealedHere }
        guard let key = key(number) else { throw KeyRefusal.keyMissing(number) }
        do {
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: bytes.prefix(12)),
                ciphertext: bytes.dropFirst(12).dropLast(16),
                tag: bytes.suffix(16)
            )
            return Array(try AES.GCM.open(box, using: key, authenticating: Array(owner.utf8)))
        } catch {
            throw KeyRefusal.notSealedHere
        }
    }

    /// Whether a key of another ring is in this one, so that the two are the same service's before and after a rotation.
    package func follows(_ other: KeyRing) -> Bool {
        !Set(keys).isDisjoint(with: other.keys)
    }

    /// The numbers of the keys, oldest first.
    package var numbers: [Int] { keys.map(\.number) }

    /// The number of the key that sealed something, by its start.
    static func number(sealing sealed: String) -> Int? {
        let parts = sealed.split(separator: ".", maxSplits: 1)
        return parts.count == 2 ? Int(parts[0]) : nil
    }

    /// Whether something was sealed with an older key than the newest, and is to be sealed anew.
    package func isOutOfDate(_ sealed: String) -> Bool {
        !sealed.hasPrefix("\(newest.number).")
    }

    // MARK: The file

    /// Reads the file's text: a first line that says what it is, then a line for each key, its number and its 32 bytes.
    package init(reading text: String) throws(KeyRefusal) {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
        guard lines.first == KeyRing.heading.split(separator: " ") else { throw .notAKeyFile }
        var keys: [Key] = []
        for (index, line) in lines.dropFirst().enumerated() {
            guard line.count == 2, let number = Int(line[0]), number > keys.last?.number ?? 0,
                let secret = KeyRing.bytes(hex: line[1]), secret.count == 32
            else { throw .unreadable(line: index + 2) }
            keys.append(Key(number: number, secret: secret))
        }
        guard !keys.isEmpty else { throw .notAKeyFile }
        self.init(keys: keys)
    }

    /// What stands in the file.
    package var text: String {
        ([KeyRing.heading] + keys.map { "\($0.number) \(Digest.hex($0.secret))" }).joined(separator: "\n") + "\n"
    }

    private static let heading = "footprint keys"

    private init(keys: [Key]) {
        self.keys = keys
    }

    var newest: Key {
        guard let key = keys.last else { preconditionFailure("a ring without a key") }
        return key
    }

    static func bytes(hex: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hex.utf8.count / 2)
        var high: UInt8?
        for letter in hex.utf8 {
            guard let digit = nibble(letter) else { return nil }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return high == nil ? bytes : nil
    }

    private static func nibble(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): letter - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): letter - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension KeyRing: CustomStringConvertible {
    /// Says nothing, so that no log or message can hold a key by mistake.
    package var description: String { "(\(keys.count) keys)" }
}

/// Why keys could not be used.
package enum KeyRefusal: Refusal {
    case notAKeyFile
    case unreadable(line: Int)
    case keyMissing(Int)
    case notSealedHere
    /// There is no file of keys where this one is needed.
    case noFile(String)

    package var explanation: String {
        switch self {
        case .notAKeyFile:
            "The file of keys is none: it begins with the line “footprint keys” and has a key on each line."
        case .unreadable(let line):
            "Line \(line) of the file of keys cannot be read: a number and 64 hexadecimal digits."
        case .keyMissing(let number): "Key \(number) is not in the file of keys. Put back the file that has it."
        case .noFile(let path):
            "The file of keys \(path) is not there, and this cannot be done without it: put it back."
        case .notSealedHere: "What was sealed does not open with the keys of this service."
        }
    }
}
