import Vocabulary

extension CheckRule {
    /// Header against the Header of last year.
    @CheckRuleList static var headerLastYearRules: [CheckRule] {
        sameAsLastYear("202", .must, ["SEX"], "The sex is the one returned last year.") { now, before, year in
            // The codes changed between these two returns, and 1 and 2 became M and F.
            now.sex != (year == 2025 ? Sexes.letter(for: before.sex) : before.sex)
        }
        sameAsLastYear("203", .must, ["DOB"], "The date of birth is the one returned last year.") { now, before, _ in
            now.dob != before.dob
        }
        sameAsLastYear("204", .must, ["ETHNIC"], "The ethnicity is the one returned last year.") { now, before, _ in
            now.ethnic != before.ethnic
        }
        CheckRule(
            "207",
            .must,
            ["MOTHER"],
            "Who was a mother last year is one this year.",
            needs: [.previous(.header), .table(.episodes)]
        ) { (header: HeaderRow, child) in
            !child.episodes.isEmpty && header.mother != "1" && child.before.headers.contains { $0.mother == "1" }
        }
        sameAsLastYear(
            "208",
            .query,
            ["UPN"],
            "The pupil number is the one returned last year, unless that was not known then."
        ) { now, before, _ in
            if now.upn == before.upn { return false }
            let wasUnknown = before.upn.isEmpty || unknown.contains(before.upn)
            if wasUnknown, !now.upn.isEmpty, !unknown.contains(now.upn) { return false }
            let wasYoung = before.upn.isEmpty || before.upn == "UN1"
            return !(wasYoung && now.upn != "UN1" && unknown.contains(now.upn))
        }
        sameAsLastYear("624", .must, ["MC_DOB"], "MC_DOB is the one returned last year.") { now, before, _ in
            before.isMcDobGiven && (now.mcDob != before.mcDob || now.isMcDobGiven != before.isMcDobGiven)
        }
        CheckRule(
            "626",
            .must,
            ["MOTHER", "MC_DOB"],
            "Who was no mother last year has no child born before this year.",
            needs: [.previous(.header)]
        ) { (header: HeaderRow, child) in
            guard header.mother == "1", let birth = header.mcDob, birth < child.start else { return false }
            return child.before.headers.contains { $0.mother == "0" }
        }
    }

    private static let unknown: CellSet = ["UN1", "UN2", "UN3", "UN4", "UN5"]

    /// A rule about a child who is in both years' Header.
    private static func sameAsLastYear(
        _ number: String,
        _ severity: Severity,
        _ columns: [String],
        _ meaning: String,
        differs: @escaping @Sendable (HeaderRow, HeaderRow, Int) -> Bool
    ) -> CheckRule {
        CheckRule(number, severity, columns, meaning, needs: [.previous(.header)]) { (header: HeaderRow, child) in
            child.before.headers.contains { differs(header, $0, child.year) }
        }
    }
}

extension Sexes {
    /// The letter for a sex that was returned as a figure; a letter stays as it is.
    static func letter(for code: Cell) -> Cell {
        switch code {
        case "1": "M"
        case "2": "F"
        default: code
        }
    }
}
