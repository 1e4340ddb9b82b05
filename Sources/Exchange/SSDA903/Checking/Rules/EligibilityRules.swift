import Vocabulary

extension CheckRule {
    /// Whether the episodes make a young person a care leaver at all.
    @CheckRuleList static var eligibilityRules: [CheckRule] {
        CheckRule(
            "1000",
            .must,
            ["REC", "IN_TOUCH", "ACTIV", "ACCOM"],
            "A child who died in care is no care leaver.",
            needs: [.table(.episodes)]
        ) { (_: OC3Row, child) in
            child.episodes.contains { $0.rec == "E2" } || child.before.episodes.contains { $0.rec == "E2" }
        }
        CheckRule(
            "1001",
            .must,
            ["DECOM", "DEC", "LS", "REC", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"],
            "The episodes of this year and last give a care leaver 91 days of care since turning 14, of which one since turning 16.",
            needs: [.table(.episodes), .table(.header), .previous(.episodes)]
        ) { (_: OC3Row, child) in
            !child.isEligible
        }
        CheckRule(
            "1002",
            .must,
            ["DECOM", "IN_TOUCH", "ACTIV", "ACCOM"],
            "A care leaver has an episode this year or last.",
            needs: [.table(.episodes), .previous(.episodes)]
        ) { (_: OC3Row, child) in
            child.episodes.isEmpty && child.before.episodes.isEmpty
        }
        CheckRule(
            "1007",
            .must,
            ["DOB", "DECOM", "DEC", "IN_TOUCH", "ACTIV", "ACCOM"],
            "Who was looked after on the seventeenth or eighteenth birthday is no care leaver yet.",
            needs: [.table(.episodes)]
        ) { (row: OC3Row, child) in
            guard row.isGiven, let birthday = child.lastBirthday(of: row, ages: 17...18) else { return false }
            return child.episodes.contains { episode in
                guard let began = episode.decom, began <= birthday else { return false }
                return episode.dec.map { $0 > birthday } ?? episode.isOpen
            }
        }
        CheckRule(
            "1010",
            .must,
            ["DEC", "IN_TOUCH", "ACTIV", "ACCOM"],
            "A care leaver whose episode was open at the end of last year has one this year.",
            needs: [.table(.episodes), .previous(.episodes)]
        ) { (_: OC3Row, child) in
            guard child.episodes.isEmpty, let last = child.chainBefore.last(where: { $0.decom != nil }) else {
                return false
            }
            return last.isOpen
        }
        CheckRule(
            "1011",
            .must,
            ["REC", "IN_TOUCH", "ACTIV", "ACCOM"],
            "A child whose care passed to another authority is no care leaver of this one.",
            needs: [.table(.episodes)]
        ) { (row: OC3Row, child) in
            row.isGiven && child.chain.last { $0.decom != nil }?.rec == "E3"
        }
        CheckRule(
            "1016",
            .must,
            ["DOB", "DEC", "IN_TOUCH", "ACTIV", "ACCOM"],
            "Who left care at 17 or 18, after the birthday of the year, is no care leaver yet.",
            years: .since(2024),
            needs: [.table(.episodes)]
        ) { (row: OC3Row, child) in
            guard row.isGiven, let birthday = child.lastBirthday(of: row, ages: 17...18) else { return false }
            return child.episodes.contains { $0.dec.map { $0 >= birthday } ?? false }
        }
    }
}

extension ChildRows {
    /// The last birthday by the end of the year of one who is then of some age.
    fileprivate func lastBirthday(of row: OC3Row, ages: ClosedRange<Int>) -> CivilDate? {
        guard let born = row.dob else { return nil }
        return ages.map { born.adding(years: $0) }.last { $0 <= end && $0 > end.adding(years: -1) }
    }

    /// Whether the episodes of both years make a care leaver, short breaks not counted; one who was adopted is none.
    fileprivate var isEligible: Bool {
        guard let born = dob else { return false }
        let episodes = episodesOfBothYears
        guard let last = episodes.last else { return false }
        if CheckRule.adopted.contains(last.rec) { return false }
        var sinceFourteen = 0
        var sinceSixteen = 0
        for episode in episodes where !episode.isShortBreak {
            guard let began = episode.decom, let ended = episode.dec ?? (episode.row == last.row ? end : nil) else {
                continue
            }
            sinceFourteen += max(0, max(began, born.adding(years: 14)).days(to: ended))
            sinceSixteen += max(0, max(began, born.adding(years: 16)).days(to: ended))
        }
        return sinceFourteen >= 91 && sinceSixteen >= 1
    }

    /// The episodes of both years in order, one that is in both counted once, with its end if either gives one.
    private var episodesOfBothYears: [EpisodeRow] {
        var byDay: [CivilDate: EpisodeRow] = [:]
        for episode in chain + chainBefore {
            guard let began = episode.decom else { continue }
            guard let known = byDay[began] else {
                byDay[began] = episode
                continue
            }
            if let ended = episode.dec, known.dec.map({ ended < $0 }) ?? true { byDay[began] = episode }
        }
        return byDay.sorted { $0.key < $1.key }.map(\.value)
    }
}
