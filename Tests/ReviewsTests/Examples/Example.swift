import Foundation
import Samples
import Testing

/// A row of the worked examples: what a rule is given, and what it must answer.
struct Example: Sendable, CustomTestStringConvertible {
    let id: String
    let rule: String
    let inputs: String
    let expected: String
    let explanation: String

    var testDescription: String { "\(id) \(rule)" }

    /// The file at hand, or the one that `FOOTPRINT_EXAMPLES` names; the same columns in either.
    static func all() throws -> [Example] {
        let named = ProcessInfo.processInfo.environment["FOOTPRINT_EXAMPLES"].flatMap { $0.isEmpty ? nil : $0 }
        let here = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = named.map { URL(filePath: $0) } ?? here.appending(path: "worked-examples.csv")
        return try read(String(contentsOf: file, encoding: .utf8))
    }

    /// Reads the rows by the names at the head of their columns.
    static func read(_ text: String) throws -> [Example] {
        let unmarked = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        var rows = sampleRows(ofCSV: unmarked)
        guard !rows.isEmpty else { throw Unreadable(reason: "the file is empty") }
        let heads = rows.removeFirst().map { $0.trimmingCharacters(in: .whitespaces) }
        let places = Dictionary(heads.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for name in ["id", "rule", "inputs", "expected"] where places[name] == nil {
            throw Unreadable(reason: "there is no column \(name)")
        }
        return rows.filter { $0 != [""] }.map { row in
            func field(_ name: String) -> String {
                guard let place = places[name], place < row.count else { return "" }
                return row[place]
            }
            return Example(
                id: field("id"),
                rule: field("rule"),
                inputs: field("inputs"),
                expected: field("expected"),
                explanation: field("explanation")
            )
        }
    }

    /// What the rule is given, and what it must answer, by name.
    func read() throws -> (inputs: ExampleInputs, expected: [String: JSONValue]) {
        guard case .object(let given)? = try? JSONValue(text: inputs) else {
            throw Unreadable(reason: "\(id): the inputs are no JSON object")
        }
        guard case .object(let wanted)? = try? JSONValue(text: expected), !wanted.isEmpty else {
            throw Unreadable(reason: "\(id): what is expected is no JSON object")
        }
        return (ExampleInputs(members: given), wanted)
    }

    struct Unreadable: Error, CustomStringConvertible {
        let reason: String
        var description: String { reason }
    }
}
