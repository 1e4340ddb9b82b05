import Vocabulary

/// A bank holiday as the service keeps it: data with versions, so that a newly proclaimed day moves open due dates at once
/// and yesterday's figures can still be shown as they were known.
package struct HolidayEntry: Hashable, Sendable {
    /// How sure a day is.
    package enum Certainty: String, Coded {
        case confirmed
        case projected

        package var title: String {
            switch self {
            case .confirmed: "Confirmed"
            case .projected: "Projected"
            }
        }
    }

    package let id: ID<HolidayEntry>
    package let holiday: BankHoliday
    package let certainty: Certainty

    package init(id: ID<HolidayEntry>, _ holiday: BankHoliday, _ certainty: Certainty) {
        self.id = id
        self.holiday = holiday
        self.certainty = certainty
    }
}

/// Why a bank holiday was not taken.
package enum HolidayRefusal: Refusal {
    case alreadyThere(BankHoliday)

    package var explanation: String {
        switch self {
        case .alreadyThere(let holiday): "\(holiday.day) is already in the calendar, as \(holiday.name)."
        }
    }
}
