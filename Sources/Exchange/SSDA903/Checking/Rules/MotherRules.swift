import Vocabulary

extension CheckRule {
    /// Whether a child is a mother, and when her first child was born.
    @CheckRuleList static var motherRules: [CheckRule] {
        realDay("171", HeaderRow.self, "MC_DOB", "The date of birth of a mother's child is a real day.")
        CheckRule("174", .must, ["SEX", "MC_DOB"], "A male has no MC_DOB.") { (header: HeaderRow, child) in
            header.isMcDobGiven && header.sex == Sexes(in: child.year).male
        }
        CheckRule("611", .must, ["MOTHER", "MC_DOB"], "A mother has MC_DOB.") { (header: HeaderRow, _) in
            header.mother == "1" && !header.isMcDobGiven
        }
        CheckRule(
            "612",
            .must,
            ["SEX", "MOTHER", "MC_DOB"],
            "A female who is not said to be a mother has no MC_DOB."
        ) { (header: HeaderRow, child) in
            header.isMcDobGiven && header.sex == Sexes(in: child.year).female
                && (header.mother == "0" || header.mother.isEmpty)
        }
        CheckRule(
            "393",
            .must,
            ["SEX", "MOTHER", "LS"],
            "A female with an episode other than a short break has MOTHER filled.",
            needs: [.table(.episodes)]
        ) { (header: HeaderRow, child) in
            header.sex == Sexes(in: child.year).female && header.mother.isEmpty && child.hasStay
        }
        CheckRule(
            "165",
            .must,
            flags: [.header, .careLeavers],
            ["MOTHER", "SEX", "LS", "DECOM", "DEC", "IN_TOUCH", "ACTIV", "ACCOM"],
            "MOTHER is 0 or 1, filled for a female looked after in the year and empty for a male and for a care leaver.",
            needs: [.table(.header), .table(.episodes), .table(.careLeavers)],
            check: flagMotherStatus
        )
        CheckRule(
            "607",
            .must,
            flags: [.episodes, .header],
            ["SEX", "MOTHER", "LS", "DEC", "REC"],
            "A female who ceased to be looked after in the year has MOTHER filled.",
            needs: [.table(.episodes), .table(.header)]
        ) { child, flags in
            let female = Sexes(in: child.year).female
            for header in child.headers where header.sex == female && header.mother.isEmpty {
                for episode in child.episodes where !episode.isShortBreak && child.endsCareInYear(episode) {
                    flags.flag(header)
                    flags.flag(episode)
                }
            }
        }
        CheckRule("620", .must, ["DOB", "MOTHER"], "A mother was 11 or over as the year began.") {
            (header: HeaderRow, child) in
            guard header.mother == "1", let born = header.dob else { return false }
            return born.adding(years: 11) > child.start
        }
        CheckRule("621", .must, ["DOB", "MC_DOB"], "A mother was born before her child.") { (header: HeaderRow, _) in
            guard let birth = header.mcDob else { return false }
            return header.dob.map { $0 >= birth } ?? true
        }
        CheckRule(
            "625",
            .must,
            flags: [.header, .episodes],
            ["MC_DOB", "DEC"],
            "A mother's child was born by the end of the year, and before the mother's care ended.",
            needs: [.table(.header), .table(.episodes)]
        ) { child, flags in
            let ended = child.chain.last(where: { $0.decom != nil }).flatMap { last in last.dec.map { (last, $0) } }
            for header in child.headers {
                guard let birth = header.mcDob else { continue }
                let isAfterCare = ended.map { birth > $0.1 } ?? false
                guard birth > child.end || isAfterCare else { continue }
                flags.flag(header)
                if let ended { flags.flag(ended.0) }
            }
        }
        CheckRule(
            "628",
            .must,
            ["MOTHER"],
            "Nothing is said about motherhood of a care leaver who was not looked after in the year.",
            needs: [.table(.episodes), .table(.careLeavers)]
        ) { (header: HeaderRow, child) in
            !header.mother.isEmpty && child.episodes.isEmpty && child.oc3.contains(where: \.isGiven)
        }
    }

    @Sendable private static func flagMotherStatus(_ child: ChildRows, _ flags: inout Flags) {
        let stays = child.episodes.filter { !$0.isShortBreak }
        if stays.isEmpty { return }
        let sexes = Sexes(in: child.year)
        let isInYear = stays.contains { episode in
            guard let began = episode.decom, began <= child.end else { return false }
            return episode.dec.map { $0 >= child.start } ?? true
        }
        let isCareLeaver = child.oc3.contains(where: \.isGiven)
        for header in child.headers {
            let given = !header.mother.isEmpty
            let isWrong =
                (given && header.mother != "0" && header.mother != "1") || (given && header.sex == sexes.male)
                || (header.sex == sexes.female && !given && isInYear)
                || (header.sex == sexes.female && given && !isInYear && isCareLeaver)
            if isWrong {
                flags.flag(header)
                child.oc3.forEach { flags.flag($0) }
            }
        }
    }
}

/// The codes for male and female, which changed with the return of 2024/25.
struct Sexes {
    let male: Cell
    let female: Cell

    init(in year: Int) {
        male = year < 2025 ? "1" : "M"
        female = year < 2025 ? "2" : "F"
    }
}

extension ChildRows {
    /// Whether an episode ends in the year and ends the care with it.
    func endsCareInYear(_ episode: EpisodeRow) -> Bool {
        guard let ended = episode.dec, !episode.rec.isEmpty, episode.rec != "X1" else { return false }
        return start <= ended && ended <= end
    }
}
