/// How long a file may be, and what every module has.
enum LayoutRules {
    static func faults(in file: SourceFile) -> [Fault] {
        let limit = file.isSource ? 300 : 400
        return file.lines.count > limit
            ? [Fault(file, "\(file.lines.count) lines, over \(limit): which is the second idea?")] : []
    }

    /// The landing page that a module lacks, or that says nothing.
    static func faults(inPageOf module: String, text: String) -> [Fault] {
        let path = "Sources/\(module)/\(module).docc/\(module).md"
        let lines = text.split(separator: "\n").map(String.init)
        guard lines.first == "# ``\(module)``" else {
            return [Fault(path: path, "every module has a landing page that begins # ``\(module)``")]
        }
        return lines.count > 2 ? [] : [Fault(path: path, "say what the module is for, its words, and where to start")]
    }
}
