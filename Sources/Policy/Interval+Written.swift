import Vocabulary

/// A length of time as profiles write it: "5 wd" for working days, "28 cd" for days of the calendar, "3 months".
extension Interval {
    var written: String {
        switch self {
        case .workingDays(let count): "\(count) wd"
        case .days(let count): "\(count) cd"
        case .weeks(let count): "\(count * 7) cd"
        case .months(let count): "\(count) months"
        }
    }

    /// Reads what `written` writes, if the number is within the range.
    init?(written text: String, _ range: ClosedRange<Int>) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let count = Int(parts[0]), range.contains(count) else { return nil }
        switch parts[1] {
        case "wd": self = .workingDays(count)
        case "cd": self = .days(count)
        case "months": self = .months(count)
        default: return nil
        }
    }
}
