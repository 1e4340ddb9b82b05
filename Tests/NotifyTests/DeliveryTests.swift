import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Notify

@Suite("Sending what is due")
struct DeliveryTests {
    @Test("a notice is sent once, however often it is put down and the rounds go", arguments: TestDatabase.all)
    func once(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            let child = try await office.child(seenBy: [wren])
            for _ in 1...3 {
                try await office.enqueue(to: wren, about: [child], once: "allocation:7")
                try await office.delivery().round()
            }
            #expect(office.tray.mails.map(\.recipient) == ["wren@eastmere.example"])
            #expect(try await office.states() == [.sent: 1])
        }
    }

    @Test("two nodes that send at once send each message once", arguments: TestDatabase.all)
    func twoNodes(on kind: TestDatabase) async throws {
        try await kind.withPlace { place in
            let (first, second) = (try await place.open(PostOffice.schema), try await place.open(PostOffice.schema))
            _ = try await first.migrate()
            let office = PostOffice(first)
            let wren = try await office.person("Wren Ashgrove")
            let child = try await office.child(seenBy: [wren])
            for _ in 1...20 { try await office.enqueue(to: wren, about: [child]) }
            let (one, two) = (office.delivery("one"), office.delivery("two", over: second))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for node in [one, two, one, two] { group.addTask { try await node.round() } }
                try await group.waitForAll()
            }
            try await one.round()
            #expect(office.tray.mails.count == 20)
            #expect(Set(office.tray.mails.map(\.id)).count == 20)
            #expect(try await office.states() == [.sent: 20])
            try await second.close()
            try await first.close()
        }
    }

    @Test("a node that holds the job keeps others from it until its time is over", arguments: TestDatabase.all)
    func lock(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            try await office.enqueue(to: wren, about: [try await office.child(seenBy: [wren])])
            let now = office.clock.now
            #expect(try await office.database.keep { try $0.take("mail", for: "gone", at: now, lasting: 180) })
            #expect(try await office.delivery().round() == 0)
            office.clock.pass(seconds: 181)
            #expect(try await office.delivery().round() == 1)
        }
    }

    @Test("what was being sent when the program stopped is not sent again, but listed", arguments: TestDatabase.all)
    func killed(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            try await office.enqueue(to: wren, about: [try await office.child(seenBy: [wren])])
            let entry = try #require(try await office.entries(.waiting).first)
            // As a node leaves it that is killed between handing over and noting.
            #expect(try await office.database.keep { try $0.claim(entry.id, by: "gone") })
            try await office.delivery().round()
            #expect(office.tray.mails == [])
            #expect(try await office.states() == [.doubtful: 1])
            let now = office.clock.now
            try await office.database.keep { try $0.retry(entry.id, at: now) }
            try await office.delivery().round()
            #expect(office.tray.mails.count == 1)
        }
    }

    @Test("a server that is down is tried after growing pauses, and given up in the end", arguments: TestDatabase.all)
    func down(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            try await office.enqueue(to: wren, about: [try await office.child(seenBy: [wren])])
            office.tray.answer(.unreachable)
            let delivery = office.delivery(patience: Patience(tries: 3))
            for (pause, state) in [(59, OutboxEntry.State.waiting), (299, .waiting), (0, .failed)] {
                try await delivery.round()
                office.clock.pass(seconds: pause)
                try await delivery.round()
                #expect(try await office.states() == [state: 1])
                office.clock.pass(seconds: 1)
            }
            let entry = try #require(try await office.entries(.failed).first)
            #expect(entry.tries == 3)
            #expect(entry.fault?.title == "The mail server could not be reached.")
        }
    }

    @Test("what went wrong decides whether it is tried again", arguments: MailFault.allCases)
    func faults(_ fault: MailFault) async throws {
        try await PostOffice.open(.sqlite) { office in
            let wren = try await office.person("Wren Ashgrove")
            try await office.enqueue(to: wren, about: [try await office.child(seenBy: [wren])])
            office.tray.answer(fault)
            try await office.delivery().round()
            let expected: OutboxEntry.State =
                switch fault {
                case .noAnswer: .doubtful
                case .readerRefused, .notAllowed: .failed
                case .unreachable, .notTrusted, .noEncryption, .signInRefused, .refused: .waiting
                }
            #expect(try await office.states() == [expected: 1])
        }
    }

    @Test(
        "a mail is in the access log before it leaves, with whom it went to and about whom",
        arguments: TestDatabase.all
    )
    func logged(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            let child = try await office.child(seenBy: [wren])
            try await office.enqueue(to: wren, about: [child])
            let mailer = Mailer { _ async throws(MailFault) in
                let looks = try? await office.database.looks(at: child, seenBy: .program, limit: 5)
                if looks?.first?.verb != .mail || looks?.first?.name != "Wren Ashgrove" { throw .notAllowed }
            }
            #expect(try await office.delivery(mailer: mailer).round() == 1)
        }
    }

    @Test("who may no longer see the child, or has no role any more, is not told (V22)", arguments: TestDatabase.all)
    func scope(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let (wren, tamsin) = (try await office.person("Wren Ashgrove"), try await office.person("Tamsin Fernlow"))
            let child = try await office.child(seenBy: [wren])
            try await office.enqueue(to: tamsin, about: [child])
            try await office.enqueue(to: ID("nobody"), about: [child])
            try await office.enqueue(to: wren, about: [child])
            try await office.delivery().round()
            #expect(office.tray.mails.map(\.recipient) == ["wren@eastmere.example"])
            #expect(try await office.states() == [.sent: 1, .cancelled: 2])
        }
    }

    @Test("what nobody waits for any more is not sent", arguments: TestDatabase.all)
    func stale(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            try await office.enqueue(.signInLink, to: wren, about: [])
            office.clock.pass(seconds: 3601)
            try await office.delivery().round()
            #expect(try await office.states() == [.cancelled: 1])
        }
    }

    @Test("the link of a mail is made when it is sent, signs in, and is kept nowhere else", arguments: TestDatabase.all)
    func signInLink(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            try await office.database.keep { [now = office.clock.now] in
                _ = try $0.makeLink(.signIn(wren), at: now, lasting: 3600)
            }
            try await office.enqueue(.signInLink, to: wren, about: [])
            try await office.delivery().round()
            let text = try #require(office.tray.mails.first?.text)
            let address = try #require(text.split(separator: "\n").first { $0.hasPrefix("https://") })
            let secret = try #require(Secret(address.suffix(40)))
            let now = office.clock.now
            let link = try await office.database.recall { try $0.link(secret, at: now) }
            #expect(link.purpose == .signIn(wren))
        }
    }

    @Test(
        "an invitation that waits makes no link once all of somebody's links were taken back",
        arguments: TestDatabase.all
    )
    func revokedInvitation(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            let now = office.clock.now
            try await office.database.keep { _ = try $0.makeLink(.signIn(wren), at: now, lasting: 3600) }
            try await office.enqueue(.invitation, to: wren, about: [])
            try await office.database.keep { try $0.revokeLinks(.signIn(wren)) }
            try await office.delivery().round()
            #expect(office.tray.mails.isEmpty)
            #expect(try await office.states() == [.cancelled: 1])
        }
    }
}
