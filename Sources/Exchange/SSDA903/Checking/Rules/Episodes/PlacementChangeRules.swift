import Vocabulary

extension CheckRule {
    /// Why a placement was changed (REASON_PLACE_CHANGE, which stands on the episode that ended).
    @CheckRuleList static var placementChangeRules: [CheckRule] {
        earlierEpisode(
            "225",
            .must,
            ["REC", "REASON_PLACE_CHANGE", "PLACE", "RNE"],
            "When one lasting placement follows another, the earlier episode says why it was changed."
        ) { episode, next in
            episode.rec == "X1" && episode.reasonPlaceChange.isEmpty
                && EpisodeCodes.placementChanges.contains(next.rne)
                && !episode.isTemporary && !next.isTemporary
        }
        CheckRule(
            "226",
            .must,
            flags: [.episodes],
            ["PLACE", "REASON_PLACE_CHANGE"],
            "No reason for a change of placement is given for a temporary placement, nor for the episode before it."
        ) { child, flags in
            let chain = child.chain
            for (place, episode) in chain.enumerated() where episode.isTemporary {
                let isBefore = place > 0 && !chain[place - 1].reasonPlaceChange.isEmpty
                if isBefore || !episode.reasonPlaceChange.isEmpty { flags.flag(episode) }
            }
        }
        CheckRule(
            "233",
            .must,
            ["DEC", "REASON_PLACE_CHANGE"],
            "An open episode gives no reason for a change of placement: it has not been changed.",
            years: .since(2026)
        ) { (episode: EpisodeRow, _) in
            episode.isOpen && !episode.reasonPlaceChange.isEmpty
        }
        episodeAndHeader(
            "234",
            .must,
            ["DECOM", "REASON_PLACE_CHANGE"],
            "A child under 10 does not change placement for custody (CUSTOD).",
            years: .since(2026)
        ) { episode, child in
            episode.reasonPlaceChange == "CUSTOD" && episode.decom.precedes(child.birthday(10))
        }
    }
}
