/// British spelling in what is written for people: comments, and the pages of the documentation.
enum SpellingRules {
    /// How a word begins elsewhere, and how it begins here.
    static let british = [
        "analyz": "analys", "artifact": "artefact", "authoriz": "authoris", "behavior": "behaviour",
        "cancelation": "cancellation", "canceled": "cancelled", "canceling": "cancelling", "categoriz": "categoris",
        "center": "centre", "color": "colour", "customiz": "customis", "defense": "defence", "endeavor": "endeavour",
        "favor": "favour", "finaliz": "finalis", "fulfill": "fulfil", "gray": "grey", "honor": "honour",
        "initializ": "initialis", "labeled": "labelled", "labeling": "labelling", "labor": "labour",
        "materializ": "materialis", "maximiz": "maximis", "memoriz": "memoris", "minimiz": "minimis",
        "modeled": "modelled", "modeling": "modelling", "neighbor": "neighbour", "normaliz": "normalis",
        "optimiz": "optimis", "organiz": "organis", "prioritiz": "prioritis", "realiz": "realis",
        "recogniz": "recognis", "serializ": "serialis", "summariz": "summaris", "synchroniz": "synchronis",
        "traveled": "travelled", "traveling": "travelling", "utiliz": "utilis", "visualiz": "visualis",
    ]

    /// Words that begin like one of these and are spelt so here too.
    static let known: Set = ["laboratory", "laborious", "fulfilled", "fulfilling", "honorary", "centered"]

    static func faults(in file: SourceFile) -> [Fault] {
        file.comments.enumerated().flatMap { index, line in
            faults(in: line).map { Fault(file, line: index, $0) }
        }
    }

    static func faults(inPage path: String, text: String) -> [Fault] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            faults(in: String(line)).map { Fault(path: path, line: index + 1, $0) }
        }
    }

    /// Advice for each word of a line that is not spelt as here; what stands in backquotes is code.
    static func faults(in line: String) -> [String] {
        let prose = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }
            .map(\.element)
            .joined(separator: " ")
        return prose.lowercased().split { !$0.isLetter }.map(String.init).compactMap { word in
            guard !known.contains(word), let (found, ours) = british.first(where: { word.hasPrefix($0.key) }) else {
                return nil
            }
            return "\(word): here \(ours)\(word.dropFirst(found.count))"
        }
    }
}
