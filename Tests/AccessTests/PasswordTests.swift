import Access
import Testing
import Vocabulary

@Suite("Passwords")
struct PasswordTests {
    /// The third vector of RFC 7914, section 12, to its first 32 bytes.
    static let vector =
        "$scrypt$ln=10,r=8,p=16$4e61436c$fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"

    @Test(
        "a password is worked on as the standard says",
        arguments: [("password", true), ("Password", false), ("", false)]
    )
    func standard(password: String, right: Bool) async throws {
        try await withHasher { hasher in
            let kept = try #require(PasswordDigest(rawValue: PasswordTests.vector))
            #expect(try await hasher.matches(password, kept) == right)
        }
    }

    @Test("what was made of a password matches it and no other, and is new each time")
    func digest() async throws {
        try await withHasher { hasher in
            let kept = try await hasher.digest(of: "otter lantern café")
            #expect(try await hasher.matches("otter lantern café", kept))
            #expect(try await hasher.matches("otter lantern cafe", kept) == false)
            #expect(try await hasher.digest(of: "otter lantern café") != kept)
            #expect(PasswordDigest(rawValue: kept.rawValue) == kept)
            #expect(kept.rawValue.hasPrefix("$scrypt$ln=4,r=1,p=1$"))
        }
    }

    @Test("where no password is kept, the work is the same and the answer is no")
    func nobody() async throws {
        try await withHasher { hasher in
            let answers = [
                try await hasher.matches("otter lantern café", nil), try await hasher.matches("", nil),
            ]
            #expect(answers == [false, false])
            #expect(hasher.runs == 2)
        }
    }

    @Test("an empty password matches nothing, not even one that was kept")
    func empty() async throws {
        try await withHasher { hasher in
            let kept = try await hasher.digest(of: "")
            #expect(try await hasher.matches("", kept) == false)
        }
    }

    @Test("the cost in use is 2^15 rounds in three lanes, and what is out of bounds is brought within")
    func cost() {
        #expect(ScryptCost.standard == ScryptCost(log: 15, blockSize: 8, lanes: 3))
        #expect(ScryptCost(log: 99, blockSize: 99, lanes: 99) == ScryptCost(log: 20, blockSize: 16, lanes: 16))
        #expect(ScryptCost(log: 0, blockSize: 0, lanes: -1) == ScryptCost(log: 1, blockSize: 1, lanes: 1))
    }

    @Test(
        "what is not the form of a kept password is not read as one",
        arguments: [
            "", "password", "$scrypt$", "$scrypt$ln=10,r=8,p=16$4e61436c$fdba",
            vector + "00", vector.replacing("scrypt", with: "bcrypt"), vector.replacing("ln=10", with: "ln=40"),
            vector.replacing("ln=10", with: "ln=-1"), vector.replacing("r=8,", with: ""),
            vector.replacing("p=16", with: "p=x"), vector.replacing("4e61436c", with: ""),
            vector.replacing("4e61436c", with: "4e6"), vector.replacing("4e61436c", with: "4e61zz6c"),
        ]
    )
    func malformed(text: String) {
        #expect(PasswordDigest(rawValue: text) == nil)
    }

    @Test(
        "a password that is too short, too long or too easy is not taken",
        arguments: [
            ("elevenchars", PasswordRefusal.tooShort),
            (String(repeating: "otter ", count: 34), .tooLong),
            ("aaaaaaaaaaaaaaa", .tooEasy),
            ("abcabcabcabcabc", .tooEasy),
            ("Wren@Eastmere.example", .tooEasy),
        ]
    )
    func declined(text: String, why: PasswordRefusal) {
        #expect(throws: why) { try Password(text, for: EmailAddress(rawValue: "wren@eastmere.example")) }
    }

    @Test(
        "a long one is taken as it is",
        arguments: ["twelve chars", "otter lantern café", String(repeating: "åb c ", count: 40)]
    )
    func taken(text: String) throws {
        #expect(try Password(text, for: EmailAddress(rawValue: "wren@eastmere.example")).text == text)
    }

    private func withHasher(_ body: (PasswordHasher) async throws -> Void) async throws {
        let hasher = PasswordHasher(cost: House.cost)
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(hasher))
        } catch {
            result = .failure(error)
        }
        try await hasher.close()
        try result.get()
    }
}
