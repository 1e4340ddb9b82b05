import Access
import Notify
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Automation on hold")
struct HoldJourneyTests {
    private let child = TestChild.overdue
    private var hold: String { "/children/\(child.id)/hold" }

    @Test("an officer stops everything about a child, and every page of the child says so", arguments: TestDatabase.all)
    func putOn(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            let wrong = try await visitor.post(hold, ["kind": "", "reason": ""])
            #expect(wrong.status == 422)
            #expect(wrong.words.contains("what the hold is for"))
            #expect(try await visitor.post(hold, ["kind": "death", "reason": "Told by the hospital"]).status == 303)
            let page = try await visitor.get(hold + "?done=held")
            #expect(page.shows("On hold since 30 March 2026 at 10am."))
            #expect(page.shows("Death: Told by the hospital"))
            #expect(try await visitor.get("/children/\(child.id)").shows("Automation on hold"))
            let again = try await visitor.post(hold, ["kind": "death", "reason": "Once more"])
            #expect(again.status == 422)
            #expect(again.shows("has been on hold since 30 March 2026"))
            let list = try await service.visitor(.manager).get("/children/on-hold")
            #expect(list.shows(child.name))
            #expect(try await !service.visitor(.otherIRO).get("/children/on-hold").shows(child.family))
        }
    }

    @Test("only a person lifts it, and says why", arguments: TestDatabase.all)
    func lift(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.manager)
            _ = try await visitor.post(hold, ["kind": "managers-hold", "reason": "Asked by the family"])
            let path = try #require(try await visitor.get(hold).links("Lift this hold").first)
            let empty = try await visitor.post(path, ["reason": ""])
            #expect(empty.status == 422)
            #expect(empty.words.contains("why the hold can end"))
            #expect(try await visitor.post(path, ["reason": "The family agrees"]).location == hold + "?done=lifted")
            #expect(try await visitor.get(hold).shows("Nothing is on hold"))
            #expect(try await visitor.get("/children/on-hold").shows("No child is on hold."))
        }
    }

    @Test(
        "what was not sent is listed, and a person sends or drops it with their name",
        arguments: TestDatabase.all,
        [("send", 1), ("drop", 0)]
    )
    func decide(on kind: TestDatabase, choice: (value: String, sent: Int)) async throws {
        try await TestService.open(on: kind) { service in
            let post = try await TestPost(service)
            let visitor = try await service.visitor(.manager)
            _ = try await visitor.post(hold, ["kind": "transfer", "reason": "Moves to another council"])
            let now = service.app.now()
            try await service.app.database.keep {
                try $0.enqueue(
                    .allocation,
                    to: .account(TestPerson.iro.account),
                    about: [Subject(child.id)],
                    once: "test",
                    at: now
                )
            }
            try await post.round()
            #expect(post.mails == [])
            let list = try await visitor.get("/children/on-hold")
            #expect(list.shows("Children allocated to an officer"))
            let entry = try #require(
                try await service.app.database.recall { try $0.all(UnsentEntry.held(limit: 9)) }.first
            )
            let path = "\(hold)/unsent/\(entry.entry.id)"
            let before = try await service.deeds()
            let answer = try await visitor.post(path, ["choice": choice.value], on: "/children/on-hold")
            #expect(answer.status == 303)
            #expect(try await service.deeds() == before + 1)
            try await post.round()
            #expect(post.mails.count == choice.sent)
            #expect(try await visitor.get(hold).text.contains("unsent/") == false)
            // Another officer cannot decide about it, nor learn that it is there.
            #expect(try await service.visitor(.otherIRO).get(hold).status == 404)
        }
    }

    @Test(
        "mail says nothing about anybody: no name, number or birth date of anyone here (V30)",
        arguments: TestDatabase.all
    )
    func namesNobody(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let post = try await TestPost(service)
            let manager = try await service.visitor(.manager)
            let page = "/allocation/\(TestChild.unallocated.id)"
            let answer = try await manager.post(
                page,
                [
                    "officer": "officer-otherIRO", "from-day": "30", "from-month": "3", "from-year": "2026",
                    "reason": "",
                ]
            )
            #expect(answer.status == 303, "\(answer)")
            let tell = "/children/\(child.id)/tell"
            _ = try await manager.post(
                tell,
                [
                    "name": "Marlow Fenwright", "email": "marlow@school.example", "again": "marlow@school.example",
                    "partner": "yes",
                ]
            )
            try await post.round()
            #expect(
                post.mails.map(\.subject).sorted()
                    == [Notice.allocation.subject, Notice.officerOfChild.subject].sorted()
            )
            for hidden in TestChild.allCases.flatMap({ [$0.given, $0.family, $0.code, $0.id.text, $0.bornOn.iso] }) {
                #expect(!post.wire.contains(hidden), "\(hidden)")
            }
            for person in TestPerson.allCases { #expect(!post.wire.contains(person.name)) }
            #expect(!post.wire.contains("Fenwright"))
            let looks = try await service.app.database.looks(at: Subject(child.id), seenBy: .program, limit: 9)
            #expect(looks.contains { $0.verb == .mail })
        }
    }

    @Test(
        "the page of what waits names nobody, says what went wrong, and has it tried again",
        arguments: TestDatabase.all
    )
    func outbox(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.manager)
            #expect(try await visitor.get("/settings/outbox").shows("No message has been made yet."))
            #expect(try await visitor.get("/settings/outbox").shows("No mail server is named, so messages wait."))
            let (database, now) = (service.app.database, service.app.now())
            try await database.keep {
                try $0.enqueue(.allocation, to: .account(TestPerson.iro.account), about: [], once: "test", at: now)
            }
            let app = service.app
            let delivery = Delivery(
                database,
                log: app.accessLog,
                mailer: Mailer { _ async throws(MailFault) in throw .noAnswer },
                pages: "https://reviews.eastmere.example",
                now: app.now,
                today: app.today
            )
            try await delivery.round()
            let page = try await visitor.get("/settings/outbox")
            #expect(page.shows("The message was handed over, and the mail server did not say that it took it."))
            #expect(!page.text.contains(TestPerson.iro.email))
            let entry = try #require(
                try await database.recall { try $0.all(OutboxEntry.standing([.doubtful], limit: 1)) }.first
            )
            let answer = try await visitor.post(
                "/settings/outbox/\(entry.id)",
                ["choice": "send"],
                on: "/settings/outbox"
            )
            #expect(answer.location == "/settings/outbox?done=send")
            let post = try await TestPost(service)
            try await post.round()
            #expect(post.mails.count == 1)
        }
    }
}
