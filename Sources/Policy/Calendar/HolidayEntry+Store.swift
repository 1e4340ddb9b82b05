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

extension Transaction {
    /// The working days, by the bank holidays that are known now.
    package func workingDays() throws -> WorkingDays {
        WorkingDays(bankHolidays: try all(HolidayEntry.all).map(\.holiday))
    }
}
