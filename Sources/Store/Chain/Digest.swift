import Crypto
import Vocabulary

/// Digests of what was written, the same on both databases. `docs/decisions/0005-canonical-bytes.md` has the form.
package enum Digest {
    /// The digest of several texts; nothing and an empty text are told apart.
    package static func of(fields: [String?]) -> String {
        var digest = FieldsDigest()
        digest.take(fields)
        return digest.text
    }

    /// The digest of texts that come one after another, too many to hold.
    struct FieldsDigest {
        private var hash = SHA256()

        mutating func take(_ fields: [String?]) {
            var bytes: [UInt8] = []
            for field in fields { append(field.sqlValue, to: &bytes) }
            hash.update(data: bytes)
        }

        var text: String { hex(hash.finalize()) }
    }

    /// The digest of one version that was made or ended, keyed so that nobody can guess a name from it.
    static func of(_ row: [SQLValue], made: Bool, in table: String, key: SymmetricKey) -> VersionDigest {
        var bytes: [UInt8] = []
        append(.text(table), to: &bytes)
        bytes.append(made ? UInt8(ascii: "+") : UInt8(ascii: "-"))
        // Nothing at the end adds nothing, so that a column added later leaves the digests of older versions as they are.
        for value in row[..<(row.lastIndex { $0 != .null }.map { $0 + 1 } ?? 0)] { append(value, to: &bytes) }
        return VersionDigest(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
    }

    /// The digest of all that a deed did to one subject: of the sorted digests of the versions.
    static func of(versions: [VersionDigest]) -> String {
        var hash = SHA256()
        for digest in versions.sorted() { digest.withBytes { hash.update(bufferPointer: $0) } }
        return hex(hash.finalize())
    }

    static func key(hex text: String) -> SymmetricKey {
        SymmetricKey(data: Array(text.utf8))
    }

    static func freshKey() -> String {
        var generator = SystemRandomNumberGenerator()
        let numbers: [UInt64] = (0..<4).map { _ in generator.next() }
        return hex(numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } })
    }

    package static func hex(_ bytes: some Sequence<UInt8>) -> String {
        var text = [UInt8]()
        text.reserveCapacity(64)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func append(_ value: SQLValue, to bytes: inout [UInt8]) {
        switch value {
        case .null:
            bytes.append(UInt8(ascii: "n"))
        case .integer(let number):
            bytes += "i\(number);".utf8
        case .text(let text):
            bytes += "t\(text.utf8.count):".utf8
            bytes += text.utf8
        case .bytes(let data):
            bytes += "b\(data.count):".utf8
            bytes += data
        }
    }
}
