import Vocabulary

extension CheckRule {
    /// Health and development (OC2), each row by itself.
    @CheckRuleList static var healthRules: [CheckRule] {
        CheckRule(
            "158",
            .must,
            ["INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
            "Of an intervention that was received nothing is said of its offer."
        ) { (row: OC2Row, _) in
            row.interventionReceived == "1" && !row.interventionOffered.isEmpty
        }
        CheckRule(
            "159",
            .must,
            ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
            "Where no intervention was received, it is said whether one was offered."
        ) { (row: OC2Row, _) in
            row.substanceMisuse == "1" && row.interventionReceived == "0" && row.interventionOffered.isEmpty
        }
        CheckRule("180", .must, ["SDQ_SCORE"], "The SDQ score is a whole number from 0 to 40.") { (row: OC2Row, _) in
            !row.sdqScore.isEmpty && !(row.sdqScore.number.map { (0...40).contains($0) && $0 == $0.rounded() } ?? false)
        }
        CheckRule("181", .must, outcomeColumns, "Every item of health and development is 0 or 1.") { (row: OC2Row, _) in
            row.outcomes.contains { !$0.isEmpty && $0 != "0" && $0 != "1" }
        }
        CheckRule(
            "182",
            .must,
            outcomeColumns,
            "Immunisations, teeth check, health assessment and substance misuse are filled when another item is."
        ) { (row: OC2Row, _) in
            row.lacksHealth
                && ![row.convicted, row.healthCheck, row.interventionReceived, row.interventionOffered]
                    .allSatisfy(\.isEmpty)
        }
        CheckRule(
            "188",
            .must,
            ["DOB", "SDQ_SCORE", "SDQ_REASON"],
            "A child under 4 at the end of the year has no SDQ score, and no reason for having none."
        ) { (row: OC2Row, child) in
            guard let born = row.dob else { return false }
            return born.adding(years: 4) > child.end && row.hasSDQ
        }
        CheckRule(
            "189",
            .must,
            ["DOB", "SDQ_SCORE", "SDQ_REASON"],
            "Who was over 17 as the year began has no SDQ score, and no reason for having none."
        ) { (row: OC2Row, child) in
            guard let born = row.dob else { return false }
            return born.adding(years: 17) < child.start && row.hasSDQ
        }
        CheckRule(
            "192",
            .must,
            ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED"],
            "Where a substance was misused, it is said whether an intervention was received."
        ) { (row: OC2Row, _) in
            row.substanceMisuse == "1" && row.interventionReceived.isEmpty
        }
        CheckRule(
            "193",
            .must,
            ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
            "Interventions are for a substance misused: without one nothing is said of them."
        ) { (row: OC2Row, _) in
            (row.substanceMisuse.isEmpty || row.substanceMisuse == "0")
                && !(row.interventionReceived.isEmpty && row.interventionOffered.isEmpty)
        }
        CheckRule("196", .must, ["SDQ_REASON"], "The reason for having no SDQ score is SDQ1 to SDQ5.") {
            (row: OC2Row, _) in
            !row.sdqReason.isEmpty && !sdqReasons.contains(row.sdqReason)
        }
        CheckRule(
            "197a",
            .must,
            ["SDQ_SCORE", "SDQ_REASON"],
            "There is an SDQ score or a reason for having none, not both."
        ) { (row: OC2Row, _) in
            !row.sdqScore.isEmpty && !row.sdqReason.isEmpty
        }
        CheckRule(
            "542",
            .must,
            ["DOB", "CONVICTED"],
            "Of a child under 10 at the end of the year no conviction is told."
        ) {
            (row: OC2Row, child) in
            guard let born = row.dob else { return false }
            return born.adding(years: 10) > child.end && !row.convicted.isEmpty
        }
        CheckRule(
            "544",
            .must,
            ["CONVICTED", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
            "Of a child who was convicted the items of health are filled."
        ) { (row: OC2Row, _) in
            row.convicted == "1" && row.lacksHealth
        }
        CheckRule(
            "547",
            .must,
            ["HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
            "Of a child whose health checks are up to date the other items of health are filled."
        ) { (row: OC2Row, _) in
            row.healthCheck == "1" && row.lacksHealth
        }
    }

    private static let sdqReasons: CellSet = ["SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5"]

    static let outcomeColumns = [
        "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE",
        "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED",
    ]
}

extension OC2Row {
    /// The items that are 0 or 1.
    var outcomes: [Cell] {
        [
            convicted, healthCheck, immunisations, teethCheck, healthAssessment, substanceMisuse, interventionReceived,
            interventionOffered,
        ]
    }

    /// Whether any of them is told.
    var isGiven: Bool { outcomes.contains { !$0.isEmpty } }

    /// Whether an item is empty that every child has.
    var lacksHealth: Bool {
        [immunisations, teethCheck, healthAssessment, substanceMisuse].contains(.none)
    }

    /// Whether there is an SDQ score, or a reason for having none.
    var hasSDQ: Bool { !sdqScore.isEmpty || !sdqReason.isEmpty }
}
