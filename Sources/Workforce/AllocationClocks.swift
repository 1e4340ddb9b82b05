import Clocks
import Register
import Vocabulary

extension Clock.Kind {
    /// An IRO for a child who came into care.
    package static let iroAllocated: Clock.Kind = "iro-allocated"
}

/// The clock that asks for an IRO for each child who comes into care.
package struct AllocationClocks: Sendable {
    /// What the rule looks at.
    package struct File: Hashable, Sendable {
        let child: Subject
        let periods: [PeriodOfCare]
        /// In the order in which they began.
        let allocations: [Allocation]

        package init(child: Subject, periods: [PeriodOfCare], allocations: [Allocation]) {
            self.child = child
            self.periods = periods
            self.allocations = allocations
        }
    }

    package let kinds = [Clock.Kind.iroAllocated]
    private let workingDays: WorkingDays
    private let timetable: @Sendable (CivilDate) -> AllocationTimetable
    private let inUseSince: CivilDate?

    /// The timetable in force for care that began on a day, and the day before which what began raises no alarm.
    package init(
        workingDays: WorkingDays,
        timetable: @escaping @Sendable (CivilDate) -> AllocationTimetable,
        inUseSince: CivilDate?
    ) {
        self.workingDays = workingDays
        self.timetable = timetable
        self.inUseSince = inUseSince
    }

    package func clocks(for file: File) -> [Clock] {
        file.periods.compactMap { period in
            guard period.isBeginningKnown, inUseSince.map({ $0 <= period.beganOn }) ?? true
            else { return nil }
            let due = timetable(period.beganOn).due(.officerAllocated, enteredCare: period.beganOn)
            return Clock(
                .iroAllocated,
                for: file.child,
                duty: .manager,
                startedBy: period.first.id.text,
                on: period.beganOn,
                due: due.due,
                latestWorkingDay: workingDays.latest(onOrBefore: due.due),
                standing: standing(of: period, file.allocations),
                because: due.receipt
            )
        }
    }

    /// Met by the first allocation that reaches into the period; one that goes on from before counts from its first day.
    private func standing(of period: PeriodOfCare, _ allocations: [Allocation]) -> Clock.Standing {
        let serving = allocations.first { allocation in
            (allocation.toOn.map { period.beganOn <= $0 } ?? true)
                && (period.endedOn.map { allocation.fromOn <= $0 } ?? true)
        }
        if let serving { return .met(by: serving.id.text, on: max(serving.fromOn, period.beganOn)) }
        return period.endedOn.map { .fellAway(on: $0) } ?? .running
    }
}

extension AllocationDue {
    /// How the day was worked out, as a clock keeps it.
    var receipt: Receipt {
        Receipt(
            rule: rule.rawValue,
            source: rule.source,
            because: sentence,
            skipped: skipped,
            counted: interval.isInWorkingDays ? .workingDays : .calendarDays
        )
    }
}
