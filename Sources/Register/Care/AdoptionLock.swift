import Vocabulary

/// The days on which nothing may stand beside the child's name at birth that leads to those who adopt: where the child
/// lives, and who found that home.
///
/// It begins with a placement for adoption and ends only where the child is known to have left it for another home.
package struct AdoptionLock: Hashable, Sendable {
    private let times: [Stretch<String>]

    package init(_ history: CareHistory) {
        times = history.periods.flatMap { period in
            AdoptionCourse(of: period).placements.map { time in
                var time = time
                let cameAway = time.until.map { end in
                    period.placements.contains { $0.beganOn >= end && $0.kind != .adoption && !$0.isTemporary }
                }
                if cameAway != true { time.until = nil }
                return time
            }
        }
    }

    /// The first day of the first placement for adoption; nothing where there was none.
    package var since: CivilDate? { times.map(\.from).min() }

    package func holds(on day: CivilDate) -> Bool { times.contains { $0.contains(day) } }
}
