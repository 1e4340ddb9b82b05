import HTMLKit
import Register
import Vocabulary

/// Social workers, times missing, times under an order that takes liberty away, and adoption decisions.
struct TimeTables: Component {
    private let file: HistoryFile
    private let today: CivilDate
    private let links: VersionLinks?

    init(_ file: HistoryFile, today: CivilDate, links: VersionLinks?) {
        self.file = file
        self.today = today
        self.links = links
    }

    var body: HTML {
        "\(workers)\(missing)\(file.liberty.isEmpty ? nil : liberty)\(file.decisions.isEmpty ? nil : decisions)"
    }

    private var workers: HistorySection<SocialWorkerEpisode> {
        let links = links
        let year = today.adding(months: -12)
        let changes = file.workers.dropFirst().filter { $0.beganOn > year && $0.beganOn <= today }.count
        let times = changes == 1 ? "once" : "\(changes) times"
        let lead = changes == 0 ? "No change in the last 12 months." : "Changed \(times) in the last 12 months."
        return HistorySection(
            heading: "Social workers",
            id: "workers",
            lines: file.workers.reversed(),
            none: "No social worker is in the file.",
            columns: [
                .heading("Since") { "\($0.beganOn)" },
                .text("Until") { $0.endedOn.orGoingOn },
                .text("Worker") { $0.worker },
                .text("Came because") { CodeList.workerChange.words($0.reason) },
                .html("Earlier versions") {
                    links?.link(SocialWorkerEpisode.table, $0.id.text, about: "of the worker since \($0.beganOn)")
                        ?? "–"
                },
            ],
            lead: file.workers.isEmpty ? nil : lead
        )
    }

    private var missing: HistorySection<MissingEpisode> {
        let links = links
        return HistorySection(
            heading: "Times missing",
            id: "missing",
            lines: file.missing.reversed(),
            none: "No time missing is in the file.",
            columns: [
                .heading("From") { "\($0.beganOn)" },
                .text("To") { $0.endedOn.orGoingOn },
                .text("How") { $0.kind.title },
                .html("Earlier versions") {
                    links?.link(MissingEpisode.table, $0.id.text, about: "of the time from \($0.beganOn)") ?? "–"
                },
            ]
        )
    }

    private var liberty: HistorySection<DeprivationOfLiberty> {
        let links = links
        return HistorySection(
            heading: "Deprived of liberty",
            id: "liberty",
            lines: file.liberty.reversed(),
            none: "",
            columns: [
                .heading("From") { "\($0.beganOn)" },
                .text("To") { $0.endedOn.orGoingOn },
                .html("Earlier versions") {
                    links?.link(DeprivationOfLiberty.table, $0.id.text, about: "of the order of \($0.beganOn)") ?? "–"
                },
            ]
        )
    }

    private var decisions: HistorySection<AdoptionDecision> {
        let links = links
        return HistorySection(
            heading: "Decisions to place for adoption",
            id: "adoption-decisions",
            lines: file.decisions.reversed(),
            none: "",
            columns: [
                .heading("Decided") { "\($0.decidedOn)" },
                .text("Until") { $0.ceasedOn.map(\.description) ?? "stands" },
                .text("Why it ended") { $0.reasonCeased.map { CodeList.decisionCeased.words($0) } ?? "–" },
                .html("Earlier versions") {
                    links?.link(AdoptionDecision.table, $0.id.text, about: "of the decision of \($0.decidedOn)") ?? "–"
                },
            ]
        )
    }
}
