import Clocks
import HTMLKit
import Store
import Vocabulary
import Workforce

/// What is due on each of the next five working days. There is no diary in it: only days by which something must be done.
struct WeekStrip: Component {
    /// So many lines fit a day.
    private static let most = 4

    private let days: [(day: CivilDate, lines: [WorkLine])]
    private let today: CivilDate

    /// A limit that falls on a weekend or a bank holiday stands on the working day before it.
    init(_ lines: [WorkLine], _ words: WorkWords) {
        today = words.today
        let before = words.today.adding(days: -1)
        days = (1...5).map { number in
            let day = words.workingDays.date(number, after: before)
            return (day, lines.filter { $0.due.clock.fact.clock.latestWorkingDay == day && !$0.isLate })
        }
    }

    var body: HTML {
        "<h2 class=\"vh\">Due in the next 5 working days</h2><ul class=\"week\">\(each: days, item)</ul>"
    }

    private func item(_ day: CivilDate, _ lines: [WorkLine]) -> HTML {
        let name = WorkWords.short(day, on: today)
        let more = lines.count - WeekStrip.most
        return """
            <li\(attribute: "aria-current", day == today ? "date" : nil)><h3>\(if: day == today, "Today, ")\(name)</h3>\
            \(each: lines.prefix(WeekStrip.most).map(\.inWeek))\(if: more > 0, "<p>and \(more) more</p>")\
            \(if: lines.isEmpty, "<p class=\"quiet\">Nothing due</p>")</li>
            """
    }
}
