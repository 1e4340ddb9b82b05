import Clocks
import Policy
import Reviews
import Store
import Vocabulary
import Workforce

/// Every clock rule of the program, made from the settings and the bank holidays in force.
///
/// To add a clock: a rule in its capability, its cases, and a line each here and in `SupposedCare`.
struct ClockRules {
    let reviews: ReviewClocks
    let allocation: AllocationClocks

    var all: [any ClockRule] { [reviews, allocation] }

    init(readIn transaction: some Transaction) throws {
        try self.init(readIn: transaction, try transaction.workingDays())
    }

    /// The same where the working days have been read already.
    init(readIn transaction: some Transaction, _ workingDays: WorkingDays) throws {
        let profiles = try transaction.profiles()
        reviews = ReviewClocks { ReviewTimetable(workingDays: workingDays, settings: profiles, on: $0) }
        allocation = AllocationClocks(
            workingDays: workingDays,
            timetable: { start in
                let timers = profiles.inForce(on: start).timers
                return AllocationTimetable(
                    workingDays: workingDays,
                    settings: [.managerTold: timers.serviceTold, .officerAllocated: timers.iroAllocated]
                )
            },
            inUseSince: profiles.inUseSince
        )
    }
}
