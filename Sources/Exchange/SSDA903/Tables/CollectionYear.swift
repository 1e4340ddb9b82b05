import Vocabulary

/// The year that a return is about, 1 April to 31 March, named by the year it ends in: 2026 is 2025/26.
package struct CollectionYear: Hashable, Sendable {
    package let number: Int

    /// The years whose layouts and code lists are known here.
    package static let known = 2023...2027

    package init(_ number: Int) {
        self.number = number
    }

    /// The collection year in which a day falls.
    package init(of day: CivilDate) {
        let (year, month, _) = day.parts
        number = month >= 4 ? year + 1 : year
    }

    package var period: Period { Period(collectionYear: number) }

    /// The year as people write it: "2025/26".
    package var name: String {
        let short = number % 100
        return "\(number - 1)/\(short < 10 ? "0" : "")\(short)"
    }
}
