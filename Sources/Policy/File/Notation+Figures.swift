extension Notation<AgeBands> {
    /// Bands in order, with commas between.
    static let ageBands = Notation(
        shape: .text,
        entry: .line,
        read: { written, key, faults in
            guard let text = lineOfText(written, key, &faults) else { return nil }
            let parts = text.split(separator: ",").map { $0.drop { $0 == " " } }
            let bands = parts.compactMap { AgeRange(written: $0) }
            guard !bands.isEmpty, bands.count == parts.count else {
                faults.report(
                    written.line,
                    "\(key) must be bands with commas between, like “under 1, 1 to 4, 5 to 15, 16 and over”, "
                        + "not “\(text)”."
                )
                return nil
            }
            if let (band, other) = AgeBands.overlap(in: bands) {
                faults.report(
                    written.line,
                    "\(key) has “\(band)” and “\(other)”, which overlap: a child of \(max(band.from, other.from)) "
                        + "would be counted twice."
                )
                return nil
            }
            return AgeBands(all: bands.sorted { $0.from < $1.from })
        },
        write: { bands in .text(bands.all.map(\.description).joined(separator: ", ")) }
    )
}

extension Notation<[EthnicityHeading]> {
    /// Headings in order, each with the national codes under it.
    static let ethnicityHeadings = Notation(
        shape: .parts,
        entry: .lines(like: "White British: WBRI"),
        read: { written, key, faults in
            guard let parts = namedParts(written, key, like: "“White British: WBRI”", &faults) else { return nil }
            var headings: [EthnicityHeading] = []
            var owners: [String: String] = [:]
            for part in parts {
                guard let text = lineOfText(part.value, "\(key).\(part.name)", &faults) else { continue }
                if !isPlainHeading(part.name) {
                    faults.report(
                        part.line,
                        "“\(part.name)” cannot be a heading: letters, digits, spaces and -/()'&., beginning with a letter."
                    )
                }
                let codes = text.split(separator: " ").map(String.init)
                for code in codes {
                    if code.utf8.count != 4 || !code.utf8.allSatisfy({ (65...90).contains($0) }) {
                        faults.report(
                            part.line,
                            "“\(code)” is no code of ethnicity: four capital letters, like “WBRI”."
                        )
                    } else if let owner = owners[code] {
                        faults.report(
                            part.line,
                            "\(code) stands under “\(owner)” and under “\(part.name)”: a child would be counted twice."
                        )
                    }
                    owners[code] = owners[code] ?? part.name
                }
                headings.append(EthnicityHeading(part.name, codes))
            }
            return headings
        },
        write: { headings in
            .parts(headings.map { Written.Part($0.title, Written(.text($0.codes.joined(separator: " ")))) })
        }
    )
}

extension Notation<ReviewBasis> {
    static let reviewBasis = Notation.line(
        expecting: ReviewBasis.allCases.map { "“\($0.rawValue)”" }.joined(separator: " or "),
        entry: .choice(ReviewBasis.allCases.map(\.rawValue)),
        write: { $0.rawValue },
        read: { ReviewBasis(rawValue: $0) }
    )
}

extension Notation<Set<String>> {
    /// Codes of the national return for taking part in a review, with spaces between.
    static let participationCodes = Notation.line(
        expecting: "codes from PN1 to PN7 with spaces between, like “PN1 PN2 PN3 PN5 PN6”",
        write: { $0.sorted().joined(separator: " ") },
        read: { text in
            let codes = text.split(separator: " ").map(String.init)
            let known = (1...7).map { "PN\($0)" }
            return !codes.isEmpty && codes.allSatisfy(known.contains) ? Set(codes) : nil
        }
    )
}

extension Notation<[Int: Int]> {
    /// Years, each with a number of people.
    static let population = Notation(
        shape: .parts,
        entry: .lines(like: "2024: 41620"),
        read: { written, key, faults in
            guard let parts = namedParts(written, key, like: "“2024: 41620”", &faults) else { return nil }
            var people: [Int: Int] = [:]
            for part in parts {
                guard let text = lineOfText(part.value, "\(key).\(part.name)", &faults) else { continue }
                guard let year = Int(part.name), (1990...2100).contains(year), let count = Int(text), count > 0 else {
                    faults.report(part.line, "\(key) must be a year and how many people, like “2024: 41620”.")
                    continue
                }
                people[year] = count
            }
            return people
        },
        write: { people in
            .parts(
                people.sorted { $0.key < $1.key }.map { Written.Part(String($0.key), Written(.text("\($0.value)"))) }
            )
        }
    )
}

/// Whether a heading is written in a file as it is, and read back so.
private func isPlainHeading(_ text: String) -> Bool {
    text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isNumber || " -/()'&.".contains($0) }
}
