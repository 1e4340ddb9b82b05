import Vocabulary

/// How values of one kind are written in a profile: a reader that reports what is wrong, and a writer.
struct Notation<Value: Sendable>: Sendable {
    let shape: Written.Shape
    /// How a person gives one on a page.
    let entry: SettingEntry
    let read: @Sendable (_ written: Written, _ key: String, _ faults: inout ProfileFaults) -> Value?
    let write: @Sendable (Value) -> Written.Form
    /// What a page says of one that is written as a line of text; nothing where it says what is written.
    var say: (@Sendable (Value) -> String)?
}

extension Notation {
    /// A notation of one line of text, read by a function that says what it expected when the text is none of its.
    static func line(
        expecting expected: String,
        entry: SettingEntry = .line,
        write: @escaping @Sendable (Value) -> String,
        say: (@Sendable (Value) -> String)? = nil,
        read: @escaping @Sendable (String) -> Value?
    ) -> Notation {
        Notation(
            shape: .text,
            entry: entry,
            read: { written, key, faults in
                guard let text = lineOfText(written, key, &faults) else { return nil }
                if let value = read(text) { return value }
                faults.report(written.line, "\(key) must be \(expected), not “\(text)”.")
                return nil
            },
            write: { .text(write($0)) },
            say: say
        )
    }
}

extension Notation<String> {
    /// Words on one line.
    static let text = Notation.line(expecting: "text", write: { $0 }, read: { $0 })

    /// A short name in small letters, as files and addresses have them.
    static let name = Notation.line(
        expecting: "small letters, digits and hyphens, like “east-sussex”",
        write: { $0 },
        read: { isPlainName($0, joinedBy: "-") ? $0 : nil }
    )
}

extension Notation<Int> {
    static func number(_ range: ClosedRange<Int>) -> Notation {
        .line(
            expecting: "a whole number from \(range.lowerBound) to \(range.upperBound)",
            entry: .number,
            write: { String($0) },
            read: { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
        )
    }
}

extension Notation<Interval> {
    static func interval(_ range: ClosedRange<Int>) -> Notation {
        .line(
            expecting: "a number from \(range.lowerBound) to \(range.upperBound) and a unit "
                + "(wd for working days, cd for calendar days, or months), like “5 wd”",
            entry: .interval,
            write: { $0.written },
            say: { $0.description },
            read: { text in Interval(written: text, range) }
        )
    }
}

extension Notation<CaseloadRange> {
    static func caseloadRange(_ range: ClosedRange<Int>) -> Notation {
        .line(
            expecting: "two whole numbers from \(range.lowerBound) to \(range.upperBound), "
                + "the smaller first, like “50 to 70”",
            write: { $0.description },
            read: { text in
                CaseloadRange(written: text).flatMap { range.contains($0.fewest) && range.contains($0.most) ? $0 : nil }
            }
        )
    }
}

/// The longest text a setting may have: a heading's worth.
let longestText = 200

/// One line of sound text, or nothing and a fault.
func lineOfText(_ written: Written, _ key: String, _ faults: inout ProfileFaults) -> String? {
    guard case .text(let text) = written.form else {
        faults.report(written.line, "\(key) must be one line of text, not \(written.form.called).")
        return nil
    }
    guard !text.isEmpty else {
        faults.report(written.line, "\(key) is empty: give it a value, or leave the line out.")
        return nil
    }
    guard text.count <= longestText else {
        faults.report(written.line, "\(key) has \(text.count) characters: at most \(longestText) fit on a page.")
        return nil
    }
    guard text.first != " ", text.last != " ", text.unicodeScalars.allSatisfy(isPrintable) else {
        faults.report(
            written.line,
            "\(key) must be one line of text, with no space at its ends and no hidden characters."
        )
        return nil
    }
    return text
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
}

/// Whether a text is small letters and digits, beginning with a letter, in groups joined by one mark.
func isPlainName(_ text: String, joinedBy mark: Character) -> Bool {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    return text.first?.isNumber == false && text.count <= 40
        && groups.allSatisfy { group in
            !group.isEmpty && group.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
        }
}
