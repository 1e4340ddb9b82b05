import Crypto

/// The digest of a file, taken as its bytes arrive, by which the file is told again.
package struct FileDigest: Sendable {
    private var hash = SHA256()

    package init() {}

    package mutating func take(_ bytes: [UInt8]) {
        hash.update(data: bytes)
    }

    /// The digest of all that was taken: SHA-256 in hexadecimal digits.
    package var text: String { Digest.hex(hash.finalize()) }
}
