/// Markup, written as a literal: what is written is markup, and what is interpolated is text and comes out escaped.
///
/// Only another `HTML`, a component or a list of them goes in as it is. A literal is known to the compiler, so there is no way
/// to make markup of text that somebody typed.
///
///     let row: HTML = "<li>\(name)</li>"
///     let list: HTML = "<ul>\(each: names, { "<li>\($0)</li>" })</ul>"
package struct HTML: Hashable, Sendable {
    /// The markup in UTF-8, ready to be sent.
    package internal(set) var bytes: [UInt8]
    /// The icons drawn in it; the page brings their shapes.
    var icons: Set<Icon> = []
    /// Whether it shows a summary of errors; the page's title then says so.
    package internal(set) var hasErrors = false

    /// No markup at all.
    package init() {
        bytes = []
    }

    package var isEmpty: Bool { bytes.isEmpty }

    /// The markup as text, for tests and for what is not sent.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package static func += (left: inout HTML, right: HTML) {
        left.bytes += right.bytes
        if !right.icons.isEmpty { left.icons.formUnion(right.icons) }
        if right.hasErrors { left.hasErrors = true }
    }

    package static func + (left: HTML, right: HTML) -> HTML {
        var both = left
        both += right
        return both
    }

    /// Adds text, with every sign that means something in markup replaced; fit for elements and for quoted attributes.
    mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { signs in
            var start = 0
            for at in signs.indices {
                guard let name = HTML.name(of: signs[at]) else { continue }
                bytes += signs[start..<at]
                name.withUTF8Buffer { bytes += $0 }
                start = at + 1
            }
            bytes += signs[start...]
        }
    }

    private static func name(of sign: UInt8) -> StaticString? {
        switch sign {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral markup: StaticString) {
        bytes = markup.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation parts: StringInterpolation) {
        self = parts.html
    }
}
