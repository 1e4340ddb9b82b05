import Access
import HTTPTypes
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

@Suite("Files in the access log")
struct ExportJourneyTests {
    @Test(
        "every file is an entry of its own kind, no page is, and children's rows want a proof",
        arguments: TestDatabase.all
    )
    func everyFile(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            var files: Set<String> = []
            for entry in service.entries where entry.verb == "GET" {
                guard let permission = entry.permission, TestPerson.manager.role.permissions.contains(permission) else {
                    continue
                }
                let path = service.address(of: entry, about: .overdue)
                    .replacing("/measures/none", with: "/measures/reviews-in-time")
                let page = try await manager.get(path)
                guard page.status == 200 else { continue }
                let isFile = page.headers[.contentDisposition]?.hasPrefix("attachment") == true
                #expect(try await service.lastVerb() == (isFile ? .export : .read), "\(path)")
                guard isFile else { continue }
                files.insert(entry.path)
                #expect(entry.isAfterProof || entry.path == "settings/profile/file", "\(path)")
            }
            #expect(
                files.isSuperset(of: [
                    "measures/csv", "measures/:measure/csv", "measures/:measure/rows/csv", "settings/access-log/csv",
                    "settings/profile/file",
                ]),
                "\(files)"
            )
        }
    }

    @Test("the log is narrowed to what was downloaded, and a refused download is one too", arguments: TestDatabase.all)
    func narrowed(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            #expect(try await service.visitor(.support).get("/settings/access-log/csv").status == 403)
            #expect(try await service.lastVerb() == .export)
            let manager = try await service.visitor(.manager)
            _ = try await manager.get("/measures/reviews-in-time/rows/csv?side=denominator")
            let page = try await manager.get("/settings/access-log?did=export")
            #expect(page.shows("Downloaded: /measures/{measure}/rows/csv"))
            #expect(page.shows("Downloaded: /settings/access-log/csv Refused"))
            #expect(!page.shows("Looked at: /"))
        }
    }

    @Test(
        "a form that comes after its session ended is an entry, with the name of whoever had its page",
        arguments: TestDatabase.all
    )
    func late(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let visitor = try await service.visitor(.iro)
            let form = try await TypedForm(visitor, on: TestService.namesPage)
            service.moment.pass(minutes: 61)
            _ = try await form.send(["given": "Dilys May", "family": "Thistlewood"])
            let page = try await service.visitor(.manager).get("/settings/access-log?did=write&outcome=refused")
            #expect(page.shows("Changed: /children/{child}/names, sent after the session had ended Refused"))
            #expect(page.shows("Wren Ashgrove"))
            #expect(!page.text.contains("Dilys May"))
            // What nobody was shown is no form of ours, and cannot fill the log.
            let entries = try await service.entriesOfLog()
            _ = try await service.stranger().post("/drafts", sending: [("token", "none"), ("given", "x")])
            #expect(try await service.entriesOfLog() == entries)
        }
    }
}

extension TestService {
    /// What was done according to the latest entry.
    fileprivate func lastVerb() async throws -> AccessEntry.Verb? {
        try await app.database.recall { try $0.all(LoggedEntry.matching(AccessLogFilter(), limit: 1)) }.first?.verb
    }

    fileprivate func entriesOfLog() async throws -> Int {
        try await app.database.recall { try $0.one(Query<Int>("SELECT CAST(COUNT(*) AS BIGINT) FROM access_entry")) }
    }
}
