import Yams

/// The text of a profile, read as YAML into what it says, line by line.
struct YAMLText {
    /// The most bytes that a profile may have: a hundred times what the longest needs.
    static let longest = 262_144
    /// After so many repeated keys the rest are not looked for.
    private static let mostRepeats = 50
    /// What a repeated key is renamed to, once it has been reported, so that the rest can be read.
    private static let setAside = "\u{E000}"

    /// What the text says, or nothing and the reason why it says nothing.
    static func read(_ text: String, _ faults: inout ProfileFaults) -> Written? {
        let unmarked = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
        var lines = unmarked.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        guard tabs(in: lines, &faults).isEmpty else { return nil }
        for _ in 0...mostRepeats {
            do {
                let parser = try Parser(yaml: lines.joined(separator: "\n"), resolver: .basic, encoding: .utf8)
                // The parser keeps the anchors that nodes only point to.
                return try withExtendedLifetime(parser) {
                    try parser.singleRoot().flatMap { written($0, &faults) }
                }
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard setRepeatsAside(of: keys, from: context.mark, in: &lines, &faults) else { return nil }
            } catch {
                let (line, sentence) = explanation(of: error)
                faults.report(line, sentence)
                return nil
            }
        }
        return nil
    }

    /// The lines whose indentation has a tab, reported.
    private static func tabs(in lines: [String], _ faults: inout ProfileFaults) -> [Int] {
        let tabbed = lines.indices.filter { index in
            let rest = lines[index].drop { $0 == " " }
            return rest.first == "\t" && rest.contains { !$0.isWhitespace } && rest.first { !$0.isWhitespace } != "#"
        }
        for index in tabbed { faults.report(index + 1, "The line begins with a tab: indent with spaces.") }
        return tabbed
    }

    private static func written(_ node: Node, _ faults: inout ProfileFaults) -> Written? {
        let line = node.mark?.line ?? 1
        guard node.anchor == nil else {
            faults.report(line, "A profile cannot refer to another place with “&” and “*”: write the value out.")
            return nil
        }
        switch node {
        case .scalar(let scalar):
            return Written(.text(scalar.string), line: line)
        case .sequence, .alias:
            return Written(.list, line: line)
        case .mapping(let mapping):
            let parts = mapping.compactMap { key, value in part(key, value, &faults) }
            return Written(.parts(parts), line: line)
        }
    }

    private static func part(_ key: Node, _ value: Node, _ faults: inout ProfileFaults) -> Written.Part? {
        let line = key.mark?.line ?? 1
        guard case .scalar(let name) = key, !name.string.isEmpty else {
            faults.report(line, "A key must be a plain word before the colon.")
            return nil
        }
        guard !name.string.hasPrefix(setAside), let value = written(value, &faults) else { return nil }
        return Written.Part(name.string, value, line: line)
    }

    /// Reports each further line with the first of these keys, and renames it; false if none was found.
    private static func setRepeatsAside(
        of keys: [String],
        from mark: Mark,
        in lines: inout [String],
        _ faults: inout ProfileFaults
    ) -> Bool {
        let indent = String(repeating: " ", count: max(mark.column - 1, 0))
        guard let key = keys.first else { return false }
        var found = false
        for index in lines.indices.dropFirst(mark.line) {
            let line = lines[index]
            let words = line.drop { $0 == " " }
            if words.isEmpty || words.first == "#" { continue }
            guard line.hasPrefix(indent) else { break }
            let rest = line.dropFirst(indent.count)
            guard let spelt = [key, "\"\(key)\"", "'\(key)'"].first(where: { begins(rest, with: $0) }) else { continue }
            faults.report(index + 1, "“\(key)” is given twice, first in line \(mark.line).")
            lines[index] = "\(indent)\"\(setAside)\(index)\"\(rest.dropFirst(spelt.count))"
            found = true
        }
        if !found { faults.report(mark.line, "“\(key)” is given twice.") }
        return found
    }

    /// Whether a line begins with a key and its colon.
    private static func begins(_ line: Substring, with key: String) -> Bool {
        line.hasPrefix(key) && line.dropFirst(key.count).first { $0 != " " } == ":"
    }
}
