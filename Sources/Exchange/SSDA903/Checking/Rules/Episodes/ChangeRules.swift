import Vocabulary

extension CheckRule {
    /// What an episode changes of the one before it, against what its reason (RNE) says.
    @CheckRuleList static var changeRules: [CheckRule] {
        laterEpisode(
            "434",
            .must,
            ["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"],
            "RNE L: the legal status changed, and nothing about the placement."
        ) { previous, episode in
            episode.rne == "L"
                && ((episode.ls == previous.ls && !episode.ls.isEmpty) || !episode.isPlaced(as: previous))
        }
        laterEpisode(
            "435",
            .must,
            ["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"],
            "RNE P or T: something about the placement changed, and the legal status did not."
        ) { previous, episode in
            (episode.rne == "P" || episode.rne == "T")
                && (episode.ls != previous.ls || episode.isPlaced(as: previous))
        }
        laterEpisode(
            "436",
            .must,
            ["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"],
            "RNE U or B: the legal status changed, and something about the placement too."
        ) { previous, episode in
            (episode.rne == "U" || episode.rne == "B")
                && (episode.ls == previous.ls || episode.isPlaced(as: previous))
        }
        laterEpisode(
            "504",
            .must,
            ["CIN", "REC", "DEC", "DECOM"],
            "The category of need stays the same through one period of care."
        ) { previous, episode in
            previous.rec == "X1" && previous.dec != nil && previous.dec == episode.decom
                && episode.cin != previous.cin
        }
        CheckRule(
            "217",
            .must,
            ["PLACE", "DECOM", "RNE"],
            "From April 2015, adoption by the child's own foster carers (A3, A5) begins with RNE S, T or U."
        ) { (episode: EpisodeRow, _) in
            (episode.place == "A3" || episode.place == "A5") && CivilDate.on(1, 4, 2015).isUpTo(episode.decom)
                && !(episode.rne == "S" || episode.rne == "T" || episode.rne == "U")
        }
    }
}
