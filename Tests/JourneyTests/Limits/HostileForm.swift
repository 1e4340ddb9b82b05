@testable import Web

/// A form filled in by somebody who means harm: each field for words has hostile words, and the rest what the form offers.
struct HostileForm {
    /// What is typed: a formula, markup, the end of an attribute, a mark that turns the direction of reading.
    static func words(_ number: Int) -> String {
        "=1+cmd|'/c calc'!A\(number)\"'><script>alert(\(number))</script><img src=x onerror=alert(9)>\u{202E}&amp;"
    }

    /// The action of the form, or nothing where it goes to its page's own address.
    let action: String?
    let fields: [(name: String, value: String)]

    /// Reads a form off a page; `number` tells its words from those of others.
    init(markup: String, number: Int) {
        action = (markup.firstMatch(of: /^<form [^>]*action="([^"]*)"/)?.1).map { TestPage.unescaped(String($0)) }
        var fields = TestForm(markup: markup).hidden
        var chosen: Set<String> = []
        for match in markup.matches(of: /<(input|textarea)\b([^>]*)>/) {
            let attributes = String(match.2)
            guard let name = HostileForm.value("name", attributes) else { continue }
            switch (String(match.1), HostileForm.value("type", attributes) ?? "text") {
            case ("textarea", _), (_, "text"), (_, "search"):
                fields.append((name, HostileForm.text(for: name, attributes, number)))
            case (_, "radio"), (_, "checkbox"):
                if chosen.insert(name).inserted {
                    fields.append((name, HostileForm.value("value", attributes) ?? "on"))
                }
            case (_, "email"):
                fields.append((name, "a\(number)@eastmere.example"))
            case (_, "number"):
                fields.append((name, "2"))
            default:
                break
            }
        }
        for match in markup.matches(of: /(?s)<select\b[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/) {
            let offered = match.2.matches(of: /<option [^>]*value="([^"]+)"/).map { TestPage.unescaped(String($0.1)) }
            if let last = offered.last { fields.append((String(match.1), last)) }
        }
        self.fields = fields
    }

    /// Every form of a page that sends something.
    static func markups(on page: TestPage) -> [String] {
        page.text.matches(of: /(?s)<form [^>]*method="post"[^>]*>.*?<\/form>/).map { String($0.0) }
    }

    private static func text(for name: String, _ attributes: String, _ number: Int) -> String {
        if name.hasSuffix("-day") { return "30" }
        if name.hasSuffix("-month") { return "3" }
        if name.hasSuffix("-year") { return "2026" }
        if attributes.contains("inputmode=\"numeric\"") { return "2" }
        return words(number)
    }

    private static func value(_ name: String, _ attributes: String) -> String? {
        guard let start = attributes.firstRange(of: " \(name)=\"") else { return nil }
        return TestPage.unescaped(String(attributes[start.upperBound...].prefix { $0 != "\"" }))
    }
}
