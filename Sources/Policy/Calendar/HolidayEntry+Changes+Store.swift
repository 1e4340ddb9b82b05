import Store
import Vocabulary

extension WriteTransaction {
    /// Adds days to the calendar. Throws `HolidayRefusal` for one that is there already.
    package func add(_ holidays: [BankHoliday], _ certainty: HolidayEntry.Certainty) throws {
        let known = Dictionary(try all(HolidayEntry.all).map { ($0.holiday.day, $0.holiday) }) { first, _ in first }
        for holiday in holidays {
            if let there = known[holiday.day] { throw HolidayRefusal.alreadyThere(there) }
        }
        try begin(holidays.map { HolidayEntry(id: .fresh(), $0, certainty) })
    }

    /// Takes a day out of the calendar; gives it. Throws `Superseded` where somebody has changed it since it was seen.
    @discardableResult
    package func remove(_ id: ID<HolidayEntry>, seen: Seen<HolidayEntry>? = nil) throws -> Kept<HolidayEntry> {
        let kept = try kept(HolidayEntry.withID(id))
        if let seen, kept.seen != seen {
            throw Superseded(table: HolidayEntry.table, id: seen.id.text, version: kept.version)
        }
        try end(kept)
        return kept
    }

    /// Puts these days in the place of all that stand, and writes only what differs.
    @discardableResult
    package func replaceCalendar(with days: [CalendarDay]) throws -> CalendarChange {
        let kept = try allKept(HolidayEntry.all)
        let wanted = Dictionary(days.map { ($0.holiday.day, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(kept.map(\.fact.holiday.day))
        let removed = kept.filter { wanted[$0.fact.holiday.day] == nil }
        let changed = kept.compactMap { old -> (Kept<HolidayEntry>, HolidayEntry)? in
            guard let day = wanted[old.fact.holiday.day] else { return nil }
            let entry = HolidayEntry(id: old.id, day.holiday, day.certainty)
            return entry == old.fact ? nil : (old, entry)
        }
        let added = wanted.values.filter { !known.contains($0.holiday.day) }.sorted { $0.holiday.day < $1.holiday.day }
        try end(removed)
        try revise(changed)
        try begin(added.map { HolidayEntry(id: .fresh(), $0.holiday, $0.certainty) })
        return CalendarChange(added: added.count, changed: changed.count, removed: removed.count)
    }
}
