import Samples
import Store
import Testing
import Vocabulary

@testable import Access

@Suite("Looking after the keys")
struct KeyCareTests {
    /// The texts of two purposes, as they stand before.
    static let texts = (0..<250).map { "text \($0)" }

    @Test("everything is sealed anew with a new key, opens as before, and needs the older one no more")
    func rotated() async throws {
        try await SealedHouse.open { house in
            let old = KeyRing.fresh()
            try await house.care.check(old)
            try await house.put(KeyCareTests.texts, sealedWith: old)
            let both = old.rotated()
            try await house.care.check(both)
            #expect(try await house.care.sealAnew(with: both).sealed == KeyCareTests.texts.count)
            #expect(try await house.care.amounts() == [2: [.keptForm: KeyCareTests.texts.count]])
            let alone = both.forgettingOlder()
            #expect(try await house.texts(openedWith: alone) == KeyCareTests.texts)
            #expect(try await house.care.sealAnew(with: both).sealed == 0)
            try await house.care.forgetMarks(except: alone)
            try await house.care.check(alone)
            await #expect(throws: KeyRefusal.self) { try await house.care.check(old) }
        }
    }

    @Test("half done, it is finished by the next run")
    func halfDone() async throws {
        try await SealedHouse.open { house in
            let old = KeyRing.fresh()
            let both = old.rotated()
            try await house.put(Array(KeyCareTests.texts[..<100]), sealedWith: old)
            try await house.put(Array(KeyCareTests.texts[100...]), sealedWith: both, from: 100)
            #expect(try await house.care.amounts() == [1: [.keptForm: 100], 2: [.keptForm: 150]])
            #expect(try await house.care.sealAnew(with: both).sealed == 100)
            #expect(try await house.texts(openedWith: both) == KeyCareTests.texts)
        }
    }

    @Test("a file of keys that was made anew is found out, though its key has the same number")
    func madeAnew() async throws {
        try await SealedHouse.open { house in
            let ring = KeyRing.fresh()
            try await house.care.check(ring)
            try await house.care.check(ring)
            let words = try await refusal { try await house.care.check(.fresh()) }
            #expect(words == "Key 1 is not in the file of keys. Put back the file that has it.")
            try await house.care.check(ring.rotated())
            #expect(try await refusal { try await house.care.check(ring) } != nil)
            #expect(try await house.care.needed() == [1, 2])
        }
    }

    @Test("what opens with no key is counted and left as it is")
    func unopened() async throws {
        try await SealedHouse.open { house in
            let lost = KeyRing.fresh()
            try await house.put(["a", "b"], sealedWith: lost)
            let done = try await house.care.sealAnew(with: KeyRing.fresh().rotated())
            #expect(done.sealed == 0 && done.unopened == 2)
            #expect(try await house.texts(openedWith: lost) == ["a", "b"])
        }
    }
}

/// A house with a table that has something sealed.
private struct SealedHouse {
    let house: House
    let care: KeyCare

    static let column = SealedColumn("words", of: "sealed_note", key: ["account_id", "place"], for: .keptForm)

    static func open(_ body: (SealedHouse) async throws -> Void) async throws {
        try await House.open { house in
            try await house.database.keep {
                _ = try $0.execute(
                    "CREATE TABLE sealed_note (account_id TEXT, place TEXT, words TEXT, PRIMARY KEY (account_id, place))"
                )
            }
            try await body(SealedHouse(house: house, care: KeyCare(house.database, [column])))
        }
    }

    func put(_ texts: [String], sealedWith ring: KeyRing, from start: Int = 0) async throws {
        try await house.database.keep { transaction in
            for (offset, text) in texts.enumerated() {
                let place = SealedHouse.place(start + offset)
                let owner = SealedColumn.owner(["wren", place])
                let sealed = try ring.seal(Array(text.utf8), for: .keptForm, of: owner)
                try transaction.execute("INSERT INTO sealed_note VALUES ('wren', \(place), \(sealed))")
            }
        }
    }

    func texts(openedWith ring: KeyRing) async throws -> [String] {
        let rows = try await house.database.recall { try $0.all(SealedHouse.column.rows(after: nil, limit: 1000)) }
        return try rows.map { row in
            let bytes = try ring.unseal(row.sealed, for: .keptForm, of: SealedColumn.owner(row.key))
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private static func place(_ number: Int) -> String { String(1000 + number) }
}
