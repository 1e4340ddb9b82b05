import Vocabulary

extension CheckRule {
    /// How a child's episodes follow each other in time.
    @CheckRuleList static var chainRules: [CheckRule] {
        earlierEpisode(
            "142",
            .must,
            ["DECOM", "DEC", "REC"],
            "Every episode but the child's last has ended, with the day and the reason."
        ) { episode, _ in
            episode.decom != nil && (episode.dec == nil || episode.rec.isEmpty)
        }
        CheckRule(
            "388",
            .must,
            flags: [.episodes],
            ["DECOM", "DEC", "REC"],
            "REC is X1 exactly when another episode begins on the day this one ended; so never at the end of care."
        ) { child, flags in
            // An episode without a first day has no place among the others.
            let chain = child.chain.prefix { $0.decom != nil }
            for (place, episode) in chain.enumerated() {
                guard let ended = episode.dec, !episode.rec.isEmpty else { continue }
                let goesOn = place + 1 < chain.count && chain[place + 1].decom == ended
                if (episode.rec == "X1") != goesOn { flags.flag(episode) }
            }
        }
        laterEpisode(
            "433",
            .must,
            ["RNE", "DECOM", "DEC"],
            "An episode that goes on from another (RNE P, L, T, U, B) begins on the day that one ended."
        ) { previous, episode in
            EpisodeCodes.continuations.contains(episode.rne)
                && (previous.dec == nil || previous.dec != episode.decom)
        }
        laterEpisode(
            "432",
            .must,
            ["RNE", "REC"],
            "After care has ended, the next episode starts it again (RNE S)."
        ) { previous, episode in
            EpisodeCodes.endingsOfCare.contains(previous.rec) && episode.rne != "S"
        }
        laterEpisode(
            "431",
            .must,
            ["RNE", "DECOM", "DEC"],
            "Care that starts again (RNE S) starts after the day the last episode ended."
        ) { previous, episode in
            episode.rne == "S" && episode.decom.isUpTo(previous.dec)
        }
        laterEpisode(
            "501",
            .must,
            ["DECOM", "DEC"],
            "An episode does not begin before the one before it has ended."
        ) { previous, episode in episode.decom.precedes(previous.dec) }
        CheckRule(
            "357",
            .must,
            flags: [.episodes],
            ["DECOM", "RNE"],
            "If a child's first episode begins in the year, it starts the child's care (RNE S)."
        ) { child, flags in
            guard let first = child.chain.first, child.start.isUpTo(first.decom), first.rne != "S" else { return }
            flags.flag(first)
        }
        earlierEpisode(
            "437",
            .must,
            ["REC", "DECOM"],
            "No episode follows a child's death (E2) or the finding that the child is 18 or over (E15)."
        ) { episode, _ in
            episode.decom != nil && (episode.rec == "E2" || episode.rec == "E15")
        }
    }
}
