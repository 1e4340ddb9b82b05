import Vocabulary
import Workforce

/// The flat rows that figures are made of, read once for a window of days, a query for each subject.
package struct Survey: Sendable {
    /// What was read; a measure asks for no more than it looks at.
    package struct Subjects: OptionSet, Hashable, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// The reviews held in the window.
        static let reviews = Subjects(rawValue: 1)
        /// The reviews that met the clocks of the window, which may lie before it or after it.
        static let meetings = Subjects(rawValue: 32)
        /// The clocks of reviews and of allocation.
        static let clocks = Subjects(rawValue: 2)
        static let missing = Subjects(rawValue: 4)
        static let workers = Subjects(rawValue: 8)
        /// The last review of each child before the window, where they had one in it.
        static let earlier = Subjects(rawValue: 16)
        static let all: Subjects = [.reviews, .meetings, .clocks, .missing, .workers, .earlier]
    }

    let window: Period
    let subjects: Subjects
    var children: [ChildRow] = []
    /// Child by child, each child's by the day they began.
    var episodes = Grouped<EpisodeRow>()
    /// The children of episodes with a day that cannot be read, one for each: they are counted as left out.
    var strays: [Int32] = []
    var allocations = Grouped<AllocationRow>()
    var reviews: [ReviewRow] = []
    /// By child, the day of the last review before the window.
    var earlier: [Int32: CivilDate] = [:]
    var clocks: [ClockRow] = []
    var missing: [MissingRow] = []
    var workers = Grouped<WorkerRow>()
    var officers: [Officer] = []
    var reach = Reach()
    /// The last deed when the rows were read, whatever day they were known on.
    var lastDeed = 0
    var map: CouncilMap?
    /// Which review met which clock.
    private(set) var meetings = Meetings()
    /// By child, whether any episode is one of short breaks: hardly any is.
    private var hasShortBreaks: [Bool] = []
    private let standings = OpenEpisodes()

    init(window: Period, subjects: Subjects = .all) {
        self.window = window
        self.subjects = subjects
    }

    /// Whether another question can be answered from these rows.
    func covers(_ wanted: Period, _ other: Subjects) -> Bool {
        window.first <= wanted.first && wanted.last <= window.last && subjects.isSuperset(of: other)
    }
}

extension Survey {
    /// Works out what measures ask again and again, once all rows are there.
    mutating func settle() {
        episodes.settleCare()
        complete()
    }

    /// The same where every child's episodes are in order.
    mutating func complete() {
        reach.earliest = episodes.rows.map(\.beganOn).min()
        meetings = Meetings(reviews, clocks, children: children.count)
        hasShortBreaks = children.indices.map { child in episodes[Int32(child)].contains(where: \.isShortBreaks) }
    }

    /// The children in care on a day, each with the episode that they are in.
    func standing(on day: CivilDate) -> [OpenEpisodes.Standing] {
        standings.on(day) {
            children.indices.compactMap { child in
                openEpisode(of: Int32(child), on: day).map {
                    OpenEpisodes.Standing(child: Int32(child), episode: Int32($0))
                }
            }
        }
    }

    /// Whether what happened on a day happened within a series of short breaks, which figures leave out.
    func isOnShortBreaks(_ child: Int32, on day: CivilDate) -> Bool {
        hasShortBreaks[Int(child)] && latestEpisode(of: child, by: day).map { episodes.rows[$0].isShortBreaks } ?? false
    }

    /// Whether another reading after the same deed has the same rows.
    func isSame(as other: Survey) -> Bool { window == other.window && subjects == other.subjects }
}

/// Rows that belong to children, child by child.
struct Grouped<Row: Sendable>: Sendable {
    private(set) var rows: [Row] = []
    /// Where each child's rows begin; one more at the end.
    private var starts: [Int32] = [0]

    init() {}

    /// Rows in any order, put together by child; those of one child stay in their order.
    init(_ loose: [(child: Int32, row: Row)], children: Int) {
        var counts = [Int32](repeating: 0, count: children + 1)
        for (child, _) in loose { counts[Int(child) + 1] += 1 }
        for place in 1..<max(counts.count, 1) { counts[place] += counts[place - 1] }
        starts = counts
        var order = [Int32](repeating: 0, count: loose.count)
        for (place, item) in loose.enumerated() {
            order[Int(counts[Int(item.child)])] = Int32(place)
            counts[Int(item.child)] += 1
        }
        rows = order.map { loose[Int($0)].row }
    }

    /// The same rows, but that those of some children, and of children not known before, are taken from others.
    func replacing(_ isReplaced: [Bool], by fresh: Grouped) -> Grouped {
        if rows.isEmpty { return fresh }
        var whole = Grouped()
        whole.rows.reserveCapacity(rows.count + fresh.rows.count)
        whole.starts.reserveCapacity(fresh.starts.count)
        for child in Int32(0)..<Int32(fresh.starts.count - 1) {
            let isKept = Int(child) < isReplaced.count && !isReplaced[Int(child)]
            whole.rows += isKept ? self[child] : fresh[child]
            whole.starts.append(Int32(whole.rows.count))
        }
        return whole
    }

    /// The places of a child's rows.
    func range(of child: Int32) -> Range<Int> {
        guard Int(child) + 1 < starts.count else { return 0..<0 }
        return Int(starts[Int(child)])..<Int(starts[Int(child) + 1])
    }

    subscript(child: Int32) -> ArraySlice<Row> { rows[range(of: child)] }

    /// Sorts each child's rows, and lets them be completed in that order.
    mutating func settle(by isBefore: (Row, Row) -> Bool, _ complete: (inout ArraySlice<Row>) -> Void) {
        for child in 0..<max(starts.count - 1, 0) {
            let range = range(of: Int32(child))
            if range.isEmpty { continue }
            if range.count > 1 { rows[range].sort(by: isBefore) }
            complete(&rows[range])
        }
    }
}

extension Grouped<EpisodeRow> {
    /// Puts each child's episodes in order, and says of each when its period of care began.
    mutating func settleCare() {
        settle(by: { $0.beganOn < $1.beganOn }) { rows in
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
    }
}
