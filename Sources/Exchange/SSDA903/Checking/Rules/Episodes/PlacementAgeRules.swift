import Vocabulary

extension CheckRule {
    /// Placements for which a child must be old enough, and those that do not go with a legal status.
    @CheckRuleList static var placementAgeRules: [CheckRule] {
        youngest("370", "P2", age: 15, years: .until(2023), "Independent living (P2) is from 15.")
        youngest("370", "P2", age: 16, years: 2024...2024, "Independent living (P2) is from 16.")
        youngest("371", "H5", age: 14, years: .until(2023), "Semi-independent living (H5) is from 14.")
        youngest("371", "H5", age: 16, years: 2024...2024, "Semi-independent living (H5) is from 16.")
        youngest("371", "K3", age: 16, years: .since(2025), "Supported accommodation (K3) is from 16.")
        youngest("372", "R5", age: 10, "A young offender institution or prison (R5) is from 10.")
        youngest("373", "S1", age: 4, "A residential school (S1) is from 4.")
        youngest("374", "P3", age: 14, "Residential employment (P3) is from 14.")
        CheckRule(
            "217t",
            .must,
            ["PLACE", "DEC"],
            "No P2 placement lasted past 28 October 2023.",
            years: 2024...2024
        ) { (episode: EpisodeRow, _) in
            episode.place == "P2" && (episode.isOpen || CivilDate.on(28, 10, 2023).precedes(episode.dec))
        }
        CheckRule(
            "378",
            .must,
            ["LS", "PLACE"],
            "A child accommodated by agreement (V2) is not placed with parents (P1)."
        ) {
            (episode: EpisodeRow, _) in
            episode.place == "P1" && episode.ls == "V2"
        }
        CheckRule(
            "408",
            .must,
            ["LS", "PLACE"],
            "A child placed for adoption under a placement order (A5, A6) has that order (E1)."
        ) { (episode: EpisodeRow, _) in
            (episode.place == "A5" || episode.place == "A6") && episode.ls != "E1"
        }
    }

    /// A rule on the age that a child must have reached when a placement begins.
    private static func youngest(
        _ number: String,
        _ placement: Cell,
        age: Int,
        years: ClosedRange<Int> = CollectionYear.known,
        _ meaning: String
    ) -> CheckRule {
        CheckRule(
            number,
            .must,
            ["PLACE", "DECOM", "DOB"],
            meaning,
            years: years,
            needs: [.table(.header)]
        ) { (episode: EpisodeRow, child) in
            episode.place == placement && episode.decom.precedes(child.birthday(age))
        }
    }
}
