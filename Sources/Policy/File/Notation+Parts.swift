extension Notation<[LateReason]> {
    /// Codes with their words, in order.
    static let lateReasons = Notation(
        shape: .parts,
        read: { written, key, faults in
            guard let parts = namedParts(written, key, like: "“travel: Travel”", &faults) else { return nil }
            var reasons: [LateReason] = []
            for part in parts {
                if !isPlainName(part.name, joinedBy: "_") {
                    faults.report(
                        part.line,
                        "“\(part.name)” cannot be a code: small letters, digits and underscores, like “late_notice”."
                    )
                }
                guard let title = lineOfText(part.value, "\(key).\(part.name)", &faults) else { continue }
                reasons.append(LateReason(part.name, title))
            }
            return reasons
        },
        write: { reasons in .parts(reasons.map { Written.Part($0.code, Written(.text($0.title))) }) }
    )
}

extension Notation<SecondFactorRule> {
    static let secondFactorRule = Notation.line(
        expecting: SecondFactorRule.allCases.map { "“\($0.rawValue)”" }.joined(separator: " or "),
        write: { $0.rawValue },
        read: { SecondFactorRule(rawValue: $0) }
    )
}

extension Notation<Word> {
    /// One and many, and the short forms of both where there are any.
    static let word = Notation(
        shape: .parts,
        read: { written, key, faults in
            guard let parts = namedParts(written, key, like: "“{one: review, many: reviews}”", &faults) else {
                return nil
            }
            var forms: [String: String] = [:]
            for part in parts {
                guard wordForms.contains(part.name) else {
                    faults.report(part.line, unknown(part.name, in: key, knowing: wordForms))
                    continue
                }
                forms[part.name] = lineOfText(part.value, "\(key).\(part.name)", &faults) ?? ""
            }
            guard let one = forms["one"], let many = forms["many"] else {
                faults.report(written.line, "\(key) needs both “one” and “many”.")
                return nil
            }
            switch (forms["short"], forms["short_many"]) {
            case (nil, nil):
                return Word(one: one, many: many)
            case (let short?, let shortMany?):
                return Word(one: one, many: many, abbreviation: Abbreviation(one: short, many: shortMany))
            case (nil, _?), (_?, nil):
                faults.report(written.line, "\(key) needs both “short” and “short_many”, or neither.")
                return nil
            }
        },
        write: { word in
            let short = word.abbreviation.map { [("short", $0.one), ("short_many", $0.many)] } ?? []
            let forms = [("one", word.one), ("many", word.many)] + short
            return .parts(forms.map { Written.Part($0.0, Written(.text($0.1))) })
        }
    )
}

/// The forms of a word that a profile may give.
private let wordForms = ["one", "many", "short", "short_many"]

/// The named parts of something, at least one, or nothing and a fault.
func namedParts(
    _ written: Written,
    _ key: String,
    like example: String,
    _ faults: inout ProfileFaults
) -> [Written.Part]? {
    switch written.form {
    case .parts(let parts) where !parts.isEmpty:
        return parts
    case .parts, .text(""):
        faults.report(written.line, "\(key) is empty: give it a value, or leave the line out.")
    case .text, .list:
        faults.report(written.line, "\(key) must be named parts, like \(example), not \(written.form.called).")
    }
    return nil
}
