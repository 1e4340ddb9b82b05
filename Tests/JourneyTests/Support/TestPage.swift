import HTMLKit
import HTTPTypes
import Hummingbird
import Testing

@testable import Web

/// What a request was answered with, as a reader and as a browser have it.
struct TestPage: Sendable {
    /// The code of the answer: 200, or 303 where it sends the browser on.
    let status: Int
    let headers: HTTPFields
    /// The markup.
    let text: String
    /// How many queries it took, sessions and forms included.
    let queries: Int

    /// Where it sends the browser on to.
    var location: String? { headers[.location] }

    /// What a reader sees and is told: the markup without its tags, with single blanks.
    var words: String {
        var plain = ""
        var isTag = false
        for character in text {
            switch character {
            case "<": isTag = true
            case ">":
                isTag = false
                plain += " "
            default: if !isTag { plain.append(character) }
            }
        }
        return TestPage.unescaped(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether a reader finds these words in this order, however the markup parts them.
    func shows(_ wanted: String) -> Bool {
        words.contains(wanted)
    }

    /// Whether it has any script but the site's one file, named once and without words of its own.
    var runsScript: Bool {
        let own = "<script defer src=\"\(Assets.script.address.text)\"></script>"
        let parts = text.split(separator: own, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.contains { $0.contains("<script") }
    }

    /// Where the links lead whose words, read out, begin so.
    func links(_ words: String = "") -> [String] {
        text.ranges(of: /<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/).compactMap { range in
            guard let match = text[range].firstMatch(of: /href="([^"]*)"[^>]*>(.*?)<\/a>/) else { return nil }
            let read = match.2.replacing(/<[^>]*>/, with: "")
            return TestPage.unescaped(String(read)).hasPrefix(words) ? TestPage.unescaped(String(match.1)) : nil
        }
    }

    /// The form that is sent to an address; one without an address of its own goes to the page's.
    func form(to path: String) -> TestForm? {
        let forms = text.matches(of: /(?s)<form [^>]*method="post"[^>]*>.*?<\/form>/).map { String($0.0) }
        let named = forms.first { $0.firstMatch(of: /^<form [^>]*action="([^"]*)"/)?.1 == path[...] }
        let own = forms.first { $0.firstMatch(of: /^<form [^>]*action="/) == nil }
        return (named ?? own).map(TestForm.init(markup:))
    }

    static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

extension TestPage: CustomTestStringConvertible {
    var testDescription: String { "\(status): \(words)" }
}

/// A form as it was shown: what it carries unseen, and how it is filled in.
struct TestForm: Sendable {
    let markup: String

    var hidden: [(name: String, value: String)] {
        markup.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map {
            (TestPage.unescaped(String($0.1)), TestPage.unescaped(String($0.2)))
        }
    }

    /// The value of a field that is carried unseen.
    func hidden(_ name: String) -> String? {
        hidden.first { $0.name == name }?.value
    }

    /// Whether a field stands filled in so.
    func holds(_ name: String, _ value: String) -> Bool {
        markup.matches(of: /<(?:input|option|textarea)[^>]*>/).contains { match in
            match.0.contains("name=\"\(name)\"") && match.0.contains("value=\"\(value)\"")
        }
    }
}
