/// A Swift source told apart: its code, its comments and its literals, each in the place it had.
///
/// The three views are as long as the source and keep its line ends; what belongs to another view is blank. So a word
/// in a comment is never taken for code, and a line number is right in all three. Code inside a literal's `\( )` is code.
struct SwiftText {
    private(set) var code: [UInt8]
    private(set) var comments: [UInt8]
    private(set) var literals: [UInt8]

    private enum Mode {
        case code(parentheses: Int)
        case lineComment
        case blockComment(depth: Int)
        case literal(quotes: Int, hashes: Int)
    }

    private let source: [UInt8]
    private var modes: [Mode] = [.code(parentheses: 0)]
    private var place = 0

    init(_ text: String) {
        source = Array(text.utf8)
        let blank = source.map { $0 == .newline ? $0 : .space }
        (code, comments, literals) = (blank, blank, blank)
        while place < source.count {
            switch modes.last ?? .code(parentheses: 0) {
            case .code(let parentheses): readCode(parentheses)
            case .lineComment: readLineComment()
            case .blockComment(let depth): readBlockComment(depth)
            case .literal(let quotes, let hashes): readLiteral(quotes, hashes)
            }
        }
    }

    private func sees(_ text: StaticString, at offset: Int = 0) -> Bool {
        text.withUTF8Buffer { wanted in
            source[min(place + offset, source.count)...].prefix(wanted.count).elementsEqual(wanted)
        }
    }

    /// How many of one character stand in a row.
    private func run(of character: UInt8, at offset: Int = 0) -> Int {
        source[min(place + offset, source.count)...].prefix { $0 == character }.count
    }

    private mutating func take(_ count: Int, into view: WritableKeyPath<SwiftText, [UInt8]>) {
        for _ in 0..<count where place < source.count {
            self[keyPath: view][place] = source[place]
            place += 1
        }
    }

    private mutating func readCode(_ parentheses: Int) {
        let hashes = run(of: .hash)
        if sees("//") {
            modes.append(.lineComment)
        } else if sees("/*") {
            modes.append(.blockComment(depth: 0))
        } else if run(of: .quote, at: hashes) > 0 {
            let quotes = run(of: .quote, at: hashes) >= 3 ? 3 : 1
            modes.append(.literal(quotes: quotes, hashes: hashes))
            take(hashes + quotes, into: \.literals)
        } else if sees("(") {
            modes[modes.count - 1] = .code(parentheses: parentheses + 1)
            take(1, into: \.code)
        } else if sees(")"), parentheses == 0, modes.count > 1 {
            modes.removeLast()
            take(1, into: \.literals)
        } else {
            if sees(")") { modes[modes.count - 1] = .code(parentheses: parentheses - 1) }
            take(max(hashes, 1), into: \.code)
        }
    }

    private mutating func readLineComment() {
        if sees("\n") { modes.removeLast() }
        take(1, into: \.comments)
    }

    private mutating func readBlockComment(_ depth: Int) {
        if sees("/*") {
            modes[modes.count - 1] = .blockComment(depth: depth + 1)
            take(2, into: \.comments)
        } else if sees("*/") {
            if depth == 1 { modes.removeLast() } else { modes[modes.count - 1] = .blockComment(depth: depth - 1) }
            take(2, into: \.comments)
        } else {
            take(1, into: \.comments)
        }
    }

    private mutating func readLiteral(_ quotes: Int, _ hashes: Int) {
        if sees("\\"), run(of: .hash, at: 1) >= hashes {
            if sees("(", at: 1 + hashes) { modes.append(.code(parentheses: 0)) }
            take(2 + hashes, into: \.literals)
        } else if run(of: .quote) >= quotes, run(of: .hash, at: quotes) >= hashes {
            modes.removeLast()
            take(quotes + hashes, into: \.literals)
        } else {
            if sees("\n"), quotes == 1 { modes.removeLast() }
            take(1, into: \.literals)
        }
    }
}

extension UInt8 {
    fileprivate static let newline = UInt8(ascii: "\n")
    fileprivate static let space = UInt8(ascii: " ")
    fileprivate static let hash = UInt8(ascii: "#")
    fileprivate static let quote = UInt8(ascii: "\"")
}
