/// Where a child lives leaves through the one redactor: nothing that makes a page, a report or a file reads it elsewhere.
enum RedactionRules {
    static let redactor = "Sources/Web/Toolkit/Redactor.swift"

    /// Modules whose words leave the program.
    private static let outward: Set = ["Web", "Reports", "Documents", "Notify"]

    private static let members = [".homePostcode", ".placementPostcode", ".postcode", ".urn", ".providerTitle"]
    private static let columns = ["home_postcode", "placement_postcode", "HOME_POST", "PL_POST"]

    static func faults(in file: SourceFile) -> [Fault] {
        guard file.isSource, file.path != redactor, leaves(file) else { return [] }
        return find(members, in: file, file.code) + find(columns, in: file, file.literals)
    }

    private static func leaves(_ file: SourceFile) -> Bool {
        outward.contains(file.module) || file.name.hasSuffix("+CSV") || file.name.hasSuffix("+JSON")
    }

    private static func find(_ wanted: [String], in file: SourceFile, _ lines: [String]) -> [Fault] {
        lines.enumerated().flatMap { index, line in
            wanted.filter { holds(line, $0) }.map {
                Fault(file, line: index, "\($0) leaves only through the Redactor")
            }
        }
    }

    /// Whether a line has it, and not only as the beginning of a longer word.
    private static func holds(_ line: String, _ phrase: String) -> Bool {
        line.ranges(of: phrase).contains { range in
            guard range.upperBound < line.endIndex else { return true }
            let next = line[range.upperBound]
            return !(next.isLetter || next.isNumber || next == "_")
        }
    }
}
