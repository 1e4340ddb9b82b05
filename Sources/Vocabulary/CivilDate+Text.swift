extension CivilDate: CustomStringConvertible {
    /// The day as pages write it: "30 March 2026".
    package var description: String {
        let (year, month, day) = parts
        return "\(day) \(CivilDate.monthNames[month - 1]) \(year)"
    }

    /// The day as storage and addresses write it: "2026-03-30".
    package var iso: String {
        let (year, month, day) = parts
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// The day as the national returns demand it: "30/03/2026".
    package var slashed: String {
        let (year, month, day) = parts
        return "\(padded(day, to: 2))/\(padded(month, to: 2))/\(padded(year, to: 4))"
    }

    /// The day with its weekday, for planning: "Monday 30 March 2026".
    package var withWeekday: String { "\(weekday.name) \(self)" }

    /// The day without its year, where the year is plain from what stands around it: "30 March".
    package var dayAndMonth: String {
        let (_, month, day) = parts
        return "\(day) \(CivilDate.monthNames[month - 1])"
    }

    package static let monthNames = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]

    /// Reads "2026-03-30"; nothing else is an ISO day here.
    package init?(iso text: some StringProtocol) {
        // Where the bytes lie together they are read in place: figures read days by the million.
        let day = text.utf8.withContiguousStorageIfAvailable { CivilDate(isoBytes: $0) }
        guard let day = day ?? CivilDate(isoBytes: Array(text.utf8)) else { return nil }
        self = day
    }

    private init?<Bytes: RandomAccessCollection<UInt8>>(isoBytes bytes: Bytes) where Bytes.Index == Int {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads "30/03/2026", as the national returns write a day; 31/02/2026 is no day.
    package init?(slashed text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[2] == UInt8(ascii: "/"), bytes[5] == UInt8(ascii: "/"),
            let day = number(bytes[0..<2]), let month = number(bytes[3..<5]), let year = number(bytes[6..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// The number that these ASCII digits write, or nothing if one is no digit.
private func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
        guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
}

/// A number with leading noughts.
func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
}
