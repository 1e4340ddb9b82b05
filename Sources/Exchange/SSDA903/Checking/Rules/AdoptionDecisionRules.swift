import Vocabulary

extension CheckRule {
    /// Decisions to place for adoption, by themselves and one after another.
    @CheckRuleList static var decisionRules: [CheckRule] {
        realDay(
            "115",
            PlacedAdoptionRow.self,
            "DATE_PLACED",
            "The day of a decision to place for adoption is a real one."
        )
        realDay(
            "116",
            PlacedAdoptionRow.self,
            "DATE_PLACED_CEASED",
            "The day on which a decision to place for adoption is reversed is a real one."
        )
        CheckRule(
            "119",
            .must,
            ["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
            "A decision that is reversed has the day and the reason; any other has neither."
        ) { (row: PlacedAdoptionRow, _) in
            row.isCeasedGiven == row.reasonPlacedCeased.isEmpty
        }
        CheckRule("120", .must, ["REASON_PLACED_CEASED"], "The reason for reversing a decision is RD1 to RD4.") {
            (row: PlacedAdoptionRow, _) in
            !row.reasonPlacedCeased.isEmpty && !reversals.contains(row.reasonPlacedCeased)
        }
        CheckRule(
            "184",
            .must,
            ["DATE_PLACED", "DOB"],
            "A decision to place for adoption comes after the birth."
        ) { (row: PlacedAdoptionRow, _) in
            guard let decided = row.datePlaced else { return false }
            return row.dob.map { $0 > decided } ?? true
        }
        CheckRule("522", .must, ["DATE_PLACED", "DATE_PLACED_CEASED"], "A decision is not reversed before it is made.")
        {
            (row: PlacedAdoptionRow, _) in
            guard let decided = row.datePlaced, let reversed = row.datePlacedCeased else { return false }
            return reversed < decided
        }
        CheckRule(
            "563",
            .must,
            ["DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
            "A decision that is reversed has the day on which it was made."
        ) { (row: PlacedAdoptionRow, _) in
            !row.isPlacedGiven && row.isCeasedGiven && !row.reasonPlacedCeased.isEmpty
        }
        CheckRule(
            "579",
            .must,
            flags: [.placedForAdoption],
            ["DATE_PLACED", "DATE_PLACED_CEASED"],
            "A decision is made only when the one before it has been reversed."
        ) { child, flags in
            let decisions = child.decisions
            for (earlier, later) in zip(decisions, decisions.dropFirst()) {
                guard let reversed = earlier.datePlacedCeased else {
                    flags.flag(later)
                    continue
                }
                if let decided = later.datePlaced, decided < reversed { flags.flag(later) }
            }
        }
        CheckRule(
            "583",
            .query,
            flags: [.placedForAdoption],
            ["DATE_PLACED", "DATE_PLACED_CEASED"],
            "Every decision but the latest has been reversed."
        ) { child, flags in
            guard let latest = child.decisions.last(where: { $0.datePlaced != nil }) ?? child.placedAdoption.first
            else { return }
            for decision in child.placedAdoption where decision.row != latest.row && !decision.isCeasedGiven {
                flags.flag(decision)
            }
        }
    }

    private static let reversals: CellSet = ["RD1", "RD2", "RD3", "RD4"]

    /// Decisions to place for adoption against those of last year's return.
    @CheckRuleList static var decisionsLastYearRules: [CheckRule] {
        CheckRule(
            "559",
            .must,
            ["DATE_PLACED"],
            "A decision made before the year was in last year's return.",
            needs: [.previous(.placedForAdoption)]
        ) { (row: PlacedAdoptionRow, child) in
            guard let decided = row.datePlaced, decided < child.start else { return false }
            let before = child.before.placedAdoption
            return before.isEmpty || before.contains { $0.datePlaced == nil }
        }
        CheckRule(
            "560",
            .must,
            ["DATE_PLACED", "DATE_PLACED_CEASED"],
            "A decision that stood at the end of last year has the same day this year.",
            needs: [.previous(.placedForAdoption)]
        ) { (row: PlacedAdoptionRow, child) in
            child.before.placedAdoption.contains { earlier in
                earlier.isPlacedGiven && !earlier.isCeasedGiven && earlier.datePlaced != row.datePlaced
            }
        }
        CheckRule(
            "561",
            .must,
            ["DATE_PLACED", "DATE_PLACED_CEASED"],
            "A decision that was reversed last year is not returned again.",
            needs: [.previous(.placedForAdoption)]
        ) { (row: PlacedAdoptionRow, child) in
            guard let decided = row.datePlaced else { return false }
            return child.before.placedAdoption.contains { $0.isReversed && $0.datePlaced == decided }
        }
        CheckRule(
            "584",
            .must,
            ["DATE_PLACED"],
            "After a decision that was reversed last year only a later one can be made.",
            needs: [.previous(.placedForAdoption)]
        ) { (row: PlacedAdoptionRow, child) in
            child.before.placedAdoption.contains { earlier in
                guard earlier.isReversed else { return false }
                guard let decided = row.datePlaced else { return !row.isPlacedGiven }
                return earlier.datePlaced.map { decided <= $0 } ?? false
            }
        }
    }
}

extension ChildRows {
    /// The decisions in the order in which they were made; those without a day last.
    var decisions: [PlacedAdoptionRow] {
        let farOff = CivilDate(dayNumber: Int.max)
        return placedAdoption.sorted { one, other in
            let days = (one.datePlaced ?? farOff, other.datePlaced ?? farOff)
            return days.0 == days.1 ? one.row < other.row : days.0 < days.1
        }
    }
}

extension PlacedAdoptionRow {
    /// Whether anything says that the decision no longer stands.
    var isReversed: Bool { isCeasedGiven || !reasonPlacedCeased.isEmpty }
}
