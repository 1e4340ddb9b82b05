import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Vocabulary

/// All that happened for a child as entries, newest first, from the facts of the file.
struct ChildTrail {
    let lines: [TrailLine]
    private let gaps: [QuietStretch]

    init(_ file: OverviewFile, today: CivilDate, words: ReviewWords, profile: Profile) {
        let reviews = file.reviews.map { TrailLine.review($0, file.clocks, words, profile) }
        let officers = zip(file.officers, file.officers.dropFirst().map(Optional.some) + [nil])
            .map { TrailLine.officer($0, after: $1, iro: profile.words[.iro].short) }
        let redactor = Redactor(file.history)
        let care = file.history.periods.flatMap { TrailLine.care($0, redactor) }
        let workers = zip(file.workers, [nil] + file.workers.map(Optional.some))
            .map { TrailLine.worker($0, after: $1, among: file.workers) }
        lines = (reviews + officers + care + workers + file.missing.map(TrailLine.missing))
            .filter { $0.day <= today }
            .sorted { ($0.day, $0.rank) > ($1.day, $1.rank) }
        gaps = ChildTrail.gaps(file, lines, today)
    }

    /// The first so many entries, or all, with the gap lines that fall among them.
    func entries(first count: Int?) -> [TrailEntry] {
        let shown = count.map { Array(lines.prefix($0)) } ?? lines
        var waiting = gaps
        var entries: [TrailEntry] = []
        for line in shown {
            while let gap = waiting.first, gap.from > line.day {
                entries.append(.gap(from: gap.from, to: gap.to))
                waiting.removeFirst()
            }
            entries.append(.item(line.item))
        }
        return entries
    }

    /// Newest first, as the entries are.
    private static func gaps(_ file: OverviewFile, _ lines: [TrailLine], _ today: CivilDate) -> [QuietStretch] {
        let entries = lines.map(\.day)
        let own = lines.filter(\.isByOfficer).map(\.day)
        let held = file.reviews.map(\.review.heldOn).sorted()
        let found = file.history.periods.flatMap { period in
            let isOpen = period.endedOn.map { $0 > today } ?? true
            return QuietStretch.all(
                reviews: held.filter { day in day >= period.beganOn && period.endedOn.map { day <= $0 } ?? true },
                nextDue: isOpen ? file.running.first?.dueOn : nil,
                byOfficer: own,
                entries: entries,
                today: today,
                inUseSince: file.inUseSince
            )
        }
        return found.sorted { $0.from > $1.from }
    }
}
