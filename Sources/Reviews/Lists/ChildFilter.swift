import Clocks
import Register
import Vocabulary
import Workforce

/// What narrows the list of children: everything that is set must be met.
package struct ChildFilter: Hashable, Sendable {
    /// Whether the child is in care today.
    package enum Care: String, Coded {
        case inCare = "in"
        case left = "left"
        case all = "all"

        package var title: String {
            switch self {
            case .inCare: "In care now"
            case .left: "Not in care now"
            case .all: "All"
            }
        }
    }

    /// Whose the child is today.
    package enum Whose: Hashable, Sendable {
        case officer(ID<Officer>)
        case nobody
    }

    /// When the next review is due: one of the groups of every list, or the whole of the next 30 days.
    package enum Due: Hashable, Sendable {
        case group(ClockStatus.Group)
        case withinMonth

        package static let monthDays = 30
    }

    package var care = Care.inCare
    package var whose: Whose?
    package var due: Due?
    package var legalStatus: LegalStatus?
    package var age: AgeBand?
    /// Came alone to seek asylum.
    package var isUnaccompanied = false
    /// Came into care this month.
    package var isNew = false
    /// Is 18 within a year from today.
    package var isTurningAdult = false

    package init() {}

    /// The same as far as it asks for names, numbers and dates alone: for those who may not see the rest.
    package var withoutTheFile: ChildFilter {
        var filter = self
        filter.legalStatus = nil
        filter.isUnaccompanied = false
        return filter
    }
}

/// Ages, in the bands of the national tables.
package enum AgeBand: String, Coded {
    case underOne = "0"
    case oneToFour = "1-4"
    case fiveToNine = "5-9"
    case tenToFifteen = "10-15"
    case sixteenAndOver = "16"

    package var title: String {
        switch self {
        case .underOne: "Under 1"
        case .oneToFour: "1 to 4"
        case .fiveToNine: "5 to 9"
        case .tenToFifteen: "10 to 15"
        case .sixteenAndOver: "16 and over"
        }
    }

    /// The ages it takes in; no last one where it is open.
    package var ages: (first: Int, last: Int?) {
        switch self {
        case .underOne: (0, 0)
        case .oneToFour: (1, 4)
        case .fiveToNine: (5, 9)
        case .tenToFifteen: (10, 15)
        case .sixteenAndOver: (16, nil)
        }
    }
}

/// By what the list of children is sorted; never by anything that an address brings.
package enum ChildOrder: String, Coded {
    case name
    case age
    case due
    case officer

    package var title: String {
        switch self {
        case .name: "Name"
        case .age: "Age"
        case .due: "Next review"
        case .officer: "IRO"
        }
    }
}
