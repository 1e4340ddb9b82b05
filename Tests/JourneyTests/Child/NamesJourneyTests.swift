import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("A child's names")
struct NamesJourneyTests {
    private let path = "/children/\(TestChild.dueToday.id)/names"

    @Test("are changed by support too, and stand at the head of the record", arguments: TestDatabase.all)
    func changed(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.support)
            let fields = ["given": "Bryony", "family": "Rookhope", "known-as": "Bry", "pronouns": "she, her"]
            let page = try await visitor.post(path, fields)
            #expect(page.status == 303)
            let done = try await visitor.get(page.location ?? "")
            #expect(done.shows("The names are saved."))
            #expect(done.shows("Bry Rookhope 2 years old, born 17 August 2023 · she, her · number EM1002"))
            #expect(done.shows("Last written by Hollis Sandmere on 30 March 2026"))
        }
    }

    @Test("want at least one, and come back as they were typed")
    func none() async throws {
        try await TestService.open { service in
            let visitor = try await service.visitor(.iro)
            let page = try await visitor.post(path, ["given": " ", "family": "", "pronouns": "they, them"])
            #expect(page.status == 422)
            #expect(page.shows("Give at least one name."))
            #expect(page.form(to: path)?.holds("pronouns", "they, them") == true)
        }
    }

    @Test("changed by two at once are shown side by side, and neither text is lost", arguments: TestDatabase.all)
    func atOnce(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let (first, second) = (try await service.visitor(.support), try await service.visitor(.iro))
            let form = try #require(try await second.get(path).form(to: path))
            _ = try await first.post(path, ["given": "Briony", "family": "Rookhope"])
            let page = try await second.send(form, ["given": "Bryonie", "family": "Rookhope"], to: path)
            #expect(page.status == 409)
            #expect(page.shows("Last written by Hollis Sandmere"))
            #expect(page.shows("Given names Briony Bryonie differs"))
            let mine = try #require(page.form(to: path))
            #expect(mine.holds("given", "Bryonie"))
            let saved = try await second.send(mine, ["given": "Bryonie", "family": "Rookhope"], to: path)
            #expect(saved.status == 303)
            let versions = try await second.get("/children/\(TestChild.dueToday.id)/versions/child_name/name-duetoday")
            #expect(versions.shows("Given Bryonie Changed before: Briony"))
            #expect(versions.shows("Given Briony Changed before: Bryony"))
        }
    }

    @Test(
        "of a child placed for adoption are changed only where they are said to be those at birth",
        arguments: TestDatabase.all
    )
    func atBirth(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            #expect(try await !visitor.get(path).shows("This is the name at birth"))
            try await service.move(TestChild.dueToday, to: "A5")
            let page = try await visitor.get(path)
            #expect(page.shows("This is the name at birth"))
            let fields = ["given": "Bryony", "family": "Otherwise"]
            let declined = try await visitor.post(path, fields)
            #expect(declined.status == 422)
            #expect(declined.shows("the name of those who adopt may not stand here"))
            #expect(declined.form(to: path)?.holds("family", "Otherwise") == true)
            #expect(try await !visitor.get("/children/\(TestChild.dueToday.id)").shows("Otherwise"))
            #expect(try await visitor.post(path, fields.merging(["at-birth": "yes"]) { $1 }).status == 303)
            #expect(try await visitor.get("/children/\(TestChild.dueToday.id)").shows("Otherwise"))
        }
    }

    @Test("are given for the first time where a return brought none")
    func first() async throws {
        try await TestService.open { service in
            try await service.write { transaction in
                try transaction.end(transaction.allKept(ChildName.of([Subject(TestChild.dueToday.id)])))
            }
            let visitor = try await service.visitor(.iro)
            #expect(try await visitor.get(path).shows("Child EM1002"))
            _ = try await visitor.post(path, ["given": "Bryony", "family": ""])
            #expect(try await visitor.get("/children/\(TestChild.dueToday.id)").shows("Bryony 2 years old"))
        }
    }
}
