import Vocabulary

/// How long something may take: "5 working days".
package struct TimeLimit: Hashable, Sendable {
    /// What a time limit counts, by the code that profiles write.
    package enum Unit: String, Coded {
        case workingDays = "wd"
        case calendarDays = "cd"
        case months

        package var title: String {
            switch self {
            case .workingDays: "working days"
            case .calendarDays: "calendar days"
            case .months: "months"
            }
        }

        fileprivate var singular: String { String(title.dropLast()) }
    }

    package let count: Int
    package let unit: Unit

    package init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// The last day within the limit; the day it starts from does not count.
    package func end(after start: CivilDate, counting workingDays: WorkingDays) -> Reckoning {
        switch unit {
        case .workingDays: workingDays.counting(count, after: start)
        case .calendarDays: workingDays.counting(0, after: start.adding(days: count))
        case .months: workingDays.counting(0, after: start.adding(months: count))
        }
    }
}

extension TimeLimit: CustomStringConvertible {
    /// The limit as pages write it: "5 working days".
    package var description: String { "\(count) \(count == 1 ? unit.singular : unit.title)" }

    /// The limit as profiles write it: "5 wd".
    var written: String { "\(count) \(unit.rawValue)" }

    /// Reads what `written` writes.
    init?(written text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let count = Int(parts[0]), let unit = Unit(rawValue: String(parts[1])) else {
            return nil
        }
        self.init(count, unit)
    }
}
