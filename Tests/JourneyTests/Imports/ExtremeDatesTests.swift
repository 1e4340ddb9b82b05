import Samples
import Testing
import Vocabulary

@testable import Web

@Suite("A return with dates from the ends of the calendar")
struct ExtremeDatesTests {
    private static func table(_ name: String, _ lines: String...) -> (name: String, bytes: [UInt8]) {
        (name, Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    private static let files = [
        table(
            "header.csv",
            BadUploadTests.header.dropLast().description,
            "OLD1,F,01/01/0001,WBRI,UN1,0,",
            "OLD2,M,02/01/0001,WBRI,UN1,0,",
            "NEW1,M,31/12/9999,WBRI,UN1,0,",
            "NEW2,M,29/02/2100,WBRI,UN1,0,",
            "NOW1,F,12/05/2012,WBRI,UN1,0,"
        ),
        table(
            "episodes.csv",
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
            "OLD1,01/01/0001,S,C2,N1,U6,PR1,,,,NG5 5SA,NG1 5TD,SC040344",
            "OLD2,02/01/0001,S,C2,N1,U6,PR1,,,,NG5 5SA,NG1 5TD,SC040344",
            "NEW1,31/12/9999,S,C2,N1,U6,PR1,,,,NG5 5SA,NG1 5TD,SC040344",
            "NOW1,01/03/2025,S,C2,N1,U6,PR1,31/12/9999,E4A,,NG5 5SA,NG1 5TD,SC040344",
            "NOW1,01/04/2025,S,C2,N1,U6,PR1,,,,NG5 5SA,NG1 5TD,SC040344"
        ),
        table(
            "reviews.csv",
            "CHILD,DOB,REVIEW,REVIEW_CODE",
            "OLD1,01/01/0001,01/01/0001,PN1",
            "OLD1,01/01/0001,29/02/0004,PN1",
            "NOW1,12/05/2012,10/06/2025,PN1",
            "NOW1,12/05/2012,10/09/2025,PN1",
            "NOW1,12/05/2012,10/12/2025,PN1",
            "NOW1,12/05/2012,31/12/9999,PN1"
        ),
    ]

    @Test("is applied without what cannot be, and every page of the children and of the work goes on opening")
    func extremes() async throws {
        try await TestService.open(withChildren: false) { service in
            let manager = try await service.visitor(.manager)
            let new = "/data/imports"
            let taken = try await manager.upload(new, [("year", "2026")], files: Self.files)
            let run = try #require(taken.location)
            let preview = try await manager.get(run)
            #expect(preview.shows("Waits to be applied"))
            #expect(preview.shows("is after 31 March 2026"))
            let applied = try await manager.post("\(run)/apply", [:], on: run)
            #expect(applied.status == 303)
            let children = try await manager.get("/children?care=all").links().filter {
                $0.hasPrefix("/children/") && $0 != OnHoldPage.address.text
            }
            #expect(children.count == 3)
            for child in children {
                for page in ["", "?all=1", "/reviews", "/history", "/access", "/names", "/reviews/settle"] {
                    let started = ContinuousClock.now
                    let shown = try await manager.get(child + page)
                    #expect([200, 303, 409].contains(shown.status), "\(child)\(page): \(shown.status)")
                    #expect(ContinuousClock.now - started < .seconds(2), "\(child)\(page)")
                }
            }
            for page in ["/my-work", "/team", "/allocation", "/children?sort=due", "/children?sort=-age"] {
                #expect(try await manager.get(page).status == 200, "\(page)")
            }
        }
    }
}
