/// Writes a profile as a file that reads as the same profile, each setting with what it means.
package struct ProfileWriter: Sendable {
    package init() {}

    package func write(_ profile: Profile) -> String {
        var lines: [String] = []
        var group: String?
        for kind in Profile.settings {
            guard let form = kind.written(profile) else { continue }
            if kind.group != group {
                group = kind.group
                if let group { lines += ["", "\(group):"] }
            }
            let indent = group == nil ? "" : "  "
            lines.append("\(indent)# \(kind.meaning)")
            lines += setting(kind.name, form, deep: group != nil).map { indent + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A setting under a heading has its parts on its own line; one without has a line for each.
    private func setting(_ name: String, _ form: Written.Form, deep: Bool) -> [String] {
        switch form {
        case .text(let text):
            ["\(name): \(scalar(text))"]
        case .parts(let parts) where deep:
            ["\(name): {\(parts.map(pair).joined(separator: ", "))}"]
        case .parts(let parts):
            ["\(name):"] + parts.map { "  \(pair($0))" }
        case .list:
            []
        }
    }

    private func pair(_ part: Written.Part) -> String {
        guard case .text(let text) = part.value.form else { return "" }
        return "\(part.name): \(scalar(text))"
    }

    private func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// Whether YAML takes a text as it stands, and takes it for text.
    private func isPlain(_ text: String) -> Bool {
        let reserved: Set = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"]
        guard let first = text.first, first.isLetter || first.isNumber, !reserved.contains(text.lowercased()) else {
            return false
        }
        return text.allSatisfy { $0.isLetter || $0.isNumber || " -()/'’&;.".contains($0) }
    }
}

/// A text in double quotes, as YAML and JSON both read it.
func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"\(String(escaped))\""
}
