import Vocabulary

extension CivilDate? {
    /// Whether both days are known and this one is the earlier. A rule that lacks a day says nothing.
    func precedes(_ other: CivilDate?) -> Bool {
        guard let self, let other else { return false }
        return self < other
    }

    /// Whether both days are known and this one is the earlier, or the same.
    func isUpTo(_ other: CivilDate?) -> Bool {
        guard let self, let other else { return false }
        return self <= other
    }
}

extension CivilDate {
    func precedes(_ other: CivilDate?) -> Bool { other.map { self < $0 } ?? false }
    func isUpTo(_ other: CivilDate?) -> Bool { other.map { self <= $0 } ?? false }

    /// A day of the calendar that a rule names; one that does not exist stops the run.
    static func on(_ day: Int, _ month: Int, _ year: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("a rule names \(day)/\(month)/\(year), which is no day")
        }
        return date
    }
}
