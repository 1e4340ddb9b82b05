import Store
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

extension HolidayEntry.Certainty: Stored {}

extension HolidayEntry: Fact {
    package static let table = "bank_holiday"
    package static let columns: Columns = ["id", "day", "name", "certainty"]
    package static let subjectColumn: String? = nil

    package init(row: Row) throws {
        id = try row["id"]
        holiday = BankHoliday(day: try row["day"], name: try row["name"])
        certainty = try row["certainty"]
    }

    package var values: Values { [id, holiday.day, holiday.name, certainty] }
    package var subject: Subject? { nil }

    /// All of them, earliest first.
    package static let all: Query<HolidayEntry> = "SELECT \(columns) FROM bank_holiday ORDER BY day"

    package static func withID(_ id: ID<HolidayEntry>) -> Query<HolidayEntry> {
        "SELECT \(columns) FROM bank_holiday WHERE id = \(id)"
    }
}

extension Transaction {
    /// The working days, by the bank holidays that are known now.
    package func workingDays() throws -> WorkingDays {
        WorkingDays(bankHolidays: try all(HolidayEntry.all).map(\.holiday))
    }
}

/// How far ahead the calendar reaches.
package struct CalendarReach: Hashable, Sendable {
    /// The last year of which every ordinary bank holiday is there: its last day, or nothing for an empty calendar.
    package let end: CivilDate?

    package init(_ workingDays: WorkingDays) {
        end = workingDays.bankHolidays.last.flatMap { CivilDate(year: $0.day.year, month: 12, day: 31) }
    }

    /// Whether fewer than twelve months are left, when somebody should be told.
    package func isShort(on today: CivilDate) -> Bool {
        end.map { $0 < today.adding(months: 12) } ?? true
    }
}
