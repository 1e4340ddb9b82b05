import Vocabulary

extension CheckRule {
    /// Health and development against the episodes: it is told of children looked after for the whole year.
    @CheckRuleList static var healthInCareRules: [CheckRule] {
        wholeYear(
            "157",
            ["DOB", "SDQ_SCORE", "SDQ_REASON"],
            "SDQ1 is no reason for a child of 4 or over as the year began and of 16 or under at its end."
        ) { row, child, born in
            born.adding(years: 4) <= child.start && born.adding(years: 16) >= child.end && row.sdqScore.isEmpty
                && row.sdqReason == "SDQ1"
        }
        notWholeYear("185", ["SDQ_SCORE"], "Only a child looked after for the whole year has an SDQ score.") {
            !$0.sdqScore.isEmpty
        }
        wholeYear(
            "186",
            ["DOB", "SDQ_SCORE", "SDQ_REASON"],
            "A child of 4 as the year began and under 17 at its end has an SDQ score, or a reason for having none."
        ) { row, child, born in
            born.adding(years: 4) <= child.start && born.adding(years: 17) > child.end && !row.hasSDQ
        }
        notWholeYear(
            "190",
            outcomeColumns,
            "Health and development are told only of a child looked after for the whole year."
        ) {
            $0.isGiven
        }
        CheckRule(
            "191",
            .must,
            flags: [.health, .episodes],
            ["CHILD", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
            "Of a child looked after for the whole year the items of health are filled.",
            needs: [.table(.health), .table(.episodes)]
        ) { child, flags in
            guard child.isLookedAfterContinuously else { return }
            for row in child.oc2 where row.lacksHealth { flags.flag(row) }
            if child.oc2.isEmpty, let first = child.chain.first { flags.flag(first) }
        }
        wholeYear(
            "197B",
            ["DOB", "SDQ_SCORE", "SDQ_REASON"],
            "A child who turned 4 or 17 in the year has an SDQ score, or a reason for having none."
        ) { row, child, born in
            [born.adding(years: 4), born.adding(years: 17)].contains { child.start <= $0 && $0 <= child.end }
                && !row.hasSDQ
        }
        notWholeYear(
            "198",
            ["SDQ_REASON"],
            "Only a child looked after for the whole year has a reason for having no SDQ score."
        ) {
            !$0.sdqReason.isEmpty
        }
        wholeYear("543", ["DOB", "CONVICTED"], "Of a child of 10 or over it is told whether there was a conviction.") {
            row,
            child,
            born in
            born.adding(years: 10) <= child.end && row.convicted.isEmpty
        }
        wholeYear(
            "545",
            ["DOB", "HEALTH_CHECK"],
            "Of a child under 5 it is told whether health checks are up to date."
        ) {
            row,
            child,
            born in
            born.adding(years: 5) > child.end && row.healthCheck.isEmpty
        }
        wholeYear("546", ["DOB", "HEALTH_CHECK"], "Of a child of 5 or over health checks are not told.") {
            row,
            child,
            born in
            born.adding(years: 5) <= child.end && !row.healthCheck.isEmpty
        }
        CheckRule(
            "187",
            .must,
            flags: [.adoptions, .careLeavers],
            [
                "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR", "IN_TOUCH", "ACTIV",
                "ACCOM",
            ],
            "A child looked after for the whole year is neither adopted nor a care leaver.",
            needs: [.table(.adoptions), .table(.careLeavers), .table(.episodes)]
        ) { child, flags in
            guard child.isLookedAfterContinuously else { return }
            for row in child.oc3 where row.isGiven { flags.flag(row) }
            for row in child.ad1 where row.isGiven { flags.flag(row) }
        }
    }

    /// A rule about a child who was looked after for the whole year.
    private static func wholeYear(
        _ number: String,
        _ columns: [String],
        _ meaning: String,
        isBroken: @escaping @Sendable (OC2Row, ChildRows, CivilDate) -> Bool
    ) -> CheckRule {
        CheckRule(number, .must, columns, meaning, needs: [.table(.episodes)]) { (row: OC2Row, child) in
            guard child.isLookedAfterContinuously, let born = row.dob else { return false }
            return isBroken(row, child, born)
        }
    }

    /// A rule about a child who was not.
    private static func notWholeYear(
        _ number: String,
        _ columns: [String],
        _ meaning: String,
        isBroken: @escaping @Sendable (OC2Row) -> Bool
    ) -> CheckRule {
        CheckRule(number, .must, columns, meaning, needs: [.table(.episodes)]) { (row: OC2Row, child) in
            !child.isLookedAfterContinuously && isBroken(row)
        }
    }
}
