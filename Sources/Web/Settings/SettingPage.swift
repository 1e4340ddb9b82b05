import Access
import Casework
import HTMLKit
import Hummingbird
import Policy
import Store
import Vocabulary

/// `/settings/{area}/{setting}`: what holds and held, and another choice from a day on, after showing what it would move.
///
/// What is tried stands in the address, so that looking at it changes nothing and can be done again.
struct SettingPage {
    let app: App
    let area: SettingArea

    func add(to routes: Routes) {
        routes.page("settings/\(area.rawValue)/:setting", needs: .editSettings).get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        if !visit.query.text(SettingForm.asked).isEmpty { return try await preview(file, visit) }
        let form = Form(file.form.filled(with: file.profiles.inForce(on: visit.today), from: visit.today))
        return show(file, form, visit, isDone: visit.query.text("done") == "yes")
    }

    private func preview(_ file: SettingFile, _ visit: SignedIn) async throws -> Answer {
        switch file.form.read(visit.query, file.profiles, today: visit.today) {
        case .failure(let findings): return again(file, visit.query, findings, visit)
        case .success(let chosen):
            do {
                let choice = SettingPage.choice(file, chosen, visit.query)
                let moves = try await app.casebook.rehearse(choice, as: deed(file, visit))
                let effects = try await SettingEffects(moves, of: file.kind, chosen.profile, app, visit)
                let view = SettingPreview(file, chosen, visit.query, effects, visit.form())
                return app.show(view, visit, showing: effects.dates?.shown ?? [])
            } catch let refusal as SettingRefusal {
                return try await declined(refusal, file, visit.query, visit)
            }
        }
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let file = try await file(visit)
        switch file.form.read(visit.answers, file.profiles, today: visit.today) {
        case .failure(let findings): return again(file, visit.answers, findings, visit)
        case .success(let chosen):
            do {
                _ = try await app.casebook.choose(
                    SettingPage.choice(file, chosen, visit.answers),
                    as: deed(file, visit)
                )
                app.profiles.forget()
                return .redirect(to: file.kind.address.with("done", "yes"))
            } catch let refusal as SettingRefusal {
                return try await declined(refusal, file, visit.answers, visit)
            }
        }
    }

    private func file(_ visit: SignedIn) async throws -> SettingFile {
        guard let kind = SettingKind.named(try visit.part("setting")), kind.area == area else { throw Missing() }
        return try await app.database.read { try SettingFile(kind, in: $0) }
    }

    private func deed(_ file: SettingFile, _ visit: SignedIn) -> Deed {
        visit.deed("change-setting", about: file.kind.key)
    }

    private static func choice(_ file: SettingFile, _ chosen: SettingForm.Chosen, _ answers: Answers) -> SettingChoice {
        let seen = Int(answers.text(SettingForm.version)) ?? -1
        return SettingChoice(file.kind, as: chosen.profile, from: chosen.from, seen: seen)
    }

    /// Where somebody else was first, theirs stands above what was given here, which can be sent again.
    private func declined(
        _ refusal: SettingRefusal,
        _ file: SettingFile,
        _ answers: Answers,
        _ visit: SignedIn
    ) async throws -> Answer {
        switch refusal {
        case .alreadySo: return again(file, answers, Findings(file.form.first, refusal.explanation), visit)
        case .changedSince:
            let view = SettingView(file, Form(answers), today: visit.today, contest: refusal.explanation)
            return app.show(view, visit, showing: [], status: .conflict)
        }
    }

    private func again(_ file: SettingFile, _ answers: Answers, _ findings: Findings, _ visit: SignedIn) -> Answer {
        let view = SettingView(file, Form(answers, findings: findings), today: visit.today)
        return app.show(view, visit, showing: [], status: .unprocessableContent)
    }

    private func show(_ file: SettingFile, _ form: Form, _ visit: SignedIn, isDone: Bool) -> Answer {
        app.show(SettingView(file, form, today: visit.today, isDone: isDone), visit, showing: [])
    }
}

/// What is read of a setting: what holds on every day, and each choice that was made of it, with its deed.
struct SettingFile: Sendable {
    let kind: SettingKind
    let profiles: ProfileHistory
    let past: [SettingPast]
    let deeds: [Int: DeedEntry]
    /// The deed that last changed it.
    let version: Int

    var form: SettingForm { SettingForm(kind) }

    init(_ kind: SettingKind, in transaction: some Transaction) throws {
        self.kind = kind
        profiles = try transaction.profiles()
        past = try transaction.past(of: kind)
        version = past.filter { $0.endedBy == nil }.map(\.madeBy).max() ?? 0
        let numbers = Set(past.flatMap { [$0.madeBy, $0.endedBy].compactMap(\.self) }).sorted()
        let entries = try transaction.all(DeedEntry.numbered(among: numbers))
        deeds = Dictionary(entries.map { ($0.number, $0) }) { first, _ in first }
    }

    /// By whom and when a deed was done.
    func words(_ deed: Int) -> String {
        deeds[deed].map { "\($0.deed.signature), \($0.doneAt.inWords)" } ?? "not known"
    }
}
