import Vocabulary

extension CheckRule {
    /// What AD1 says of an adoption by itself.
    @CheckRuleList static var adoptionRules: [CheckRule] {
        realDay("112", AD1Row.self, "DATE_INT", "The day of the decision for adoption is a real one.")
        realDay("113", AD1Row.self, "DATE_MATCH", "The day of matching with the adopters is a real one.")
        CheckRule("114", .must, ["FOSTER_CARE"], "FOSTER_CARE is 0 or 1.") { (row: AD1Row, _) in
            !row.fosterCare.isEmpty && row.fosterCare != "0" && row.fosterCare != "1"
        }
        CheckRule("175", .must, ["NB_ADOPTR"], "The number of adopters is 1 or 2.") { (row: AD1Row, _) in
            !row.nbAdoptr.isEmpty && row.nbAdoptr != "1" && row.nbAdoptr != "2"
        }
        CheckRule("176", .must, ["SEX_ADOPTR"], "The sex of the adopters is a code of the list.") { (row: AD1Row, _) in
            !row.sexAdoptr.isEmpty && !singleAdopters.contains(row.sexAdoptr) && !couples.contains(row.sexAdoptr)
        }
        CheckRule("177", .must, ["LS_ADOPTR"], "The legal status of the adopters is a code of the list.") {
            (row: AD1Row, _) in
            !row.lsAdoptr.isEmpty && !adoptersStatuses.contains(row.lsAdoptr)
        }
        CheckRule(
            "151",
            .must,
            ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
            "Everything about an adoption is filled, or nothing."
        ) { (row: AD1Row, _) in
            row.isGiven && !row.isWhole
        }
        CheckRule("333", .must, ["DATE_INT", "DATE_MATCH"], "The decision for adoption comes before the matching.") {
            (row: AD1Row, _) in
            guard let matched = row.dateMatch else { return false }
            return row.dateInt.map { $0 > matched } ?? true
        }
        CheckRule("511", .must, ["NB_ADOPTR", "SEX_ADOPTR"], "Two adopters have the code of a couple.") {
            (row: AD1Row, _) in
            row.nbAdoptr == "2" && singleAdopters.contains(row.sexAdoptr)
        }
        adopters("514", "L0", are: singleAdopters, "A single adopter is one man or one woman.")
        adopters("517", "L3", are: ["MF"], "An unmarried couple of different sex is a man and a woman.")
        adopters("518", "L4", are: sameSexCouples, "A couple of the same sex is two men or two women.")
        adopters("519", "L2", are: couples, "Civil partners are a couple.")
        adopters("520", "L11", are: ["MF"], "A married couple of different sex is a man and a woman.")
        adopters("524", "L12", are: sameSexCouples, "A married couple of the same sex is two men or two women.")
    }

    private static let singleAdopters: CellSet = ["M1", "F1"]
    private static let couples: CellSet = ["MM", "FF", "MF"]
    private static let sameSexCouples: CellSet = ["MM", "FF"]
    private static let adoptersStatuses: CellSet = ["L0", "L11", "L12", "L2", "L3", "L4"]

    /// A rule that adopters of some legal status are of some sex.
    private static func adopters(
        _ number: String,
        _ status: Cell,
        are sexes: CellSet,
        _ meaning: String
    ) -> CheckRule {
        CheckRule(number, .must, ["LS_ADOPTR", "SEX_ADOPTR"], meaning) { (row: AD1Row, _) in
            row.lsAdoptr == status && !sexes.contains(row.sexAdoptr)
        }
    }

    /// AD1 against the episodes.
    @CheckRuleList static var adoptionInCareRules: [CheckRule] {
        CheckRule(
            "331",
            .must,
            ["DATE_MATCH", "DECOM", "REC"],
            "A child was matched by the day of being placed for the adoption."
        ) { (adoption: AD1Row, episode: EpisodeRow, _) in
            guard adopted.contains(episode.rec), let matched = adoption.dateMatch else { return false }
            return episode.decom.map { matched > $0 } ?? false
        }
        CheckRule(
            "334",
            .must,
            flags: [.episodes, .adoptions],
            ["DATE_INT", "DECOM", "RNE"],
            "The latest period of care began by the day of the decision for adoption.",
            needs: [.table(.episodes), .table(.adoptions)]
        ) { child, flags in
            guard let first = child.chain.last(where: { $0.rne == "S" && $0.decom != nil }), let began = first.decom
            else { return }
            for adoption in child.ad1 where adoption.dateInt.map({ $0 < began }) ?? false {
                flags.flag(first)
                flags.flag(adoption)
            }
        }
        CheckRule(
            "335",
            .must,
            ["PLACE", "FOSTER_CARE", "REC"],
            "FOSTER_CARE agrees with the placement from which the child was adopted: A5 and A3 with the foster carers, A6 and A4 not."
        ) { (episode: EpisodeRow, adoption: AD1Row, _) in
            guard adopted.contains(episode.rec) || episode.rec == "E1" else { return false }
            return (placedWithCarers.contains(episode.place) && adoption.fosterCare == "0")
                || (placedWithOthers.contains(episode.place) && adoption.fosterCare == "1")
        }
        CheckRule(
            "336",
            .must,
            flags: [.episodes],
            ["PLACE", "DECOM"],
            "A child placed for adoption with consent was fostered, or placed for adoption, just before."
        ) { child, flags in
            for (earlier, later) in zip(child.chain, child.chain.dropFirst()) where consented.contains(later.place) {
                if !placedForAdoption.contains(earlier.place) && !fostered.contains(earlier.place) { flags.flag(later) }
            }
        }
        CheckRule(
            "521",
            .must,
            ["PLACE", "DECOM", "DATE_INT"],
            "The decision for adoption comes by the day of being placed for it."
        ) { (episode: EpisodeRow, adoption: AD1Row, _) in
            guard placedForAdoption.contains(episode.place), let decided = adoption.dateInt else { return false }
            return episode.decom.map { decided > $0 } ?? false
        }
        CheckRule(
            "582",
            .query,
            ["DEC", "REC", "DATE_MATCH"],
            "A child is adopted on another day than that of being matched.",
            needs: [.table(.adoptions)]
        ) { (episode: EpisodeRow, child) in
            guard adopted.contains(episode.rec), let ended = episode.dec else { return false }
            return child.ad1.contains { $0.dateMatch == ended }
        }
        CheckRule(
            "601",
            .must,
            ["REC", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
            "Everything about the adoption of a child adopted in the year is filled."
        ) { (episode: EpisodeRow, adoption: AD1Row, child) in
            child.isAdoptedInYear(episode) && !adoption.isWhole
        }
        CheckRule(
            "602",
            .must,
            ["CHILD", "REC", "DEC"],
            "A child in AD1 was adopted in the year.",
            needs: [.table(.episodes)]
        ) { (adoption: AD1Row, child) in
            adoption.isGiven && !child.episodes.contains { child.isAdoptedInYear($0) }
        }
    }

    static let adopted: CellSet = ["E11", "E12"]
    static let placedForAdoption: CellSet = ["A3", "A4", "A5", "A6"]
    private static let consented: CellSet = ["A3", "A4"]
    private static let fostered: CellSet = ["U1", "U2", "U3", "U4", "U5", "U6"]
    private static let placedWithCarers: CellSet = ["A2", "A3", "A5"]
    private static let placedWithOthers: CellSet = ["A1", "A4", "A6"]
}

extension ChildRows {
    fileprivate func isAdoptedInYear(_ episode: EpisodeRow) -> Bool {
        guard CheckRule.adopted.contains(episode.rec), let ended = episode.dec else { return false }
        return start <= ended && ended <= end
    }
}

extension AD1Row {
    /// Whether anything is said of the adoption.
    var isGiven: Bool {
        isIntGiven || isMatchGiven
            || [fosterCare, nbAdoptr, sexAdoptr, lsAdoptr].contains { !$0.isEmpty }
    }

    /// Whether everything is.
    var isWhole: Bool {
        isIntGiven && isMatchGiven
            && ![fosterCare, nbAdoptr, sexAdoptr, lsAdoptr].contains(.none)
    }
}
