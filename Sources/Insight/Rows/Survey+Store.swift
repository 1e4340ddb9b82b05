import Access
import Clocks
import Policy
import Register
import Reviews
import Store
import Vocabulary
import Workforce

extension Transaction {
    /// Reads the rows of a window of days that a visitor may see, a query for each subject.
    func survey(
        _ window: Period,
        _ subjects: Survey.Subjects,
        inUseSince: CivilDate?,
        map: CouncilMap?,
        seenBy scope: Scope
    ) throws -> Survey {
        var reading = SurveyReading(window: window, scope: scope)
        var survey = Survey(window: window, subjects: subjects)
        survey.map = map
        try reading.episodes(in: self, &survey)
        if !subjects.isDisjoint(with: [.reviews, .meetings]) {
            let months = subjects.contains(.meetings) ? Survey.meetingMonths : 0
            survey.reviews = try reading.reviews(around: months, in: self)
        }
        if subjects.contains(.earlier) { survey.earlier = try reading.earlier(in: self) }
        if subjects.contains(.clocks) { survey.clocks = try reading.clocks(in: self) }
        if subjects.contains(.missing) { survey.missing = try reading.missing(in: self) }
        let workers = subjects.contains(.workers) ? try reading.workers(in: self) : []
        survey.officers = try all(Officer.all)
        let allocations = try reading.allocations(survey.officers, in: self)
        survey.children = try reading.children(in: self)
        survey.workers = Grouped(workers, children: survey.children.count)
        survey.allocations = Grouped(allocations, children: survey.children.count)
        survey.settle()
        survey.reach.inUseSince = inUseSince
        let books = try all(Reach.Book.all)
        survey.lastDeed = books.first?.lastDeed ?? 0
        survey.reach.years[.reviews] = Set(books.compactMap(\.reviewYear))
        survey.reach.years[.episodes, default: []].formUnion(books.compactMap(\.reviewYear))
        return survey
    }
}

extension Survey {
    /// How far from the day on which it fell due a review may have been held, to be told with it.
    fileprivate static let meetingMonths = 12
}

extension Reach {
    /// The last deed that there is, beside each year whose return brought reviews: one question for both.
    fileprivate struct Book: Record {
        let lastDeed: Int
        let reviewYear: Int?

        init(row: Row) throws {
            lastDeed = try row["last_deed"]
            reviewYear = try row["collection_year"]
        }

        static let all: Query<Book> = """
            SELECT last.number AS last_deed, years.collection_year
            FROM (SELECT CAST(COALESCE(MAX(number), 0) AS BIGINT) AS number FROM deed) last
            LEFT JOIN (SELECT DISTINCT collection_year FROM review WHERE collection_year IS NOT NULL) years ON 1 = 1
            """
    }
}

/// The reading of one survey: children get their places as they are met.
struct SurveyReading {
    let window: Period
    let scope: Scope
    private(set) var places: [String: Int32] = [:]
    private(set) var ids: [String] = []
    private var last: (id: String, place: Int32)?

    init(window: Period, scope: Scope) {
        self.window = window
        self.scope = scope
    }

    /// The place of the child in a row's first column. Rows of one child mostly follow each other.
    mutating func place(_ value: SQLValue) throws -> Int32 {
        let id = try String(sqlValue: value)
        if let last, last.id == id { return last.place }
        let place: Int32
        if let known = places[id] {
            place = known
        } else {
            place = Int32(ids.count)
            places[id] = place
            ids.append(id)
        }
        last = (id, place)
        return place
    }

    mutating func reviews(around months: Int, in transaction: some Transaction) throws -> [ReviewRow] {
        var rows: [ReviewRow] = []
        let (first, last) = (window.first.adding(months: -months), window.last.adding(months: months))
        try transaction.rows(
            """
            SELECT child_id, held_on, participation, late_reason, made_by FROM review
            WHERE held_on >= \(first) AND held_on <= \(last) AND \(scope.allows("review.child_id"))
            """
        ) { cells in
            rows.append(
                ReviewRow(
                    child: try place(cells[0]),
                    heldOn: cells[1].day,
                    participation: cells[2].code(CodeNames.participation),
                    lateReason: cells[3].text,
                    madeBy: try Int32(cells[4].number)
                )
            )
        }
        return rows
    }

    mutating func clocks(in transaction: some Transaction) throws -> [ClockRow] {
        var rows: [ClockRow] = []
        let kinds = Clock.Kind.reviews + [.iroAllocated]
        try transaction.rows(
            """
            SELECT subject_id, kind, rule, started_on, due_on, standing, stopped_on, made_by FROM clock
            WHERE kind IN (\(list: kinds)) AND (due_on IS NULL OR (due_on >= \(window.first) AND due_on <= \(window.last))
                OR (stopped_on >= \(window.first) AND stopped_on <= \(window.last))) AND \(scope.allows("clock.subject_id"))
            """
        ) { cells in
            rows.append(
                ClockRow(
                    child: try place(cells[0]),
                    kind: cells[1].text == Clock.Kind.iroAllocated.rawValue ? .allocation : .review,
                    rule: cells[2].code(CodeNames.rule),
                    startedOn: cells[3].day,
                    dueOn: cells[4].day,
                    standing: try ClockRow.Standing(cells[5], stoppedOn: cells[6].day),
                    madeBy: try Int32(cells[7].number)
                )
            )
        }
        return rows
    }

    mutating func missing(in transaction: some Transaction) throws -> [MissingRow] {
        var rows: [MissingRow] = []
        try transaction.rows(
            """
            SELECT child_id, kind, began_on, made_by FROM missing_episode
            WHERE began_on >= \(window.first) AND began_on <= \(window.last) AND \(scope.allows("missing_episode.child_id"))
            """
        ) { cells in
            rows.append(
                MissingRow(
                    child: try place(cells[0]),
                    kind: cells[1].code(CodeNames.missing),
                    beganOn: cells[2].day,
                    madeBy: try Int32(cells[3].number)
                )
            )
        }
        return rows
    }

    mutating func workers(in transaction: some Transaction) throws -> [(child: Int32, row: WorkerRow)] {
        var rows: [(child: Int32, row: WorkerRow)] = []
        try transaction.rows(
            """
            SELECT child_id, worker, began_on, ended_on FROM social_worker_episode
            WHERE began_on <= \(window.last) AND (ended_on IS NULL OR ended_on >= \(window.first))
                AND \(scope.allows("social_worker_episode.child_id"))
            """
        ) { cells in
            guard let began = cells[2].day, let ended = cells[3].dayIfAny else { return }
            let row = WorkerRow(worker: cells[1].text ?? "", beganOn: began, endedOn: ended.day)
            rows.append((try place(cells[0]), row))
        }
        return rows
    }

    mutating func allocations(
        _ officers: [Officer],
        in transaction: some Transaction
    ) throws -> [(child: Int32, row: AllocationRow)] {
        let officerPlaces = Dictionary(uniqueKeysWithValues: officers.enumerated().map { ($1.id.text, Int32($0)) })
        var rows: [(child: Int32, row: AllocationRow)] = []
        try transaction.rows(
            """
            SELECT child_id, officer_id, from_on, to_on FROM allocation
            WHERE from_on <= \(window.last) AND (to_on IS NULL OR to_on >= \(window.first))
                AND \(scope.allows("allocation.child_id"))
            """
        ) { cells in
            guard let from = cells[2].day, let officer = officerPlaces[cells[1].text ?? ""] else { return }
            let row = AllocationRow(officer: officer, fromOn: from, toOn: cells[3].day)
            rows.append((try place(cells[0]), row))
        }
        return rows
    }
}
