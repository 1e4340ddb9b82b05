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
        seenBy scope: Scope
    ) throws -> Survey {
        var reading = SurveyReading(window: window, scope: scope)
        var survey = Survey(window: window, subjects: subjects)
        let episodes = try reading.episodes(in: self, &survey)
        if subjects.contains(.meetings) {
            survey.reviews = try reading.reviews(around: Survey.meetingMonths, in: self)
        } else if subjects.contains(.reviews) {
            survey.reviews = try reading.reviews(around: 0, in: self)
        }
        if subjects.contains(.clocks) { survey.clocks = try reading.clocks(in: self) }
        if subjects.contains(.missing) { survey.missing = try reading.missing(in: self) }
        let workers = subjects.contains(.workers) ? try reading.workers(in: self) : []
        survey.officers = try all(Officer.all)
        let allocations = subjects.contains(.allocations) ? try reading.allocations(survey.officers, in: self) : []
        survey.children = try reading.children(in: self)
        survey.episodes = Grouped(episodes, children: survey.children.count)
        survey.workers = Grouped(workers, children: survey.children.count)
        survey.allocations = Grouped(allocations, children: survey.children.count)
        survey.settleEpisodes()
        survey.reach.inUseSince = inUseSince
        try survey.reach.readReviews(in: self)
        return survey
    }
}

extension Survey {
    /// How far from the day on which it fell due a review may have been held, to be told with it.
    fileprivate static let meetingMonths = 12

    /// Puts each child's episodes in order, and says of each when its period of care began.
    mutating func settleEpisodes() {
        episodes.settle(by: { $0.beganOn < $1.beganOn }) { rows in
            for place in rows.indices {
                let before = place > rows.startIndex ? rows[place - 1] : nil
                if let before, rows[place].continues(before) {
                    rows[place].careBeganOn = before.careBeganOn
                    rows[place].isBeginningKnown = before.isBeginningKnown
                } else {
                    rows[place].careBeganOn = rows[place].beganOn
                    rows[place].isBeginningKnown =
                        rows[place].beginsCare || before.map { rows[place].endsShortBreaks(of: $0) } ?? false
                }
            }
        }
        reach.earliest = episodes.rows.map(\.beganOn).min()
    }
}

extension Reach {
    fileprivate mutating func readReviews(in transaction: some Transaction) throws {
        let years: Query<Int> = "SELECT DISTINCT collection_year FROM review WHERE collection_year IS NOT NULL"
        reviewYears = Set(try transaction.all(years))
        careYears.formUnion(reviewYears)
    }
}

/// The reading of one survey: children get their places as they are met.
struct SurveyReading {
    private let window: Period
    private let scope: Scope
    private var places: [String: Int32] = [:]
    private var ids: [String] = []
    private var last: (id: String, place: Int32)?

    init(window: Period, scope: Scope) {
        self.window = window
        self.scope = scope
    }

    /// The place of the child in a row's first column. Rows of one child mostly follow each other.
    private mutating func place(_ value: SQLValue) throws -> Int32 {
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

    /// The condition that an episode overlaps the window, or ended before it and says that another follows, which is not
    /// there: lists have that child in care, so figures must.
    private var overlaps: SQL {
        """
        met.began_on <= \(window.last) AND (met.ceased_on IS NULL OR met.ceased_on >= \(window.first)
            OR (met.reason_ceased = \(ReasonCeased.continues) AND NOT EXISTS (
                SELECT 1 FROM episode later WHERE later.child_id = met.child_id AND later.began_on > met.began_on)))
        """
    }

    /// All episodes of the children who were in care at any time in the window.
    mutating func episodes(
        in transaction: some Transaction,
        _ survey: inout Survey
    ) throws -> [(child: Int32, row: EpisodeRow)] {
        var rows: [(child: Int32, row: EpisodeRow)] = []
        var years: Set<Int> = []
        try transaction.rows(
            """
            SELECT child_id, began_on, reason_begun, legal_status, need, place, provider, ceased_on, reason_ceased,
                home_postcode, placement_postcode, collection_year, made_by
            FROM episode
            WHERE child_id IN (SELECT met.child_id FROM episode met WHERE \(overlaps)) AND \(scope.allows("episode.child_id"))
            """
        ) { cells in
            let child = try place(cells[0])
            let madeBy = try Int32(cells[12].number)
            if case .integer(let year) = cells[11] { years.insert(year) }
            guard let began = cells[1].day, let ceased = cells[7].dayIfAny else {
                survey.strays.append(Survey.Stray(child: child, madeBy: madeBy))
                return
            }
            rows.append((child, try EpisodeRow(cells, beganOn: began, ceasedOn: ceased.day, madeBy: madeBy)))
        }
        survey.reach.careYears = years
        return rows
    }

    /// The reviews held in the window and so many months before and after it.
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
            SELECT child_id, worker, began_on, ended_on, made_by FROM social_worker_episode
            WHERE began_on <= \(window.last) AND (ended_on IS NULL OR ended_on >= \(window.first))
                AND \(scope.allows("social_worker_episode.child_id"))
            """
        ) { cells in
            let child = try place(cells[0])
            guard let began = cells[2].day, let ended = cells[3].dayIfAny else { return }
            let madeBy = try Int32(cells[4].number)
            let worker = WorkerRow(
                worker: cells[1].text ?? "",
                beganOn: began,
                endedOn: ended.day,
                madeBy: madeBy
            )
            rows.append((child, worker))
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
            SELECT child_id, officer_id, from_on, to_on, made_by FROM allocation
            WHERE from_on <= \(window.last) AND (to_on IS NULL OR to_on >= \(window.first))
                AND \(scope.allows("allocation.child_id"))
            """
        ) { cells in
            guard let from = cells[2].day, let officer = officerPlaces[cells[1].text ?? ""] else { return }
            let row = AllocationRow(
                officer: officer,
                fromOn: from,
                toOn: cells[3].day,
                madeBy: try Int32(cells[4].number)
            )
            rows.append((try place(cells[0]), row))
        }
        return rows
    }

    /// The children met so far, in their places. Those of the window come in one query, the few others by their identities.
    mutating func children(in transaction: some Transaction) throws -> [ChildRow] {
        var rows = [ChildRow?](repeating: nil, count: ids.count)
        let columns: SQL = "SELECT id, code, born_on, sex, ethnicity, made_by FROM child WHERE"
        func take(_ cells: [SQLValue]) throws {
            let id = try String(sqlValue: cells[0])
            guard let place = places[id] else { return }
            rows[Int(place)] = ChildRow(
                id: ID(id),
                code: cells[1].text ?? "",
                bornOn: cells[2].day,
                sex: cells[3].code(CodeNames.sex),
                ethnicity: cells[4].text,
                madeBy: try Int32(cells[5].number)
            )
        }
        let wanted: SQL =
            "id IN (SELECT met.child_id FROM episode met WHERE \(overlaps)) AND \(scope.allows("child.id"))"
        try transaction.rows("\(columns) \(wanted)", take)
        for part in ids.filter({ rows[Int(places[$0] ?? 0)] == nil }).chunks(of: 400) {
            try transaction.rows("\(columns) id IN (\(list: part)) AND \(scope.allows("child.id"))", take)
        }
        try transaction.rows("SELECT child_id, ends_on FROM unaccompanied_status") { cells in
            guard let place = places[try String(sqlValue: cells[0])] else { return }
            rows[Int(place)]?.unaccompanied = .until(cells[1].day)
        }
        return rows.enumerated().map { place, row in
            row ?? ChildRow(id: ID(ids[place]), code: "", bornOn: nil, sex: nil, ethnicity: nil, madeBy: 0)
        }
    }
}
