import Access
import HTMLKit
import Register
import Vocabulary
import Workforce

/// Who works with the child: the IRO, and for those who see the file the social worker; those before them behind a fold.
struct PeoplePanel: Component {
    private let rows: [SummaryList.Row]
    private let earlier: [String]

    init(_ file: OverviewFile, iro: String, on today: CivilDate) {
        let officer = file.officers.first { $0.allocation.isInForce(on: today) }
        let worker = file.workers.last { $0.isInForce(on: today) }
        let since = officer.map { "\($0.officer), since \($0.allocation.fromOn)" }
        var rows = [
            SummaryList.Row(iro, since ?? (file.history.status(on: today).isInCare ? "None allocated" : "None now"))
        ]
        if file.head.may(.seeFile) {
            let nobody = file.workers.isEmpty ? "Not known: none is in the file" : "None now"
            let words = worker.map { "\($0.worker), since \($0.beganOn)" }
            rows.append(SummaryList.Row("Social worker", words ?? nobody))
        }
        self.rows = rows
        earlier =
            file.officers.filter { $0 != officer }.map { time in
                let until = time.allocation.toOn.map { " to \($0)" } ?? ""
                return "\(iro): \(time.officer), \(time.allocation.fromOn)\(until)"
            }
            + file.workers.reversed().filter { $0 != worker }.map { time in
                let until = time.endedOn.map { " to \($0)" } ?? ""
                return "Social worker: \(time.worker), \(time.beganOn)\(until)"
            }
    }

    var body: HTML {
        let before: HTML = """
            <details class="mt"><summary>Those before them</summary><ul class="list">\
            \(each: earlier, { "<li>\($0)</li>" })</ul></details>
            """
        return "\(Panel("People", id: "people", "\(SummaryList(rows))\(if: !earlier.isEmpty, before)"))"
    }
}

extension Allocation {
    fileprivate func isInForce(on day: CivilDate) -> Bool {
        fromOn <= day && toOn.map { day <= $0 } ?? true
    }
}

extension SocialWorkerEpisode {
    fileprivate func isInForce(on day: CivilDate) -> Bool {
        beganOn <= day && endedOn.map { day < $0 } ?? true
    }
}
