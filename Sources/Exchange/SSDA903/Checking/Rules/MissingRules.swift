import Vocabulary

extension CheckRule {
    /// Times for which a child was missing or away, each by itself and one after another.
    @CheckRuleList static var missingRules: [CheckRule] {
        CheckRule("1004", .must, ["MIS_START"], "The day on which the child went missing is there, and a real one.") {
            (row: MissingRow, _) in
            row.misStart == nil
        }
        realDay("1005", MissingRow.self, "MIS_END", "The day on which the child was back is a real one.")
        CheckRule("1006", .must, ["MISSING"], "The kind of absence is M or A.") { (row: MissingRow, _) in
            !row.missing.isEmpty && !absences.contains(row.missing)
        }
        CheckRule("564", .must, ["MISSING", "MIS_START"], "An absence has the day on which it began.") {
            (row: MissingRow, _) in
            absences.contains(row.missing) && !row.isStartGiven
        }
        CheckRule("565", .must, ["MISSING", "MIS_START"], "An absence that has begun has its kind.") {
            (row: MissingRow, _) in
            row.isStartGiven && row.missing.isEmpty
        }
        CheckRule("566", .must, ["MISSING", "MIS_END"], "An absence that has ended has its kind.") {
            (row: MissingRow, _) in
            row.isEndGiven && row.missing.isEmpty
        }
        CheckRule("567", .must, ["MIS_START", "MIS_END"], "An absence does not end before it begins.") {
            (row: MissingRow, _) in
            guard let began = row.misStart, let ended = row.misEnd else { return false }
            return began > ended
        }
        CheckRule("570", .must, ["MIS_START"], "An absence begins by the end of the year.") {
            (row: MissingRow, child) in
            row.misStart.map { $0 > child.end } ?? false
        }
        CheckRule("571", .must, ["MIS_END"], "An absence ends in the year, if it ends.") { (row: MissingRow, child) in
            row.misEnd.map { $0 < child.start || $0 > child.end } ?? false
        }
        CheckRule("586", .must, ["MIS_START", "DOB"], "A child goes missing after being born.") {
            (row: MissingRow, _) in
            guard let born = row.dob, let began = row.misStart else { return false }
            return began <= born
        }
        CheckRule(
            "574",
            .must,
            flags: [.missing],
            ["MIS_START", "MIS_END"],
            "An absence begins only when the one before it has ended."
        ) { child, flags in
            let absences = child.missing.sorted { MissingRow.comesFirst($0, $1) }
            for (earlier, later) in zip(absences, absences.dropFirst()) {
                guard let ended = earlier.misEnd else {
                    flags.flag(later)
                    continue
                }
                if let began = later.misStart, began < ended { flags.flag(later) }
            }
        }
        CheckRule(
            "576",
            .must,
            flags: [.missing],
            ["MIS_START", "MIS_END"],
            "An absence that was open at the end of last year's return is the first of this year's.",
            needs: [.previous(.missing)]
        ) { child, flags in
            let farOff = CivilDate(dayNumber: Int.max)
            guard let first = child.missing.min(by: { ($0.misStart ?? farOff) < ($1.misStart ?? farOff) }) else {
                return
            }
            let running = child.before.missing.filter { !$0.isEndGiven }
            if running.contains(where: { $0.misStart != nil && $0.misStart != first.misStart }) { flags.flag(first) }
        }
    }

    private static let absences: CellSet = ["M", "A"]

    /// Absences against the episodes in which they lie.
    @CheckRuleList static var missingFromCareRules: [CheckRule] {
        CheckRule(
            "575",
            .must,
            ["MIS_START", "MIS_END", "DECOM", "DEC"],
            "When the placement ends from which a child is missing, so does the absence.",
            needs: [.table(.episodes)]
        ) { (row: MissingRow, child) in
            guard !row.isEndGiven, let began = row.misStart else { return false }
            return child.episodes.contains { episode in
                guard let decom = episode.decom, let dec = episode.dec else { return false }
                return decom <= began && began <= dec
            }
        }
        CheckRule(
            "577",
            .must,
            ["MIS_START", "MIS_END", "DECOM", "DEC"],
            "When care ends, so does the absence.",
            needs: [.table(.episodes)]
        ) { (row: MissingRow, child) in
            guard let began = row.misStart else { return false }
            let periods = child.periodsOfCare
            return !periods.isEmpty && periods.allSatisfy { $0.leavesOut(began, row.misEnd) }
        }
        CheckRule(
            "578",
            .must,
            ["MIS_START", "DECOM", "DEC"],
            "A child goes missing while looked after.",
            needs: [.table(.episodes)]
        ) { (row: MissingRow, child) in
            guard let began = row.misStart else { return false }
            let periods = child.periodsOfCare
            return !periods.isEmpty && periods.allSatisfy { began < $0.began || ($0.ended.map { began > $0 } ?? false) }
        }
        CheckRule(
            "580",
            .must,
            ["REC", "DEC", "MIS_END", "DOB"],
            "Care that ends on the eighteenth birthday of a missing child ends in E8.",
            needs: [.table(.missing)]
        ) { (episode: EpisodeRow, child) in
            guard let ended = episode.dec, episode.rec != "E8" else { return false }
            return child.missing.contains { $0.misEnd == ended && $0.dob?.adding(years: 18) == ended }
        }
        CheckRule(
            "581",
            .must,
            ["MIS_START", "DECOM", "DEC"],
            "A child goes missing during an episode.",
            needs: [.table(.episodes)]
        ) { (row: MissingRow, child) in
            if child.episodes.isEmpty { return false }
            guard let began = row.misStart else { return true }
            return !child.episodes.contains { episode in
                guard let decom = episode.decom, decom <= began else { return false }
                return episode.dec.map { began <= $0 } ?? true
            }
        }
    }
}

extension MissingRow {
    /// The order of absences: by their end or, while they are open, by their beginning.
    fileprivate static func comesFirst(_ one: MissingRow, _ other: MissingRow) -> Bool {
        let farOff = CivilDate(dayNumber: Int.max)
        let ends = (one.misEnd ?? one.misStart ?? farOff, other.misEnd ?? other.misStart ?? farOff)
        if ends.0 != ends.1 { return ends.0 < ends.1 }
        let starts = (one.misStart ?? farOff, other.misStart ?? farOff)
        return starts.0 == starts.1 ? one.row < other.row : starts.0 < starts.1
    }
}

/// Episodes on end, from the first day of care to the last.
struct CarePeriod {
    let began: CivilDate
    /// Nothing while the last episode is open.
    var ended: CivilDate?

    /// Whether an absence is not one of this time: it lies outside, or goes on after it.
    fileprivate func leavesOut(_ start: CivilDate, _ end: CivilDate?) -> Bool {
        guard let end else { return ended != nil || start < began }
        return end < began || (ended.map { end > $0 } ?? false)
    }
}

extension ChildRows {
    /// The child's periods of care in the return: a new one begins where an episode does not join the one before.
    var periodsOfCare: [CarePeriod] {
        var periods: [CarePeriod] = []
        for episode in chain {
            guard let began = episode.decom else { break }
            if let last = periods.last, last.ended.map({ began <= $0 }) ?? true {
                periods[periods.count - 1].ended = episode.dec
            } else {
                periods.append(CarePeriod(began: began, ended: episode.dec))
            }
        }
        return periods
    }
}
