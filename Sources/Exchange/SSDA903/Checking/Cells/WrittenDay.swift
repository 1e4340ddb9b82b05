import Vocabulary

/// A day as the return writes it, 31/03/2026; the nought before a day or a month may be left out.
struct WrittenDay {
    let day: CivilDate?

    init(_ bytes: ArraySlice<UInt8>) {
        var parts = (0, 0, 0)
        var part = 0
        var digits = 0
        var isSound = true
        for byte in bytes {
            if byte == UInt8(ascii: "/") {
                isSound = isSound && part < 2 && (1...2).contains(digits)
                part += 1
                digits = 0
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits < 4 else {
                isSound = false
                break
            }
            let digit = Int(byte - UInt8(ascii: "0"))
            digits += 1
            switch part {
            case 0: parts.0 = parts.0 * 10 + digit
            case 1: parts.1 = parts.1 * 10 + digit
            default: parts.2 = parts.2 * 10 + digit
            }
        }
        let isWhole = isSound && part == 2 && digits == 4 && WrittenDay.years.contains(parts.2)
        day = isWhole ? CivilDate(year: parts.2, month: parts.1, day: parts.0) : nil
    }

    /// A day outside these years is a slip of the pen.
    private static let years = 1678...2261
}
