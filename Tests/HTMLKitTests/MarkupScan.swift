/// The tags of a page, found by a reading that knows only what this service writes: quoted attributes and closed elements.
struct MarkupScan {
    struct Tag {
        let name: String
        let attributes: [String: String]
    }

    private(set) var tags: [Tag] = []
    /// What is wrong with the markup: an element closed out of turn, an attribute without quotes.
    private(set) var faults: [String] = []
    private var open: [String] = []

    init(_ html: String) {
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            guard let end = MarkupScan.end(of: rest[start...]) else {
                faults.append("a tag is not closed: \(rest[start...].prefix(60))")
                return
            }
            take(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
        if !open.isEmpty { faults.append("not closed: \(open)") }
    }

    func values(of attribute: String) -> [String] {
        tags.compactMap { $0.attributes[attribute] }
    }

    private static func end(of tag: Substring) -> Substring.Index? {
        var isQuoted = false
        return tag.indices.first { index in
            if tag[index] == "\"" { isQuoted.toggle() }
            return tag[index] == ">" && !isQuoted
        }
    }

    private mutating func take(_ tag: Substring) {
        if tag.hasPrefix("!") { return }
        if tag.hasPrefix("/") {
            let name = String(tag.dropFirst())
            if open.last == name {
                open.removeLast()
            } else {
                faults.append("</\(name)> closes \(open.last ?? "nothing")")
            }
            return
        }
        let isClosed = tag.hasSuffix("/")
        let name = String(tag.prefix { $0 != " " && $0 != "/" && $0 != "\n" })
        tags.append(Tag(name: name, attributes: attributes(tag.dropFirst(name.count))))
        if !isClosed && !MarkupScan.empty.contains(name) { open.append(name) }
    }

    private mutating func attributes(_ text: Substring) -> [String: String] {
        var found: [String: String] = [:]
        var rest = text.drop { $0 == " " || $0 == "\n" }
        while let first = rest.first, first != "/" {
            let name = String(rest.prefix { !" =\n/".contains($0) })
            rest = rest.dropFirst(name.count)
            var value = ""
            if rest.hasPrefix("=\"") {
                value = String(rest.dropFirst(2).prefix { $0 != "\"" })
                rest = rest.dropFirst(value.count + 3)
            } else if rest.hasPrefix("=") {
                faults.append("\(name) has no quotes")
                return found
            }
            if found.updateValue(value, forKey: name) != nil { faults.append("\(name) stands twice in one tag") }
            rest = rest.drop { $0 == " " || $0 == "\n" }
        }
        return found
    }

    private static let empty: Set<String> = ["meta", "link", "input", "br", "hr", "img"]
}
