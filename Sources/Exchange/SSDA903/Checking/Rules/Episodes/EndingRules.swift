import Vocabulary

extension CheckRule {
    /// How an episode or a child's care ended, against the child's age and placement.
    @CheckRuleList static var endingRules: [CheckRule] {
        CheckRule(
            "359",
            .must,
            ["DOB", "DEC", "LS", "PLACE"],
            "A child whose 18th birthday is past is no longer looked after, but by agreement in a children's home (V2 in K2).",
            needs: [.table(.header)]
        ) { (episode: EpisodeRow, child) in
            episode.isOpen && child.birthday(18).precedes(child.end) && !(episode.ls == "V2" && episode.place == "K2")
        }
        ended("386", ["E11", "E12"], before: 18, "A child is adopted before the 18th birthday.")
        ended("387", ["E5", "E6"], from: 14, "Independent living (E5, E6) is from 14.")
        ended("389", ["E7"], from: 16, "A transfer to adult social care (E7) is from 16.")
        ended("460", ["E17"], from: 18, "Staying with the carers (E17) is from 18.")
        episodeAndHeader(
            "407",
            .must,
            ["REC", "DEC"],
            "Special guardianship (E45 to E48) is granted before the 18th birthday."
        ) { episode, child in
            EpisodeCodes.specialGuardianship.contains(episode.rec) && child.birthday(18).isUpTo(episode.dec)
        }
        CheckRule("390", .must, ["REC", "PLACE"], "A child is adopted from a placement for adoption (A3 to A6).") {
            (episode: EpisodeRow, _) in
            episode.endsInAdoption && !EpisodeCodes.adoptive.contains(episode.place)
        }
        CheckRule(
            "516",
            .must,
            ["REC", "PLACE"],
            "Former foster carers become special guardians (E45, E46) from a foster placement (U1 to U6)."
        ) { (episode: EpisodeRow, _) in
            (episode.rec == "E45" || episode.rec == "E46") && !EpisodeCodes.fostering.contains(episode.place)
        }
        CheckRule(
            "199",
            .must,
            ["REC", "DECOM"],
            "No episode follows an adoption (E11, E12), this year or last: an adopted child has a new identifier."
        ) { (episode: EpisodeRow, child) in
            let earlier = child.chain.prefix { $0.row != episode.row }
            return episode.decom != nil
                && (earlier.contains(where: \.endsInAdoption)
                    || child.chainBefore.contains { $0.endsInAdoption && $0.decom.precedes(episode.decom) })
        }
    }

    /// A rule on the age from which care may end for a reason.
    private static func ended(_ number: String, _ reasons: CellSet, from age: Int, _ meaning: String) -> CheckRule {
        CheckRule(number, .must, ["DOB", "REC", "DEC"], meaning, needs: [.table(.header)]) {
            (episode: EpisodeRow, child) in
            reasons.contains(episode.rec) && episode.dec.precedes(child.birthday(age))
        }
    }

    /// A rule on the age by which care must have ended for a reason.
    private static func ended(_ number: String, _ reasons: CellSet, before age: Int, _ meaning: String) -> CheckRule {
        CheckRule(number, .must, ["DOB", "REC", "DEC"], meaning, needs: [.table(.header)]) {
            (episode: EpisodeRow, child) in
            reasons.contains(episode.rec) && child.birthday(age).isUpTo(episode.dec)
        }
    }
}
