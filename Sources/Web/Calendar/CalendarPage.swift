import Access
import HTMLKit
import Hummingbird
import Policy
import Store
import Vocabulary

/// `/settings/calendar`: the bank holidays, year by year, and whether they reach far enough.
struct CalendarPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/calendar", needs: .editBankHolidays).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let entries = try await app.database.read { try $0.all(HolidayEntry.all) }
        let done = CalendarDone(visit.query, entries)
        let view = CalendarView(entries, done, showsAll: !visit.query.text("earlier").isEmpty, today: visit.today)
        return app.show(view, visit, showing: [])
    }
}

/// What has just been done, as far as the calendar bears it out.
enum CalendarDone {
    case added(HolidayEntry)
    case removed(CivilDate)
    case replaced

    init?(_ query: Answers, _ entries: [HolidayEntry]) {
        let (added, removed) = (CivilDate(iso: query.text("added")), CivilDate(iso: query.text("removed")))
        if let entry = entries.first(where: { $0.holiday.day == added }) {
            self = .added(entry)
        } else if let removed, !entries.contains(where: { $0.holiday.day == removed }) {
            self = .removed(removed)
        } else if query.text("replaced") == "yes" {
            self = .replaced
        } else {
            return nil
        }
    }

    var sentence: String {
        switch self {
        case .added(let entry): "\(entry.holiday.name), \(entry.holiday.day.withWeekday), is in the calendar."
        case .removed(let day): "\(day.withWeekday) is no longer in the calendar."
        case .replaced: "The calendar is now that of the file."
        }
    }
}

/// What the page shows.
struct CalendarView: View {
    let title = "Working days"
    let crumbs = SettingsView.crumbs("Working days")
    let banner: Banner?
    let shortage: String?
    let years: [Year]
    let hasEarlier: Bool

    /// A year and its bank holidays.
    struct Year {
        let number: Int
        let rows: [Row]
    }

    /// One bank holiday.
    struct Row {
        let day: String
        let name: String
        let certainty: String
        let remove: Link
    }

    init(_ entries: [HolidayEntry], _ done: CalendarDone?, showsAll: Bool, today: CivilDate) {
        banner = done.map { Banner(.done, $0.sentence) }
        let reach = CalendarReach(WorkingDays(bankHolidays: entries.map(\.holiday)))
        shortage = reach.isShort(on: today) ? CalendarView.shortage(reach) : nil
        let shown = entries.filter { showsAll || $0.holiday.day.year >= today.year - 1 }
        hasEarlier = shown.count < entries.count
        years = Dictionary(grouping: shown, by: \.holiday.day.year).sorted { $0.key < $1.key }
            .map { Year(number: $0.key, rows: $0.value.map(Row.init)) }
    }

    var body: HTML {
        """
        \(PageHead(title, lead: "Working days leave out Saturdays, Sundays and these bank holidays.", side: actions))
        \(shortage.map { Banner(.warning, $0, id: "reach") })
        \(if: years.isEmpty, "<p class=\"mt\">No bank holiday is in the calendar, so every weekday counts. Add the days, or give a file of them.</p>")
        \(each: years, table)
        \(if: hasEarlier, "<p class=\"mt\">\(Link("Show the earlier years too", to: "/settings/calendar?earlier=yes"))</p>")
        """
    }

    private var actions: HTML {
        """
        <p class="cluster">\(LinkButton("Add a bank holiday", to: "/settings/calendar/add"))
        \(LinkButton("Replace from a file", to: "/settings/calendar/file", .quiet))</p>
        """
    }

    private func table(_ year: Year) -> HTML {
        """
        <section class="mt"><h2>\(year.number)</h2>\(Table(
            "Bank holidays in \(year.number)",
            year.rows,
            columns: [
                .heading("Day") { "\($0.day)" },
                .text("Name") { $0.name },
                .text("Certainty") { $0.certainty },
                .html("Change") { "\($0.remove)" },
            ],
            isCaptionHidden: true
        ))</section>
        """
    }

    private static func shortage(_ reach: CalendarReach) -> String {
        let end = reach.end.map { "The calendar ends on \($0)" } ?? "The calendar is empty"
        return "\(end), less than 12 months from now. Add the days that the government has announced since."
    }
}

extension CalendarView.Row {
    fileprivate init(_ entry: HolidayEntry) {
        day = entry.holiday.day.withWeekday
        name = entry.holiday.name
        certainty = entry.certainty.title
        remove = Link(
            "Remove",
            to: "/settings/calendar/\(entry.id)/remove",
            about: "\(entry.holiday.name), \(entry.holiday.day)"
        )
    }
}
