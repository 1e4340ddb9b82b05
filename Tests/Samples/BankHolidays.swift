import Foundation
import Vocabulary

/// The bank holidays that the program ships, read as it reads them: from its own file.
package enum BankHolidays {
    package static let england: [BankHoliday] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Policy/Calendar")
        let file = root.appending(path: "england-bank-holidays.csv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            preconditionFailure("no bank holidays at \(file.path)")
        }
        return sampleRows(ofCSV: text).dropFirst().compactMap { row in
            CivilDate(iso: row[0]).map { BankHoliday(day: $0, name: row[2]) }
        }
    }()
}

extension WorkingDays {
    /// England's working days from 2011 to 2030.
    package static let england = WorkingDays(bankHolidays: BankHolidays.england)
}
