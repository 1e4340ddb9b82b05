import Vocabulary

extension CheckRule {
    /// Care leavers (OC3), each row by itself or beside the child's other tables.
    @CheckRuleList static var careLeaverRules: [CheckRule] {
        CheckRule("131", .must, ["IN_TOUCH"], "Whether the authority is in touch is a code of the list.") {
            (row: OC3Row, _) in
            !touches.contains(row.inTouch)
        }
        CheckRule("132", .must, ["ACTIV"], "The activity of a care leaver is a code of the list.") { (row: OC3Row, _) in
            !activities.contains(row.activ)
        }
        CheckRule("133", .must, ["ACCOM"], "The accommodation of a care leaver is a code of the list.") {
            (row: OC3Row, _) in
            !accommodations.contains(row.accom)
        }
        CheckRule(
            "134",
            .must,
            ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
            "A care leaver has no adoption.",
            needs: [.table(.careLeavers)]
        ) { (row: AD1Row, child) in
            row.isGiven && child.oc3.contains(where: \.isGiven)
        }
        CheckRule(
            "153",
            .must,
            ["IN_TOUCH", "ACTIV", "ACCOM"],
            "Everything about a care leaver is filled, or nothing."
        ) { (row: OC3Row, _) in
            row.isGiven && [row.inTouch, row.activ, row.accom].contains(.none)
        }
        CheckRule(
            "215",
            .must,
            outcomeColumns + ["IN_TOUCH", "ACTIV", "ACCOM"],
            "Of a care leaver health and development are not told."
        ) { (leaver: OC3Row, health: OC2Row, _) in
            leaver.isGiven && health.isGiven
        }
        CheckRule(
            "344",
            .must,
            ["IN_TOUCH", "ACTIV", "ACCOM"],
            "Of a care leaver who died or returned home activity and accommodation are 0."
        ) { (row: OC3Row, _) in
            (row.inTouch == "DIED" || row.inTouch == "RHOM") && (row.activ != "0" || row.accom != "0")
        }
        CheckRule(
            "345",
            .must,
            ["IN_TOUCH", "ACTIV", "ACCOM"],
            "Of a care leaver who is in touch activity and accommodation are known."
        ) { (row: OC3Row, _) in
            row.inTouch == "YES" && (row.activ == "0" || row.accom == "0")
        }
        CheckRule(
            "347",
            .must,
            ["DOB", "ACCOM"],
            "Who was under 18 as the year began does not live in a foyer.",
            years: .since(2024)
        ) { (row: OC3Row, child) in
            guard let born = row.dob, row.accom == "T1" || row.accom == "T2" else { return false }
            return born.adding(years: 18) > child.start
        }
        CheckRule(
            "348",
            .must,
            ["IN_TOUCH"],
            "Who had died by last year's return is returned so again.",
            years: .since(2026),
            needs: [.previous(.careLeavers)]
        ) { (row: OC3Row, child) in
            row.inTouch != "DIED" && child.before.oc3.contains { $0.inTouch == "DIED" }
        }
        CheckRule(
            "391",
            .must,
            ["DOB", "IN_TOUCH", "ACTIV", "ACCOM"],
            "A care leaver is 17 or over by the end of the year."
        ) { (row: OC3Row, child) in
            guard let born = row.dob else { return false }
            return born.adding(years: 17) > child.end && row.isGiven
        }
        CheckRule(
            "3001",
            .must,
            ["DOB", "ACCOM"],
            "Who turns 17 in the year does not live with former foster carers.",
            needs: [.table(.header)]
        ) { (row: OC3Row, child) in
            guard row.accom == "Z1" || row.accom == "Z2", let birthday = child.birthday(17) else { return false }
            return child.start <= birthday && birthday <= child.end
        }
    }

    private static let touches: CellSet = ["YES", "NO", "DIED", "REFU", "NREQ", "RHOM"]
    private static let activities: CellSet = [
        "F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5", "G4", "G5", "G6", "0",
    ]
    /// Homeless (S) and in custody (X) are never suitable, so S1 and X1 are no codes.
    private static let accommodations: CellSet = [
        "B1", "B2", "C1", "C2", "D1", "D2", "E1", "E2", "G1", "G2", "H1", "H2", "K1", "K2", "R1", "R2", "S2", "T1",
        "T2",
        "U1", "U2", "V1", "V2", "W1", "W2", "X2", "Y1", "Y2", "Z1", "Z2", "0",
    ]
}

extension OC3Row {
    /// Whether anything is said of the care leaver.
    var isGiven: Bool { !(inTouch.isEmpty && activ.isEmpty && accom.isEmpty) }
}
