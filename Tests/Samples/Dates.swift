import Vocabulary

extension CivilDate: ExpressibleByStringLiteral {
    /// A day in a test, "2026-03-30". A literal that is no day stops the run: it is a mistake in the test.
    public init(stringLiteral text: String) {
        guard let day = CivilDate(iso: text) else { preconditionFailure("\(text) is no day") }
        self = day
    }
}

extension WorkingDays {
    /// Working days with nothing but weekends off, or with the holidays a test names.
    package init(bankHolidays: [CivilDate] = []) {
        self.init(bankHolidays: bankHolidays.map { BankHoliday(day: $0, name: "Bank holiday") })
    }
}
