import Access
import Foundation
import Samples
import Testing
import Vocabulary

@testable import Notify

@Suite("A mail as it goes over the wire")
struct MessageTextTests {
    private func text(subject: String, _ words: String) throws -> String {
        let address = try #require(EmailAddress(rawValue: "wren@eastmere.example"))
        let mail = Mail(id: ID("m1"), to: address, subject: subject, text: words)
        let moment = Instant(milliseconds: 1_774_861_200_000)
        return String(decoding: MessageText(mail, from: "footprint@eastmere.example", at: moment).bytes, as: UTF8.self)
    }

    @Test("headers say who, when and what, and the text is in plain letters")
    func whole() throws {
        let expected = [
            "From: Footprint <footprint@eastmere.example>", "To: <wren@eastmere.example>", "Subject: Hello",
            "Date: Mon, 30 Mar 2026 09:00:00 +0000", "Message-ID: <m1@eastmere.example>", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
            "Auto-Submitted: auto-generated", "", "One line", "=C3=A9 =3D", "",
        ]
        #expect(
            try text(subject: "Hello", "One line\né =\n").split(separator: "\r\n", omittingEmptySubsequences: false)
                .map(String.init) == expected
        )
    }

    @Test(
        "nothing in a subject adds a header",
        arguments: ["a\r\nBcc: all@example.org", "a\nb", "=?utf-8?Q?x?=", "naïve", String(repeating: "é", count: 200)]
    )
    func subjects(_ subject: String) throws {
        let lines = try text(subject: subject, "").components(separatedBy: "\r\n")
        #expect(lines.filter { $0.hasPrefix("Bcc") || $0 == "b" } == [])
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
        let start = try #require(lines.firstIndex { $0.hasPrefix("Subject: ") })
        let folded = lines[start...].prefix { $0 == lines[start] || $0.hasPrefix(" ") }.map {
            $0.replacing("Subject: ", with: "").trimmingCharacters(in: .whitespaces)
        }
        let words = folded.flatMap { word in
            Data(base64Encoded: String(word.dropFirst(10).dropLast(2))).map { Array($0) } ?? []
        }
        #expect(String(decoding: words, as: UTF8.self) == subject)
    }

    @Test("no line is longer than mail allows, and a space at the end of one is kept")
    func longLines() {
        let long = MessageText.quotedPrintable(String(repeating: "x", count: 200) + " ")
        #expect(long.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(long.replacing("=\r\n", with: "") == String(repeating: "x", count: 200) + "=20")
        #expect(MessageText.quotedPrintable("a\r\nb\nc") == "a\r\nb\r\nc")
        #expect(MessageText.quotedPrintable(".\n..\na.") == "=2E\r\n=2E.\r\na.")
    }

    @Test(
        "no notice says more than its kind: no digits, no names, the same for everybody (V30)",
        arguments: Notice.allCases
    )
    func words(_ notice: Notice) {
        for text in [notice.title, notice.subject, notice.words] {
            #expect(!text.isEmpty)
            #expect(!text.contains { $0.isNumber })
        }
    }
}
