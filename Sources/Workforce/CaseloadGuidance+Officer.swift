import Policy

extension CaseloadGuidance {
    /// How many children an officer should have: the range for a full-time post, for the share of one they work; the most
    /// is never more than what the council lets a part-time officer have.
    package func range(for officer: Officer) -> ClosedRange<Int> {
        let share = officer.fullTimePercent
        func part(_ count: Int) -> Int { (count * share + 50) / 100 }
        var most = part(fullTime.most)
        if share < 100, let partTimeCap { most = min(most, partTimeCap) }
        return min(part(fullTime.fewest), most)...most
    }
}
