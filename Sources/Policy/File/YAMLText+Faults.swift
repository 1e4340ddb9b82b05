import Yams

extension YAMLText {
    /// The line and the sentence for text that is not YAML.
    static func explanation(of error: any Error) -> (line: Int, sentence: String) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            (mark.line, sentence(for: problem))
        case YamlError.reader(let problem, let offset, _, let yaml):
            (1 + yaml.prefix(offset ?? 0).count { $0.isNewline }, sentence(for: problem))
        default:
            (1, "This cannot be read as YAML.")
        }
    }

    /// The reader's own words for the mistakes that people make, and its words as they are for the rest.
    private static func sentence(for problem: String) -> String {
        switch problem {
        case "mapping values are not allowed in this context":
            "A colon is out of place here: put a text that has one in quotes, and check the indentation."
        case "could not find expected ':'":
            "The line before has no colon: a setting is a key, a colon and a value."
        case "but found another document":
            "A second document begins here: a profile is one."
        case "control characters are not allowed":
            "The file has a character that no text has: it may not be a text file."
        case "found unexpected end of stream":
            "A quotation mark is opened and never closed."
        default:
            "This cannot be read as YAML: \(problem)."
        }
    }
}
