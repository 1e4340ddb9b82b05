import Access
import Exchange
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/data/imports/new`: takes the files of a return; nothing is applied by it.
///
/// The files are read as they arrive and never stand in memory whole.
struct NewImportPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("data/imports/new", needs: .importReturns).get(use: show).upload(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        app.show(NewImportView(form: visit.form()), visit, showing: [])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        var reading: ReturnReading?
        var hasFiles = false
        let answers: Answers
        do {
            answers = try await Upload.read(request, visit) { piece in
                switch piece {
                case .file(let name, let answers):
                    hasFiles = true
                    if reading == nil, let year = NewImportPage.year(answers) {
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
        guard var reading else { return again(answers, hasFiles: hasFiles, visit) }
        let run = try await reading.finish()
        return .redirect(to: "/data/imports/\(run.id)")
    }

    private func begin(_ year: Int, _ visit: SignedIn) async throws -> ReturnReading {
        let deed = visit.deed("import-return")
        return try await ReturnImport(database: app.database).begin(year: year, by: deed, at: visit.at)
    }

    private static func year(_ answers: Answers) -> Int? {
        Int(answers.text(NewImportView.year.name)).flatMap { CollectionYear.known.contains($0) ? $0 : nil }
    }

    private func again(_ answers: Answers, hasFiles: Bool, _ visit: SignedIn) -> Answer {
        var findings: [Finding] = []
        if NewImportPage.year(answers) == nil {
            findings.append(Finding(NewImportView.year.name, "Choose the year of the return"))
        }
        if !hasFiles {
            findings.append(Finding(NewImportView.files.name, "Choose the files of the return"))
        } else {
            findings.append(Finding(NewImportView.files.name, "Choose the files again: a browser does not keep them"))
        }
        let form = visit.form(answers, Findings(findings))
        return app.show(NewImportView(form: form), visit, showing: [], status: .unprocessableContent)
    }
}

/// What the page asks.
struct NewImportView: View {
    let title = "Take in a return"
    let crumbs = [Crumb("Imports", to: "/data/imports"), Crumb("Take in a return")]
    let form: Form

    static let year = Question<String>("year", "Which year is it of?", called: "the year of the return")
    static let files = Question<String>(
        "files",
        "Its files",
        called: "the files of the return",
        hint: "CSV, one file for each table; the header must be among them. You can choose several at once."
    )

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>
        <p class="lead">The national return on looked-after children (SSDA903). You see what would change before anything does.</p>
        <form method="post" action="/data/imports/new" enctype="multipart/form-data" class="stack mt">\(form.hidden)
        \(Select(NewImportView.year, in: form, choices: NewImportView.years))
        \(FileInput(NewImportView.files, in: form, accepts: [".csv"], isMany: true))
        <p class="actions">\(Button("Read the files"))</p></form>
        """
    }

    private static let years = CollectionYear.known.reversed().map { number in
        let year = CollectionYear(number)
        return Choice(String(number), "\(year.name): \(year.period.first) to \(year.period.last)")
    }
}
