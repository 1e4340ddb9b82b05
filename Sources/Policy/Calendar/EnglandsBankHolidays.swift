import Vocabulary

/// The bank holidays of England that the program brings along, to fill an empty calendar with; from then on the service's
/// own calendar is the truth.
package enum EnglandsBankHolidays {
    package static func of(_ certainty: HolidayEntry.Certainty) -> [BankHoliday] {
        // The file's lines end in CRLF, which Swift takes for one character.
        let text = String(decoding: PackageResources.england_bank_holidays_csv, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        return lines.dropFirst().compactMap { line in
            // date,weekday,name,kind,status,year; no cell of the file holds a comma.
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 6, cells[4] == certainty.rawValue, let day = CivilDate(iso: cells[0]) else {
                return nil
            }
            return BankHoliday(day: day, name: cells[2])
        }
    }
}
