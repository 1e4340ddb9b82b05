import Access
import Testing

@Suite("Keys outside the database")
struct KeyRingTests {
    private let ring = KeyRing.fresh()

    @Test("What was sealed opens for the same purpose and owner, and for no other")
    func opensForItsOwnerOnly() throws {
        let sealed = try ring.seal([1, 2, 3], for: .keptForm, of: "wren")
        #expect(try ring.unseal(sealed, for: .keptForm, of: "wren") == [1, 2, 3])
        #expect(throws: KeyRefusal.notSealedHere) { try ring.unseal(sealed, for: .keptForm, of: "robin") }
        #expect(throws: KeyRefusal.notSealedHere) { try ring.unseal(sealed, for: .secondFactor, of: "wren") }
    }

    @Test("The same bytes are sealed differently each time, and no byte of it can be changed")
    func cannotBeAltered() throws {
        let sealed = try ring.seal([7], for: .keptForm, of: "wren")
        #expect(try ring.seal([7], for: .keptForm, of: "wren") != sealed)
        let last = try #require(sealed.last)
        let altered = sealed.dropLast() + (last == "0" ? "1" : "0")
        #expect(throws: KeyRefusal.notSealedHere) { try ring.unseal(String(altered), for: .keptForm, of: "wren") }
    }

    @Test("After a rotation what the older key sealed still opens, until that key is forgotten")
    func olderKeysOpen() throws {
        let sealed = try ring.seal([1], for: .secondFactor, of: "wren")
        let rotated = ring.rotated()
        #expect(try rotated.unseal(sealed, for: .secondFactor, of: "wren") == [1])
        #expect(rotated.isOutOfDate(sealed))
        let anew = try rotated.seal([1], for: .secondFactor, of: "wren")
        #expect(!rotated.isOutOfDate(anew))
        let later = rotated.forgettingOlder()
        #expect(try later.unseal(anew, for: .secondFactor, of: "wren") == [1])
        #expect(throws: KeyRefusal.keyMissing(1)) { try later.unseal(sealed, for: .secondFactor, of: "wren") }
    }

    @Test("The file's text is read again as the same keys")
    func readsItsOwnText() throws {
        let rotated = ring.rotated()
        let sealed = try rotated.seal([9], for: .keptForm, of: "wren")
        #expect(try KeyRing(reading: rotated.text).unseal(sealed, for: .keptForm, of: "wren") == [9])
    }

    @Test(
        "A file that is no file of keys is declined, with the line where there is one",
        arguments: [
            ("", KeyRefusal.notAKeyFile), ("footprint keys\n", .notAKeyFile), ("something else\n1 00\n", .notAKeyFile),
            ("footprint keys\n1 00\n", .unreadable(line: 2)),
            (
                "footprint keys\n1 \(String(repeating: "ab", count: 32))\n1 \(String(repeating: "ab", count: 32))\n",
                .unreadable(line: 3)
            ),
            ("footprint keys\n1 \(String(repeating: "xy", count: 32))\n", .unreadable(line: 2)),
        ]
    )
    func declinesWhatIsNone(text: String, refusal: KeyRefusal) {
        #expect(throws: refusal) { try KeyRing(reading: text) }
    }

    @Test(
        "Whatever comes as sealed, it is refused and nothing breaks",
        arguments: ["", ".", "1.", "1.zz", "x.00", "1.00.00"]
    )
    func refusesWhatIsNotSealed(text: String) {
        #expect(throws: KeyRefusal.notSealedHere) { try ring.unseal(text, for: .keptForm, of: "wren") }
    }
}
