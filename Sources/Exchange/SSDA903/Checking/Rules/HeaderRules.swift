import Vocabulary

extension CheckRule {
    /// What Header says of a child by itself: sex, birth, ethnicity and pupil number.
    @CheckRuleList static var headerRules: [CheckRule] {
        CheckRule("101", .must, ["SEX"], "Sex is M, F or U; up to 2023/24 it is 1 or 2.") {
            (header: HeaderRow, child) in
            !(child.year < 2025 ? figuresOfSex : lettersOfSex).contains(header.sex)
        }
        CheckRule("102", .must, ["DOB"], "The date of birth is there, and a real day.") { (header: HeaderRow, _) in
            header.dob == nil
        }
        CheckRule("103", .must, ["ETHNIC"], "The ethnicity is a code of the list.") { (header: HeaderRow, _) in
            !ethnicities.contains(header.ethnic)
        }
        CheckRule(
            "168",
            .must,
            ["UPN"],
            "A pupil number is a letter other than I, O and S with twelve figures, of which the last may be a letter, or UN1 to UN5."
        ) { (header: HeaderRow, child) in
            !header.upn.isEmpty && !isPupilNumber(child.letters(of: header.upn)) && !unknownPupil.contains(header.upn)
        }
        CheckRule(
            "442",
            .must,
            ["UPN", "LS"],
            "A child with an episode other than a short break has a pupil number.",
            needs: [.table(.episodes)]
        ) { (header: HeaderRow, child) in
            header.upn.isEmpty && child.hasStay
        }
        CheckRule(
            "444",
            .must,
            acrossChildrenOf: .header,
            ["UPN"],
            "A pupil number belongs to one child.",
            years: .since(2026),
            check: flagSharedPupilNumbers
        )
        CheckRule(
            "209",
            .query,
            ["UPN", "DOB"],
            "UN1 is for a child who was under 4 on 31 August before the year."
        ) { (header: HeaderRow, child) in
            guard header.upn == "UN1", let born = header.dob else { return false }
            return born.adding(years: 4) <= child.start.adding(months: -7).adding(days: -1)
        }
        CheckRule(
            "231",
            .query,
            ["DOB"],
            "An unaccompanied child is 11 or over at the end of the year.",
            years: .since(2025),
            needs: [.table(.unaccompanied)]
        ) { (header: HeaderRow, child) in
            guard let born = header.dob, !child.uasc.isEmpty else { return false }
            return born > child.end.adding(years: -11)
        }
        CheckRule("232", .query, ["SEX"], "Sex is known.", years: .since(2025)) { (header: HeaderRow, _) in
            header.sex == "U"
        }
        CheckRule("301", .must, ["DOB"], "The child was born by the end of the year.") { (header: HeaderRow, child) in
            header.dob.map { $0 > child.end } ?? false
        }
        CheckRule("351", .must, ["DOB"], "The child was not over 25 as the year began.") { (header: HeaderRow, child) in
            header.dob.map { $0.adding(years: 25) < child.start } ?? false
        }
    }

    private static let figuresOfSex: CellSet = ["1", "2"]
    private static let lettersOfSex: CellSet = ["M", "F", "U"]

    private static let ethnicities: CellSet = [
        "WBRI", "WIRI", "WOTH", "WIRT", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB",
        "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT",
    ]

    private static let unknownPupil: CellSet = ["UN1", "UN2", "UN3", "UN4", "UN5"]

    private static func isPupilNumber(_ letters: [UInt8]) -> Bool {
        guard letters.count == 13, isCapital(letters[0]), !"IOS".utf8.contains(letters[0]) else { return false }
        return letters[1..<12].allSatisfy(isFigure) && (isFigure(letters[12]) || isCapital(letters[12]))
    }

    private static func isCapital(_ letter: UInt8) -> Bool { (0x41...0x5A).contains(letter) }
    private static func isFigure(_ letter: UInt8) -> Bool { (0x30...0x39).contains(letter) }

    @Sendable private static func flagSharedPupilNumbers(_ files: ReturnFiles, _ flags: inout Flags) {
        guard let file = files.current[.header]?.file, let place = file.table.columns.firstIndex(of: "UPN") else {
            return
        }
        var firstRows: [Cell: Int] = [:]
        for row in 0..<file.rowCount {
            let number = file[row, place]
            if number.isEmpty || unknownPupil.contains(number) { continue }
            if let first = firstRows[number] {
                flags.flag(.header, first)
                flags.flag(.header, row)
            } else {
                firstRows[number] = row
            }
        }
    }
}

extension ChildRows {
    /// Whether the child has an episode that is no short break.
    var hasStay: Bool { episodes.contains { !$0.isShortBreak } }
}
