/// Whether the day from which working days are counted is itself one of them.
///
/// The ordinary rule leaves it out. Some published checks of national returns count it, and so come a day earlier.
package enum CountConvention: String, Coded {
    case startExcluded = "exclude_start"
    case startIncluded = "include_start"

    package var title: String {
        switch self {
        case .startExcluded: "The first day does not count"
        case .startIncluded: "The first day counts"
        }
    }
}

extension WorkingDays {
    /// Counts working days from a day by either convention; with the start included, a start that is no working day
    /// is not counted in any case.
    package func counting(_ count: Int, from start: CivilDate, by convention: CountConvention) -> Reckoning {
        switch convention {
        case .startExcluded: counting(count, after: start)
        case .startIncluded: counting(count, after: count > 0 ? start.adding(days: -1) : start)
        }
    }
}
