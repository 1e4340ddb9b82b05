import Vocabulary

/// A child's periods of care, derived from the episodes and never keyed.
///
/// An episode that says care began (S) begins a period, and so does one that nothing leads up to. What does not fit is
/// said, and the history made all the same: a return with faults must not hide a child.
package struct CareHistory: Hashable, Sendable {
    /// In order; none runs on into the next.
    package let periods: [PeriodOfCare]
    /// What in the episodes does not fit together, each in a sentence.
    package let findings: [Finding]

    /// The history that one child's episodes tell, in whatever order they come.
    package init(_ episodes: [Episode]) {
        let ordered = episodes.sorted { ($0.beganOn, $0.id) < ($1.beganOn, $1.id) }
        let pairs = Array(zip(ordered, ordered.dropFirst()))
        var chains: [Chain] = ordered.prefix(1).map { Chain(first: $0, isBeginningKnown: $0.reasonBegun.beginsCare) }
        for (before, episode) in pairs {
            if episode.continues(before) {
                chains[chains.count - 1].later.append(episode)
            } else {
                chains[chains.count - 1].end = [before.ceasedOn, episode.beganOn].compactMap { $0 }.min()
                let isKnown = episode.reasonBegun.beginsCare || episode.endsShortBreaks(of: before)
                chains.append(Chain(first: episode, isBeginningKnown: isKnown))
            }
        }
        if let last = ordered.last, last.reasonCeased != .continues { chains[chains.count - 1].end = last.ceasedOn }
        periods = chains.map {
            PeriodOfCare(
                first: $0.first,
                later: $0.later,
                isBeginningKnown: $0.isBeginningKnown,
                endedOn: $0.end
            )
        }
        findings = ordered.flatMap(\.findings) + pairs.flatMap { $1.findings(after: $0) } + ordered.findingsAtEnd
    }

    /// The latest period that had begun by a day.
    package func period(on day: CivilDate) -> PeriodOfCare? { periods.last { $0.beganOn <= day } }

    package func status(on day: CivilDate) -> ChildStatus {
        guard let period = period(on: day) else { return .notKnown }
        if let exit = period.exit, exit.on <= day { return .leftCare(exit) }
        return .inCare(period)
    }

    /// A period while it is put together.
    private struct Chain {
        let first: Episode
        let isBeginningKnown: Bool
        var later: [Episode] = []
        var end: CivilDate?
    }
}
