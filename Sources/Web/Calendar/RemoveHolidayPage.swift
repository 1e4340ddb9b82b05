import Access
import Casework
import HTMLKit
import Hummingbird
import Policy
import Store
import Vocabulary

/// `/settings/calendar/{holiday}/remove`: takes a bank holiday out, after showing which due dates would move.
struct RemoveHolidayPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/calendar/:holiday/remove", needs: .editBankHolidays).afterProof().get(use: show).post(
            use: submit
        )
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<HolidayEntry> = try visit.id("holiday")
        let found = try await app.casebook.rehearseCalendar(as: visit.deed("remove-bank-holiday", about: id.text)) {
            try $0.remove(id)
        }
        let kept = found.result
        let dates = try await MovedDates(found.moves, in: app.database, seenBy: visit.scope, words: app.profile.words)
        let day = kept.fact.holiday.day
        let view = CalendarPreview(
            "Remove a bank holiday",
            "\(kept.fact.holiday.name), \(day.withWeekday), would be a working day.",
            dates,
            form: visit.form(seen: [kept.seen.mark]),
            hidden: [],
            button: Button("Remove \(day)", .stop),
            to: "/settings/calendar/\(id)/remove"
        )
        return app.show(view, visit, showing: dates.shown)
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<HolidayEntry> = try visit.id("holiday")
        let seen = try visit.seen(HolidayEntry.self)
        guard seen.id == id else { throw Missing() }
        let done = try await app.casebook.writeCalendar(as: visit.deed("remove-bank-holiday", about: id.text)) {
            try $0.remove(id, seen: seen).fact.holiday.day
        }
        return .redirect(to: ("/settings/calendar" as Address).with("removed", done.result.iso))
    }
}
