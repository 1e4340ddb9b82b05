import Foundation

/// The repository that these tests were built from.
enum Repository {
    /// The top folder.
    static let top = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file under `Sources` and `Tests`, in order.
    static let swiftFiles: [SourceFile] = (paths(under: "Sources") + paths(under: "Tests"))
        .filter { $0.hasSuffix(".swift") }
        .map { SourceFile(path: $0, text: text(of: $0)) }

    static let sources = swiftFiles.filter(\.isSource)

    /// The modules that declare something of their own.
    static let modules = Set(sources.filter { !NameRules.types(in: $0).isEmpty }.map(\.module))

    /// Every file under a folder, from the top of the repository, in order.
    static func paths(under folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: top.appending(path: folder).path)
        return (found?.compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }.sorted()
    }

    static func text(of path: String) -> String {
        (try? String(contentsOf: top.appending(path: path), encoding: .utf8)) ?? ""
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
