import HTMLKit
import Register
import Vocabulary

/// What returns say once a year: health, and how a young person was after leaving care.
struct YearTables: Component {
    private let health: [HealthYear]
    private let leaving: [CareLeaverYear]
    private let links: VersionLinks?

    init(_ file: HistoryFile, links: VersionLinks?) {
        health = file.health.reversed()
        leaving = file.leaving.reversed()
        self.links = links
    }

    var body: HTML { "\(healthYears)\(leaving.isEmpty ? nil : leavingYears)" }

    private var healthYears: HistorySection<HealthYear> {
        let links = links
        return HistorySection(
            heading: "Health, year by year",
            id: "health",
            lines: health,
            none: "No year is in the file: returns ask it of children in care all through a year.",
            columns: [
                .heading("Year to 31 March") { "\($0.year)" },
                .text("Health assessment") { answer($0.hadHealthAssessment) },
                .text("Teeth checked") { answer($0.hadTeethCheck) },
                .text("Immunised") { answer($0.isImmunised) },
                .text("Under 5: checks up to date") { answer($0.hadHealthCheck) },
                .text("Strengths and difficulties") { sdq($0) },
                .text("Substance misuse") { substances($0) },
                .text("Convicted") { answer($0.wasConvicted) },
                .html("Earlier versions") {
                    links?.link(HealthYear.table, $0.id.text, about: "of health in the year to 31 March \($0.year)")
                        ?? "–"
                },
            ]
        )
    }

    private var leavingYears: HistorySection<CareLeaverYear> {
        let links = links
        return HistorySection(
            heading: "After leaving care",
            id: "leaving",
            lines: leaving,
            none: "",
            columns: [
                .heading("Year to 31 March") { "\($0.year)" },
                .text("In touch") { CodeList.inTouch.words($0.inTouch) },
                .text("Activity") { CodeList.activity.words($0.activity) },
                .text("Lives in") { CodeList.accommodation.words($0.accommodation) },
                .html("Earlier versions") {
                    links?.link(CareLeaverYear.table, $0.id.text, about: "of the year to 31 March \($0.year)") ?? "–"
                },
            ]
        )
    }
}

private func answer(_ answer: Bool?) -> String {
    answer.map { $0 ? "Yes" : "No" } ?? "–"
}

private func sdq(_ year: HealthYear) -> String {
    if let score = year.sdqScore { return "\(score) of 40" }
    return year.sdqReason.map { "No score: \(CodeList.sdqReason.words($0))" } ?? "–"
}

private func substances(_ year: HealthYear) -> String {
    guard year.misusedSubstances == true else { return answer(year.misusedSubstances) }
    if year.receivedIntervention == true { return "Yes, help received" }
    return year.wasOfferedIntervention == true ? "Yes, help offered and declined" : "Yes, no help"
}
