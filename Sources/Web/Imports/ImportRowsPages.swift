import Access
import Exchange
import HTMLKit
import Hummingbird
import Policy
import Store
import Vocabulary

/// `/data/imports/{run}/rows`: every row that cannot be used or is odd.
struct ImportFindingsPage {
    let app: App

    static let length = 100

    func add(to routes: Routes) {
        routes.page("data/imports/:run/rows", needs: .importReturns).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<ImportRun> = try visit.id("run")
        let after = Int(visit.query.text("after")) ?? 0
        let (run, summary, findings, children) = try await app.database.read { transaction in
            let run = try transaction.one(ImportRun.withID(id))
            let found = try transaction.all(ImportFinding.of(id, after: after, limit: ImportFindingsPage.length))
            let children = try ImportedChildren(readIn: transaction, found, [], visit.scope)
            return (run, try transaction.summary(of: id, seenBy: visit.scope), found, children)
        }
        let caption = "Errors and remarks"
        let list = ImportListView(
            run,
            caption,
            FindingsTable(findings: findings, children: children, caption: caption, hasRemarks: true).body,
            shown: findings.filter { $0.childCode.map(children.shows) ?? true }.count,
            total: summary.errors + summary.warnings,
            last: findings.count == ImportFindingsPage.length ? findings.last?.number : nil,
            isFirstPage: after == 0,
            at: "/data/imports/\(id)/rows"
        )
        return app.show(list, visit, showing: children.shown)
    }
}

/// `/data/imports/{run}/differences`: every row that differs from what is held.
struct ImportDifferencesPage {
    let app: App

    static let length = 50

    func add(to routes: Routes) {
        routes.page("data/imports/:run/differences", needs: .importReturns).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<ImportRun> = try visit.id("run")
        let after = Int(visit.query.text("after")) ?? 0
        let (run, summary, differences, children) = try await app.database.read { transaction in
            let run = try transaction.one(ImportRun.withID(id))
            let length = ImportDifferencesPage.length
            let found = try transaction.all(ImportDifference.of(id, after: after, limit: length))
            let children = try ImportedChildren(readIn: transaction, [], found, visit.scope)
            return (run, try transaction.summary(of: id, seenBy: visit.scope), found, children)
        }
        let caption = "Differences"
        let list = ImportListView(
            run,
            caption,
            DifferencesTable(differences: differences, children: children, caption: caption).body,
            shown: differences.filter { children.shows($0.childCode) }.count,
            total: summary.differences,
            last: differences.count == ImportDifferencesPage.length ? differences.last?.number : nil,
            isFirstPage: after == 0,
            at: "/data/imports/\(id)/differences"
        )
        return app.show(list, visit, showing: children.shown)
    }
}

/// `/data/imports/{run}/effects`: every open due date that it moves.
struct ImportEffectsPage {
    let app: App

    static let length = 100

    func add(to routes: Routes) {
        routes.page("data/imports/:run/effects", needs: .importReturns).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<ImportRun> = try visit.id("run")
        let after = Int(visit.query.text("after")) ?? 0
        let (run, summary, effects, children) = try await app.database.read { transaction in
            let run = try transaction.one(ImportRun.withID(id))
            let found = try transaction.all(ImportEffect.of(id, after: after, limit: ImportEffectsPage.length))
            let children = try ImportedChildren(
                readIn: transaction,
                [],
                [],
                naming: found.map(\.childCode),
                visit.scope
            )
            return (run, try transaction.summary(of: id, seenBy: visit.scope), found, children)
        }
        let list = ImportListView(
            run,
            "Effects",
            EffectsTable(effects: effects, children: children, words: app.profile.words).body,
            shown: effects.filter { children.shows($0.childCode) }.count,
            total: summary.effects,
            last: effects.count == ImportEffectsPage.length ? effects.last?.number : nil,
            isFirstPage: after == 0,
            at: "/data/imports/\(id)/effects"
        )
        return app.show(list, visit, showing: children.shown)
    }
}

/// A page of a long list of an import.
struct ImportListView: View {
    let title: String
    let crumbs: [Crumb]
    private let table: HTML
    private let pagination: Pagination
    private let first: Link?
    private let isEmpty: Bool

    init(
        _ run: ImportRun,
        _ title: String,
        _ table: HTML,
        shown: Int,
        total: Int,
        last: Int?,
        isFirstPage: Bool,
        at address: Address
    ) {
        self.title = title
        crumbs = [
            Crumb("Imports", to: "/data/imports"),
            Crumb("Return of \(run.year.name)", to: "/data/imports/\(run.id)"),
            Crumb(title),
        ]
        self.table = table
        isEmpty = shown == 0
        first = isFirstPage ? nil : Link("Back to the first page", to: address)
        pagination = Pagination(
            showing: shown,
            of: total,
            next: last.map { address.with("after", String($0)) }
        )
    }

    var body: HTML {
        """
        <h1>\(title)</h1>
        \(if: isEmpty, "<p>There is none. An import’s lists of differences and effects are let go of when the next import begins.</p>", else: "\(table)\(pagination)\(first)")
        """
    }
}
