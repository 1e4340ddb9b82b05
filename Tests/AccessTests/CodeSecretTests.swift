import Samples
import Testing
import Vocabulary

@testable import Access

@Suite("Codes by time")
struct CodeSecretTests {
    /// The secret of the examples in RFC 6238.
    private static let secret = CodeSecret(bytes: Array("12345678901234567890".utf8))

    @Test(
        "are those of RFC 6238",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ]
    )
    func vectors(seconds: Int, code: String) {
        let step = CodeSecret.step(at: Instant(milliseconds: seconds * 1000))
        #expect(Self.secret.code(at: step, digits: 8) == code)
        #expect(Self.secret.code(at: step) == code.suffix(6))
    }

    @Test(
        "count for one step before and one after, and each once",
        arguments: [
            (0, 0, true),  // now
            (-1, 0, true),  // a phone that is slow, or somebody who types slowly
            (1, 0, true),  // a phone that is fast
            (-2, 0, false),
            (2, 0, false),
            (0, -1, true),  // the one before was used
            (0, 1, false),  // this one was used
            (-1, 1, false),  // a later one was used
            (1, 1, true),  // the next, right after
        ]
    )
    func steps(typed offset: Int, used: Int, counts: Bool) {
        let now = Instant(milliseconds: 1_774_861_230_000)
        let step = CodeSecret.step(at: now)
        let last = used == 0 ? 0 : used > 0 ? step : step - 1
        let found = Self.secret.step(of: Self.secret.code(at: step + offset), at: now, after: last)
        #expect(found == (counts ? step + offset : nil))
    }

    @Test("a step lasts thirty seconds", arguments: [(0, 0), (29_999, 0), (30_000, 1), (59_999, 1), (60_000, 2)])
    func boundary(milliseconds: Int, step: Int) {
        #expect(CodeSecret.step(at: Instant(milliseconds: milliseconds)) == step)
    }

    @Test("may be typed with blanks", arguments: ["%a %b", " %a%b ", "%a-%b", "%a\u{A0}%b"])
    func blanks(pattern: String) {
        let now = today.minute(0)
        let code = Self.secret.code(at: CodeSecret.step(at: now))
        let typed = pattern.replacing("%a", with: code.prefix(3)).replacing("%b", with: code.suffix(3))
        #expect(Self.secret.step(of: typed, at: now, after: 0) != nil)
    }

    @Test(
        "are nothing else",
        arguments: ["", "000", "1234567", "abcdef", "١٢٣٤٥٦", "'; --", String(repeating: "0", count: 9999)]
    )
    func nonsense(typed: String) {
        #expect(Self.secret.step(of: typed, at: today.minute(0), after: 0) == nil)
    }

    @Test(
        "secrets are written as RFC 4648 has it, without the signs at the end",
        arguments: [
            ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"), ("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
        ]
    )
    func written(plain: String, text: String) {
        #expect(CodeSecret(bytes: Array(plain.utf8)).text == text)
    }

    @Test("secrets are shown in groups of four, and in an address that a phone understands")
    func shown() throws {
        #expect(Self.secret.grouped == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        let email = try #require(EmailAddress(rawValue: "wren+iro@eastmere.example"))
        #expect(
            Self.secret.link(for: email)
                == "otpauth://totp/Footprint:wren%2Biro%40eastmere.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Footprint"
        )
        #expect("\(Self.secret)" == "(a secret)")
        #expect(CodeSecret.fresh().text.count == 32)
        #expect(CodeSecret.fresh() != CodeSecret.fresh())
    }
}
