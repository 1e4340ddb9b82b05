import Vocabulary

extension CheckRule {
    /// A rule about two of a child's episodes that follow each other: the later one breaks it.
    static func laterEpisode(
        _ number: String,
        _ severity: Severity,
        _ columns: [String],
        _ meaning: String,
        years: ClosedRange<Int> = CollectionYear.known,
        isBroken: @escaping @Sendable (_ previous: EpisodeRow, _ episode: EpisodeRow) -> Bool
    ) -> CheckRule {
        CheckRule(number, severity, flags: [.episodes], columns, meaning, years: years) { child, flags in
            let chain = child.chain
            for place in chain.indices.dropFirst() where isBroken(chain[place - 1], chain[place]) {
                flags.flag(chain[place])
            }
        }
    }

    /// A rule about two of a child's episodes that follow each other: the earlier one breaks it.
    static func earlierEpisode(
        _ number: String,
        _ severity: Severity,
        _ columns: [String],
        _ meaning: String,
        years: ClosedRange<Int> = CollectionYear.known,
        isBroken: @escaping @Sendable (_ episode: EpisodeRow, _ next: EpisodeRow) -> Bool
    ) -> CheckRule {
        CheckRule(number, severity, flags: [.episodes], columns, meaning, years: years) { child, flags in
            let chain = child.chain
            for place in chain.indices.dropLast() where isBroken(chain[place], chain[place + 1]) {
                flags.flag(chain[place])
            }
        }
    }

    /// A rule about an episode in the light of the date of birth that Header gives: both rows are flagged.
    static func episodeAndHeader(
        _ number: String,
        _ severity: Severity,
        _ columns: [String],
        _ meaning: String,
        years: ClosedRange<Int> = CollectionYear.known,
        isBroken: @escaping @Sendable (EpisodeRow, ChildRows) -> Bool
    ) -> CheckRule {
        CheckRule(
            number,
            severity,
            flags: [.episodes, .header],
            ["DOB"] + columns,
            meaning,
            years: years,
            needs: [.table(.episodes), .table(.header)]
        ) { child, flags in
            var isAny = false
            for episode in child.episodes where isBroken(episode, child) {
                flags.flag(episode)
                isAny = true
            }
            if isAny { child.headers.forEach { flags.flag($0) } }
        }
    }
}
