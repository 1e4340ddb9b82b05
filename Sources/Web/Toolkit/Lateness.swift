import Clocks
import Vocabulary

/// How late a day is against a limit, in the days in which that limit is counted: "4 working days late".
struct Lateness: Hashable, CustomStringConvertible {
    private let length: Interval

    /// Nothing where no limit is known, or the day is within it.
    init?(of day: CivilDate, against clock: Clock, _ workingDays: WorkingDays) {
        guard let due = clock.dueOn, day > due else { return nil }
        let working = clock.receipt.counted == .workingDays ? workingDays.count(after: due, through: day) : 0
        // From Friday to Sunday no working day goes by, and it is late all the same.
        length = working > 0 ? .workingDays(working) : .days(due.days(to: day))
    }

    var description: String { "\(length) late" }
}
