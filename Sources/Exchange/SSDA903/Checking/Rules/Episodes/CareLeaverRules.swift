import Vocabulary

extension CheckRule {
    /// For whom care leavers' information (OC3) is returned, in the light of the episodes.
    @CheckRuleList static var careLeaverRules: [CheckRule] {
        CheckRule(
            "1000",
            .must,
            ["REC"],
            "No care leavers' information is returned for a child who died in care (E2), this year or last.",
            needs: [.table(.episodes)]
        ) { (_: OC3Row, child) in
            child.chain.contains { $0.rec == "E2" } || child.chainBefore.contains { $0.rec == "E2" }
        }
        CheckRule(
            "1001",
            .query,
            ["DOB", "LS", "DECOM", "DEC", "REC"],
            "A care leaver under 20 whose episodes are known was in care for 91 days since 14 and a day since 16, and not adopted.",
            needs: [.table(.header), .table(.episodes), .previous(.episodes)]
        ) { (_: OC3Row, child) in
            guard let born = child.dob, child.end < born.adding(years: 20) else { return false }
            let care = KnownCare(of: child)
            return !care.isEmpty
                && (care.endsInAdoption || care.days(since: born.adding(years: 14)) < 91
                    || care.days(since: born.adding(years: 16)) < 1)
        }
        CheckRule(
            "1002",
            .query,
            ["CHILD"],
            "A care leaver has episodes in this year's return or last year's (earlier ones are not seen here).",
            needs: [.table(.episodes), .previous(.episodes)]
        ) { (_: OC3Row, child) in
            child.chain.isEmpty && child.chainBefore.isEmpty
        }
        CheckRule(
            "1007",
            .must,
            ["DOB", "IN_TOUCH", "ACTIV", "ACCOM"],
            "No care leavers' information for somebody who was still looked after on the 17th or 18th birthday.",
            needs: [.table(.episodes)]
        ) { (leaver: OC3Row, child) in
            guard leaver.isFilled, let birthday = leaver.dob?.lastBirthday(17...18, by: child.end) else { return false }
            return child.chain.contains { episode in
                episode.decom.isUpTo(birthday) && (episode.isOpen || birthday.precedes(episode.dec))
            }
        }
        CheckRule(
            "1011",
            .must,
            ["REC", "IN_TOUCH", "ACTIV", "ACCOM"],
            "No care leavers' information for a child whose care another authority took over (E3).",
            needs: [.table(.episodes)]
        ) { (leaver: OC3Row, child) in
            leaver.isFilled && child.chain.lastKnown?.rec == "E3"
        }
        CheckRule(
            "1014",
            .must,
            flags: [.unaccompanied, .careLeavers],
            ["DUC", "IN_TOUCH", "ACTIV", "ACCOM"],
            "A care leaver with no episode in the year has no row among the unaccompanied.",
            needs: [.table(.episodes), .table(.unaccompanied), .table(.careLeavers)]
        ) { child, flags in
            let leavers = child.oc3.filter(\.isFilled)
            guard !child.uasc.isEmpty, !leavers.isEmpty else { return }
            let wasLookedAfter = child.chain.contains { episode in
                episode.decom.isUpTo(child.end) && (episode.isOpen || child.start.isUpTo(episode.dec))
            }
            if wasLookedAfter { return }
            child.uasc.forEach { flags.flag($0) }
            leavers.forEach { flags.flag($0) }
        }
        CheckRule(
            "1016",
            .must,
            ["DOB", "DEC", "IN_TOUCH", "ACTIV", "ACCOM"],
            "No care leavers' information for somebody who left care on or after the 17th or 18th birthday, whichever was last.",
            years: 2024...2027,
            needs: [.table(.episodes)]
        ) { (leaver: OC3Row, child) in
            guard leaver.isFilled, let birthday = leaver.dob?.lastBirthday(17...18, by: child.end) else { return false }
            return child.chain.contains { birthday.isUpTo($0.dec) }
        }
        CheckRule(
            "3001",
            .must,
            ["DOB", "ACCOM"],
            "A care leaver who turned 17 in the year does not live with former foster carers (Z1, Z2).",
            needs: [.table(.header)]
        ) { (leaver: OC3Row, child) in
            guard leaver.accom == "Z1" || leaver.accom == "Z2" else { return false }
            let birthday = child.birthday(17)
            return child.start.isUpTo(birthday) && birthday.isUpTo(child.end)
        }
    }
}

extension OC3Row {
    /// Whether it says anything of the care leaver.
    fileprivate var isFilled: Bool { !(inTouch.isEmpty && activ.isEmpty && accom.isEmpty) }
}

extension CivilDate {
    /// Somebody's last birthday by a day, if it was one of these.
    fileprivate func lastBirthday(_ ages: ClosedRange<Int>, by day: CivilDate) -> CivilDate? {
        if adding(years: ages.upperBound + 1) <= day { return nil }
        return ages.reversed().lazy.map { adding(years: $0) }.first { $0 <= day }
    }
}

/// What two years' returns know of a child's care, short breaks left out, each episode once.
private struct KnownCare {
    private var times: [(began: CivilDate, ended: CivilDate)] = []
    private(set) var endsInAdoption = false
    private(set) var isEmpty = true

    init(of child: ChildRows) {
        // This year's return says last how an episode went that stands in both.
        let earlier = child.chainBefore.filter { old in
            old.decom != nil && !child.chain.contains { $0.decom == old.decom }
        }
        let episodes = (earlier + child.chain.filter { $0.decom != nil })
        isEmpty = episodes.isEmpty
        endsInAdoption = episodes.last?.endsInAdoption ?? false
        for (place, episode) in episodes.enumerated() where !episode.isShortBreak {
            let isLast = place == episodes.count - 1
            if let began = episode.decom, let ended = isLast ? episode.ended(by: child.end) : episode.dec {
                times.append((began, ended))
            }
        }
    }

    /// How many days of it are known since a birthday.
    func days(since birthday: CivilDate) -> Int {
        times.reduce(0) { $0 + max(0, max($1.began, birthday).days(to: $1.ended)) }
    }
}
