import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Notify

@Suite("Personal links about a child")
struct ChildLinkTests {
    /// A telling that was asked for and whose mail was sent: its link.
    private func sent(_ office: PostOffice, isToHome: Bool = false) async throws -> (Secret, Telling) {
        try await office.database.gather([.tellings], at: office.clock.now)
        let telling = Telling(
            id: .fresh(),
            child: try await office.child(),
            name: "Marlow Fenwright",
            address: try #require(EmailAddress(rawValue: "marlow@school.example")),
            isToHome: isToHome
        )
        try await office.write { try $0.tell(telling) }
        try await office.database.gather([.tellings], at: office.clock.now)
        try await office.delivery().round()
        return (try office.secret(), telling)
    }

    @Test("somebody is told by a mail whose link shows nothing before the code", arguments: TestDatabase.all)
    func told(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let (secret, telling) = try await sent(office)
            let (door, now) = (Secret.fresh(), office.clock.now)
            let link = try await office.database.recall { try $0.childLink(secret, at: now) }
            #expect(link.purpose == .confirmTelling(telling.id))
            #expect(!link.isProved(in: door, at: now))
            #expect(!link.awaitsCode(at: now))
            let code = try await office.database.keep { try $0.makeCode(for: link.id, at: now) }
            #expect(code.count == 6)
            #expect(try await office.database.keep { try $0.prove(secret, with: code, in: door, at: now) } == nil)
            let proved = try await office.database.recall { try $0.childLink(secret, at: now) }
            #expect(proved.isProved(in: door, at: now.adding(seconds: 1799)))
            #expect(!proved.isProved(in: door, at: now.adding(seconds: 1800)))
            #expect(!proved.isProved(in: .fresh(), at: now))
            #expect(
                try await office.database.keep { try $0.prove(secret, with: code, in: .fresh(), at: now) } == .codeEnded
            )
        }
    }

    @Test("five wrong codes end a code, and ten minutes do", arguments: TestDatabase.all)
    func wrongCodes(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let (secret, _) = try await sent(office)
            let (door, now) = (Secret.fresh(), office.clock.now)
            let link = try await office.database.recall { try $0.childLink(secret, at: now) }
            let code = try await office.database.keep { try $0.makeCode(for: link.id, at: now) }
            let wrong = code == "000000" ? "000001" : "000000"
            for answer in [ChildLinkRefusal.wrongCode, .wrongCode, .wrongCode, .wrongCode, .codeEnded] {
                #expect(
                    try await office.database.keep { try $0.prove(secret, with: wrong, in: door, at: now) } == answer
                )
            }
            #expect(
                try await office.database.keep { try $0.prove(secret, with: code, in: door, at: now) } == .codeEnded
            )
            let other = try await office.database.keep { try $0.makeCode(for: link.id, at: now) }
            let late = now.adding(seconds: 600)
            #expect(
                try await office.database.keep { try $0.prove(secret, with: other, in: door, at: late) } == .codeEnded
            )
            let spaced = "\(other.prefix(3)) \(other.suffix(3))"
            #expect(try await office.database.keep { try $0.prove(secret, with: spaced, in: door, at: now) } == nil)
        }
    }

    @Test(
        "used, run out, taken back and unknown links say which they are, but for the last two",
        arguments: TestDatabase.all
    )
    func ended(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let now = office.clock.now
            let (used, _) = try await sent(office)
            let (revoked, telling) = try await sent(office)
            let link = try await office.database.recall { try $0.childLink(used, at: now) }
            try await office.database.keep { try $0.useChildLink(link.id, at: now) }
            await #expect(throws: ChildLinkRefusal.used) {
                try await office.database.keep { try $0.useChildLink(link.id, at: now) }
            }
            let other = try await office.database.recall { try $0.childLink(revoked, at: now) }
            await #expect(throws: Missing.self) {
                try await office.database.keep { try $0.revokeLink(other.id, about: link.child, at: now) }
            }
            await #expect(throws: ChildLinkRefusal.expired) {
                try await office.database.recall { try $0.childLink(revoked, at: now.adding(seconds: 14 * 86_400)) }
            }
            try await office.database.keep { try $0.revokeLink(other.id, about: telling.child, at: now) }
            for (secret, refusal) in [(used, ChildLinkRefusal.used), (revoked, .unknown), (.fresh(), .unknown)] {
                await #expect(throws: refusal) {
                    try await office.database.recall { try $0.childLink(secret, at: now) }
                }
            }
        }
    }

    @Test("a mail that is tried again brings a new link, and the one before does not work", arguments: TestDatabase.all)
    func triedAgain(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let (first, _) = try await sent(office)
            let entry = try #require(try await office.entries(.sent).first)
            let now = office.clock.now
            try await office.database.keep {
                _ = try $0.execute("UPDATE outbox SET state = 'doubtful' WHERE id = \(entry.id)")
                try $0.retry(entry.id, at: now)
            }
            try await office.delivery().round()
            let second = try office.secret()
            await #expect(throws: ChildLinkRefusal.unknown) {
                try await office.database.recall { try $0.childLink(first, at: now) }
            }
            #expect(try await office.database.recall { try $0.childLink(second, at: now) }.usedAt == nil)
        }
    }

    @Test("no link is made about a child on hold", arguments: TestDatabase.all)
    func held(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            try await office.database.gather([.tellings], at: office.clock.now)
            let child = try await office.child()
            try await office.hold(child)
            let address = try #require(EmailAddress(rawValue: "marlow@school.example"))
            try await office.write {
                try $0.tell(Telling(id: .fresh(), child: child, name: "Marlow", address: address, isToHome: false))
            }
            try await office.database.gather([.tellings], at: office.clock.now)
            try await office.delivery().round()
            #expect(try await office.states() == [.held: 1])
            #expect(try await office.database.recall { try $0.all(ChildLink.about(child)) } == [])
        }
    }
}

extension PostOffice {
    /// The secret in the last mail.
    func secret() throws -> Secret {
        let text = try #require(tray.mails.last?.text)
        let address = try #require(text.split(separator: "\n").first { $0.hasPrefix("https://") })
        return try #require(Secret(address.suffix(40)))
    }
}
