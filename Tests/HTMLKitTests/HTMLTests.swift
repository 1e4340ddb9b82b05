import HTMLKit
import Samples
import Testing
import Vocabulary

/// Text that tries to be markup, an attribute's end, an entity and a script.
let hostile = #"<script>alert("x")</script> & 'O' " onload=x"#
let hostileEscaped = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;O&#39; &quot; onload=x"

@Suite("HTML")
struct HTMLTests {
    @Test("what is interpolated is text and comes out escaped, in elements and attributes alike")
    func escapes() {
        let html: HTML = "<p title=\"\(hostile)\">\(hostile)</p>"
        #expect(html.text == "<p title=\"\(hostileEscaped)\">\(hostileEscaped)</p>")
    }

    @Test(
        "a plain text literal in the parentheses is text too",
        arguments: [(true, "&lt;late&gt;"), (false, "in time")]
    )
    func literalText(isLate: Bool, words: String) {
        let html: HTML = "<p>\(isLate ? "<late>" : "in time")\("<b>")</p>"
        #expect(html.text == "<p>\(words)&lt;b&gt;</p>")
    }

    @Test("other markup goes in as it is, and absent markup is nothing")
    func nests() {
        let inner: HTML = "<b>\("&")</b>"
        let absent: HTML? = nil
        let html: HTML = "<p>\(inner)\(absent)</p>"
        #expect(html.text == "<p><b>&amp;</b></p>")
        #expect((inner + inner).text == "<b>&amp;</b><b>&amp;</b>")
        #expect(HTML().isEmpty)
    }

    @Test("lists, conditions, attributes, numbers, days and identities")
    func pieces() {
        let day: CivilDate = "2026-03-30"
        let names = ["A&B", "C"]
        let html: HTML = """
            <ul>\(each: names, { "<li>\($0)</li>" })</ul>\(if: names.isEmpty, "<p>none</p>", else: "<p>some</p>")\
            \(7) \(day) \(ID<HTMLTests>("x\"y"))
            """
        #expect(html.text == "<ul><li>A&amp;B</li><li>C</li></ul><p>some</p>7 30 March 2026 x&quot;y")
        let attributes: HTML = """
            <i\(attribute: "title", "a\"b")\(attribute: "id", nil)\(flag: "hidden", true)\(flag: "inert", false)>
            """
        #expect(attributes.text == #"<i title="a&quot;b" hidden>"#)
        #expect(("\(each: [Tag("x", .red), Tag("y", .grey)])" as HTML).text.count > 20)
    }

    @Test(
        "text of any script and length comes through",
        arguments: ["", "Zoë & Łukasz", "🦔<", "&", "a\u{0}b", "<<>>''\"\""]
    )
    func texts(text: String) {
        let html: HTML = "\(text)"
        let back = html.text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        #expect(back == text)
        #expect(!html.text.contains { "<>\"'".contains($0) })
    }
}

@Suite("Addresses")
struct AddressTests {
    @Test("what is interpolated cannot leave its place")
    func encodes() {
        let id = ID<HTMLTests>("../x?y=1&z#\"é/")
        let address: Address = "/children/\(id)/reviews?on=\("2026-03-30" as CivilDate)&n=\(3)#\("a b")"
        #expect(address.text == "/children/..%2Fx%3Fy%3D1%26z%23%22%C3%A9%2F/reviews?on=2026-03-30&n=3#a%20b")
    }

    @Test("the answers in an address are put, replaced, added and taken out")
    func queries() {
        let list: Address = "/children?iro=a&iro=b&sort=name"
        #expect(list.with("sort", "-age").text == "/children?iro=a&iro=b&sort=-age")
        #expect(list.with("sort", "").text == "/children?iro=a&iro=b")
        #expect(list.without("iro", "a").text == "/children?iro=b&sort=name")
        #expect(list.without("iro", "sort").text == "/children?iro=a&iro=b&sort=name")
        #expect(list.without("iro").without("sort").text == "/children")
        #expect(list.adding("iro", "c d").text == "/children?iro=a&iro=b&sort=name&iro=c%20d")
        #expect(("/x#part" as Address).with("a", "b").text == "/x?a=b#part")
    }

    @Test(
        "an address that leaves this service is not taken",
        arguments: [
            "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "", "x",
            "/a\nb", "/a b", "/é",
        ]
    )
    func foreign(text: String) {
        #expect(Address(local: text) == nil)
    }

    @Test(
        "an address of this service is taken as it is",
        arguments: ["/", "/my-work", "/children?q=a%20b&sort=-age#main"]
    )
    func local(text: String) {
        #expect(Address(local: text)?.text == text)
    }
}
