import Store
import Vocabulary

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

/// The bank holidays of the calendar before a deed changed it, and after.
package struct CalendarTurn: Sendable {
    package let before: [BankHoliday]
    package let after: [BankHoliday]

    /// The days that are in one and not in the other.
    package var changed: [CivilDate] { Set(before).symmetricDifference(after).map(\.day) }
}

extension WriteTransaction {
    /// What this deed has made of the calendar.
    package func calendarTurn() throws -> CalendarTurn {
        let versions = try versions(in: HolidayEntry.factTable, standingAround: number)
        let layout = Row.Layout(HolidayEntry.factTable.columns.names)
        func holidays(_ versions: [FactVersion]) throws -> [BankHoliday] {
            try versions.map { try HolidayEntry(row: Row(layout: layout, values: $0.values)).holiday }
        }
        return CalendarTurn(
            before: try holidays(versions.filter { $0.madeBy < number }),
            after: try holidays(versions.filter { $0.endedBy == nil })
        )
    }
}

extension Transaction {
    /// The working days, by the bank holidays that are known now.
    package func workingDays() throws -> WorkingDays {
        WorkingDays(bankHolidays: try all(HolidayEntry.all).map(\.holiday))
    }
}
