import HTMLKit
import Register
import Vocabulary

/// Periods of care, where the child lived, and under which legal status.
struct CareTables: Component {
    private let history: CareHistory
    private let today: CivilDate
    private let links: VersionLinks?
    private let redactor: Redactor

    init(_ history: CareHistory, today: CivilDate, links: VersionLinks?) {
        self.history = history
        self.today = today
        self.links = links
        redactor = Redactor(history)
    }

    var body: HTML { "\(periods)\(placements)\(statuses)\(episodes)" }

    private var newest: [PeriodOfCare] { history.periods.reversed() }

    private var periods: HistorySection<PeriodOfCare> {
        HistorySection(
            heading: "Periods of care",
            id: "periods",
            lines: newest,
            none: "No episode of care is known.",
            columns: [
                .heading("Began") {
                    "\($0.beganOn)\(if: !$0.isBeginningKnown, " <span class=\"small\">or before: the first day in the file</span>")"
                },
                .text("Ended") { $0.endedOn.orGoingOn },
                .text("Went to") { $0.exit.map(\.destination.title) ?? "–" },
                .text("Reason") { $0.exit.map { $0.reason?.title ?? "Not known" } ?? "–" },
            ]
        )
    }

    private var placements: HistorySection<Placement> {
        let (today, redactor) = (today, redactor)
        let year = today.adding(months: -12)
        let all = newest.flatMap { $0.placements.reversed() }
        let moves = history.periods.flatMap { $0.placements.dropFirst() }
            .filter { !$0.isTemporary && $0.beganOn > year && $0.beganOn <= today }.count
        return HistorySection(
            heading: "Placements",
            id: "placements",
            lines: all,
            none: "No placement is known.",
            columns: [
                .heading("Since") { "\($0.beganOn)" },
                .text("Until") { $0.endedOn.orGoingOn },
                .html("Where") { "\($0.kind.title)<p class=\"small quiet\">\($0.title)</p>" },
                .text("Provided by") { redactor.provider(of: $0) ?? "–" },
                .number("Days") { "\(max(0, $0.days(on: today)))" },
                .text("Why it ended") { $0.reasonLeftTitle ?? "–" },
            ],
            lead: moves == 0
                ? "No move in the last 12 months." : "\(moves) \(moves == 1 ? "move" : "moves") in the last 12 months."
        )
    }

    private var statuses: HistorySection<Stretch<LegalStatus>> {
        HistorySection(
            heading: "Legal status",
            id: "legal",
            lines: newest.flatMap { $0.legalStatuses.reversed() },
            none: "No legal status is known.",
            columns: [
                .heading("Since") { "\($0.from)" },
                .text("Until") { $0.until.orGoingOn },
                .html("Legal status") { "\($0.value.title) <span class=\"code\">\($0.value.rawValue)</span>" },
            ]
        )
    }

    /// The rows as the return has them, which the tables above are drawn from.
    private var episodes: HistorySection<Episode> {
        let links = links
        return HistorySection(
            heading: "Episodes in the return",
            id: "episodes",
            lines: newest.flatMap { $0.episodes.reversed() },
            none: "No episode is known.",
            columns: [
                .heading("Began") { "\($0.beganOn)" },
                .text("Ended") { $0.ceasedOn.orGoingOn },
                .text("Began because") { $0.reasonBegun.title },
                .text("Need") { CodeList.need.words($0.need) },
                .html("Earlier versions") {
                    links?.link(Episode.table, $0.id.text, about: "of the episode of \($0.beganOn)") ?? "–"
                },
            ]
        )
    }
}
