import Vocabulary

extension CheckRule {
    /// Who provides a placement.
    @CheckRuleList static var providerRules: [CheckRule] {
        CheckRule(
            "178",
            .must,
            ["PLACE", "PLACE_PROVIDER"],
            "A provider is PR0 to PR5, and is not named for a placement that nobody provides."
        ) { (episode: EpisodeRow, child) in
            if episode.placeProvider.isEmpty { return false }
            // From 2025/26 the Department leaves T4 to rule 213 alone.
            let isUnprovided =
                EpisodeCodes.unprovided(in: child.year).contains(episode.place)
                && !(child.year >= 2026 && episode.place == "T4")
            return isUnprovided || !EpisodeCodes.providers.contains(episode.placeProvider)
        }
        CheckRule(
            "213",
            .must,
            ["PLACE", "PLACE_PROVIDER"],
            "No provider is named for a temporary placement nor, from 2025/26, for Z11 to Z14."
        ) { (episode: EpisodeRow, child) in
            let places = child.year >= 2026 ? EpisodeCodes.unprovided(in: child.year) : EpisodeCodes.temporary
            return !episode.placeProvider.isEmpty && places.contains(episode.place)
        }
        CheckRule(
            "526",
            .must,
            ["PLACE", "PLACE_PROVIDER"],
            "Every placement names its provider, but the temporary ones and those of another kind (Z)."
        ) { (episode: EpisodeRow, child) in
            episode.placeProvider.isEmpty && !EpisodeCodes.unprovided(in: child.year).contains(episode.place)
        }
        CheckRule("550", .must, ["PLACE", "PLACE_PROVIDER"], "PR0, the parents, provide P1 only.") {
            (episode: EpisodeRow, _) in
            episode.placeProvider == "PR0" && episode.place != "P1"
        }
        provider("527", "PR1", not: ["P1", "R2", "R5"], "An authority's own provision (PR1) is never P1, R2 or R5.")
        provider("528", "PR2", not: ["P1", "R2", "R5"], "Another authority's provision (PR2) is never P1, R2 or R5.")
        provider(
            "529",
            "PR3",
            not: EpisodeCodes.adoptive.union(EpisodeCodes.fostering).union(["P1", "K1", "K2"]),
            "Other public bodies (PR3) provide no adoption, fostering, children's home or parents (A3 to A6, U1 to U6, K1, K2, P1)."
        )
        provider("530", "PR4", not: ["P1"], "A private provider (PR4) never provides P1.")
        provider("531", "PR5", not: ["P1"], "A voluntary provider (PR5) never provides P1.")
    }

    private static func provider(
        _ number: String,
        _ provider: Cell,
        not places: CellSet,
        _ meaning: String
    ) -> CheckRule {
        CheckRule(number, .must, ["PLACE", "PLACE_PROVIDER"], meaning) { (episode: EpisodeRow, _) in
            episode.placeProvider == provider && places.contains(episode.place)
        }
    }
}
