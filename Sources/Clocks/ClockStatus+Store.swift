import Store
import Vocabulary

extension ClockStatus {
    /// Which of the running clocks a list or a count is about: the same words as the status, as conditions on `clock`.
    ///
    /// A test compares each with `ClockStatus.init(of:on:)` for every clock of the sample, so that they cannot drift apart.
    package enum Group: String, Coded {
        case overdue
        case today
        case soon
        case later
        case notKnown = "not-known"

        package var title: String {
            switch self {
            case .overdue: "Overdue"
            case .today: "Today"
            case .soon: "Next 7 days"
            case .later: "Later"
            case .notKnown: "Not known"
            }
        }

        /// The group of a status; none for what runs no longer.
        package init?(_ status: ClockStatus) {
            switch status {
            case .overdue: self = .overdue
            case .today: self = .today
            case .soon: self = .soon
            case .later: self = .later
            case .notKnown: self = .notKnown
            case .met, .metLate, .fellAway: return nil
            }
        }

        /// The condition in a query that reads `clock`.
        package func condition(on today: CivilDate) -> SQL {
            let end = today.adding(days: ClockStatus.soonDays)
            let days: SQL =
                switch self {
                case .overdue: "clock.due_on < \(today)"
                case .today: "clock.due_on = \(today)"
                case .soon: "clock.due_on > \(today) AND clock.due_on <= \(end)"
                case .later: "clock.due_on > \(end)"
                case .notKnown: "clock.due_on IS NULL"
                }
            return "(clock.standing = 'running' AND \(days))"
        }
    }
}
