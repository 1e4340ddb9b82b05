/// How many children an officer should have, as the team page shows beside how many they do have.
package struct CaseloadGuidance: Hashable, Sendable {
    /// The range for a full-time post: 50 to 70 in the IRO Handbook.
    package internal(set) var fullTime = CaseloadRange(fewest: 50, most: 70)
    /// The most a part-time officer may have, where the council has such a cap.
    package internal(set) var partTimeCap: Int?

    package init() {}

    /// How many children a post of so many hundredths should have: the full-time range in proportion, no more than the cap.
    package func range(forPercent percent: Int) -> CaseloadRange {
        if percent >= 100 { return fullTime }
        let most = (fullTime.most * percent + 50) / 100
        let fewest = (fullTime.fewest * percent + 50) / 100
        let capped = partTimeCap.map { min($0, most) } ?? most
        return CaseloadRange(fewest: min(fewest, capped), most: capped)
    }
}

/// From so many children to so many, both included.
package struct CaseloadRange: Hashable, Sendable {
    package let fewest: Int
    package let most: Int

    init(fewest: Int, most: Int) {
        self.fewest = fewest
        self.most = most
    }
}

extension CaseloadRange: CustomStringConvertible {
    /// The range as pages and profiles write it: "50 to 70".
    package var description: String { "\(fewest) to \(most)" }

    /// Reads what `description` writes; the fewest are not more than the most.
    init?(written text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 3, parts[1] == "to", let fewest = Int(parts[0]), let most = Int(parts[2]), fewest <= most
        else { return nil }
        self.init(fewest: fewest, most: most)
    }
}
