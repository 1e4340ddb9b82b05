import Vocabulary

/// An unbroken time of being looked after: the chain of episodes from coming into care to leaving it.
package struct PeriodOfCare: Hashable, Sendable {
    package let first: Episode
    /// The episodes after the first, in order.
    package let later: [Episode]
    /// Whether the day on which care began is known, and not only the first day in the files.
    package let isBeginningKnown: Bool
    /// The day care ended; nothing while it goes on.
    package let endedOn: CivilDate?

    package var beganOn: CivilDate { first.beganOn }
    package var episodes: [Episode] { [first] + later }
    package var last: Episode { later.last ?? first }

    /// How care ended, once it has.
    package var exit: CareExit? { endedOn.map { CareExit(on: $0, reason: last.reasonCeased) } }

    /// Nothing but an agreed series of short breaks (V3, V4), which have reviews of their own.
    package var isShortBreaksOnly: Bool { episodes.allSatisfy { $0.legalStatus.isShortBreaks } }

    package func contains(_ day: CivilDate) -> Bool {
        beganOn <= day && (endedOn.map { day < $0 } ?? true)
    }

    /// The legal statuses through time, each for as long as it held.
    package var legalStatuses: [Stretch<LegalStatus>] {
        joined(by: { $0.legalStatus == $1.legalStatus }).map { episode, until in
            Stretch(value: episode.legalStatus, from: episode.beganOn, until: until)
        }
    }

    /// Where the child lived through time. A change of legal status alone begins no new placement.
    package var placements: [Placement] {
        var found: [Placement] = []
        for (episode, until) in joined(by: { _, _ in false }) {
            if let current = found.last, !episode.reasonBegun.changesPlacement, current.place == episode.place {
                found[found.count - 1].endedOn = until
                found[found.count - 1].reasonLeft = episode.reasonPlaceChange
            } else {
                found.append(Placement(episode, endedOn: until))
            }
        }
        return found
    }

    /// The episodes that begin something new, each with the day on which it gave way.
    private func joined(by isSame: (Episode, Episode) -> Bool) -> [(Episode, CivilDate?)] {
        var heads: [Episode] = []
        for episode in episodes {
            if let head = heads.last, isSame(head, episode) { continue }
            heads.append(episode)
        }
        let ends = heads.dropFirst().map { Optional($0.beganOn) } + [endedOn]
        return Array(zip(heads, ends))
    }
}
