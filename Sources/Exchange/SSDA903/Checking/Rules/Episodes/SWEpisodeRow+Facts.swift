import Vocabulary

extension SWEpisodeRow {
    /// Where the table has the two days.
    static let swDecomPlace = 3
    static let swDecPlace = 4

    static let reasons: CellSet = [
        "MANAGE", "FCONTA", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN", "SWDIED", "OTHERS",
    ]

    /// Its SW_DEC is empty: the social worker is still the child's.
    var isOpen: Bool { swDec == nil && !isUnreadable(SWEpisodeRow.swDecPlace) }

    /// It says who, since when and why.
    var isFilled: Bool {
        let hasBegun = swDecom != nil || isUnreadable(SWEpisodeRow.swDecomPlace)
        return hasBegun && !swId.isEmpty && !swReason.isEmpty
    }

    fileprivate func comesBefore(_ other: SWEpisodeRow) -> Bool {
        func place(_ day: CivilDate?) -> Int { day?.dayNumber ?? .max }
        return (place(swDecom), place(swDec), row) < (place(other.swDecom), place(other.swDec), other.row)
    }
}

extension ChildRows {
    /// The child's social workers by their first day, then their last; those without one come last.
    var socialWorkers: [SWEpisodeRow] {
        let rows = swEpisodes
        if rows.count < 2 { return rows }
        return rows.sorted { $0.comesBefore($1) }
    }
}

extension CheckRule {
    /// A rule about two of a child's social workers, one after the other: the later one breaks it.
    static func laterSocialWorker(
        _ number: String,
        _ severity: Severity,
        _ columns: [String],
        _ meaning: String,
        years: ClosedRange<Int>,
        isBroken: @escaping @Sendable (_ previous: SWEpisodeRow, _ worker: SWEpisodeRow, ChildRows) -> Bool
    ) -> CheckRule {
        CheckRule(number, severity, flags: [.socialWorkers], columns, meaning, years: years) { child, flags in
            let workers = child.socialWorkers
            for place in workers.indices.dropFirst() where isBroken(workers[place - 1], workers[place], child) {
                flags.flag(workers[place])
            }
        }
    }
}
