import Vocabulary

extension CheckRule {
    /// How long a legal status lasts, when it may begin, and at what age.
    @CheckRuleList static var legalStatusRules: [CheckRule] {
        episodeAndHeader(
            "358",
            .must,
            ["LS", "DECOM"],
            "Remand and sentence (J1, J2, J3) are for a child of 10 or over."
        ) { episode, child in
            (episode.ls == "J1" || episode.ls == "J2" || episode.ls == "J3")
                && episode.decom.precedes(child.birthday(10))
        }
        longest("361", "L1", days: 3, "Police protection (L1) lasts three days at most")
        longest("362", "L2", days: 21, "An emergency protection order (L2) lasts 21 days at most")
        longest("363", "L3", days: 7, "A child assessment order (L3) lasts seven days at most")
        longest("364", "J2", days: 21, "J2 lasts 21 days at most")
        CheckRule(
            "445",
            .must,
            ["LS", "DECOM"],
            "No freeing order (D1) began after 2005.",
            years: .until(2024)
        ) { (episode: EpisodeRow, _) in
            episode.ls == "D1" && CivilDate.on(31, 12, 2005).precedes(episode.decom)
        }
        CheckRule("446", .must, ["LS", "DECOM"], "No placement order (E1) began before 1 December 2005.") {
            (episode: EpisodeRow, _) in
            episode.ls == "E1" && episode.decom.precedes(.on(1, 12, 2005))
        }
        CheckRule(
            "451",
            .query,
            ["LS", "DEC", "REC"],
            "A child still under a freeing order (D1) is a surprise: none has been made since 2005.",
            years: .until(2024)
        ) { (episode: EpisodeRow, _) in
            episode.ls == "D1" && episode.isOpen && episode.rec.isEmpty
        }
    }

    /// A rule on how long a legal status may last, through episodes that join up; open ones run to the end of the year.
    private static func longest(_ number: String, _ status: Cell, days: Int, _ meaning: String) -> CheckRule {
        CheckRule(
            number,
            .must,
            flags: [.episodes],
            ["LS", "DECOM", "DEC"],
            meaning + ", through episodes that join up."
        ) { child, flags in
            guard child.episodes.contains(where: { $0.ls == status }) else { return }
            for run in child.runs(of: status) where run.days > days {
                run.episodes.forEach { flags.flag($0) }
            }
        }
    }
}

/// Episodes of one legal status, each beginning by the day the one before ended.
private struct StatusRun {
    let began: CivilDate
    var ended: CivilDate
    var episodes: [EpisodeRow]

    var days: Int { began.days(to: ended) }
}

extension ChildRows {
    fileprivate func runs(of status: Cell) -> [StatusRun] {
        var runs: [StatusRun] = []
        for episode in chain where episode.ls == status {
            guard let began = episode.decom, let ended = episode.ended(by: end) else { continue }
            if let last = runs.indices.last, began <= runs[last].ended {
                runs[last].ended = max(runs[last].ended, ended)
                runs[last].episodes.append(episode)
            } else {
                runs.append(StatusRun(began: began, ended: ended, episodes: [episode]))
            }
        }
        return runs
    }
}
