import Vocabulary

extension Episode {
    /// Whether this carries on the period of care that the episode before it belongs to.
    func continues(_ before: Episode) -> Bool {
        !reasonBegun.beginsCare && touches(before) && !endsShortBreaks(of: before)
    }

    /// Becoming looked after in the full sense, where there were short breaks until then, is another period of care.
    func endsShortBreaks(of before: Episode) -> Bool {
        before.legalStatus.isShortBreaks && !legalStatus.isShortBreaks && touches(before)
    }

    private func touches(_ before: Episode) -> Bool {
        before.ceasedOn.map { beganOn <= $0 } ?? true
    }

    /// What does not fit within this episode.
    var findings: [Finding] {
        switch (ceasedOn, reasonCeased) {
        case (let day?, nil): [finding("The episode of \(beganOn) ended on \(day), but no reason is given.")]
        case (nil, _?): [finding("The episode of \(beganOn) has a reason for its end, but no last day.")]
        case (_?, _?), (nil, nil): []
        }
    }

    /// What does not fit between this episode and the one before it.
    func findings(after before: Episode) -> [Finding] {
        guard let ceased = before.ceasedOn else {
            return [finding("The episode of \(before.beganOn) has no last day, though another began on \(beganOn).")]
        }
        if beganOn < ceased {
            return [finding("The episode of \(beganOn) began before the one of \(before.beganOn) ended, on \(ceased).")]
        }
        return beganOn == ceased ? findings(onSameDayAs: before) : findings(longAfter: before, ended: ceased)
    }

    private func findings(onSameDayAs before: Episode) -> [Finding] {
        switch before.reasonCeased {
        case .continues where reasonBegun.beginsCare:
            [finding("The episode of \(beganOn) says that care began, though the one before it runs on into it (X1).")]
        case let reason? where reason.endsCare && !reasonBegun.beginsCare:
            [finding("The episode of \(before.beganOn) says that care ended, though that of \(beganOn) carries on.")]
        case _?, nil: []
        }
    }

    private func findings(longAfter before: Episode, ended: CivilDate) -> [Finding] {
        var found: [Finding] = []
        if before.reasonCeased == .continues {
            found.append(
                finding(
                    "The episode of \(before.beganOn) should run on into another on \(ended), but the next began on \(beganOn)."
                )
            )
        }
        if !reasonBegun.beginsCare {
            found.append(
                finding(
                    "The episode of \(beganOn) does not say that care began, though nothing is known since \(ended)."
                )
            )
        }
        return found
    }

    fileprivate func finding(_ sentence: String) -> Finding {
        Finding("episode", value: beganOn.iso, sentence)
    }
}

extension [Episode] {
    /// What does not fit after the last of a child's episodes.
    var findingsAtEnd: [Finding] {
        guard let last, last.reasonCeased == .continues, let day = last.ceasedOn else { return [] }
        return [last.finding("The episode of \(last.beganOn) should run on into another on \(day), but none is known.")]
    }
}
