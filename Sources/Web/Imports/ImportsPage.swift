import Access
import Exchange
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/data/imports`: takes the files of a return, of which nothing is applied by it; and what was taken in before, when, by
/// whom and what became of it.
///
/// The files are read as they arrive and never stand in memory whole.
struct ImportsPage {
    let app: App

    /// How many imports one page lists.
    static let length = 25
    /// What the files of a return may hold together, and the form around them.
    private static let mostMegabytes = ReturnReading.mostMegabytes + 1

    func add(to routes: Routes) {
        routes.page("data/imports", needs: .importReturns).get(use: show).upload(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        try await page(visit.form(), visit)
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        var reading: ReturnReading?
        var hasFiles = false
        let answers: Answers
        do {
            answers = try await Upload.read(request, visit, mostMegabytes: ImportsPage.mostMegabytes) { piece in
                switch piece {
                case .file(let name, let answers):
                    hasFiles = true
                    if reading == nil, let year = UploadForm.year(answers) {
                        reading = try await begin(year, visit)
                    }
                    try await reading?.begin(file: name)
                case .bytes(let bytes): try await reading?.feed(bytes)
                }
            }
        } catch {
            try await reading?.breakOff()
            throw error
        }
        guard var reading else {
            let form = visit.form(answers, UploadForm.findings(answers, hasFiles: hasFiles))
            return try await page(form, visit, status: .unprocessableContent)
        }
        let run = try await reading.finish()
        return .redirect(to: "/data/imports/\(run.id)")
    }

    private func begin(_ year: Int, _ visit: SignedIn) async throws -> ReturnReading {
        let deed = visit.deed("import-return")
        return try await ReturnImport(database: app.database).begin(year: year, by: deed, at: visit.at)
    }

    private func page(_ form: Form, _ visit: SignedIn, status: HTTPResponse.Status = .ok) async throws -> Answer {
        let after = ID<ImportRun>(visit.query.text("after"))
        let history = try await app.database.read { try ImportHistory(readIn: $0, after: after) }
        return app.show(ImportsView(history, UploadForm(form: form)), visit, showing: [], status: status)
    }
}
