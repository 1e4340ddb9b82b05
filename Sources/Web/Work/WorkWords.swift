import Clocks
import Policy
import Reviews
import Vocabulary
import Workforce

/// When something is due, what there is to do, and why, in the words of a work list.
struct WorkWords: Sendable {
    let words: Words
    let workingDays: WorkingDays
    let today: CivilDate

    /// "4 working days late", "Today", "Tomorrow" or "Wed 20 May".
    func when(_ clock: Clock) -> String {
        guard let due = clock.dueOn else { return ClockStatus.Group.notKnown.title }
        if let lateness = Lateness(of: today, against: clock, workingDays) { return lateness.description }
        switch today.days(to: due) {
        case 0: return "Today"
        case 1: return "Tomorrow"
        default: return WorkWords.short(due, on: today)
        }
    }

    /// What is to be done, beginning with the verb.
    func task(_ clock: Clock) -> String {
        let review = words[.review].one
        guard clock.kind != .iroAllocated else { return "Allocate an \(words[.iro].short)" }
        guard clock.dueOn != nil else { return "Settle when the next \(review) is due" }
        return "Hold the \(nth(clock)) \(review)"
    }

    /// The same as a thing, for where there is little room.
    func thing(_ clock: Clock) -> String {
        guard clock.kind != .iroAllocated else { return "\(words[.iro].short) to be allocated" }
        return "\(nth(clock)) \(words[.review].one)".openingSentence
    }

    /// The rule, the fact and the date; for what is late or falls on no working day, what follows from that.
    func because(_ clock: Clock) -> String {
        let receipt = clock.receipt
        guard let due = clock.dueOn, let planTo = clock.latestWorkingDay else { return receipt.because }
        var sentences = [receipt.because]
        if due < today { sentences.append("It was due on \(due).") }
        if due >= today, planTo < due {
            sentences.append("\(due.withWeekday) is no working day: plan for \(planTo.withWeekday).")
        }
        if due >= today, let target = receipt.localTarget { sentences.append("Our own target is \(target).") }
        return sentences.joined(separator: " ")
    }

    /// "Wed 20 May"; with its year where that is another one.
    static func short(_ day: CivilDate, on today: CivilDate) -> String {
        let month = CivilDate.monthNames[day.month - 1].prefix(3)
        let year = day.year == today.year ? "" : " \(day.year)"
        return "\(day.weekday.name.prefix(3)) \(day.day) \(month)\(year)"
    }

    private func nth(_ clock: Clock) -> String {
        switch clock.reviewRule?.step {
        case .first: "first"
        case .second: "second"
        case .later, nil: "next"
        case .adoptionFirst: "first adoption"
        case .adoptionSecond: "second adoption"
        case .adoptionLater: "next adoption"
        }
    }
}

extension CivilDate {
    /// How old somebody born on this day is: "11", or below the first birthday "4 months".
    func ageInWords(on day: CivilDate) -> String {
        let years = age(on: day)
        guard years == 0 else { return "\(years)" }
        let months = (1...11).last { adding(months: $0) <= day } ?? 0
        switch months {
        case 0: return "under 1 month"
        case 1: return "1 month"
        default: return "\(months) months"
        }
    }
}
