/// Ages in completed years, in bands that no age stands in twice.
package struct AgeBands: Hashable, Sendable {
    /// The youngest first.
    package let all: [AgeRange]

    /// Those of the national statistics.
    package static let national = AgeBands(all: [
        AgeRange(from: 0, through: 0), AgeRange(from: 1, through: 4), AgeRange(from: 5, through: 9),
        AgeRange(from: 10, through: 15), AgeRange(from: 16, through: nil),
    ])

    /// The place of the band that an age stands in; nothing for an age between bands.
    package func place(of age: Int) -> Int? {
        all.firstIndex { $0.contains(age) }
    }

    /// The first two bands that share an age.
    static func overlap(in bands: [AgeRange]) -> (AgeRange, AgeRange)? {
        for (place, band) in bands.enumerated() {
            if let other = bands.dropFirst(place + 1).first(where: { $0.overlaps(band) }) { return (band, other) }
        }
        return nil
    }
}

/// From one age to another, both included; without an upper end, everybody from an age on.
package struct AgeRange: Hashable, Sendable {
    package let from: Int
    package let through: Int?

    func contains(_ age: Int) -> Bool { from <= age && through.map { age <= $0 } ?? true }

    func overlaps(_ other: AgeRange) -> Bool { contains(other.from) || other.contains(from) }
}

extension AgeRange: CustomStringConvertible {
    /// The band as profiles and pages write it: "under 1", "1 to 4", "16 and over".
    package var description: String {
        switch through {
        case nil: "\(from) and over"
        case let last? where from == 0: "under \(last + 1)"
        case from?: "\(from)"
        case let last?: "\(from) to \(last)"
        }
    }

    /// Reads what `description` writes, and "0 to 4" for those under 5.
    init?(written text: some StringProtocol) {
        let words = text.split(separator: " ")
        switch words.count {
        case 1:
            guard let age = Int(words[0]), age >= 0 else { return nil }
            self.init(from: age, through: age)
        case 2 where words[0] == "under":
            guard let limit = Int(words[1]), limit > 0 else { return nil }
            self.init(from: 0, through: limit - 1)
        case 3 where words[1] == "to":
            guard let first = Int(words[0]), let last = Int(words[2]), first >= 0, first <= last else { return nil }
            self.init(from: first, through: last)
        case 3 where words[1] == "and" && words[2] == "over":
            guard let first = Int(words[0]), first >= 0 else { return nil }
            self.init(from: first, through: nil)
        default: return nil
        }
    }
}
