import Vocabulary

/// Decides by when a child who comes into care must be made known to the service and be given an officer.
package struct AllocationTimetable: Hashable, Sendable {
    private let workingDays: WorkingDays
    private let settings: [AllocationRule: Interval]

    /// A timetable over the bank holidays known, with the times that a service has set for itself.
    package init(workingDays: WorkingDays, settings: [AllocationRule: Interval] = [:]) {
        self.workingDays = workingDays
        self.settings = settings
    }

    /// By when a step must be done for a child who came into care on a day.
    package func due(_ rule: AllocationRule, enteredCare day: CivilDate) -> AllocationDue {
        let interval = settings[rule] ?? rule.standard
        let reckoning = workingDays.counting(interval, after: day)
        return AllocationDue(
            rule: rule,
            interval: interval,
            startedOn: day,
            due: reckoning.day,
            skipped: reckoning.skipped
        )
    }
}

/// A step between a child's coming into care and having an officer, by the code that receipts name it with.
package enum AllocationRule: String, Coded {
    case managerTold = "iro_manager_notified"
    case officerAllocated = "iro_appointed"

    package var title: String {
        switch self {
        case .managerTold: "IRO manager told of the child"
        case .officerAllocated: "IRO allocated"
        }
    }

    /// The time that holds where a service has set no other.
    package var standard: Interval {
        switch self {
        case .managerTold: .workingDays(2)
        case .officerAllocated: .workingDays(5)
        }
    }

    package var source: String { "IRO Handbook (2010)" }
}

/// By when a step towards allocation must be done, with all that it was reckoned from: its receipt.
package struct AllocationDue: Hashable, Sendable {
    package let rule: AllocationRule
    package let interval: Interval
    /// The day on which the child came into care.
    package let startedOn: CivilDate
    package let due: CivilDate
    /// The bank holidays that the count stepped over.
    package let skipped: [BankHoliday]

    /// The reckoning as people read it: "5 working days after coming into care on 2 March 2026."
    package var sentence: String { "\(interval) after coming into care on \(startedOn)." }
}
