import Vocabulary

/// The three fields of a date, by the ends of their names.
enum DatePart: String, CaseIterable {
    case day, month, year

    func field(of name: String) -> String { "\(name)-\(rawValue)" }
}

/// Reads a date as people write one: 1 or 01, 26 or 2026, 5 or May.
struct DateReading {
    private let asked: Asked
    private let typed: [DatePart: String]
    private let single: String
    private let today: CivilDate?

    init(_ asked: Asked, _ answers: Answers, today: CivilDate?) {
        self.asked = asked
        self.today = today
        single = answers.tidy(asked.name)
        typed = Dictionary(
            uniqueKeysWithValues: DatePart.allCases.map { ($0, answers.tidy($0.field(of: asked.name))) }
        )
    }

    /// The day; nothing when every field was left empty.
    var day: Checked<CivilDate?> {
        if !single.isEmpty { return whole(single) }
        let (day, month, year) = (typed[.day] ?? "", typed[.month] ?? "", typed[.year] ?? "")
        if month.isEmpty, year.isEmpty {
            // The whole date in the first field is read too.
            return day.isEmpty ? .success(nil) : (isWord(day) || day.count > 2 ? whole(day) : missing([.month, .year]))
        }
        let gaps = DatePart.allCases.filter { typed[$0]?.isEmpty ?? true }
        return gaps.isEmpty ? calendarDay(day, month, year) : missing(gaps)
    }

    private func whole(_ text: String) -> Checked<CivilDate?> {
        if let day = CivilDate(iso: text) { return .success(day) }
        if isWord(text), let today { return .success(today) }
        let parts = text.split { " /.-".contains($0) }.map(String.init)
        return parts.count == 3 ? calendarDay(parts[0], parts[1], parts[2]) : unreadable(text)
    }

    private func calendarDay(_ day: String, _ month: String, _ year: String) -> Checked<CivilDate?> {
        let given = "\(day) \(month) \(year)"
        guard let dayNumber = number(day, digits: 1...2), let monthNumber = self.month(month),
            let yearNumber = self.year(year)
        else { return unreadable(given) }
        if let date = CivilDate(year: yearNumber, month: monthNumber, day: dayNumber) { return .success(date) }
        return asked.fault("\(asked.calledFirst) must be a day in the calendar; \(given) is not", given: given)
    }

    private func missing(_ parts: [DatePart]) -> Checked<CivilDate?> {
        let names = parts.map { "a \($0.rawValue)" }.joined(separator: " and ")
        let given = DatePart.allCases.compactMap { typed[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
        return asked.fault("\(asked.calledFirst) must have \(names)", given: given)
    }

    private func unreadable(_ given: String) -> Checked<CivilDate?> {
        asked.fault("Enter \(asked.called) as day, month and year, such as 27 3 2026", given: given)
    }

    private func isWord(_ text: String) -> Bool {
        text.lowercased() == "today"
    }

    /// A month by number or by name; three letters are enough.
    private func month(_ text: String) -> Int? {
        if let number = number(text, digits: 1...2) { return number }
        let start = text.lowercased()
        guard start.count >= 3 else { return nil }
        let found = CivilDate.monthNames.firstIndex { $0.lowercased().hasPrefix(start) } ?? (start == "sept" ? 8 : nil)
        return found.map { $0 + 1 }
    }

    /// A year in four digits, or in two of this century.
    private func year(_ text: String) -> Int? {
        if let short = number(text, digits: 2...2) { return 2000 + short }
        return number(text, digits: 4...4)
    }

    private func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
