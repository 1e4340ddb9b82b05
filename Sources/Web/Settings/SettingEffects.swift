import Clocks
import HTMLKit
import Insight
import Policy
import Vocabulary

/// What another choice would move: days by which something is due, or figures.
struct SettingEffects: Component, Sendable {
    /// The open due dates that move; nothing where the setting moves none.
    let dates: MovedDates?
    /// The figures that come out differently; nothing where the setting is not about figures.
    private let figures: [FigureEffect]?
    private let period: String

    init(
        _ moves: [ClockMove],
        of kind: SettingKind,
        _ profile: Profile,
        _ app: App,
        _ visit: SignedIn
    ) async throws {
        dates =
            kind.movesDates
            ? try await MovedDates(moves, in: app.database, seenBy: visit.scope, words: app.profile.words) : nil
        let span = ReportingPeriod.yearTo(visit.today)
        period = span.title
        guard let asked = kind.asked(over: span, today: visit.today) else {
            figures = nil
            return
        }
        let (now, then) = try await app.figures.answers(to: asked, besides: profile, seenBy: visit.counted)
        figures = zip(now, then).flatMap { FigureEffect.between($0, $1) }
    }

    var body: HTML {
        "\(dates.map { "<section class=\"mt-l\"><h2>Due dates</h2>\(MovedDatesTable(dates: $0))</section>" as HTML })\(figures.map(table))"
    }

    private func table(_ figures: [FigureEffect]) -> HTML {
        let table = Table(
            "Figures that would change",
            figures,
            columns: [
                .heading("Figure") { "\($0.what)" }, .text("Now") { $0.now }, .text("Would be") { $0.then },
            ],
            isCaptionHidden: true
        )
        return """
            <section class="mt-l"><h2>Figures</h2><p>\(figures.isEmpty ? "No figure of the service’s page would change." : "If it had held all along, these would stand differently for the \(period):")</p>\
            \(if: !figures.isEmpty, "\(table)")</section>
            """
    }
}

/// A figure as it is, and as it would be.
struct FigureEffect: Hashable, Sendable {
    let what: String
    let now: String
    let then: String

    /// All that differs between two answers to one question.
    static func between(_ now: Insight.Answer, _ then: Insight.Answer) -> [FigureEffect] {
        let name = now.measure.name
        let figure = FigureEffect(what: name, now: now.whole.told, then: then.whole.told)
        let target = FigureEffect(
            what: "Target: \(name)",
            now: now.target?.words ?? "None",
            then: then.target?.words ?? "None"
        )
        let titles = now.lines.map(\.group.title)
        let all = titles + then.lines.map(\.group.title).filter { !titles.contains($0) }
        let groups = all.map { title in
            FigureEffect(what: "\(name): \(title)", now: told(title, now), then: told(title, then))
        }
        return ([figure, target] + groups).filter { $0.now != $0.then }
    }

    private static func told(_ title: String, _ answer: Insight.Answer) -> String {
        answer.lines.first { $0.group.title == title }?.figure.told ?? "Not told apart"
    }
}

extension Figure {
    /// The figure with its counts: "86.5% (32 of 37)"; why there is none where there is none.
    fileprivate var told: String {
        if let absence { return absence.sentence }
        return unit == .number ? exact : "\(exact) (\(counts))"
    }
}

extension SettingKind {
    /// The figures that it may change; nothing where it is about something else.
    fileprivate func asked(over period: ReportingPeriod, today: CivilDate) -> Insight.Question? {
        switch key {
        case "figures.age_bands":
            Insight.Question([.lookedAfter], over: period, by: .age, asAt: today)
        case "ethnicity_headings":
            Insight.Question([.lookedAfter], over: period, by: .ethnicityHeading, asAt: today)
        case "population_under_18":
            Insight.Question([.rate], over: period, asAt: today)
        case _ where key.hasPrefix("figures.") || key.hasPrefix("caseload."):
            Insight.Question(Dashboard.measures, over: period, asAt: today)
        case _: nil
        }
    }
}
