import Access
import Exchange
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Taking in a return")
struct ImportJourneyTests {
    private static let new = "/data/imports"

    @Test("support uploads a return, sees what would change, applies it and undoes it", arguments: TestDatabase.all)
    func wholeJourney(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let support = try await service.visitor(.support)
            #expect(try await support.get("/data/imports").shows("No return has been taken in yet."))
            let run = try await support.takeIn(2025)
            let preview = try await support.get(run)
            #expect(preview.status == 200)
            #expect(preview.queries <= 12)
            #expect(preview.text.utf8.count < 60_000)
            #expect(preview.shows("Waits to be applied"))
            #expect(preview.shows("children: "))
            #expect(try await service.children() == 0)

            let applied = try await support.post("\(run)/apply", [:], on: run)
            #expect(applied.location == "\(run)?done=applied")
            let result = try await support.get("\(run)?done=applied")
            #expect(result.shows("Done: the return is applied."))
            #expect(result.shows("Applied by Hollis Sandmere on 30 March 2026"))
            #expect(try await service.children() > 50)
            #expect(try await !service.dueDates().isEmpty)

            let undone = try await support.post("\(run)/undo", [:], on: run)
            #expect(undone.location == "\(run)?done=undone")
            #expect(try await support.get("\(run)?done=undone").shows("Undone by Hollis Sandmere"))
            #expect(try await service.children() == 0)
            #expect(try await service.dueDates().isEmpty)
            let history = try await support.get("/data/imports")
            #expect(history.queries <= 12)
            #expect(history.shows("Hollis Sandmere 2024/25"))
            #expect(history.shows("Undone"))
        }
    }

    @Test("the next year's return shows each difference, and its undoing leaves the year before")
    func secondYear() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let first = try await support.takeIn(2025)
            _ = try await support.post("\(first)/apply", [:], on: first)
            let (children, dues) = (try await service.children(), try await service.dueDates())
            let second = try await support.takeIn(2026)
            let page = try await support.get(second)
            #expect(page.shows("117 children: 32 new, 85 changed; all but 3 rows can be used."))
            #expect(page.shows("The child is not in the header."))
            #expect(page.shows("open due dates would change when it is applied."))
            #expect(page.queries <= 12)
            for (list, words) in [
                ("differences", "Showing 50 of"), ("rows", "Errors and remarks"), ("effects", "From"),
            ] {
                let shown = try await support.get("\(second)/\(list)")
                #expect(shown.status == 200)
                #expect(shown.queries <= 12)
                #expect(shown.text.utf8.count < 60_000)
                #expect(shown.shows(words))
            }
            let next = try #require(try await support.get("\(second)/differences").links("Next").first)
            #expect(try await support.get(next).shows("Back to the first page"))
            _ = try await support.post("\(second)/apply", [:], on: second)
            #expect(try await service.children() > children)
            let again = try await support.takeIn(2026)
            #expect(try await support.get(again).shows("Everything in it is known already."))
            _ = try await support.post("\(second)/undo", [:], on: second)
            #expect(try await service.children() == children)
            #expect(try await service.dueDates() == dues)
        }
    }

    @Test("an import that somebody built on cannot be undone, and the page says by which deed, whose and on which row")
    func builtOn() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let run = try await support.takeIn(2025)
            _ = try await support.post("\(run)/apply", [:], on: run)
            let manager = try await service.visitor(.manager)
            let waiting = try #require(
                try await manager.get("/allocation").links().first { $0.hasPrefix("/allocation/") }
            )
            let answers = [
                "officer": "officer-iro", "from-day": "30", "from-month": "3", "from-year": "2026", "reason": "Known",
            ]
            #expect(try await manager.post(waiting, answers).status == 303)
            let deeds = try await service.deeds()
            let refused = try await support.post("\(run)/undo", [:], on: run)
            #expect(refused.status == 409)
            #expect(refused.shows("This import cannot be undone: deed \(deeds) by Rowan Millbeck"))
            #expect(refused.shows("allocation of"))
            let child = try #require(waiting.split(separator: "/").last.map(String.init))
            let subject = Subject(id: child)
            let looks = try await service.app.database.looks(at: subject, seenBy: .program, limit: 10)
            #expect(looks.contains { $0.account == TestPerson.support.account && $0.verb == .write })
            #expect(try await service.deeds() == deeds)
        }
    }

    @Test("an import that is put away changes nothing, and cannot be applied")
    func puttingAway() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let run = try await support.takeIn(2025)
            let form = try #require(try await support.get(run).form(to: "\(run)/apply"))
            _ = try await support.post("\(run)/put-away", [:], on: run)
            #expect(
                try await support.get("\(run)?done=put-away").shows(
                    "Done: the import is put away; nothing was changed."
                )
            )
            let refused = try await support.send(form, ["once": "another"], to: "\(run)/apply")
            #expect(refused.status == 409)
            #expect(try await service.children() == 0)
        }
    }

    @Test("the year and the files must be given")
    func incomplete() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let neither = try await support.upload(Self.new, [("year", "")], files: [("", [])])
            #expect(neither.status == 422)
            #expect(neither.shows("Choose the year of the return"))
            #expect(neither.shows("Choose the files of the return"))
            let noYear = try await support.upload(Self.new, [("year", "1999")], files: SampleReturn.files(of: 2025))
            #expect(noYear.status == 422)
            #expect(noYear.shows("Choose the files again"))
            #expect(try await service.runs() == 0)
        }
    }

    @Test("no byte of a file is read before the form's token", arguments: [true, false])
    func token(isAfter: Bool) async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let form = try #require(try await support.get(Self.new).form(to: Self.new))
            let token = try #require(form.hidden("token"))
            let first = isAfter ? [] : [(name: "token", value: "another")]
            let files = try SampleReturn.files(of: 2025)
            var upload = TestUpload(first + [("year", "2025")], files: files, in: "files")
            if isAfter { upload.add("token", token) }
            #expect(try await support.send(upload, to: Self.new).status == 403)
            #expect(try await service.runs() == 0)
        }
    }

    @Test("an officer may not")
    func officer() async throws {
        try await TestService.open(withChildren: false) { service in
            let iro = try await service.visitor(.iro)
            for path in ["/data/imports", "/data/imports/none", "/data/imports/none/rows"] {
                #expect(try await iro.get(path).status == 403)
            }
            let upload = TestUpload([("year", "2025")], files: try SampleReturn.files(of: 2025), in: "files")
            #expect(try await iro.send(upload, to: Self.new).status == 403)
        }
    }

    @Test("an import that is not there is not found")
    func unknown() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            for path in ["/data/imports/none", "/data/imports/none/rows", "/data/imports/none/differences"] {
                #expect(try await support.get(path).status == 404)
            }
        }
    }
}

extension TestVisitor {
    /// Uploads the sample's return of a year; gives the address of the import.
    func takeIn(_ year: Int) async throws -> String {
        let page = try await upload("/data/imports", [("year", String(year))], files: SampleReturn.files(of: year))
        guard page.status == 303, let location = page.location else { throw NotAsExpected("no import: \(page.words)") }
        return location
    }
}

extension TestService {
    /// How many children the register has.
    func children() async throws -> Int {
        try await app.database.read { try $0.one("SELECT CAST(COUNT(*) AS BIGINT) FROM child") }
    }

    /// How many imports were begun.
    func runs() async throws -> Int {
        try await app.database.read { try $0.one("SELECT CAST(COUNT(*) AS BIGINT) FROM import_run") }
    }
}
