import Vocabulary

extension CheckRule {
    /// Ofsted's number of a placement (URN): where it must stand, and where it must not.
    @CheckRuleList static var registrationRules: [CheckRule] {
        CheckRule(
            "218",
            .must,
            ["PLACE", "PL_POST", "URN", "DEC", "LS"],
            "A placement in England that Ofsted registers has its number; short breaks have none."
        ) { (episode: EpisodeRow, child) in
            // Rule 214 forbids the number for short breaks, so they are not asked for one.
            guard episode.urn.isEmpty, !episode.isShortBreak, !episode.dec.precedes(child.start) else { return false }
            return !Unregistered.needingNone(in: child.year).contains(episode.place)
                && !child.isOutsideEngland(episode)
        }
        CheckRule(
            "222",
            .must,
            ["PLACE", "URN"],
            "A placement that Ofsted does not register has no number (XXXXXXX apart)."
        ) { (episode: EpisodeRow, child) in
            !episode.urn.isEmpty && episode.urn != "XXXXXXX"
                && Unregistered.forbiddingNumber(in: child.year).contains(episode.place)
        }
        CheckRule(
            "230",
            .must,
            ["PLACE", "PL_POST", "URN", "DEC"],
            "An H5 placement in England that lasted past 28 October 2023 has a number, and not XXXXXXX.",
            years: 2024...2024
        ) { (episode: EpisodeRow, child) in
            episode.place == "H5" && (episode.urn.isEmpty || episode.urn == "XXXXXXX")
                && (episode.isOpen || CivilDate.on(28, 10, 2023).precedes(episode.dec))
                && !child.isOutsideEngland(episode)
        }
        CheckRule(
            "242",
            .must,
            ["PLACE", "URN"],
            "XXXXXXX stands for a regional adoption agency: only in A3 to A6 and U1 to U6.",
            years: .since(2026)
        ) { (episode: EpisodeRow, _) in
            episode.urn == "XXXXXXX" && !EpisodeCodes.adoptive.contains(episode.place)
                && !EpisodeCodes.fostering.contains(episode.place)
        }
        CheckRule(
            "243",
            .must,
            ["PL_POST", "URN"],
            "A placement outside England has no number of Ofsted's.",
            years: .since(2026),
            needs: [.postcodes]
        ) { (episode: EpisodeRow, child) in
            !episode.urn.isEmpty && child.isOutsideEngland(episode)
        }
        CheckRule(
            "214",
            .must,
            ["LS", "PL_POST", "URN"],
            "A short break (V3, V4) has neither a placement postcode nor Ofsted's number."
        ) { (episode: EpisodeRow, _) in
            episode.isShortBreak && !(episode.plPost.isEmpty && episode.urn.isEmpty)
        }
    }
}

/// Placements that Ofsted does not register, by year.
private enum Unregistered {
    /// Those that need no number. H5 needed none until 2023/24; P2 went with it.
    static func needingNone(in year: Int) -> CellSet {
        year >= 2026 ? since2026 : year >= 2025 ? in2025 : before2025
    }

    /// Those that must not have one.
    static func forbiddingNumber(in year: Int) -> CellSet {
        switch year {
        case ...2023: before2025
        case 2024: in2024
        case 2025: in2025
        default: since2026
        }
    }

    private static let always = EpisodeCodes.temporary.union(["P1", "P3", "R1", "R2", "R5"])
    private static let in2025 = always.union(["Z1"])
    private static let in2024 = in2025.union(["P2"])
    private static let before2025 = in2024.union(["H5"])
    private static let since2026 = always.union(EpisodeCodes.otherSince2026)
}
