import Access
import Casework
import HTMLKit
import Hummingbird
import Policy
import Store
import Vocabulary

/// `/settings/calendar/file`: puts a file of bank holidays in the place of the calendar, after showing what would change.
struct CalendarFilePage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/calendar/file", needs: .editBankHolidays).afterProof().get(use: show).upload(use: preview)
        routes.page("settings/calendar/file/apply", needs: .editBankHolidays).afterProof().post(use: apply)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        app.show(CalendarFileView(form: visit.form()), visit, showing: [])
    }

    @Sendable func preview(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        var bytes: [UInt8] = []
        var size = 0
        _ = try await Upload.read(request, visit, mostMegabytes: 2) { piece in
            guard case .bytes(let more) = piece else { return }
            size += more.count
            if size <= CalendarFile.limit { bytes += more }
        }
        guard size <= CalendarFile.limit else {
            return again("The file is longer than a calendar can be. Check that it is the one you meant.", visit)
        }
        guard size > 0 else { return again("Choose a file", visit) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return again("The file is not text in UTF-8. Save it as “CSV UTF-8” and try again.", visit)
        }
        switch CalendarFile.read(text, today: visit.today) {
        case .failure(let findings): return again(findings, visit)
        case .success(let days): return try await preview(days, text, visit)
        }
    }

    private func preview(_ days: [CalendarDay], _ text: String, _ visit: SignedIn) async throws -> Answer {
        let found = try await app.casebook.rehearseCalendar(as: visit.deed("replace-bank-holidays")) {
            try $0.replaceCalendar(with: days)
        }
        if found.result.isNothing { return again("The file says what the calendar says already.", visit) }
        let dates = try await MovedDates(found.moves, in: app.database, seenBy: visit.scope, words: app.profile.words)
        let view = CalendarPreview(
            "Replace the calendar",
            "The file holds \(days.count) bank holidays.",
            notes: CalendarFilePage.notes(found.result),
            dates,
            form: visit.form(),
            hidden: [("days", text)],
            button: Button("Replace the calendar"),
            to: "/settings/calendar/file/apply"
        )
        return app.show(view, visit, showing: dates.shown)
    }

    @Sendable func apply(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        switch CalendarFile.read(visit.answers.text("days"), today: visit.today) {
        case .failure(let findings):
            return again(findings, visit)
        case .success(let days):
            _ = try await app.casebook.writeCalendar(as: visit.deed("replace-bank-holidays")) {
                try $0.replaceCalendar(with: days)
            }
            return .redirect(to: "/settings/calendar?replaced=yes")
        }
    }

    private static func notes(_ change: CalendarChange) -> [String] {
        [
            change.added > 0 ? "\(change.added) added" : nil,
            change.changed > 0 ? "\(change.changed) with another name or certainty" : nil,
            change.removed > 0 ? "\(change.removed) taken out" : nil,
        ].compactMap(\.self)
    }

    private func again(_ message: String, _ visit: SignedIn) -> Answer {
        again(Findings(CalendarFile.field.name, message), visit)
    }

    private func again(_ findings: Findings, _ visit: SignedIn) -> Answer {
        let view = CalendarFileView(form: visit.form(Answers(), findings))
        return app.show(view, visit, showing: [], status: .unprocessableContent)
    }
}

/// What the page asks.
struct CalendarFileView: View {
    let title = "Replace the calendar"
    let crumbs = [
        Crumb("Settings", to: "/settings"), Crumb("Working days", to: "/settings/calendar"),
        Crumb("Replace the calendar"),
    ]
    let form: Form

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>
        <p class="lead">The file’s days take the place of all that are in the calendar. You see first what would change.</p>
        <form method="post" action="/settings/calendar/file" enctype="multipart/form-data" class="stack mt">\(form.hidden)
        \(FileInput(CalendarFile.field, in: form, accepts: [".csv"]))
        <p class="actions">\(Button("See what would change"))</p></form>
        """
    }
}
