import Vocabulary

/// A time of care without a break, made of the episodes that join up.
struct CarePeriod {
    let began: CivilDate
    /// Its episodes, in order; never none.
    private(set) var episodes: [EpisodeRow]

    /// The day it ended; nothing for one that goes on, or whose last day cannot be read.
    var ended: CivilDate? { episodes.last?.dec }
    var isOpen: Bool { episodes.last?.isOpen ?? true }

    fileprivate mutating func add(_ episode: EpisodeRow) {
        episodes.append(episode)
    }
}

extension ChildRows {
    /// The child's periods of care: an episode begins another when it begins after the day on which the last one ended.
    var carePeriods: [CarePeriod] {
        var periods: [CarePeriod] = []
        for episode in chain {
            guard let began = episode.decom else { continue }
            if let last = periods.indices.last, !(periods[last].ended.precedes(began)) {
                periods[last].add(episode)
            } else {
                periods.append(CarePeriod(began: began, episodes: [episode]))
            }
        }
        return periods
    }

    /// The period in which the child is looked after at the end of the year; short breaks are none.
    var presentPeriod: CarePeriod? {
        guard let last = carePeriods.last, last.isOpen, last.episodes.last?.isShortBreak == false else { return nil }
        return last
    }
}
