import Access
import Register
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Which social workers’ children somebody sees")
struct WorkersJourneyTests {
    private static let page = "/settings/people/\(TestPerson.socialWorker.account)/workers"

    @Test(
        "a manager enters a social worker's number: their children are on their list, and no file of theirs opens",
        arguments: TestDatabase.all
    )
    func entering(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            try await service.write {
                try $0.begin(
                    SocialWorkerEpisode(
                        id: .fresh(),
                        child: TestChild.later.id,
                        worker: "SW77",
                        beganOn: "2026-01-05"
                    )
                )
            }
            let (manager, worker) = (try await service.visitor(.manager), try await service.visitor(.socialWorker))
            #expect(try await !worker.get("/my-children").text.contains(TestChild.later.family))
            let shown = try await manager.get(Self.page)
            #expect(shown.status == 200 && shown.queries <= 12)
            #expect(shown.shows("No number is entered: they see no child."))
            let wrong = try await manager.post(
                Self.page,
                ["worker": "SW78"].merging(day("from", TestService.today)) { $1 }
            )
            #expect(wrong.status == 422)
            #expect(wrong.shows("No return has a social worker with this number."))
            let entered = try await manager.post(
                Self.page,
                ["worker": "SW77"].merging(day("from", TestService.today)) { $1 }
            )
            #expect(entered.status == 303)
            #expect(try await worker.get("/my-children").text.contains(TestChild.later.family))
            #expect(try await worker.get("/children/\(TestChild.later.id)/history").status == 403)
            #expect(try await !worker.get("/my-children").text.contains(TestChild.overdue.family))
            #expect(try await service.visitor(.iro).get(Self.page).status == 403)
            let page = try await manager.get(Self.page)
            let end = try #require(page.text.firstMatch(of: /action="([^"]*\/end)"/).map { String($0.1) })
            #expect(try await manager.post(end, [:], on: Self.page).status == 303)
            #expect(try await !worker.get("/my-children").text.contains(TestChild.later.family))
        }
    }
}
