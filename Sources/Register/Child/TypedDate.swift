import Vocabulary

/// Dates as people type them into a search: 9/9/2014, 9 9 2014, 2014-09-09, 9.9.14, 9 sep 2014.
enum TypedDate {
    /// The date that these words begin with, and how many of them it takes.
    static func read(_ words: ArraySlice<String>) -> (day: CivilDate, words: Int)? {
        guard let first = words.first else { return nil }
        if let day = day(of: first.split(whereSeparator: { "/-.".contains($0) }).map(String.init)) { return (day, 1) }
        guard words.count >= 3, let day = day(of: Array(words.prefix(3))) else { return nil }
        return (day, 3)
    }

    /// Day, month, year; or the year first, as storage has it.
    private static func day(of parts: [String]) -> CivilDate? {
        guard parts.count == 3 else { return nil }
        if parts[0].count == 4 {
            return date(year: Int(parts[0]), month: Int(parts[1]), day: Int(parts[2]))
        }
        return date(year: year(parts[2]), month: month(parts[1]), day: Int(parts[0]))
    }

    private static func date(year: Int?, month: Int?, day: Int?) -> CivilDate? {
        guard let year, let month, let day else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// Two figures mean this century: nobody here was born in the last one's teens.
    private static func year(_ text: String) -> Int? {
        guard let year = Int(text), text.count == 2 || text.count == 4 else { return nil }
        return text.count == 2 ? 2000 + year : year
    }

    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        guard text.count >= 3 else { return nil }
        let found = CivilDate.monthNames.firstIndex { $0.lowercased().hasPrefix(text.lowercased()) }
        return found.map { $0 + 1 }
    }
}
