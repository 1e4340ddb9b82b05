import HTMLKit
import Samples
import Testing
import Vocabulary

@Suite("Components")
struct ComponentTests {
    private let page = Gallery(hostile).page.text
    private let scan = MarkupScan(Gallery(hostile).page.text)

    @Test("hostile words are words wherever a component takes words")
    func escaped() {
        #expect(!page.contains("<script"))
        #expect(!page.contains("\"x\""))
        #expect(page.contains(hostileEscaped))
        #expect(!scan.tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
        // Nothing more comes of hostile words than of plain ones.
        #expect(scan.tags.map(\.name) == MarkupScan(Gallery("Amara").page.text).tags.map(\.name))
    }

    @Test("the markup is whole: every element closed in its turn, every attribute quoted and once")
    func wellFormed() {
        #expect(scan.faults.isEmpty)
        #expect(MarkupScan("<p a=b>").faults == ["a has no quotes", "not closed: [\"p\"]"])
    }

    @Test("there is no style attribute and no script, so the content policy can forbid both")
    func policy() {
        #expect(scan.values(of: "style").isEmpty)
        #expect(!scan.tags.contains { ["script", "style", "iframe", "object"].contains($0.name) })
    }

    @Test("identities are unique, and everything that refers to one finds it")
    func identities() {
        let plain = MarkupScan(Gallery("Amara").page.text)
        let ids = plain.values(of: "id")
        #expect(Set(ids).count == ids.count)
        var references = plain.values(of: "for")
        for attribute in ["aria-labelledby", "aria-describedby"] {
            references += plain.values(of: attribute).flatMap { $0.split(separator: " ").map(String.init) }
        }
        references += plain.values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        #expect(references.filter { !ids.contains($0) } == [])
        #expect(references.count > 40)
    }

    @Test("every control that is seen has a label")
    func labels() {
        let labelled = Set(scan.values(of: "for"))
        for tag in scan.tags where ["input", "select", "textarea"].contains(tag.name) {
            if tag.attributes["type"] == "hidden" { continue }
            #expect(labelled.contains(tag.attributes["id"] ?? ""), "\(tag)")
        }
    }

    @Test("a page says its title, its language, and that something is wrong with it")
    func shell() {
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
        #expect(page.contains("<title>Error: \(hostileEscaped) – Footprint</title>"))
        #expect(scan.tags.filter { $0.name == "main" }.count == 1)
        let order = [
            "class=\"skip\"", "<header", "<nav class=\"nav", "class=\"crumbs", "class=\"banner", "<main", "<footer",
        ]
        let places = order.map { page.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test("a page brings the shapes of the icons it draws, once each, and no others")
    func icons() {
        struct Plain: View {
            let title = "x"
            let body: HTML = "<h1>x</h1>"
        }
        let shell = Shell(stylesheet: "/footprint.css", home: "/", council: "Eastmere Council")
        let plain = MarkupScan(shell.page(Plain()).text)
        #expect(plain.tags.filter { $0.name == "symbol" }.map { $0.attributes["id"] } == ["i-mark"])
        #expect(plain.tags.filter { $0.name == "form" }.isEmpty)
        #expect(shell.page(Plain()).text.contains("<title>x – Footprint</title>"))
        let drawn = Set(scan.values(of: "href").filter { $0.hasPrefix("#i-") }.map { String($0.dropFirst()) })
        #expect(Set(scan.tags.filter { $0.name == "symbol" }.compactMap { $0.attributes["id"] }) == drawn)
        #expect(drawn.count == 12)
    }

    @Test("signing out is a form that is posted, with its token")
    func signOut() {
        let html = Gallery("x").page.text
        #expect(
            html.contains(
                "<form class=\"who\" method=\"post\" action=\"/sign-out\"><input type=\"hidden\" name=\"token\""
            )
        )
    }

    @Test("the reason of a date begins with its word, as text")
    func because() {
        #expect(
            Because("6 months after the review on 2 December.").body.text
                == "<p class=\"because\"><b>Why:</b> 6 months after the review on 2 December.</p>"
        )
    }

    @Test("a gap is a line on screen only, without a heading and without a time")
    func gap() {
        let html = Trail([.gap(from: "2026-01-21", to: "2026-03-03")]).body.text
        #expect(html.contains("Nothing recorded between 21 January and 3 March 2026"))
        #expect(html.contains("class=\"trail--gap noprint\""))
        #expect(!html.contains("<time") && !html.contains("<h3"))
    }

    @Test("a heading leads to its column sorted, and the sorted one to the other way round")
    func sorting() {
        let table = Table(
            "Children",
            ["x"],
            columns: [.heading("Child", sortedAs: "name") { "\($0)" }, .number("Age", sortedAs: "age") { "\($0)" }],
            sorting: Sorting(of: "/children?iro=a", asked: "-name", among: ["name", "age"], usual: "name")
        ).body.text
        #expect(table.contains("<th scope=\"col\" aria-sort=\"descending\"><a href=\"/children?iro=a&amp;sort=name\">"))
        #expect(table.contains("<th scope=\"col\" class=\"num\"><a href=\"/children?iro=a&amp;sort=age\">"))
        let strange = Sorting(of: "/children", asked: "-secret", among: ["name"], usual: "-name")
        #expect(strange.key == "name" && strange.isDescending)
        #expect(Sorting(of: "/children", asked: "", among: ["name"], usual: "name").isDescending == false)
    }

    @Test("a short list has no pages, and a long one says how much of it is shown")
    func pages() {
        #expect(
            Pagination(showing: 3, of: 3).body.text
                == "<div class=\"pages\"><p role=\"status\">Showing 3 of 3</p></div>"
        )
        let long = Pagination(showing: 50, of: 214, next: "/children?after=x").body.text
        #expect(long.contains("Showing 50 of 214") && long.contains(">Next<") && !long.contains(">Previous<"))
    }
}
