import Vocabulary

extension CheckRule {
    /// What an episode's coded fields may say. An empty field is not a wrong code: other rules ask what must be filled.
    @CheckRuleList static var episodeCodeRules: [CheckRule] {
        code("143", "RNE", \.rne) { _ in EpisodeCodes.reasonsForNewEpisode }
        code("144", "LS", \.ls) { _ in EpisodeCodes.legalStatuses }
        code("145", "CIN", \.cin) { _ in EpisodeCodes.needs }
        code("146", "PLACE", \.place, EpisodeCodes.placements)
        code("149", "REC", \.rec) { _ in EpisodeCodes.reasonsForEnding }
        code("1009", "REASON_PLACE_CHANGE", \.reasonPlaceChange) { _ in EpisodeCodes.reasonsForPlacementChange }
    }

    private static func code(
        _ number: String,
        _ column: String,
        _ cell: @escaping @Sendable (EpisodeRow) -> Cell,
        _ codes: @escaping @Sendable (_ year: Int) -> CellSet
    ) -> CheckRule {
        CheckRule(number, .must, [column], "\(column) is one of the year's codes.") { (episode: EpisodeRow, child) in
            let written = cell(episode)
            return !written.isEmpty && !codes(child.year).contains(written)
        }
    }
}
