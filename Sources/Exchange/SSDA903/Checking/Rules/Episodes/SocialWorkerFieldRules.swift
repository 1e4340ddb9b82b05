import Vocabulary

extension CheckRule {
    /// What a social worker's row says by itself (the Department's stage 1).
    @CheckRuleList static var socialWorkerFieldRules: [CheckRule] {
        CheckRule(
            "SW01STG1",
            .must,
            flags: [.episodes],
            ["LS", "DEC", "SW_ID", "SW_DECOM", "SW_REASON"],
            "A child looked after on 31 March has a social worker's row that is filled.",
            years: 2024...2024,
            needs: [.table(.socialWorkers)]
        ) { child, flags in
            if child.swEpisodes.contains(where: \.isFilled) { return }
            for episode in child.episodes where episode.isOpen && !episode.isShortBreak { flags.flag(episode) }
        }
        CheckRule(
            "SW01aSTG1",
            .must,
            ["SW_ID", "SW_DECOM"],
            "A social worker's row from before April 2023 has the worker and the first day.",
            years: 2025...2025
        ) { (worker: SWEpisodeRow, _) in
            guard let began = worker.swDecom else { return true }
            return began < .on(1, 4, 2023) && worker.swId.isEmpty
        }
        CheckRule(
            "SW01bSTG1",
            .must,
            ["SW_ID", "SW_DECOM", "SW_REASON"],
            "A social worker's row since April 2023 has the worker, the first day and the reason.",
            years: 2025...2025
        ) { (worker: SWEpisodeRow, _) in
            guard let began = worker.swDecom else { return true }
            return began >= .on(1, 4, 2023) && (worker.swId.isEmpty || worker.swReason.isEmpty)
        }
        CheckRule(
            "SW02STG1",
            .must,
            ["SW_ID"],
            "A social worker's number begins with SW or XX and, from 2025/26, has four characters at least."
        ) { (worker: SWEpisodeRow, child) in
            let letters = child.letters(of: worker.swId)
            let begins = letters.starts(with: [0x53, 0x57]) || letters.starts(with: [0x58, 0x58])
            return !begins || (child.year >= 2026 && letters.count < 4)
        }
        CheckRule(
            "SW03STG1",
            .must,
            ["SW_ID", "SW_DECOM", "SW_REASON"],
            "A social worker's row has the worker, the first day and the reason.",
            years: 2024...2024
        ) { (worker: SWEpisodeRow, _) in
            !worker.isFilled
        }
        CheckRule("SW04STG1", .must, ["SW_DECOM"], "The day a social worker began is a real one.") {
            (worker: SWEpisodeRow, _) in
            worker.isUnreadable(SWEpisodeRow.swDecomPlace)
        }
        CheckRule("SW05STG1", .must, ["SW_DEC"], "The day a social worker ended is a real one.") {
            (worker: SWEpisodeRow, _) in
            worker.isUnreadable(SWEpisodeRow.swDecPlace)
        }
        CheckRule(
            "SW13STG1",
            .must,
            ["SW_REASON", "SW_DECOM"],
            "The reason for a new social worker is one of the codes; without one it began before April 2023 (in 2023/24, never)."
        ) { (worker: SWEpisodeRow, child) in
            guard worker.swReason.isEmpty else { return !SWEpisodeRow.reasons.contains(worker.swReason) }
            return child.year == 2024 || CivilDate.on(1, 4, 2023).isUpTo(worker.swDecom)
        }
    }
}
