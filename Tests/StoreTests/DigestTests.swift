import Testing

@testable import Store

/// The bytes of decision 5, digested by another program: whoever changes them breaks every chain that was ever kept.
@Suite("Canonical bytes")
struct DigestTests {
    @Test("of texts tell nothing from an empty text, and count bytes rather than letters")
    func fields() {
        #expect(
            Digest.of(fields: ["Zoë", nil, ""]) == "190e7d1a43a6ffbc64c832ba0afd06a54a1bb1f9c8bd874cefed1351a2c3844c"
        )
        #expect(Digest.of(fields: ["a", "b"]) != Digest.of(fields: ["ab", ""]))
    }

    @Test(
        "of a version are keyed, tell one that was made from one that was ended, and leave out nothing at the end",
        arguments: [
            (
                [.text("c1"), .integer(7), false.sqlValue], true,
                "a0402c44c597ddaf7d87748b2c5ec81b2f37bac849d0841694d8756e471b9762"
            ),
            (
                [.text("c1"), .integer(7), false.sqlValue, .null, .null], true,
                "a0402c44c597ddaf7d87748b2c5ec81b2f37bac849d0841694d8756e471b9762"
            ),
            (
                [.text("c1"), .integer(7), .null, .bytes([1, 255])], false,
                "a7a9132726636e3d15fc635879412514202abfc3b55511a90e40727528089816"
            ),
        ] as [([SQLValue], Bool, String)]
    )
    func version(row: [SQLValue], made: Bool, digest: String) {
        #expect(Digest.of(row, made: made, in: "child", key: Digest.key(hex: "00ff")).withBytes(Digest.hex) == digest)
        #expect(Digest.of(row, made: made, in: "child", key: Digest.key(hex: "00fe")).withBytes(Digest.hex) != digest)
    }

    @Test("of several versions do not depend on the order in which they were written")
    func order() {
        let (first, second) = (VersionDigest([1, 2]), VersionDigest([3]))
        #expect(Digest.of(versions: [first, second]) == Digest.of(versions: [second, first]))
        // By their bytes, the first of them first.
        #expect(first < second && VersionDigest([1]) < first)
        #expect(second.withBytes(Array.init) == [3] + Array(repeating: 0, count: 31))
    }
}
