import HTMLKit
import Vocabulary

/// What a change of the calendar would do, and the button that does it.
struct CalendarPreview: View {
    let title: String
    let crumbs: [Crumb]
    private let lead: String
    private let notes: [String]
    private let dates: MovedDates
    private let form: Form
    private let hidden: [(name: String, value: String)]
    private let button: Button
    private let address: Address

    /// One day more.
    init(adding holiday: BankHoliday, _ dates: MovedDates, form: Form) {
        self.init(
            "Add a bank holiday",
            "\(holiday.name), \(holiday.day.withWeekday).",
            dates,
            form: form,
            hidden: [("day", holiday.day.iso), ("name", holiday.name)],
            button: Button("Add \(holiday.day)"),
            to: "/settings/calendar/add"
        )
    }

    init(
        _ title: String,
        _ lead: String,
        notes: [String] = [],
        _ dates: MovedDates,
        form: Form,
        hidden: [(name: String, value: String)],
        button: Button,
        to address: Address
    ) {
        self.title = title
        crumbs = [Crumb("Settings", to: "/settings"), Crumb("Working days", to: "/settings/calendar"), Crumb(title)]
        self.lead = lead
        self.notes = notes
        self.dates = dates
        self.form = form
        self.hidden = hidden
        self.button = button
        self.address = address
    }

    var body: HTML {
        """
        \(PageHead(title, lead: lead))
        \(if: !notes.isEmpty, "<ul>\(each: notes, { "<li>\($0)</li>" })</ul>")
        \(MovedDatesTable(dates: dates))
        <form method="post" action="\(address)" class="mt">\(form.hidden)\(each: hidden, field)
        <p class="actions">\(button) \(Link("Leave the calendar as it is", to: "/settings/calendar"))</p></form>
        """
    }

    private func field(_ field: (name: String, value: String)) -> HTML {
        "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
    }
}
