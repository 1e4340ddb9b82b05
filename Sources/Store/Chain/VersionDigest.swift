/// The 32 bytes that stand for one version: four numbers, since a large deed holds a million of them.
struct VersionDigest: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The first byte is the most of the first number, so that numbers in order are bytes in order.
    init(_ bytes: some Sequence<UInt8>) {
        var bytes = bytes.makeIterator()
        func word() -> UInt64 { (0..<8).reduce(0) { word, _ in word << 8 | UInt64(bytes.next() ?? 0) } }
        words = (word(), word(), word(), word())
    }

    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        let ordered = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
        return try withUnsafeBytes(of: ordered, body)
    }

    static func == (left: VersionDigest, right: VersionDigest) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension VersionDigest: Comparable {
    static func < (left: VersionDigest, right: VersionDigest) -> Bool { left.words < right.words }
}
