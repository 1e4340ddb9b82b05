import Access
import HTMLKit
import Hummingbird
import Insight
import Policy

/// `/measures`: how we count. Every measure with its meaning, formula and source; its figures for those who may see them.
struct MeasuresPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("measures", needs: .seeDefinitions).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        app.show(MeasuresView(MeasureReader(visit), visit.visitor, app.profile), visit, showing: [])
    }
}

/// What the page shows.
struct MeasuresView: View {
    let title = "How we count"
    private let measures: [Measure]
    private let profile: Profile
    private let navigation: ReportsNavigation
    private let seesFigures: Bool
    private let seesEverybody: Bool

    init(_ reader: MeasureReader, _ visitor: Visitor, _ profile: Profile) {
        seesFigures = visitor.may(.seeMeasures)
        measures = seesFigures ? reader.measures : Measure.all
        seesEverybody = reader.seesEverybody
        self.profile = profile
        navigation = ReportsNavigation(at: "/measures", for: visitor)
    }

    var body: HTML {
        """
        \(PageHead(title, lead: "Every figure of the service has one definition, and pages, reports and files all use it."))\
        \(navigation)\
        \(if: seesFigures && !seesEverybody, "<p class=\"mt\">Your figures are those of the children allocated to you.</p>")\
        <div class="stack-l mt-l">\(each: measures, definition)</div>\(conventions)
        """
    }

    private func definition(_ measure: Measure) -> HTML {
        let name: HTML = seesFigures ? "\(Link(measure.name, to: "/measures/\(measure.key)"))" : "\(measure.name)"
        return """
            <section class="panel" aria-labelledby="\(measure.key)"><h2 id="\(measure.key)">\
            \(name)</h2><p>\(measure.meaning)</p>\
            \(MeasureDefinition(measure, profile))</section>
            """
    }

    private var conventions: HTML {
        """
        <section class="mt-l prose" aria-labelledby="conventions"><h2 id="conventions">What holds for all of them</h2>\
        <ul class="bullets"><li>A year is 1 April to 31 March.</li>\
        <li>Children in an agreed series of short breaks are left out of every figure.</li>\
        <li>An episode of care, or a social worker, is there from the first day to the day before the last. Of two episodes \
        open on a day the later counts, and one that says another follows goes on until that is there.</li>\
        <li>What is counted of a year is counted over the year to the last day of any shorter period.</li>\
        <li>What was known on an earlier day is looked at from that day: what was still to come is not late.</li>\
        <li>Something is left out where a date that the count needs cannot be read; how many were, stands beside the figure.</li>\
        <li>A dash is not nought: it stands where there is no figure, with the reason.</li>\
        <li>Halves are rounded up: 86.5% is printed as 87%.</li></ul></section>
        """
    }
}

/// How a measure is worked out, as facts.
struct MeasureDefinition: Component {
    private let measure: Measure
    private let profile: Profile

    init(_ measure: Measure, _ profile: Profile) {
        self.measure = measure
        self.profile = profile
    }

    var body: HTML { "\(SummaryList(rows))" }

    private var rows: [SummaryList.Row] {
        let formula = measure.formula(in: profile)
        let optional: [SummaryList.Row?] = [
            SummaryList.Row(formula.denominator == nil ? "Counted" : "Numerator", formula.numerator),
            formula.denominator.map { SummaryList.Row("Denominator", $0.openingSentence) },
            SummaryList.Row("Left out", formula.leftOut.openingSentence),
            SummaryList.Row("Given as", measure.unit.words),
            measure.better.words.map { SummaryList.Row("Better", $0) },
            measure.target(in: profile).map { SummaryList.Row("Target", $0.words) },
            SummaryList.Row("Source", measure.source),
        ]
        return optional.compactMap(\.self)
    }
}

extension Measure.Unit {
    fileprivate var words: String {
        switch self {
        case .number: "A number"
        case .percent: "A percentage"
        case .per10000: "A number for each 10,000 people under 18 in the area"
        case .perPost: "Children for each full-time post"
        }
    }
}

extension Measure.Better {
    fileprivate var words: String? {
        switch self {
        case .higher: "Higher"
        case .lower: "Lower"
        case .between: "Within the range"
        case .neither: nil
        }
    }
}
