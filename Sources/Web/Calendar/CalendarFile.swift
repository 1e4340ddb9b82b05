import Formats
import HTMLKit
import Policy
import Vocabulary

/// A file of bank holidays, with the columns of the one that the program brings along: date, name and status.
enum CalendarFile {
    /// The field of the form that the messages stand beside.
    static let field = Question<String>(
        "file",
        "File of bank holidays",
        called: "the file",
        hint: "CSV with the columns date, name and status, as in the file that came with the program."
    )

    /// The most that such a file may hold: some thousands of days.
    static let limit = 200_000

    /// How many faults are told at once.
    private static let told = 20

    /// How many years back and ahead of today a calendar may reach.
    private static let reach = (back: 20, ahead: 10)

    static func read(_ text: String, today: CivilDate) -> Checked<[CalendarDay]> {
        let lines: [CSVLine]
        do {
            lines = try CSVTable.lines(of: text)
        } catch {
            return .failure(Findings(field.name, (error as? CSVFault)?.explanation ?? "The file cannot be read."))
        }
        var days: [CalendarDay] = []
        var faults: [Finding] = []
        var seen: [CivilDate: Int] = [:]
        for line in lines {
            switch day(line, years: today.year - reach.back...today.year + reach.ahead) {
            case .failure(let findings):
                faults += findings.all.map { Finding(field.name, value: $0.value, "Line \(line.line): \($0.message)") }
            case .success(let day):
                if let earlier = seen.updateValue(line.line, forKey: day.holiday.day) {
                    faults.append(Finding(field.name, "Line \(line.line): the same day as on line \(earlier)."))
                }
                days.append(day)
            }
        }
        if lines.isEmpty { faults.append(Finding(field.name, "The file holds no days.")) }
        return faults.isEmpty ? .success(days) : .failure(Findings(Array(faults.prefix(told))))
    }

    private static func day(_ line: CSVLine, years: ClosedRange<Int>) -> Checked<CalendarDay> {
        if let misfit = line.misfit { return .failure(Findings([misfit])) }
        return check(
            line.text("date").flatMap { text in
                guard let day = CivilDate(iso: text) ?? CivilDate(slashed: text) else {
                    return .failure(Findings("date", value: text, "date must be a day such as 2026-12-25."))
                }
                return problem(with: day, years).map { .failure(Findings("date", value: text, $0)) } ?? .success(day)
            },
            line.text("name").flatMap { name in
                name.count <= 100 ? .success(name) : .failure(Findings("name", "name must be 100 characters or fewer."))
            },
            line.text("status").flatMap { text in
                if let certainty = HolidayEntry.Certainty(rawValue: text) { return .success(certainty) }
                return .failure(Findings("status", value: text, "status must be confirmed or projected."))
            },
            into: { day, name, certainty in CalendarDay(BankHoliday(day: day, name: name), certainty) }
        )
    }

    /// Why a day cannot be meant: a slip of the year would lie there unseen, and a weekend day moves no date.
    private static func problem(with day: CivilDate, _ years: ClosedRange<Int>) -> String? {
        if day.weekday.isWeekend {
            return "\(day) is a \(day.weekday.name), which is no working day anyway; give the substitute day."
        }
        if years.contains(day.year) { return nil }
        return "\(day) is not between \(years.lowerBound) and \(years.upperBound)."
    }
}
