import Vocabulary

extension CheckRule {
    /// Temporary placements (T0 to T4): how long they last, and what stands before and after them.
    @CheckRuleList static var temporaryPlacementRules: [CheckRule] {
        longest(
            "375",
            .query,
            "T1",
            days: 42,
            "A stay in hospital as a temporary placement (T1) lasts six weeks at most."
        )
        longest("376", .must, "T3", days: 21, "A placement for the carers' holiday (T3) lasts three weeks at most.")
        longest("379", .must, "T4", days: 7, "A temporary placement for another reason (T4) lasts seven days at most.")
        CheckRule(
            "377",
            .must,
            flags: [.episodes],
            ["PLACE"],
            "A child has two placements for carers' holidays (T3) in a year at most."
        ) { child, flags in
            let holidays = child.episodes.filter { $0.place == "T3" }
            if holidays.count > 2 { holidays.forEach { flags.flag($0) } }
        }
        CheckRule(
            "380",
            .must,
            ["PLACE", "RNE"],
            "A temporary placement does not start care: it begins with RNE P or B."
        ) { (episode: EpisodeRow, _) in
            episode.isTemporary && episode.rne != "P" && episode.rne != "B"
        }
        CheckRule("381", .must, ["PLACE", "REC"], "Care does not end in a temporary placement: its REC is X1.") {
            (episode: EpisodeRow, _) in
            episode.isTemporary && episode.rec != "X1" && !episode.rec.isEmpty
        }
        CheckRule(
            "383",
            .must,
            flags: [.episodes],
            ["PLACE", "PL_POST", "RNE"],
            "After a temporary placement the child returns to the one before it: RNE P, same PLACE and, from 2025/26, same PL_POST."
        ) { child, flags in
            let chain = child.chain
            for place in chain.indices.dropFirst(2) where chain[place - 1].isTemporary {
                let episode = chain[place]
                let usual = chain[place - 2]
                let isBack =
                    episode.rne == "P" && episode.place == usual.place
                    && (child.year < 2026 || episode.plPost.unspaced == usual.plPost.unspaced)
                if !isBack { flags.flag(episode) }
            }
        }
    }

    /// A rule on how long a temporary placement may last.
    private static func longest(
        _ number: String,
        _ severity: Severity,
        _ placement: Cell,
        days: Int,
        _ meaning: String
    ) -> CheckRule {
        CheckRule(number, severity, ["PLACE", "DECOM", "DEC"], meaning) { (episode: EpisodeRow, _) in
            guard episode.place == placement, let began = episode.decom else { return false }
            return began.adding(days: days).precedes(episode.dec)
        }
    }
}
