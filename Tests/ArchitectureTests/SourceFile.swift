/// One Swift file of the repository, as the checks look at it.
struct SourceFile: Sendable {
    /// Where it is, from the top of the repository: "Sources/Reviews/Review.swift".
    let path: String
    /// The lines as written.
    let lines: [String]
    /// The lines with nothing left but code.
    let code: [String]
    /// The lines with nothing left but comments.
    let comments: [String]
    /// The lines with nothing left but what stands in quotation marks.
    let literals: [String]

    init(path: String, text: String) {
        let parts = SwiftText(text)
        self.path = path
        lines = Self.lines(of: Array(text.utf8))
        code = Self.lines(of: parts.code)
        comments = Self.lines(of: parts.comments)
        literals = Self.lines(of: parts.literals)
    }

    /// The folder under `Sources` or `Tests`.
    var module: String {
        path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    }

    /// Where it is inside its module.
    var pathInModule: String {
        path.split(separator: "/").dropFirst(2).joined(separator: "/")
    }

    /// The file's name without its ending.
    var name: String {
        String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "")
    }

    var isSource: Bool { path.hasPrefix("Sources/") }

    private static func lines(of bytes: [UInt8]) -> [String] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A place in the repository that does not keep a rule, and how to put it right.
struct Fault: Hashable, CustomStringConvertible {
    let path: String
    let line: Int?
    let advice: String

    init(_ file: SourceFile, line index: Int? = nil, _ advice: String) {
        self.init(path: file.path, line: index.map { $0 + 1 }, advice)
    }

    init(path: String, line: Int? = nil, _ advice: String) {
        self.path = path
        self.line = line
        self.advice = advice
    }

    var description: String {
        "\(path)\(line.map { ":\($0)" } ?? ""): \(advice)"
    }
}

extension [Fault] {
    var advice: [String] { map(\.advice) }
}
