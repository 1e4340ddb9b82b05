/// One thing that is wrong with a profile: where, and a sentence that says what to do.
package struct ProfileFault: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// Counted from 1.
    package let line: Int
    package let sentence: String

    package var description: String { "\(file):\(line): \(sentence)" }
}

/// All that is wrong with a profile, from its first line to its last.
package struct ProfileFaults: Error, Hashable, Sendable {
    package let file: String
    package private(set) var all: [ProfileFault] = []

    init(file: String) {
        self.file = file
    }

    /// Adds a fault in its place; a line that is not known is the first.
    mutating func report(_ line: Int?, _ sentence: String) {
        let fault = ProfileFault(file: file, line: max(line ?? 1, 1), sentence: sentence)
        let place = all.lastIndex { $0.line <= fault.line }.map { $0 + 1 } ?? 0
        all.insert(fault, at: place)
    }
}

extension ProfileFaults: CustomStringConvertible {
    /// One fault a line, as a command prints them.
    package var description: String { all.map(\.description).joined(separator: "\n") }
}
