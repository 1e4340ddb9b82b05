import Access
import Exchange
import Formats
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/data/imports/{run}/checks`: the national rules that a return breaks.
struct ImportChecksPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("data/imports/:run/checks", needs: .importReturns).get(use: show)
        routes.page("data/imports/:run/checks.csv", needs: .importReturns).afterProof().get(use: file)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<ImportRun> = try visit.id("run")
        let (run, check) = try await app.database.read { transaction in
            let run = try transaction.one(ImportRun.withID(id))
            return (run, try transaction.check(of: run))
        }
        return app.show(ImportChecksView(run, check), visit, showing: [])
    }

    /// Every row kept, as a file: a line for each.
    @Sendable func file(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<ImportRun> = try visit.id("run")
        let (run, check, breaches, children) = try await app.database.read { transaction in
            let run = try transaction.one(ImportRun.withID(id))
            let breaches = try transaction.all(ImportBreach.all(of: id))
            let codes = Array(Set(breaches.map(\.childCode)))
            let children = try ImportedChildren(readIn: transaction, [], [], naming: codes, visit.scope)
            return (run, try transaction.check(of: run), breaches, children)
        }
        let rules = Dictionary((check?.broken ?? []).map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        var writer = CSVWriter(byteOrderMark: true)
        writer.write(["rule", "severity", "meaning", "table", "row", "child", "says"])
        for breach in breaches where children.shows(breach.childCode) {
            let rule = rules[breach.rule]
            writer.write([
                .text(breach.rule), CSVCell(rule?.severity.rawValue), CSVCell(rule?.meaning),
                .text(breach.table.nationalName), .number(breach.row), .text(breach.childCode),
                .text(Redactor.words(of: breach)),
            ])
        }
        return .file("national-rules-\(run.year.number).csv", writer.take(), showing: children.shown)
    }
}

/// `/data/imports/{run}/checks/{rule}`: the rows that break one of them.
struct ImportBreachesPage {
    let app: App

    static let length = 100

    func add(to routes: Routes) {
        routes.page("data/imports/:run/checks/:rule", needs: .importReturns).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let id: ID<ImportRun> = try visit.id("run")
        let number = try visit.part("rule")
        let after = max(0, Int(visit.query.text("after")) ?? 0)
        let (run, check, breaches, children) = try await app.database.read { transaction in
            let run = try transaction.one(ImportRun.withID(id))
            let found = try transaction.all(
                ImportBreach.of(id, breaking: number, after: after, limit: ImportBreachesPage.length)
            )
            let codes = found.map(\.childCode)
            let children = try ImportedChildren(readIn: transaction, [], [], naming: codes, visit.scope)
            return (run, try transaction.check(of: run), found, children)
        }
        guard let broken = check?.broken.first(where: { $0.number == number }) else { throw Missing() }
        let view = ImportBreachesView(run, broken, breaches, children, after: after)
        return app.show(view, visit, showing: children.shown)
    }
}
