import Access
import Casework
import HTMLKit
import Hummingbird
import Policy
import Store
import Vocabulary

/// `/settings/calendar/add`: adds a bank holiday, after showing which due dates would move.
///
/// The question stands in the address, so what is looked at first changes nothing and can be looked at again.
struct AddHolidayPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/calendar/add", needs: .editBankHolidays).afterProof().get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        if visit.query == Answers() { return app.show(AddHolidayView(form: Form()), visit, showing: []) }
        return try await preview(visit.query, visit)
    }

    private func preview(_ answers: Answers, _ visit: SignedIn) async throws -> Answer {
        switch BankHoliday.read(answers, today: visit.today) {
        case .failure(let findings):
            return again(answers, findings, visit)
        case .success(let holiday):
            do {
                let found = try await app.casebook.rehearseCalendar(as: visit.deed("add-bank-holiday")) {
                    try $0.add([holiday], .confirmed)
                }
                let dates = try await MovedDates(
                    found.moves,
                    in: app.database,
                    seenBy: visit.scope,
                    words: app.profile.words
                )
                let view = CalendarPreview(adding: holiday, dates, form: visit.form())
                return app.show(view, visit, showing: dates.shown)
            } catch let refusal as HolidayRefusal {
                return again(answers, Findings(BankHoliday.dayAsked.name, refusal.explanation), visit)
            }
        }
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        switch BankHoliday.read(visit.answers, today: visit.today) {
        case .failure(let findings):
            return again(visit.answers, findings, visit)
        case .success(let holiday):
            do {
                _ = try await app.casebook.writeCalendar(as: visit.deed("add-bank-holiday")) {
                    try $0.add([holiday], .confirmed)
                }
                return .redirect(to: ("/settings/calendar" as Address).with("added", holiday.day.iso))
            } catch let refusal as HolidayRefusal {
                return again(visit.answers, Findings(BankHoliday.dayAsked.name, refusal.explanation), visit)
            }
        }
    }

    private func again(_ answers: Answers, _ findings: Findings, _ visit: SignedIn) -> Answer {
        let form = Form(answers, findings: findings)
        return app.show(AddHolidayView(form: form), visit, showing: [], status: .unprocessableContent)
    }
}

extension BankHoliday {
    static let dayAsked = Question<CivilDate>("day", "Which day is it?", called: "the day")
    static let nameAsked = Question<String>("name", "What is it called?", called: "its name")

    /// Reads what was asked on the page.
    static func read(_ answers: Answers, today: CivilDate) -> Checked<BankHoliday> {
        let day = answers.read(dayAsked).flatMap { day -> Checked<CivilDate> in
            if let problem = problem(with: day, today: today) {
                return .failure(Findings([dayAsked.finding(problem)]))
            }
            return .success(day)
        }
        return check(day, answers.read(nameAsked, longest: 100), into: BankHoliday.init(day:name:))
    }

    private static func problem(with day: CivilDate, today: CivilDate) -> String? {
        if day.weekday.isWeekend {
            return "is a \(day.weekday.name), which is no working day anyway; enter the substitute day"
        }
        let range = today.adding(months: -120)...today.adding(months: 120)
        return range.contains(day) ? nil : "must be within ten years of today"
    }
}

/// What the page asks.
struct AddHolidayView: View {
    let title = "Add a bank holiday"
    let crumbs = [Crumb("Working days", to: "/settings/calendar"), Crumb("Add a bank holiday")]
    let form: Form

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>
        <p class="lead">Open due dates that are counted in working days move at once. What has been done in time stays in time.</p>
        <form method="get" action="/settings/calendar/add" class="stack mt">
        \(DateInput(BankHoliday.dayAsked, in: form))\(TextInput(BankHoliday.nameAsked, in: form))
        <p class="actions">\(Button("See which dates would move"))</p></form>
        """
    }
}
