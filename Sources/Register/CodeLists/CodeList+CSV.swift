import Vocabulary

extension CodeList {
    /// Reads a list of this module: code, label, first and last day; lines that are not so are left out, and a test counts them.
    init(csv bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
        self.init(
            lines.compactMap { line in
                let fields = CodeList.fields(of: line)
                guard fields.count >= 4 else { return nil }
                return Code(
                    code: fields[0],
                    title: fields[1],
                    validFrom: CivilDate(iso: fields[2]),
                    validTo: CivilDate(iso: fields[3])
                )
            }
        )
    }

    /// The fields of a line. Inside quotes a comma parts nothing.
    static func fields(of line: some StringProtocol) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
