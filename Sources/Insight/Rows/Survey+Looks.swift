import Register
import Vocabulary

// What figures ask of a child on a day.
extension Survey {
    /// The latest episode that had begun by a day, whether or not it still goes on.
    func latestEpisode(of child: Int32, by day: CivilDate) -> Int? {
        let range = episodes.range(of: child)
        var found: Int?
        for place in range {
            if episodes.rows[place].beganOn > day { break }
            found = place
        }
        return found
    }

    /// The episode that a child in care is in on a day: the latest that had begun, while it goes on.
    ///
    /// The last of two that are open wins, and one that says that another follows goes on until that is there, as lists have
    /// it.
    func openEpisode(of child: Int32, on day: CivilDate) -> Int? {
        latestEpisode(of: child, by: day).flatMap { episodes.rows[$0].goesOn(day) ? $0 : nil }
    }

    /// Whether a child counts as having come alone to seek asylum on a day.
    func isUnaccompanied(_ child: Int32, on day: CivilDate) -> Bool {
        switch children[Int(child)].unaccompanied {
        case .no: false
        case .until(let end): end.map { day < $0 } ?? true
        }
    }

    /// Who has a child on a day.
    func officer(of child: Int32, on day: CivilDate) -> Int32? {
        allocations[child].last { $0.isInForce(on: day) }?.officer
    }

    /// The age of a child on a day, where the day of birth can be read.
    func age(of child: Int32, on day: CivilDate) -> Int? {
        children[Int(child)].bornOn.map { $0.age(on: day) }
    }
}
