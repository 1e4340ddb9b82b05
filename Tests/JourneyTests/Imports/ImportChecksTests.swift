import TestDatabases
import Testing

@testable import Web

@Suite("National rules of an import")
struct ImportChecksTests {
    @Test("support sees the rules that a return breaks, opens their rows and saves them", arguments: TestDatabase.all)
    func wholeJourney(on kind: TestDatabase) async throws {
        try await TestService.open(on: kind, withChildren: false) { service in
            let support = try await service.visitor(.support)
            let run = try await support.takeIn(2026)
            let page = try await support.get(run)
            #expect(page.queries <= 12)
            #expect(page.shows("National rules"))
            let rules = try await support.get("\(run)/checks")
            #expect(rules.queries <= 12)
            #expect(rules.shows("A male has no MC_DOB."))
            #expect(rules.shows("put right") && rules.shows("explain"))
            let rule = try await support.get("\(run)/checks/174")
            #expect(rule.status == 200)
            #expect(rule.queries <= 12)
            #expect(rule.shows("Rule 174") && rule.shows("Header, row ") && rule.shows("100048"))
            #expect(rule.shows("SEX M, MC_DOB "))
            // The row of a code that no register would take is there too, though it was left out of what is applied.
            #expect(try await support.get("\(run)/checks/SW13STG1").shows("SW_REASON "))
            let file = try await support.get("\(run)/checks.csv")
            #expect(file.status == 200)
            #expect(file.text.contains("174,must,\"A male has no MC_DOB.\",Header,"))
            #expect(try await support.get("\(run)/checks/101").status == 404)
        }
    }

    @Test("the findings stay when the return is applied or put away, and name children of the register")
    func afterwards() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let run = try await manager.takeIn(2026)
            _ = try await manager.post("\(run)/apply", [:], on: run)
            let page = try await manager.get("\(run)/checks/167")
            #expect(page.shows("100009"))
            #expect(page.links().contains { $0.hasPrefix("/children/") })
            let other = try await manager.takeIn(2025)
            _ = try await manager.post("\(other)/put-away", [:], on: other)
            #expect(try await manager.get("\(other)/checks").shows("rules were run"))
        }
    }

    @Test("where a file cannot be read cell by cell, the page says that the rules were not run")
    func notRun() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let columns = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
            let rows = "1,F,01/05/2012,WBRI,UN1,0,\n2,M,01/05/2013,WBRI,UN1,,,more\n"
            let answer = try await support.upload(
                "/data/imports",
                [("year", "2026")],
                files: [("header.csv", Array((columns + rows).utf8))]
            )
            let run = try #require(answer.location)
            #expect(try await support.get("\(run)/checks").shows("The rules were not run"))
            #expect(try await !support.get(run).shows("National rules"))
        }
    }

    @Test("what a row says is text, whatever it says")
    func hostile() async throws {
        try await TestService.open(withChildren: false) { service in
            let support = try await service.visitor(.support)
            let columns = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
            let rows = "1,F,01/05/2012,WBRI,UN1,0,\n=1+1,<b>M</b>,01/05/2012,WBRI,UN1,0,\n"
            let answer = try await support.upload(
                "/data/imports",
                [("year", "2026")],
                files: [("header.csv", Array((columns + rows).utf8))]
            )
            let run = try #require(answer.location)
            let page = try await support.get("\(run)/checks/101")
            #expect(page.text.contains("SEX &lt;B&gt;M&lt;/B&gt;"))
            #expect(try await support.get("\(run)/checks.csv").text.contains(",'=1+1,"))
        }
    }

    @Test("an officer may not, and what is not there is not found")
    func others() async throws {
        try await TestService.open(withChildren: false) { service in
            let officer = try await service.visitor(.iro)
            let support = try await service.visitor(.support)
            for path in ["checks", "checks/174", "checks.csv"] {
                #expect(try await officer.get("/data/imports/none/\(path)").status == 403)
                #expect(try await support.get("/data/imports/none/\(path)").status == 404)
            }
        }
    }
}
