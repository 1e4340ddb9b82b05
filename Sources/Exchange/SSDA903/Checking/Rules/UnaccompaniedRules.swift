import Vocabulary

extension CheckRule {
    /// Unaccompanied children, and the day on which they cease to be so (DUC).
    @CheckRuleList static var unaccompaniedRules: [CheckRule] {
        CheckRule("104", .must, ["DUC"], "DUC is a real day, and not before the year.") { (row: UASCRow, child) in
            row.isUnreadable(3) || (row.duc.map { $0 < child.start } ?? false)
        }
        CheckRule("304", .must, ["DUC"], "DUC is not after the eighteenth birthday.") { (row: UASCRow, _) in
            guard let born = row.dob, let ceased = row.duc else { return false }
            return ceased > born.adding(years: 18)
        }
        CheckRule(
            "205A",
            .must,
            ["UASC", "DUC"],
            "Who was unaccompanied last year and is not this year ceased to be so in last year's DUC, a day of last year.",
            needs: [.table(.unaccompanied), .previous(.unaccompanied), .previous(.header)]
        ) { (_: HeaderRow, child) in
            child.uasc.isEmpty && !child.before.headers.isEmpty
                && child.before.uasc.contains { !child.isInLastYear($0.duc) }
        }
        CheckRule(
            "205B",
            .must,
            flags: [.unaccompanied, .header],
            ["UASC", "DUC"],
            "Who was unaccompanied last year and is so this year had the eighteenth birthday for DUC, and has it still or a day of this year.",
            needs: [.table(.unaccompanied), .table(.header), .previous(.unaccompanied), .previous(.header)]
        ) { child, flags in
            guard !child.headers.isEmpty, !child.before.headers.isEmpty else { return }
            for row in child.uasc where child.before.uasc.contains(where: { !child.follows(row, $0) }) {
                flags.flag(row)
                child.headers.forEach { flags.flag($0) }
            }
        }
        CheckRule(
            "205C",
            .must,
            ["UASC", "DUC"],
            "DUC is given only for a child who is unaccompanied, by Header too, this year or last.",
            needs: [.table(.header), .previous(.unaccompanied), .previous(.header)]
        ) { (row: UASCRow, child) in
            let wasUnaccompanied = !child.before.uasc.isEmpty && !child.before.headers.isEmpty
            let hasDay = row.duc != nil || child.before.uasc.contains { $0.duc != nil }
            return child.headers.isEmpty && !wasUnaccompanied && hasDay
        }
        CheckRule(
            "205D",
            .must,
            ["UASC"],
            "Who is unaccompanied this year and was returned last year was unaccompanied then.",
            needs: [.table(.unaccompanied), .previous(.header), .previous(.unaccompanied)]
        ) { (_: HeaderRow, child) in
            !child.uasc.isEmpty && !child.before.headers.isEmpty && child.before.uasc.isEmpty
        }
        CheckRule(
            "1014",
            .must,
            flags: [.unaccompanied, .careLeavers],
            ["DUC", "IN_TOUCH", "ACTIV", "ACCOM", "DECOM", "DEC"],
            "A care leaver with no episode in the year is not returned as unaccompanied.",
            needs: [.table(.unaccompanied), .table(.careLeavers), .table(.episodes)]
        ) { child, flags in
            guard !child.uasc.isEmpty, !child.episodes.isEmpty else { return }
            let isInYear = child.episodes.contains { episode in
                guard let began = episode.decom, began <= child.end else { return false }
                return episode.dec.map { $0 >= child.start } ?? true
            }
            let leavers = child.oc3.filter(\.isGiven)
            if isInYear || leavers.isEmpty { return }
            child.uasc.forEach { flags.flag($0) }
            leavers.forEach { flags.flag($0) }
        }
    }
}

extension ChildRows {
    fileprivate func isInLastYear(_ day: CivilDate?) -> Bool {
        guard let day else { return false }
        return start.adding(years: -1) <= day && day < start
    }

    /// Whether DUC of this year can follow that of last year.
    fileprivate func follows(_ now: UASCRow, _ before: UASCRow) -> Bool {
        guard let earlier = before.duc, earlier == before.dob?.adding(years: 18) else { return false }
        guard let ceased = now.duc else { return false }
        return ceased == earlier || (start <= ceased && ceased <= end)
    }
}
