/// How a person gives a setting on a page: the field or fields it takes.
package enum SettingEntry: Hashable, Sendable {
    /// A line of text.
    case line
    case number
    /// A number and a unit.
    case interval
    /// One of a few texts.
    case choice([String])
    /// The forms of a word.
    case forms
    /// A line for each part, its name before a colon.
    case lines(like: String)

    /// A form of a word, as a profile names it.
    package enum Form: String, CaseIterable, Sendable {
        case one
        case many
        case short
        case shortMany = "short_many"
    }

    /// The units of a length of time, as profiles write them, with their words.
    package static let units = [("wd", "working days"), ("cd", "days of the calendar"), ("months", "months")]
}

/// What a setting is, or is to be: nothing, a text, or named parts. It is as somebody gave it, and not read yet.
package enum SettingDraft: Hashable, Sendable {
    case nothing
    case text(String)
    case parts([Part])

    package struct Part: Hashable, Sendable {
        package let name: String
        package let text: String

        package init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }
    }

    /// Parts as somebody types them, a line each, the name before the first colon. Empty lines are none.
    package init(lines text: String) {
        let parts = text.split(whereSeparator: \.isNewline).map { line in
            let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
                SettingDraft.trimmed
            )
            return Part(sides[0], sides.count > 1 ? sides[1] : "")
        }
        .filter { !$0.name.isEmpty || !$0.text.isEmpty }
        self = parts.isEmpty ? .nothing : .parts(parts)
    }

    /// The parts as lines, as they can be typed again.
    package var lines: [String] {
        switch self {
        case .nothing: []
        case .text(let text): [text]
        case .parts(let parts): parts.map { "\($0.name): \($0.text)" }
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let isBlank: (Character) -> Bool = \.isWhitespace
        guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(text[first...last])
    }

    var written: Written? {
        switch self {
        case .nothing: nil
        case .text(let text): Written(.text(text), line: 1)
        case .parts(let parts):
            Written(
                .parts(
                    parts.enumerated().map {
                        Written.Part($1.name, Written(.text($1.text), line: $0 + 1), line: $0 + 1)
                    }
                ),
                line: 1
            )
        }
    }
}
