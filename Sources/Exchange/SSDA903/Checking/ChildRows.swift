import Vocabulary

/// Everything that a return, and the one before it, say of one child: what a rule looks at.
///
/// One is filled again and again, child after child, so that checking a nation's children takes no memory for each.
final class ChildRows {
    /// The collection year, by the year it ends in, with its first and last day.
    let year: Int
    let start: CivilDate
    let end: CivilDate
    let files: ReturnFiles

    private(set) var now = YearRows()
    /// Last year's rows; none where the child was not in last year's return, or none was given.
    private(set) var before = YearRows()
    /// The episodes by DECOM, those that have none last, and otherwise in the order of the file.
    private(set) var chain: [EpisodeRow] = []
    /// Last year's episodes in the same order.
    private(set) var chainBefore: [EpisodeRow] = []
    /// Whether the child was looked after without a break through the whole year, short breaks not counted.
    private(set) var isLookedAfterContinuously = false

    init(of files: ReturnFiles) {
        self.files = files
        year = files.year.number
        start = files.year.period.first
        end = files.year.period.last
    }

    var headers: [HeaderRow] { now.headers }
    var episodes: [EpisodeRow] { now.episodes }
    var reviews: [ReviewRow] { now.reviews }
    var uasc: [UASCRow] { now.uasc }
    var oc2: [OC2Row] { now.oc2 }
    var oc3: [OC3Row] { now.oc3 }
    var ad1: [AD1Row] { now.ad1 }
    var placedAdoption: [PlacedAdoptionRow] { now.placedAdoption }
    var prevPerm: [PrevPermRow] { now.prevPerm }
    var missing: [MissingRow] { now.missing }
    var swEpisodes: [SWEpisodeRow] { now.swEpisodes }
    var dolo: [DoLoRow] { now.dolo }

    /// The child's row of Header; the first, where there are several.
    var header: HeaderRow? { now.headers.first }
    /// The date of birth that Header gives.
    var dob: CivilDate? { header?.dob }

    /// The day on which the child reaches an age by Header's date of birth: 28 February for one born on the 29th.
    func birthday(_ age: Int) -> CivilDate? { dob?.adding(years: age) }

    /// What a cell says, letter by letter, however long it is.
    func letters(of cell: Cell) -> [UInt8] {
        cell.textPlace == nil ? cell.letters : Array(files.texts.text(of: cell).utf8)
    }

    /// Takes up another child.
    func take(_ child: Int) {
        now.take(child, from: files.current)
        if let previous = files.previous { before.take(child, from: previous) }
        ChildRows.order(&chain, now.episodes)
        ChildRows.order(&chainBefore, before.episodes)
        isLookedAfterContinuously = foundLookedAfterContinuously()
    }

    private static func order(_ chain: inout [EpisodeRow], _ episodes: [EpisodeRow]) {
        chain.removeAll(keepingCapacity: true)
        chain.append(contentsOf: episodes)
        if zip(chain, chain.dropFirst()).allSatisfy({ !comesLater($0, $1) }) { return }
        chain.sort { comesLater($1, $0) || (!comesLater($0, $1) && $0.row < $1.row) }
    }

    private static func comesLater(_ one: EpisodeRow, _ other: EpisodeRow) -> Bool {
        guard let began = one.decom else { return other.decom != nil }
        return other.decom.map { began > $0 } ?? false
    }

    /// The child has an episode in the year; none of these is a short break, begins a period of care after the first day,
    /// or ends one before the last.
    private func foundLookedAfterContinuously() -> Bool {
        var wasLookedAfter = false
        for episode in episodes {
            if let dec = episode.dec, dec >= start, dec < end, episode.rec != "X1" { return false }
            guard let decom = episode.decom, decom <= end else { continue }
            if episode.rne == "S", decom > start { return false }
            if episode.dec.map({ $0 >= start }) ?? true {
                if episode.isShortBreak { return false }
                wasLookedAfter = true
            }
        }
        return wasLookedAfter
    }
}

extension EpisodeRow {
    /// Whether it is one of a series of short breaks.
    var isShortBreak: Bool { ls == "V3" || ls == "V4" }
}
