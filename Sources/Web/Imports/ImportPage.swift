import Access
import Casework
import Exchange
import HTMLKit
import Hummingbird
import Policy
import Store
import Vocabulary

/// `/data/imports/{run}`: what an import would change, and applying it; what it changed, and undoing it.
struct ImportPage {
    let app: App

    /// How many findings and differences stand on the page itself.
    static let foretaste = 20

    func add(to routes: Routes) {
        routes.page("data/imports/:run", needs: .importReturns).get(use: show)
        routes.page("data/imports/:run/apply", needs: .importReturns).post(use: apply)
        routes.page("data/imports/:run/put-away", needs: .importReturns).post(use: putAway)
        routes.page("data/imports/:run/undo", needs: .importReturns).post(use: undo)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        try await answer(visit)
    }

    @Sendable func apply(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let run: ID<ImportRun> = try visit.id("run")
        return try await doing(visit, done: "applied") {
            try await app.casebook.applyReturn(run, as: visit.deed("import-return", about: run.text))
            try await ReturnImport(database: app.database).clear(run)
        }
    }

    @Sendable func putAway(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let run: ID<ImportRun> = try visit.id("run")
        return try await doing(visit, done: "put-away") {
            try await ReturnImport(database: app.database).setAside(run)
        }
    }

    @Sendable func undo(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let run: ID<ImportRun> = try visit.id("run")
        return try await doing(visit, done: "undone") {
            try await app.casebook.undoReturn(
                run,
                in: app.database.schema,
                as: visit.deed("undo-import", about: run.text)
            )
        }
    }

    /// Does something with the import; where that is refused, the page says by which deeds, of whom, on which rows.
    private func doing(
        _ visit: SignedIn,
        done: String,
        _ act: () async throws -> Void
    ) async throws -> Answer {
        let run: ID<ImportRun> = try visit.id("run")
        do {
            try await act()
            return .redirect(to: ("/data/imports/\(run)" as Address).with("done", done))
        } catch let refusal as ImportRefusal {
            return try await answer(visit, refusal)
        }
    }

    private func answer(_ visit: SignedIn, _ refusal: ImportRefusal? = nil) async throws -> Answer {
        let run: ID<ImportRun> = try visit.id("run")
        let inTheWay = refusal?.rows.map(\.childCode).prefix(ImportView.rowsNamed) ?? []
        let file = try await app.database.read {
            try ImportFacts(readIn: $0, run, visit.scope, naming: Array(inTheWay))
        }
        let form = visit.form()
        let view = ImportView(file, form, app.profile.words, done: visit.query.text("done"), refusal)
        return app.show(view, visit, showing: file.shown, status: refusal == nil ? .ok : .conflict)
    }
}

/// What is known of one import.
struct ImportFacts {
    let run: ImportRun
    let files: [ImportFile]
    let summary: ImportSummary
    /// What the national rules found; nothing where they were not run.
    let check: ImportCheck?
    let findings: [ImportFinding]
    let differences: [ImportDifference]
    let effects: [ImportEffect]
    let children: ImportedChildren
    /// The deed that applied it, and the one that undid it.
    let applied: DeedEntry?
    let undone: DeedEntry?

    /// Reads it, with the children of these numbers, whom the page names for another reason.
    init(
        readIn transaction: ReadTransaction,
        _ id: ID<ImportRun>,
        _ scope: Scope,
        naming codes: [String]
    ) throws {
        run = try transaction.one(ImportRun.withID(id))
        files = try transaction.all(ImportFile.of(id))
        summary = try transaction.summary(of: id, seenBy: scope)
        check = try transaction.check(of: run)
        findings = try transaction.all(ImportFinding.of(id, .error, limit: ImportPage.foretaste))
        differences = try transaction.all(ImportDifference.of(id, limit: ImportPage.foretaste))
        effects = try transaction.all(ImportEffect.of(id, limit: ImportPage.foretaste))
        let others = codes + effects.map(\.childCode)
        children = try ImportedChildren(readIn: transaction, findings, differences, naming: others, scope)
        let numbers = run.state.deeds
        let deeds = numbers.isEmpty ? [] : try transaction.all(DeedEntry.numbered(among: numbers))
        applied = deeds.first { $0.number == numbers.first }
        undone = deeds.first { numbers.count > 1 && $0.number == numbers.last }
    }

    var shown: [Subject] { children.shown }
}

extension ImportRun.State {
    /// The deed that applied the import and the one that undid it.
    fileprivate var deeds: [Int] {
        switch self {
        case .applied(let deed): [deed]
        case .undone(let deed, let undo): [deed, undo]
        case .staged, .previewed, .nothingNew, .refused, .setAside: []
        }
    }
}
