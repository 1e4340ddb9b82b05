import Clocks
import Register
import Vocabulary

extension Clock.Kind {
    /// The statutory review of a child's case.
    package static let review: Clock.Kind = "review"
    /// The review under the adoption regulations that runs beside it while a child may be placed but is not.
    package static let adoptionReview: Clock.Kind = "adoption-review"
}

/// The clocks of a child's reviews: one for each that was held, met on its day, and one running for the next.
package struct ReviewClocks: Sendable {
    /// What the rule looks at, and the facts that each day in it stands for.
    package struct File: Hashable, Sendable {
        let child: Subject
        let care: CareFile
        /// The reviews held, by their days.
        let reviews: [CivilDate: String]
        /// The facts that start a clock without being a review, by their days: coming into care, an adoption placement,
        /// the authority to place.
        let starts: [CivilDate: String]
    }

    package let kinds = [Clock.Kind.review, .adoptionReview]
    private let timetable: @Sendable (CivilDate) -> ReviewTimetable

    /// The timetable in force for a clock that starts on a day.
    package init(timetable: @escaping @Sendable (CivilDate) -> ReviewTimetable) {
        self.timetable = timetable
    }

    package func clocks(for file: File) -> [Clock] {
        timetable(file.care.latestCareBeganOn).course(of: file.care).reviews.compactMap { clock(for: $0, in: file) }
            .keepingTheLastOfEach()
    }

    /// A review's clock. One that is never to fall due has none, nor has one that was held by a limit nobody knows.
    private func clock(for review: CourseReview, in file: File) -> Clock? {
        guard let standing = standing(of: review, in: file) else { return nil }
        switch review.limit {
        case .known(let due):
            guard let fact = file.fact(behind: due) else { return nil }
            return Clock(
                due.rule == .authorisedFirst ? .adoptionReview : .review,
                for: file.child,
                duty: .iro,
                startedBy: fact,
                on: due.startedOn,
                due: due.due,
                latestWorkingDay: due.latestWorkingDay,
                standing: standing,
                because: due.receipt
            )
        case .notKnown(let missing):
            guard standing == .running, let fact = file.fact(behind: missing) else { return nil }
            return Clock(
                .review,
                for: file.child,
                duty: .iro,
                startedBy: fact,
                on: missing.latestKnown,
                due: nil,
                latestWorkingDay: nil,
                standing: .running,
                because: Receipt(
                    rule: "not_known",
                    source: ReviewRule.later.source,
                    because: missing.sentence,
                    counted: .calendarDays
                )
            )
        }
    }

    private func standing(of review: CourseReview, in file: File) -> Clock.Standing? {
        switch review.standing {
        case .held(let day): file.reviews[day].map { .met(by: $0, on: day) }
        case .running: .running
        case .ceased(let day, _): .fellAway(on: day)
        case .notRequired: nil
        }
    }
}

extension [Clock] {
    /// These clocks, each once. After an adoption placement that ended, the review that was owed under its rules is owed
    /// under the ordinary ones, from the same review held: one clock, as it came to stand last.
    fileprivate func keepingTheLastOfEach() -> [Clock] {
        let last = Dictionary(enumerated().map { ($1.key, $0) }, uniquingKeysWith: { _, later in later })
        return enumerated().filter { last[$1.key] == $0 }.map(\.element)
    }
}

extension ReviewClocks.File {
    fileprivate func fact(behind due: ReviewDue) -> String? {
        switch due.rule.start {
        case .reviewHeld: reviews[due.startedOn]
        case .enteredCare, .placedForAdoption, .authorisedToPlace: starts[due.startedOn]
        }
    }

    fileprivate func fact(behind missing: MissingRecords) -> String? {
        switch missing.gap {
        case .noReview: starts[missing.startedOn]
        case .onlyReview(let day): reviews[day]
        }
    }
}

extension MissingRecords {
    /// The latest day that the records do have: what the clock is said to have started on.
    fileprivate var latestKnown: CivilDate {
        switch gap {
        case .noReview: startedOn
        case .onlyReview(let day): day
        }
    }
}

extension ReviewDue {
    /// How the day was worked out, as a clock keeps it.
    package var receipt: Receipt {
        Receipt(
            rule: rule.rawValue,
            source: rule.source,
            because: sentence,
            skipped: skipped,
            counted: rule.interval.isInWorkingDays ? .workingDays : .calendarDays,
            localTarget: localTarget
        )
    }
}
