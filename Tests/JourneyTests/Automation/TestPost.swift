import Access
import Casework
import Notify
import Store
import Synchronization
import Vocabulary

@testable import Web

/// The post of a test service: it gathers notices and hands mails to a list.
final class TestPost: Sendable {
    private let kept = Mutex<[Mail]>([])
    private let service: TestService

    /// A post that has been at work before, so that what is done from now on is told.
    init(_ service: TestService) async throws {
        self.service = service
        try await service.app.database.gather(NoticeSource.all, at: service.app.now())
    }

    var mails: [Mail] { kept.withLock { $0 } }

    /// One round of what the program does every few seconds.
    func round() async throws {
        let app = service.app
        try await app.database.revokeLinksToFormerHomes(on: app.today(), at: app.now())
        try await app.database.gather(NoticeSource.all, at: app.now())
        let delivery = Delivery(
            app.database,
            log: app.accessLog,
            mailer: Mailer { [self] mail async throws(MailFault) in kept.withLock { $0.append(mail) } },
            pages: "https://reviews.eastmere.example",
            now: app.now,
            today: app.today
        )
        try await delivery.round()
    }

    /// The path of the address in the last mail.
    func path() throws -> String {
        guard let mail = mails.last,
            let line = mail.text.split(separator: "\n").first(where: { $0.hasPrefix("https://") })
        else { throw NotAsExpected("no mail with an address") }
        return String(line.dropFirst("https://reviews.eastmere.example".count))
    }

    /// The code in the last mail.
    func code() throws -> String {
        guard let mail = mails.last,
            let line = mail.text.split(separator: "\n").first(where: { $0.count == 6 && $0.allSatisfy(\.isNumber) })
        else { throw NotAsExpected("no mail with a code") }
        return String(line)
    }

    /// Everything that mails said, headers and all, as it would go over the wire.
    var wire: String {
        mails.map { mail in
            String(decoding: MessageText(mail, from: "f@eastmere.example", at: service.app.now()).bytes, as: UTF8.self)
        }.joined(separator: "\n")
    }
}
