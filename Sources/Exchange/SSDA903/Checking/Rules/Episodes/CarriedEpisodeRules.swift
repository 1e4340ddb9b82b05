import Vocabulary

extension CheckRule {
    /// How this year's first episode goes on from the one with which last year's return ended.
    @CheckRuleList static var carriedEpisodeRules: [CheckRule] {
        CheckRule(
            "502",
            .must,
            flags: [.episodes],
            ["DECOM"],
            "An episode open last year is this year's first, and begins on the same day.",
            needs: [.previous(.episodes)]
        ) { child, flags in
            guard let first = child.chain.first, let began = first.decom else { return }
            let isOther = child.chainBefore.contains { $0.isOpen && $0.decom != nil && $0.decom != began }
            if isOther { flags.flag(first) }
        }
        carriedOver("503A", ["RNE"], "An episode open last year goes on with the same reason for its beginning.") {
            first,
            last,
            _ in first.rne != last.rne
        }
        carriedOver("503B", ["LS"], "An episode open last year goes on with the same legal status.") { first, last, _ in
            first.ls != last.ls
        }
        carriedOver("503C", ["CIN"], "An episode open last year goes on with the same category of need.") {
            first,
            last,
            _ in first.cin != last.cin
        }
        carriedOver(
            "503D",
            ["PLACE"],
            "An episode open last year goes on with the same placement, but for codes that the year replaced."
        ) {
            first,
            last,
            child in
            first.place != last.place && !Replacement.of(last.place, in: child.year).contains(first.place)
        }
        carriedOver("503E", ["PLACE_PROVIDER"], "An episode open last year goes on with the same provider.") {
            first,
            last,
            _ in
            first.placeProvider != last.placeProvider
        }
        carriedOver("503F", ["URN"], "An episode open last year goes on with the same number of Ofsted's.") {
            first,
            last,
            _ in first.urn != last.urn
        }
        CheckRule(
            "562",
            .query,
            flags: [.episodes],
            ["DECOM"],
            "A child's first episode, if it began before the year, was the last in last year's return.",
            needs: [.previous(.episodes)]
        ) { child, flags in
            guard let first = child.chain.first, first.decom.precedes(child.start) else { return }
            if child.chainBefore.lastKnown?.decom != first.decom { flags.flag(first) }
        }
        CheckRule(
            "NoE",
            .query,
            ["DECOM"],
            "A child with an episode from before the year has episodes in last year's return.",
            needs: [.previous(.episodes)]
        ) { (episode: EpisodeRow, child) in
            child.chainBefore.isEmpty && episode.decom.precedes(child.start)
        }
    }

    /// A rule about the first episode of a child whose last episode last year was open.
    static func carriedOver(
        _ number: String,
        _ columns: [String],
        _ meaning: String,
        needs: [Need] = [],
        isBroken: @escaping @Sendable (_ first: EpisodeRow, _ last: EpisodeRow, ChildRows) -> Bool
    ) -> CheckRule {
        CheckRule(
            number,
            .must,
            flags: [.episodes],
            columns,
            meaning,
            needs: [.previous(.episodes)] + needs
        ) { child, flags in
            guard let last = child.chainBefore.lastKnown, last.isOpen, let first = child.chain.first, first.decom != nil
            else { return }
            if isBroken(first, last, child) { flags.flag(first) }
        }
    }
}

/// What a code was replaced by in the years in which a continuing episode may have either.
private enum Replacement {
    static func of(_ code: Cell, in year: Int) -> CellSet {
        switch code {
        case "H5" where year == 2024 || year == 2025: ["K3"]
        case "Z1" where year == 2026: EpisodeCodes.otherSince2026
        default: []
        }
    }
}
