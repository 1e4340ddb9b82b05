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
        var empty = Survey(window: window, subjects: subjects)
        empty.map = map
        empty.officers = try all(Officer.all)
        var reading = SurveyReading(over: empty, of: nil, seenBy: scope)
        var survey = try reading.survey(in: self)
        try survey.reach(News(all(News.Entry.of(since: nil, careYears: []))), inUseSince: inUseSince)
        return survey
    }

    /// The rows of a survey of everybody as they stand now: those of the children whom deeds after one have touched are read,
    /// and the others are taken over. Nothing where so much has changed that reading everything is no slower.
    func survey(renewing old: Survey, after deed: Int, inUseSince: CivilDate?) throws -> Survey? {
        let news = try News(all(News.Entry.of(since: deed, careYears: old.reach.years[.episodes] ?? [])))
        let officers = try all(Officer.all)
        // Rows name officers by their places.
        guard let touched = news.touched, officers.map(\.id) == old.officers.map(\.id) else { return nil }
        var known = old
        known.officers = officers
        var reading = SurveyReading(over: known, of: touched, seenBy: .program)
        var survey = touched.isEmpty ? known : try reading.survey(in: self)
        survey.reach(news, inUseSince: inUseSince)
        return survey
    }
}

extension Survey {
    /// How far from the day on which it fell due a review may have been held, to be told with it.
    fileprivate static let meetingMonths = 12

    /// Says how far the records reach, besides the years of the episodes that were read.
    fileprivate mutating func reach(_ news: News, inUseSince: CivilDate?) {
        lastDeed = news.lastDeed
        reach.inUseSince = inUseSince
        let read = reach.years[.episodes] ?? []
        reach.years = [.reviews: news.reviewYears, .episodes: read.union(news.careYears).union(news.reviewYears)]
    }
}

/// The reading of one survey: children get their places as they are met.
struct SurveyReading {
    let window: Period
    /// The rows that are taken over but for those of the children who are read; none where everybody is.
    let old: Survey
    /// The children who are read; everybody where none are named.
    private let only: [Subject]?
    private let scope: Scope
    /// By place, whether the old rows of a child are let go of.
    let isReplaced: [Bool]
    private(set) var places: [String: Int32] = [:]
    /// Those met who have no place among the old rows.
    private(set) var ids: [String] = []
    private var last: (id: String, place: Int32)?

    init(over old: Survey, of only: [Subject]?, seenBy scope: Scope) {
        window = old.window
        self.old = old
        self.only = only
        self.scope = scope
        let wanted = Set(only?.map(\.id) ?? [])
        var isReplaced = [Bool](repeating: false, count: old.children.count)
        for (place, child) in old.children.enumerated() where wanted.contains(child.id.text) {
            isReplaced[place] = true
            places[child.id.text] = Int32(place)
        }
        self.isReplaced = isReplaced
    }

    /// The condition that a row is read: its child may be seen, and is one of those asked for.
    func allows(_ column: StaticString) -> SQL {
        guard let only else { return scope.allows(column) }
        return "\(scope.allows(column)) AND \(SQL(stringLiteral: column)) IN (\(list: only))"
    }

    /// The kind of a clock. Where some children are read, SQLite is kept from beginning with it.
    private var kindColumn: SQL { only == nil ? "kind" : "\(sqlite: "+", postgres: "")kind" }

    /// Reads a query for each subject, and puts the rows in the places of the old ones.
    mutating func survey(in transaction: some Transaction) throws -> Survey {
        var survey = Survey(window: window, subjects: old.subjects)
        survey.map = old.map
        survey.officers = old.officers
        let episodes = try episodes(in: transaction, &survey)
        if !old.subjects.isDisjoint(with: [.reviews, .meetings]) {
            let months = old.subjects.contains(.meetings) ? Survey.meetingMonths : 0
            survey.earlier = old.earlier.filter { !isReplaced[Int($0.key)] }
            let read = try reviews(around: months, in: transaction, &survey.earlier)
            survey.reviews = kept(old.reviews, of: \.child) + read
        }
        if old.subjects.contains(.clocks) {
            survey.clocks = kept(old.clocks, of: \.child) + (try clocks(in: transaction))
        }
        if old.subjects.contains(.missing) {
            survey.missing = kept(old.missing, of: \.child) + (try missing(in: transaction))
        }
        let withWorkers = old.subjects.contains(.workers)
        let (workers, allocations) = try holders(old.officers, withWorkers: withWorkers, in: transaction)
        survey.children = try children(in: transaction)
        let count = survey.children.count
        var settled = Grouped(episodes, children: count)
        settled.settleCare()
        survey.episodes = old.episodes.replacing(isReplaced, by: settled)
        survey.workers = old.workers.replacing(isReplaced, by: Grouped(workers, children: count))
        survey.allocations = old.allocations.replacing(isReplaced, by: Grouped(allocations, children: count))
        survey.complete()
        return survey
    }

    /// The old rows that stand.
    private func kept<Row>(_ rows: [Row], of child: KeyPath<Row, Int32>) -> [Row] {
        rows.filter { !isReplaced[Int($0[keyPath: child])] }
    }

    /// The place of the child in a row's first column. Rows of one child mostly follow each other.
    mutating func place(_ value: SQLValue) throws -> Int32 {
        let id = try String(sqlValue: value)
        if let last, last.id == id { return last.place }
        let place: Int32
        if let known = places[id] {
            place = known
        } else {
            place = Int32(isReplaced.count + ids.count)
            places[id] = place
            ids.append(id)
        }
        last = (id, place)
        return place
    }
}

extension SurveyReading {
    /// The reviews of the window and of so many months around it; with them, where they are wanted, the days of those
    /// before it.
    mutating func reviews(
        around months: Int,
        in transaction: some Transaction,
        _ earlier: inout [Int32: CivilDate]
    ) throws -> [ReviewRow] {
        var rows: [ReviewRow] = []
        let (first, last) = (window.first.adding(months: -months), window.last.adding(months: months))
        try transaction.rows(
            """
            SELECT child_id, held_on, participation, late_reason, made_by FROM review
            WHERE held_on >= \(first) AND held_on <= \(last) AND \(allows("review.child_id"))
            \(old.subjects.contains(.earlier) ? lastBefore : "")
            """
        ) { cells in
            // No deed has the number 0.
            if try cells[4].number == 0 {
                if let day = cells[1].day { earlier[try place(cells[0])] = day }
                return
            }
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
            WHERE \(kindColumn) IN (\(list: kinds)) AND (due_on IS NULL OR (due_on >= \(window.first) AND due_on <= \(window.last))
                OR (stopped_on >= \(window.first) AND stopped_on <= \(window.last))) AND \(allows("clock.subject_id"))
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
            WHERE began_on >= \(window.first) AND began_on <= \(window.last) AND \(allows("missing_episode.child_id"))
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

    /// The officers of children, and where they are wanted their social workers: who held the child from when until when.
    mutating func holders(
        _ officers: [Officer],
        withWorkers: Bool,
        in transaction: some Transaction
    ) throws -> (workers: [(child: Int32, row: WorkerRow)], allocations: [(child: Int32, row: AllocationRow)]) {
        let officerPlaces = Dictionary(uniqueKeysWithValues: officers.enumerated().map { ($1.id.text, Int32($0)) })
        var workers: [(child: Int32, row: WorkerRow)] = []
        var allocations: [(child: Int32, row: AllocationRow)] = []
        let workerRows: SQL = """
            UNION ALL SELECT 'worker', child_id, worker, began_on, ended_on FROM social_worker_episode
            WHERE began_on <= \(window.last) AND (ended_on IS NULL OR ended_on >= \(window.first))
                AND \(allows("social_worker_episode.child_id"))
            """
        try transaction.rows(
            """
            SELECT 'officer', child_id, officer_id, from_on, to_on FROM allocation
            WHERE from_on <= \(window.last) AND (to_on IS NULL OR to_on >= \(window.first))
                AND \(allows("allocation.child_id"))
            \(withWorkers ? workerRows : "")
            """
        ) { cells in
            guard let from = cells[3].day else { return }
            if cells[0].text == "worker" {
                guard let until = cells[4].dayIfAny else { return }
                let row = WorkerRow(worker: cells[2].text ?? "", beganOn: from, endedOn: until.day)
                workers.append((try place(cells[1]), row))
            } else if let officer = officerPlaces[cells[2].text ?? ""] {
                let row = AllocationRow(officer: officer, fromOn: from, toOn: cells[4].day)
                allocations.append((try place(cells[1]), row))
            }
        }
        return (workers, allocations)
    }
}
