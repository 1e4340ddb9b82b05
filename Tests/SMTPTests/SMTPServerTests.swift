import Testing

@testable import SMTP

@Suite("The mail server as an option names it")
struct SMTPServerTests {
    @Test(
        "a server says where it is and how it is kept from others",
        arguments: [
            ("smtp://mail.eastmere.example:587", "mail.eastmere.example", 587, SMTPServer.Encryption.afterGreeting),
            ("smtp://mail.eastmere.example", "mail.eastmere.example", 587, .afterGreeting),
            ("smtps://mail.eastmere.example", "mail.eastmere.example", 465, .always),
            ("SMTPS://mail.eastmere.example:2465", "mail.eastmere.example", 2465, .always),
            ("smtp://127.0.0.1:2525", "127.0.0.1", 2525, .none),
            ("smtp://localhost:25", "localhost", 25, .none),
        ]
    )
    func sound(address: String, host: String, port: Int, encryption: SMTPServer.Encryption) throws {
        let server = try SMTPServer(address, from: "footprint@eastmere.example")
        #expect(server.host == host)
        #expect(server.port == port)
        #expect(server.encryption == encryption)
    }

    @Test(
        "anything else is refused in one sentence",
        arguments: [
            "", "mail.eastmere.example", "http://mail.eastmere.example", "smtp://", "smtp://:25", "smtp://host:0",
            "smtp://host:99999", "smtp://host:x", "smtp://host:25:26", "smtp://user@host", "smtp://ho st",
            "smtp://host/path",
            "smtp://h\u{f6}st", "smtp://host\r\n:25",
        ]
    )
    func unsound(address: String) {
        #expect(throws: SMTPRefusal.notAServer) { try SMTPServer(address, from: "footprint@eastmere.example") }
    }

    @Test(
        "an address that could end or add a command is none",
        arguments: [
            "", "footprint", "@eastmere.example", "footprint@", "a@b@c", "a b@c.example",
            "a@c.example\r\nRCPT TO:<x@y>",
            "<a@c.example>", "a@c.example>", "\"a\"@c.example", "\u{e9}@c.example", "a@c.example\u{0}",
        ]
    )
    func senders(address: String) {
        #expect(!SMTPServer.isPlainAddress(address))
        #expect(throws: SMTPRefusal.notASender) { try SMTPServer("smtp://mail.eastmere.example", from: address) }
    }

    @Test("a password is never sent in the clear to another machine")
    func password() throws {
        let signIn = try #require(SMTPServer.SignIn(reading: "footprint\ntwo words\n"))
        #expect("\(signIn)" == "(a name and a password)")
        #expect(throws: SMTPRefusal.passwordInTheClear) {
            try SMTPServer("smtp://mail.eastmere.example", from: "a@b.example", signIn: signIn, allowsPlain: true)
        }
        #expect(try SMTPServer("smtp://mail.eastmere.example", from: "a@b.example", signIn: signIn).signIn == signIn)
    }

    @Test(
        "a file of a name and a password has these two lines and no more",
        arguments: ["", "a", "a\n", "\nb", "a\nb\nc"]
    )
    func passwordFiles(text: String) {
        #expect(SMTPServer.SignIn(reading: text) == nil)
    }
}
