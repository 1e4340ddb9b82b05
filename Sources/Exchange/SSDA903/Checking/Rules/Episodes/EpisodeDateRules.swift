import Vocabulary

extension CheckRule {
    /// The first and last day of an episode, each by itself and against each other.
    @CheckRuleList static var episodeDateRules: [CheckRule] {
        realDay("141", EpisodeRow.self, "DECOM", "The day an episode began is a real one.")
        realDay("147", EpisodeRow.self, "DEC", "The day an episode ended is a real one.")
        CheckRule(
            "148",
            .must,
            ["DEC", "REC"],
            "An episode that has ended has both the day and the reason; an open one has neither."
        ) { (episode: EpisodeRow, _) in
            episode.isOpen != episode.rec.isEmpty
        }
        CheckRule("353", .must, ["DECOM"], "No episode began before 14 October 1991.") { (episode: EpisodeRow, _) in
            episode.decom.precedes(.on(14, 10, 1991))
        }
        CheckRule("354", .must, ["DECOM"], "No episode began after the end of the year.") {
            (episode: EpisodeRow, child) in
            child.end.precedes(episode.decom)
        }
        CheckRule("385", .must, ["DEC"], "No episode ended after the end of the year.") {
            (episode: EpisodeRow, child) in
            child.end.precedes(episode.dec)
        }
        CheckRule("355", .must, ["DECOM", "DEC"], "An episode lasts a day at least: it does not end the day it began.")
        {
            (episode: EpisodeRow, _) in
            episode.decom != nil && episode.decom == episode.dec
        }
        CheckRule("356", .must, ["DECOM", "DEC"], "An episode does not end before it began.") {
            (episode: EpisodeRow, _) in
            episode.dec.precedes(episode.decom)
        }
        CheckRule(
            "302",
            .must,
            flags: [.episodes, .header],
            ["DOB", "DECOM"],
            "A child's first episode does not begin before the child was born.",
            needs: [.table(.episodes), .table(.header)]
        ) { child, flags in
            guard let first = child.chain.first, first.decom.precedes(child.dob) else { return }
            flags.flag(first)
            child.headers.forEach { flags.flag($0) }
        }
        CheckRule(
            "352",
            .must,
            ["DOB", "DECOM", "RNE"],
            "Nobody starts to be looked after at 18 or over.",
            needs: [.table(.header)]
        ) { (episode: EpisodeRow, child) in
            episode.rne == "S" && child.birthday(18).isUpTo(episode.decom)
        }
    }
}
