import Vocabulary

extension CheckRule {
    /// Decisions to place for adoption against episodes and adoptions.
    @CheckRuleList static var decisionInCareRules: [CheckRule] {
        CheckRule(
            "117",
            .must,
            flags: [.episodes, .placedForAdoption],
            ["DATE_PLACED", "DATE_PLACED_CEASED", "DECOM", "DEC", "REC"],
            "A decision is made and reversed by the end of the year, and while the child is looked after.",
            needs: [.table(.episodes), .table(.placedForAdoption)]
        ) { child, flags in
            let last = child.chain.filter { $0.decom != nil && $0.rec != "X1" }.first(latestBy: \.decom)
            guard let last else { return }
            for row in child.placedAdoption {
                let days = [row.datePlaced, row.datePlacedCeased].compactMap(\.self)
                if days.contains(where: { day in day > child.end || (last.dec.map { day > $0 } ?? false) }) {
                    flags.flag(row)
                    flags.flag(last)
                }
            }
        }
        CheckRule(
            "118",
            .must,
            flags: [.episodes, .placedForAdoption],
            ["DATE_PLACED_CEASED", "DECOM", "LS"],
            "A decision is reversed in the year or later, and after care began.",
            needs: [.table(.episodes), .table(.placedForAdoption)]
        ) { child, flags in
            guard let first = child.chain.first(where: { !$0.isShortBreak && $0.decom != nil }), let began = first.decom
            else { return }
            for row in child.placedAdoption {
                guard let reversed = row.datePlacedCeased, reversed < began || reversed < child.start else { continue }
                flags.flag(row)
                flags.flag(first)
            }
        }
        CheckRule(
            "523",
            .must,
            ["DATE_PLACED", "DATE_INT"],
            "AD1 and PlacedAdoption give the same day for the decision."
        ) { (decision: PlacedAdoptionRow, adoption: AD1Row, _) in
            guard let placed = decision.datePlaced, let decided = adoption.dateInt else { return false }
            return placed != decided
        }
        CheckRule(
            "525",
            .must,
            ["DATE_PLACED_CEASED", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
            "A child for whom the decision was reversed is not adopted in the year."
        ) { (decision: PlacedAdoptionRow, adoption: AD1Row, _) in
            decision.isCeasedGiven && adoption.isGiven
        }
        CheckRule(
            "551",
            .must,
            ["PLACE", "DATE_PLACED"],
            "A child placed for adoption has the day of the decision.",
            needs: [.table(.placedForAdoption)]
        ) { (episode: EpisodeRow, child) in
            placedForAdoption.contains(episode.place)
                && (child.placedAdoption.isEmpty || child.placedAdoption.contains { !$0.isPlacedGiven })
        }
        CheckRule(
            "552",
            .must,
            flags: [.placedForAdoption, .episodes],
            ["DATE_PLACED", "DECOM", "PLACE"],
            "The latest decision comes by the day on which the child was first placed for adoption.",
            needs: [.table(.placedForAdoption), .table(.episodes)]
        ) { child, flags in
            let first = child.chain.first { placedForAdoption.contains($0.place) && $0.decom != nil }
            let latest = child.placedAdoption.filter { $0.datePlaced != nil }.first(latestBy: \.datePlaced)
            guard let first, let latest, let placed = first.decom, let decided = latest.datePlaced, placed < decided
            else { return }
            flags.flag(first)
            flags.flag(latest)
        }
        CheckRule(
            "553",
            .must,
            flags: [.episodes, .placedForAdoption],
            ["LS", "DEC", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
            "A child under a placement order has a decision, and it stands while the order does.",
            needs: [.table(.placedForAdoption), .table(.episodes)]
        ) { child, flags in
            let orders = child.episodes.filter { $0.ls == "E1" }
            if child.placedAdoption.isEmpty { orders.forEach { flags.flag($0) } }
            guard orders.contains(where: \.isOpen) else { return }
            for decision in child.placedAdoption where decision.isReversed { flags.flag(decision) }
        }
        CheckRule(
            "554",
            .query,
            flags: [.episodes, .placedForAdoption],
            ["DATE_PLACED", "DECOM", "LS"],
            "The decision comes by the day of the placement order.",
            needs: [.table(.episodes), .table(.placedForAdoption)]
        ) { child, flags in
            guard let first = child.chain.first(where: { $0.ls == "E1" && $0.decom != nil }), let ordered = first.decom
            else { return }
            for decision in child.placedAdoption where decision.datePlaced.map({ $0 > ordered }) ?? false {
                flags.flag(first)
                flags.flag(decision)
            }
        }
        CheckRule(
            "557",
            .must,
            flags: [.episodes, .placedForAdoption],
            ["DATE_PLACED_CEASED", "REASON_PLACED_CEASED", "PLACE", "LS", "REC"],
            "When a child who was to be adopted leaves care otherwise, the decision has been reversed.",
            needs: [.table(.episodes), .table(.placedForAdoption)],
            check: flagDecisionsLeftStanding
        )
        CheckRule(
            "558",
            .must,
            ["DATE_PLACED_CEASED", "REC"],
            "Of several decisions for an adopted child one has not been reversed.",
            needs: [.table(.placedForAdoption)]
        ) { (episode: EpisodeRow, child) in
            guard adopted.contains(episode.rec), !child.placedAdoption.isEmpty else { return false }
            let adoptions = child.episodes.filter { adopted.contains($0.rec) }
            return child.placedAdoption.allSatisfy(\.isCeasedGiven)
                && adoptions.count * child.placedAdoption.count > 1
        }
        CheckRule(
            "1003",
            .must,
            flags: [.episodes, .placedForAdoption],
            ["DATE_PLACED", "DECOM", "RNE"],
            "A decision to place for adoption comes after care began.",
            needs: [.table(.episodes), .table(.placedForAdoption)]
        ) { child, flags in
            guard let first = child.chain.first(where: { $0.rne == "S" && $0.decom != nil }), let began = first.decom
            else { return }
            for decision in child.placedAdoption where decision.datePlaced.map({ $0 < began }) ?? false {
                flags.flag(first)
                flags.flag(decision)
            }
        }
    }

    @Sendable private static func flagDecisionsLeftStanding(_ child: ChildRows, _ flags: inout Flags) {
        let standing = child.placedAdoption.filter { !$0.isCeasedGiven || $0.reasonPlacedCeased.isEmpty }
        guard child.placedAdoption.isEmpty || !standing.isEmpty else { return }
        for episode in child.episodes {
            // A freeing order counted until the return of 2023/24.
            let isForAdoption =
                placedForAdoption.contains(episode.place) || episode.ls == "E1"
                || (child.year < 2025 && episode.ls == "D1")
            let leavesCare = !episode.rec.isEmpty && episode.rec != "X1" && !adopted.contains(episode.rec)
            guard isForAdoption, leavesCare else { continue }
            flags.flag(episode)
            standing.forEach { flags.flag($0) }
        }
    }
}

extension Array {
    /// The first of those whose day is the latest.
    func first(latestBy day: (Element) -> CivilDate?) -> Element? {
        reduce(nil) { best, next in
            guard let best, let latest = day(best) else { return next }
            return day(next).map { $0 > latest } ?? false ? next : best
        }
    }
}
