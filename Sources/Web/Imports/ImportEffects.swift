import Exchange
import HTMLKit
import Policy
import Vocabulary

/// The open due dates that an import would move: from, to, and why.
struct EffectsTable: Component {
    let effects: [ImportEffect]
    let children: ImportedChildren
    let words: Words

    var body: HTML {
        let table = Table(
            "Due dates that change",
            effects.filter { children.shows($0.childCode) },
            columns: [
                .heading("Child") {
                    children.html($0.childCode, about: "\($0.kind.words(in: words)), effect \($0.number)")
                },
                .text("What") { $0.kind.words(in: words).openingSentence },
                .text("From") { EffectsTable.words($0.from) },
                .html("To") { "\(EffectsTable.words($0.to))\(Because($0.because))" },
            ],
            isCaptionHidden: true
        )
        return "\(table)"
    }

    private static func words(_ due: ImportEffect.Due) -> String {
        switch due {
        case .nothing: "None"
        case .notKnown: "Not known"
        case .on(let day): day.description
        }
    }
}

/// The part of an import's page that says which due dates it moves.
struct EffectsSection: Component {
    private let effects: [ImportEffect]
    private let children: ImportedChildren
    private let words: Words
    private let summary: ImportSummary
    private let run: ImportRun

    init(_ facts: ImportFacts, _ words: Words) {
        effects = facts.effects
        children = facts.children
        summary = facts.summary
        run = facts.run
        self.words = words
    }

    var body: HTML {
        if summary.changes == 0 { return HTML() }
        let all = Link("See all effects", to: "/data/imports/\(run.id)/effects")
        let table = EffectsTable(effects: effects, children: children, words: words)
        return """
            <section class="mt-l"><h2>Effects \(Count(summary.effects))</h2><p>\(sentence)</p>\
            \(if: !effects.isEmpty, "\(table)")\(if: summary.effects > effects.count, "<p>\(all)</p>")</section>
            """
    }

    private var sentence: String {
        let (dates, others) = (summary.effects, summary.childrenWithoutEffects)
        let moved =
            switch (dates, run.state) {
            case (0, _): "No open due date is moved by it."
            case (1, .previewed): "1 open due date would change when it is applied."
            case (_, .previewed): "\(dates) open due dates would change when it is applied."
            case (1, _): "1 open due date was to change by it."
            default: "\(dates) open due dates were to change by it."
            }
        guard others > 0 else { return moved }
        let rest = "Of \(others) more children that differ it was not worked out here which dates change"
        return "\(moved) \(rest): that is done when it is applied."
    }
}
