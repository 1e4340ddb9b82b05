import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Notify

@Suite("Where the chains end")
struct ChainEndsTests {
    private func look(_ office: PostOffice, _ what: String) async throws {
        try await office.log.record(AccessEntry(.read, what, by: nil, at: office.clock.now, from: "test"))
    }

    @Test("a tail that was cut off is named by ends that were kept, and by nothing else", arguments: TestDatabase.all)
    func cut(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            _ = try await office.person("Rowan Millbeck", as: .manager)
            try await look(office, "/one")
            let early = try await ChainEnds.now(in: office.database)
            _ = try await office.person("Wren Ashgrove")
            try await look(office, "/two")
            let kept = try await ChainEnds.now(in: office.database)
            for ends in [early, kept] { #expect(try await ends.faults(in: office.database) == []) }

            let last = kept.deeds.number
            try await office.database.writingFacts { connection in
                try connection.execute("DELETE FROM role_grant_history WHERE made_by = \(last)")
                try connection.execute("DELETE FROM account_history WHERE made_by = \(last)")
                try connection.execute("DELETE FROM deed_digest WHERE deed = \(last)")
                try connection.execute("DELETE FROM deed WHERE number = \(last)")
            }
            #expect(try await ChainAudit.run(over: office.database).faults == [])
            #expect(
                try await kept.faults(in: office.database)
                    == ["The book of deeds was cut: it once ended with number 2, and ends with number 1 now."]
            )
            try await office.database.keep { _ = try $0.execute("DELETE FROM access_entry WHERE number = 2") }
            #expect(try await AccessLogAudit.run(over: office.database).faults == [])
            #expect(
                try await kept.faults(in: office.database).last
                    == "The access log was cut: it once ended with number 2, and ends with number 1 now."
            )
            #expect(try await early.faults(in: office.database) == [])
            // What is written after the cut has the number and another digest.
            try await look(office, "/three")
            #expect(
                try await kept.faults(in: office.database).last
                    == "The access log was written anew: its number 2 is not the one that it once ended with."
            )
        }
    }

    @Test("they are read again out of a log and out of a mail that broke the line", arguments: TestDatabase.all)
    func read(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let empty = try await ChainEnds.now(in: office.database)
            #expect(ChainEnds.all(in: empty.text) == [empty])
            #expect(try await empty.faults(in: office.database) == [])
            _ = try await office.person("Rowan Millbeck", as: .manager)
            try await look(office, "/one")
            let ends = try await ChainEnds.now(in: office.database)
            let broken = "> " + ends.text.replacing(", entry", with: ",\r\n   entry")
            let log = "2026-03-30 notice: \(empty.text)\n2026-03-31 notice: \(ends.text)\nother words\n\(broken)\n"
            #expect(ChainEnds.all(in: log) == [empty, ends, ends])
            #expect(ChainEnds.all(in: "deed 7, entry 9") == [])
        }
    }

    @Test("they leave once a day, whichever node asks, and by mail to each manager", arguments: TestDatabase.all)
    func daily(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let day = PostOffice.today
            for name in ["Rowan Millbeck", "Merrin Oak"] { _ = try await office.person(name, as: .manager) }
            _ = try await office.person("Wren Ashgrove")
            try await look(office, "/one")
            let now = office.clock.now
            let words = try #require(try await office.database.tellEnds(on: day, byMail: true, at: now))
            #expect(ChainEnds.all(in: words) == [try await ChainEnds.now(in: office.database)])
            #expect(try await office.database.tellEnds(on: day, byMail: true, at: now) == nil)
            try await look(office, "/two")
            try await office.delivery().round()
            #expect(Set(office.tray.mails.map(\.recipient)) == ["rowan@eastmere.example", "merrin@eastmere.example"])
            #expect(office.tray.mails.allSatisfy { $0.text.contains(words) && !$0.text.contains("Rowan") })
            #expect(try await office.database.tellEnds(on: day.adding(days: 1), byMail: false, at: now) != nil)
            try await office.delivery().round()
            #expect(office.tray.mails.count == 2)
        }
    }
}
