import Access
import Formats
import HTMLKit
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Web

@Suite("Input that nobody meant to send")
struct MutationTests {
    @Test("a form's fields, written and read again, are the same fields")
    func forms() throws {
        var mutation = Mutation(seed: 1)
        let samples = ["a=1&b=2&b=3", "given=Zo%C3%AB+X&token=0f0f", "q=%F0%9F%A6%94&&=&x", "%00=%&%4=%zz&a=b=c"]
        for _ in 0..<Mutation.rounds {
            let text = String(decoding: mutation.bent(samples, with: "%&=+;\0"), as: UTF8.self)
            let fields = URLForm.fields(text)
            #expect(URLForm.fields(URLForm.text(of: fields)) == fields, "\(text.debugDescription)")
            #expect(!fields.contains { $0.key.utf8.contains(0) || $0.value.contains { $0.utf8.contains(0) } })
        }
    }

    @Test("an upload has the same parts however it is split, and no more bytes than were sent")
    func uploads() throws {
        var mutation = Mutation(seed: 2)
        let head = "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\\\".csv\"\r\n\r\n"
        let samples = [
            "\(head)CHILD\r\n1\r\n--edge--\r\n", "x\r\n\(head)\r\n--edge\r\n\r\n\r\n--edge--",
            "--edge\r\nContent-Disposition: form-data; name=token\r\n\r\nabc\r\n\(head)--edg\r\n--edge--\r\n",
        ]
        for _ in 0..<Mutation.rounds {
            let bytes = mutation.bent(samples, with: "-\r\n\":;=")
            let whole = MutationTests.parts(of: bytes, by: bytes.count)
            for size in [1, 7] { #expect(MutationTests.parts(of: bytes, by: size) == whole, "\(bytes)") }
            #expect((whole ?? []).joined().utf8.count <= 3 * bytes.count)
        }
    }

    /// The parts of a body fed in pieces, or nothing where it is refused.
    private static func parts(of bytes: [UInt8], by size: Int) -> [String]? {
        guard var reader = MultipartReader(contentType: "multipart/form-data; boundary=edge") else { return nil }
        var parts: [String] = []
        var content: [UInt8] = []
        do {
            for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
                try reader.feed(bytes[start..<min(start + max(1, size), bytes.count)]) { event in
                    switch event {
                    case .part(let name, let file): parts.append("\(name)|\(file ?? "-")")
                    case .bytes(let more): content += more
                    case .partEnded:
                        parts.append(String(decoding: content, as: UTF8.self))
                        content = []
                    }
                }
            }
            try reader.finish()
            return parts
        } catch {
            return nil
        }
    }

    @Test("rows that were read and written are read as the same rows, and none of them runs")
    func rows() throws {
        var mutation = Mutation(seed: 3)
        let samples = [
            "CHILD,SEX\r\n1,2\r\n", "\u{FEFF}a;b\n\"x \"\"y\"\"\",=1+1\n", "\t=cmd|'/c'!A1,＝1,-2,@a\n\"a\nb\",,\n",
        ]
        for _ in 0..<Mutation.rounds {
            let bytes = mutation.bent(samples, with: ",\"\r\n;=+-@\t '")
            guard let read = MutationTests.rows(of: bytes), !read.joined().allSatisfy(\.isEmpty) else { continue }
            let once = MutationTests.rows(of: MutationTests.written(read))
            #expect(once != nil)
            #expect(once.flatMap { MutationTests.rows(of: MutationTests.written($0)) } == once)
            for cell in (once ?? []).joined() {
                let opening = cell.unicodeScalars.first { $0.value > 0x20 && $0.value != 0x7F }
                #expect(!"=+-@＝".unicodeScalars.contains { $0 == opening }, "\(cell.debugDescription)")
            }
        }
    }

    private static func rows(of bytes: [UInt8]) -> [[String]]? {
        var rows: [[String]] = []
        var reader = CSVReader()
        do {
            try reader.feed(bytes) { rows.append($0.cells) }
            try reader.finish { rows.append($0.cells) }
            return rows
        } catch {
            return nil
        }
    }

    private static func written(_ rows: [[String]]) -> [UInt8] {
        var writer = CSVWriter()
        for row in rows { writer.write(row) }
        return Array(writer.take().utf8)
    }

    @Test("an address that is taken for one of ours stays one, and a secret is forty digits or none")
    func addressesAndSecrets() throws {
        var mutation = Mutation(seed: 4)
        let secret = Secret.fresh().text
        let samples = [
            "/my-work?a=b&c#d", "//a.example", "/\\a", "/%2F", secret, String(secret.dropLast()), secret + "0",
        ]
        for _ in 0..<Mutation.rounds {
            let text = String(decoding: mutation.bent(samples, with: "/\\?#&=%\r\n\t"), as: UTF8.self)
            if let address = Address(local: text) {
                #expect(Address(local: address.text) == address, "\(text.debugDescription)")
                #expect(address.text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
                #expect(!address.text.hasPrefix("//") && address.text.hasPrefix("/"))
            }
            if let secret = Secret(text) {
                #expect(secret.text == text && text.utf8.count == 40)
                #expect(text.utf8.allSatisfy { Character(UnicodeScalar($0)).isHexDigit })
            }
        }
    }

    @Test("of cookies, only one that is whole is a session's")
    func cookies() throws {
        var mutation = Mutation(seed: 5)
        let secret = Secret.fresh().text
        let samples = [
            "footprint-session=\(secret)", "a=b; footprint-session=\(secret); c", "footprint-session=; ;=;=",
        ]
        var found = 0
        for _ in 0..<Mutation.rounds {
            let text = String(decoding: mutation.bent(samples, with: ";= ,\""), as: UTF8.self)
            var head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
            head.headerFields[.cookie] = text
            let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
            guard let read = SessionCookie.secret(in: request) else { continue }
            found += 1
            #expect(text.contains(read.text))
        }
        #expect(found > 0)
    }

    @Test("where a request came from is one address, whatever the headers say")
    func proxies() throws {
        var mutation = Mutation(seed: 6)
        let proxies = try #require(TrustedProxies(["127.0.0.1", "::1"]))
        let samples = ["203.0.113.7, 127.0.0.1", "[2001:db8::7]:443", "::ffff:203.0.113.7,::1", "unknown, \"_x\""]
        for _ in 0..<Mutation.rounds {
            let text = String(decoding: mutation.bent(samples, with: ",:.[] "), as: UTF8.self)
            let client = proxies.client(of: "127.0.0.1", forwarded: [text])
            #expect(client.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ",") }, "\(client)")
            #expect(proxies.client(of: client, forwarded: []) == client)
        }
    }
}
