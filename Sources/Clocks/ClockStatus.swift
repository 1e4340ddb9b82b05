import Vocabulary

/// How a clock stands on a day. The one place that says what "overdue" is: lists, badges, tiles and figures all ask it.
package enum ClockStatus: Hashable, Sendable {
    case overdue(days: Int)
    case today
    /// Within the next seven days.
    case soon
    case later
    case met
    case metLate(days: Int)
    case fellAway
    /// A due date hangs on a fact that nobody has given; in no overdue list and no late count.
    case notKnown

    /// How many days ahead count as soon.
    package static let soonDays = 7

    package init(of clock: Clock, on today: CivilDate) {
        self.init(of: clock.standing, due: clock.dueOn, on: today)
    }

    /// The same of the parts of a clock that it asks for, where figures have read no more.
    package init(of standing: Clock.Standing, due dueOn: CivilDate?, on today: CivilDate) {
        switch standing {
        case .fellAway:
            self = .fellAway
        case .met(_, let day):
            if let due = dueOn, day > due { self = .metLate(days: due.days(to: day)) } else { self = .met }
        case .running:
            self.init(runningTo: dueOn, on: today)
        }
    }

    /// The status of a clock that runs, of which a list has read only by when it is due.
    package init(runningTo due: CivilDate?, on today: CivilDate) {
        guard let due else {
            self = .notKnown
            return
        }
        self =
            switch today.days(to: due) {
            case ..<0: .overdue(days: due.days(to: today))
            case 0: .today
            case ...ClockStatus.soonDays: .soon
            default: .later
            }
    }

    package var isOverdue: Bool {
        if case .overdue = self { true } else { false }
    }

    /// Whether the clock was met, and in time: what a timeliness figure counts.
    package var wasInTime: Bool { self == .met }
}
