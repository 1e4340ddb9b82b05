import HTMLKit
import HTTPTypes
import Policy
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Web

/// The address of a setting that moves dates.
private let timer = "/settings/timers/timers.iro_allocated"

@Suite("Changing a setting")
struct SettingsJourneyTests {
    @Test("every page of settings opens within its queries, and says what holds")
    func opens() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let index = try await manager.get("/settings")
            for area in SettingArea.allCases {
                #expect(index.links(area.title) == [area.address.text])
                let page = try await manager.get(area.address.text)
                #expect(page.status == 200)
                for kind in area.kinds { #expect(page.links(kind.title) == [kind.address.text], "\(kind.key)") }
            }
            for kind in Profile.settings {
                let page = try await manager.get(kind.address.text)
                #expect(page.status == 200, "\(kind.key)")
                #expect(page.queries <= 12, "\(kind.key)")
                #expect(page.shows(kind.meaning), "\(kind.key)")
                for line in kind.lines(of: service.app.profile) { #expect(page.shows(line), "\(kind.key): \(line)") }
            }
        }
    }

    @Test("a timer shows first which dates would move, then moves them by one deed", arguments: TestDatabase.all)
    func movesDates(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            let (deeds, before) = (try await service.deeds(), try await service.dueDates())
            let preview = try await manager.get(timer + Self.asking("3", unit: "wd", from: "2026-03-26"))
            #expect(preview.status == 200)
            // It is the whole deed, rolled back, as with a bank holiday.
            #expect(preview.queries <= 26)
            #expect(preview.shows("Holds on that day 5 working days Would hold 3 working days"))
            #expect(preview.shows("Gwenna Wexcombe IRO allocated IRO allocated 2 April 2026 31 March 2026"))
            #expect(try await service.deeds() == deeds)
            #expect(try await service.dueDates() == before)

            let form = try #require(preview.form(to: timer))
            let answer = try await manager.send(form, [:], to: timer)
            #expect(answer.location == timer + "?done=yes")
            #expect(try await service.deeds() == deeds + 1)
            let after = try await service.dueDates()
            #expect(after["child-unallocated iro-allocated"] == "2026-03-31")
            #expect(after.filter { before[$0.key] != $0.value }.count == 1)
            let done = try await manager.get(timer + "?done=yes")
            #expect(done.shows("Done: IRO allocated: 3 working days, from 26 March 2026."))
            #expect(done.shows("26 March 2026 3 working days \(TestPerson.manager.name), 30 March 2026 at"))
            let (old, new) = try await service.app.database.read {
                let profiles = try $0.profiles()
                return (profiles.inForce(on: "2026-03-25"), profiles.inForce(on: "2026-03-26"))
            }
            #expect(old.timers.iroAllocated == .workingDays(5))
            #expect(new.timers.iroAllocated == .workingDays(3))
        }
    }

    @Test("a choice for a later day holds from that day, and is announced until then", arguments: TestDatabase.all)
    func later(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let manager = try await service.visitor(.manager)
            let path = "/settings/profile/council"
            let preview = try await manager.get(path + Self.asking("Northmoor", from: "2026-03-31"))
            _ = try await manager.send(try #require(preview.form(to: path)), [:], to: path)
            #expect(try await manager.get("/settings/profile").shows("Changes on 31 March 2026"))
            #expect(try await !manager.get("/settings").shows("Northmoor"))
            service.moment.pass(minutes: 24 * 60)
            #expect(try await service.visitor(.manager).get("/settings").shows("Northmoor"))
        }
    }

    @Test(
        "what cannot be read comes back filled in, with a sentence that says which setting and what is wrong",
        arguments: [
            (timer, "value=0&unit=wd", "“IRO allocated” must be a number from 1 to 60"),
            (timer, "value=many&unit=wd", "“IRO allocated” must be a number from 1 to 60"),
            (timer, "value=5", "“IRO allocated” must be a number from 1 to 60"),
            (timer, "value=", "“IRO allocated” is empty: give it a value."),
            (timer, "value=5&unit=wd", "This is what holds on 30 March 2026 already"),
            ("/settings/timers/figures.target_took_part", "value=101", "must be a whole number from 1 to 100"),
            ("/settings/timers/caseload.full_time", "value=70+to+50", "must be two whole numbers"),
            ("/settings/words/words.review", "one=review", "needs both “one” and “many”"),
            ("/settings/words/words.review", "one=a&many=b&short=c", "needs both “short” and “short_many”"),
            ("/settings/words/words.review", "", "“Review” is empty"),
            ("/settings/lists/figures.age_bands", "value=0+to+4%2C+3+to+9", "would be counted twice"),
            (
                "/settings/lists/late_reasons", "value=travel%3A+Travel%0Atravel%3A+Again",
                "Line 2: “travel” is given twice."
            ),
            ("/settings/lists/late_reasons", "value=Two+words%3A+Travel", "“Two words” cannot be a code"),
            ("/settings/lists/late_reasons", "value=travel", "is empty: give it a value"),
            ("/settings/lists/report_chapters", "value=weather%3A+Rain", "is no key of"),
            ("/settings/lists/ethnicity_headings", "value=White%3A+white", "is no code of ethnicity"),
            ("/settings/lists/figures.timeliness_of", "value=moons", "must be “reviews due” or “reviews held”"),
            ("/settings/lists/population_under_18", "value=2024%3A+none", "must be a year and how many people"),
            ("/settings/profile/name", "value=East+Sussex", "must be small letters, digits and hyphens"),
            ("/settings/profile/council", "value=%E2%80%AEabc", "no hidden characters"),
        ]
    )
    func wrong(path: String, asked: String, words: String) async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let deeds = try await service.deeds()
            let page = try await manager.get(
                "\(path)?asked=yes&version=\(try await service.version(path))&from=2026-03-30&\(asked)"
            )
            #expect(page.status == 422)
            #expect(page.shows(words))
            #expect(page.text.contains("<title>Error: "))
            let given = Answers(URLForm.fields(asked))
            for name in ["value", "unit", "one", "many", "short"] {
                for text in given.all(name) where !text.isEmpty && text != "moons" {
                    #expect(page.unescapedText.contains(text), "\(name) is not as it was typed")
                }
            }
            let token = try await manager.token()
            let fields = URLForm.fields(asked).flatMap { name, texts in texts.map { (name: name, value: $0) } }
            let sent =
                [("token", token), ("from", "2026-03-30"), ("version", "\(try await service.version(path))")] + fields
            #expect(try await manager.post(path, sending: sent).status == 422)
            #expect(try await service.deeds() == deeds)
        }
    }

    @Test(
        "a day that is none, or too far off, is said beside it",
        arguments: ["2025-12-29", "2028-03-31", "2026-02-30", "", "soon"]
    )
    func wrongDay(day: String) async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let page = try await manager.get("\(timer)?asked=yes&version=0&value=4&unit=wd&from=\(day)")
            #expect(page.status == 422)
            #expect(page.shows("There is a problem"))
            #expect(page.form(to: timer) == nil)
        }
    }

    @Test("who was second sees both, and may send theirs again", arguments: TestDatabase.all)
    func twoManagers(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind) { service in
            let (first, second) = (try await service.visitor(.manager), try await service.visitor(.manager))
            let mine = try await first.get(timer + Self.asking("3", unit: "wd", from: "2026-03-30"))
            let theirs = try await second.get(timer + Self.asking("4", unit: "wd", from: "2026-03-30"))
            _ = try await first.send(try #require(mine.form(to: timer)), [:], to: timer)
            let deeds = try await service.deeds()
            let late = try await second.send(try #require(theirs.form(to: timer)), [:], to: timer)
            #expect(late.status == 409)
            #expect(late.shows("Somebody changed this setting while you had it open."))
            #expect(late.shows("30 March 2026 3 working days \(TestPerson.manager.name)"))
            #expect(late.text.contains("name=\"value\" value=\"4\""))
            #expect(try await service.deeds() == deeds)

            let version = try await service.version(timer)
            #expect(late.text.contains("name=\"version\" value=\"\(version)\""))
            let again = try await second.get(timer + Self.asking("4", unit: "wd", from: "2026-03-30", version))
            let done = try await second.send(try #require(again.form(to: timer)), [:], to: timer)
            #expect(done.status == 303)
            let page = try await second.get(timer)
            #expect(page.shows("Holds today 4 working days"))
            #expect(page.shows("30 March 2026 3 working days"))
        }
    }

    /// V10: metadata took values that nobody had checked.
    @Test("fields that the setting does not have are not looked at, and nothing else changes")
    func unknownFields() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let before = try await service.app.database.read { try $0.profiles().inForce(on: TestService.today) }
            let sent = [
                ("token", try await manager.token()), ("from", "2026-03-30"), ("value", "3"), ("unit", "wd"),
                ("version", "\(try await service.version(timer))"), ("key", "council"), ("council", "Elsewhere"),
                ("timers.service_told", "9 wd"), ("in_use_since", "1999-01-01"), ("sample", "yes"), ("one", "x"),
            ]
            #expect(try await manager.post(timer, sending: sent).status == 303)
            let (after, isSample) = try await service.app.database.read {
                (try $0.profiles().inForce(on: TestService.today), try $0.isSample())
            }
            let changed = Profile.settings.filter { $0.lines(of: before) != $0.lines(of: after) }.map(\.key)
            #expect(changed == ["timers.iro_allocated"])
            #expect(!isSample)
            for path in ["/settings/timers/sample", "/settings/timers/in_use_since", "/settings/words/council"] {
                #expect(try await manager.post(path, sending: sent).status == 404, "\(path)")
            }
        }
    }

    @Test(
        "a choice about figures shows those that would come out differently",
        arguments: [
            ("/settings/lists/figures.participation_counts", "PN2", "Children taking part"),
            ("/settings/timers/figures.target_took_part", "80", "Target: Children taking part"),
            ("/settings/lists/figures.age_bands", "under+9%2C+9+and+over", "under 9"),
            ("/settings/timers/caseload.full_time", "10+to+20", "10 to 20"),
        ]
    )
    func figures(path: String, value: String, words: String) async throws {
        try await TestService.open { service in
            let manager = try await service.visitor(.manager)
            let version = try await service.version(path)
            let page = try await manager.get("\(path)?asked=yes&version=\(version)&value=\(value)&from=2026-03-30")
            #expect(page.status == 200)
            #expect(page.shows("If it had held all along"))
            #expect(page.shows(words))
            // The figures as they are and as they would be: two readings of the rows.
            #expect(page.queries <= 30)
        }
    }

    @Test(
        "whatever is given is taken as text or refused, and never a fault of the service",
        arguments: [
            "a\0b", "'; --", "<script>alert(1)</script>: <script>", "9999-12-31", "\u{202E}", "one: {two: &a *a}",
        ]
    )
    func hostile(value: String) async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let token = try await manager.token()
            let names = ["value", "unit", "one", "many", "short", "short_many"]
            for kind in Profile.settings {
                let path = kind.address.text
                let version = try await service.version(path)
                let given = [("version", "\(version)"), ("from", "2026-03-30")] + names.map { ($0, value) }
                let sent = try await manager.post(path, sending: [("token", token)] + given)
                #expect([303, 422].contains(sent.status), "\(kind.key): \(sent.status)")
                let tried = given.reduce(kind.address.with("asked", "yes")) { $0.with($1.0, $1.1) }
                for page in [sent, try await manager.get(tried.text), try await manager.get(path)] {
                    #expect(page.status < 500, "\(kind.key)")
                    #expect(!page.runsScript, "\(kind.key)")
                }
            }
            service.moment.pass(minutes: 1)
            for path in ["/settings", "/settings/words", "/settings/lists", "/settings/profile", "/service"] {
                let page = try await manager.get(path)
                #expect(page.status == 200)
                #expect(!page.runsScript, "\(path)")
            }
            let file = try await manager.get("/settings/profile/file").text
            let now = try await service.app.database.read { try $0.profiles().inForce(on: TestService.today) }
            #expect(try ProfileReader(file: "exported.yaml").read(file).get() == now)
        }
    }

    @Test("the profile is compared with each of the five that ship, and leaves as the file that it is")
    func profile() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            for shipped in Profile.shipped {
                let page = try await manager.get("/settings/profile?with=\(shipped.name)")
                #expect(page.status == 200)
                #expect(page.shows("What \(shipped.title) chose otherwise"))
            }
            #expect(try await manager.get("/settings/profile?with=nowhere").status == 404)
            let file = try await manager.get("/settings/profile/file")
            #expect(file.text == ProfileWriter().write(service.app.profile))
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"default-2026-03-30.yaml\"")
        }
    }

    private static func asking(_ value: String, unit: String = "", from day: String, _ version: Int? = nil) -> String {
        // What a fresh set-up has: everything was chosen by its first deed.
        "?asked=yes&version=\(version ?? 1)&value=\(value)&unit=\(unit)&from=\(day)"
    }
}

extension TestService {
    /// The deed that last changed the setting with this address.
    func version(_ path: String) async throws -> Int {
        guard let key = path.split(separator: "/").last, let kind = SettingKind.named(String(key)) else {
            throw NotAsExpected("no setting at \(path)")
        }
        return try await app.database.read { try $0.allKept(Setting.of(kind)).map(\.version).max() ?? 0 }
    }
}

extension TestPage {
    fileprivate var unescapedText: String { TestPage.unescaped(text) }
}
