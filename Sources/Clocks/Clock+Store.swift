import Store
import Vocabulary

extension Clock.Kind: Stored {}
extension Clock.Duty: Stored {}
extension Receipt.Counted: Stored {}

/// A clock as it is kept, in versions like every other fact.
package struct ClockEntry: Fact {
    package static let table = "clock"
    package static let columns: Columns = [
        "id", "kind", "subject_id", "duty", "started_by", "started_on", "due_on", "latest_working_day", "standing",
        "stopped_by", "stopped_on", "rule", "source", "because", "skipped", "counted", "local_target_on",
    ]
    package static let subjectColumn: String? = "subject_id"
    package static let isDerived = true

    package let id: ID<ClockEntry>
    package let clock: Clock

    package var subject: Subject? { clock.subject }

    init(id: ID<ClockEntry>, _ clock: Clock) {
        self.id = id
        self.clock = clock
    }

    package init(row: Row) throws {
        id = try row["id"]
        clock = Clock(
            try row["kind"],
            for: try row["subject_id"],
            duty: try row["duty"],
            startedBy: try row["started_by"],
            on: try row["started_on"],
            due: try row["due_on"],
            latestWorkingDay: try row["latest_working_day"],
            standing: try Clock.Standing(row: row),
            because: try Receipt(row: row)
        )
    }

    package var values: Values {
        [
            id, clock.kind, clock.subject, clock.duty, clock.startedBy, clock.startedOn, clock.dueOn,
            clock.latestWorkingDay, clock.standing.code, clock.standing.stoppedBy, clock.standing.stoppedOn,
            clock.receipt.rule, clock.receipt.source, clock.receipt.because, clock.receipt.skippedText,
            clock.receipt.counted, clock.receipt.localTarget,
        ]
    }

    /// One clock of a child, if it is that child's.
    package static func withID(_ id: ID<ClockEntry>, of subject: Subject) -> Query<ClockEntry> {
        "SELECT \(columns) FROM clock WHERE id = \(id) AND subject_id = \(subject)"
    }

    /// All clocks of one child, by when they started.
    package static func of(_ subject: Subject) -> Query<ClockEntry> {
        "SELECT \(columns) FROM clock WHERE subject_id = \(subject) ORDER BY started_on, kind, id"
    }

    /// Whose clocks can move when days between two are working days no longer, or again: a count in working days runs over
    /// them, or the last working day before a limit may be one of them. What was met moves no more.
    package static func subjects(dependingOn first: CivilDate, through last: CivilDate) -> Query<Subject> {
        """
        SELECT DISTINCT subject_id FROM clock
        WHERE standing <> 'met' AND (
            (counted = \(Receipt.Counted.workingDays) AND started_on < \(last)
                AND (due_on >= \(first) OR local_target_on >= \(first)))
            OR (latest_working_day <= \(last) AND due_on >= \(first)))
        """
    }

    /// The clocks of these kinds that these children have.
    package static func of(_ subjects: [Subject], kinds: [Clock.Kind]) -> Query<ClockEntry> {
        """
        SELECT \(columns) FROM clock
        WHERE subject_id IN (\(list: subjects)) AND kind IN (\(list: kinds))
        """
    }
}

extension Clock.Standing {
    init(row: Row) throws {
        let code: String = try row["standing"]
        switch code {
        case "running": self = .running
        case "met": self = .met(by: try row["stopped_by"], on: try row["stopped_on"])
        case "fell-away": self = .fellAway(on: try row["stopped_on"])
        default: throw Undecodable(wanted: "a standing")
        }
    }

    var code: String {
        switch self {
        case .running: "running"
        case .met: "met"
        case .fellAway: "fell-away"
        }
    }

    var stoppedBy: String? {
        if case .met(let fact, _) = self { fact } else { nil }
    }

    /// The day on which it was met or fell away.
    package var stoppedOn: CivilDate? {
        switch self {
        case .running: nil
        case .met(_, let day), .fellAway(let day): day
        }
    }
}

extension Receipt {
    init(row: Row) throws {
        self.init(
            rule: try row["rule"],
            source: try row["source"],
            because: try row["because"],
            skipped: try Receipt.skipped(from: row["skipped"]),
            counted: try row["counted"],
            localTarget: try row["local_target_on"]
        )
    }

    /// A line for each holiday: its day, a space, its name.
    var skippedText: String {
        skipped.map { "\($0.day.iso) \($0.name)" }.joined(separator: "\n")
    }

    static func skipped(from text: String) throws -> [BankHoliday] {
        try text.split(separator: "\n").map { line in
            guard let day = CivilDate(iso: line.prefix(10)) else { throw Undecodable(wanted: "a bank holiday") }
            return BankHoliday(day: day, name: String(line.dropFirst(11)))
        }
    }
}
