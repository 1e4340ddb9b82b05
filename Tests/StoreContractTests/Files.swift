import Foundation

/// What the tests ask of the file system.
enum Files {
    static func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
}
