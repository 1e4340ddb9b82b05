import Vocabulary

extension CheckRule {
    /// Short breaks: V3, each recorded, and V4, of which only the agreement is.
    @CheckRuleList static var shortBreakRules: [CheckRule] {
        CheckRule("365", .must, ["LS", "DECOM", "DEC"], "A short break (V3) lasts 17 days at most.") {
            (episode: EpisodeRow, child) in
            guard episode.ls == "V3", let began = episode.decom else { return false }
            return began.adding(days: 17).precedes(episode.ended(by: child.end))
        }
        CheckRule("366", .must, ["LS", "RNE"], "A short break (V3) is one episode, which starts care (RNE S).") {
            (episode: EpisodeRow, _) in
            episode.ls == "V3" && episode.rne != "S"
        }
        CheckRule(
            "367",
            .must,
            flags: [.episodes],
            ["LS", "DECOM", "DEC"],
            "Short breaks (V3) come to 75 days in the year at most."
        ) { child, flags in
            let breaks = child.episodes.filter { $0.ls == "V3" && child.daysInYear(of: $0) > 0 }
            guard breaks.reduce(0, { $0 + child.daysInYear(of: $1) }) > 75 else { return }
            breaks.forEach { flags.flag($0) }
        }
        CheckRule(
            "426",
            .must,
            flags: [.episodes],
            ["LS"],
            "A child's short breaks in a year are recorded in one way, V3 or V4."
        ) { child, flags in
            let statuses = child.episodes.map(\.ls)
            guard statuses.contains("V3"), statuses.contains("V4") else { return }
            for episode in child.episodes where episode.isShortBreak { flags.flag(episode) }
        }
        CheckRule("398", .must, ["LS", "HOME_POST", "PL_POST"], "A short break (V3, V4) has no postcodes.") {
            (episode: EpisodeRow, _) in
            episode.isShortBreak && !(episode.homePost.isEmpty && episode.plPost.isEmpty)
        }
        CheckRule("382", .must, ["LS", "PLACE"], "A short break (V3, V4) is no temporary placement (T0 to T4).") {
            (episode: EpisodeRow, _) in
            episode.isShortBreak && episode.isTemporary
        }
        CheckRule("384", .must, ["LS", "PLACE"], "A short break (V3, V4) is no long-term fostering (U1, U4).") {
            (episode: EpisodeRow, _) in
            episode.isShortBreak && (episode.place == "U1" || episode.place == "U4")
        }
    }
}

extension ChildRows {
    /// How many days of an episode fall in the year; none where a day is not known.
    fileprivate func daysInYear(of episode: EpisodeRow) -> Int {
        guard let began = episode.decom, let ended = episode.ended(by: end) else { return 0 }
        return max(0, max(began, start).days(to: min(ended, end)))
    }
}
