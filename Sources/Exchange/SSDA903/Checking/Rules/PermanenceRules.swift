import Vocabulary

extension CheckRule {
    /// What a child had of permanence before coming into care.
    @CheckRuleList static var permanenceRules: [CheckRule] {
        CheckRule(
            "630",
            .must,
            ["RNE", "DECOM", "PREV_PERM", "LA_PERM", "DATE_PERM"],
            "A child whose care began in the year has previous permanence, whole unless it is Z1.",
            needs: [.table(.previousPermanence)]
        ) { (episode: EpisodeRow, child) in
            guard episode.rne == "S", let began = episode.decom, began >= child.start else { return false }
            return child.prevPerm.isEmpty
                || child.prevPerm.contains { row in
                    row.prevPerm.isEmpty || (row.prevPerm != "Z1" && (row.laPerm.isEmpty || row.datePerm.isEmpty))
                }
        }
        CheckRule("631", .must, ["PREV_PERM"], "Previous permanence is P1 to P4 or Z1.") { (row: PrevPermRow, _) in
            !row.prevPerm.isEmpty && !permanences.contains(row.prevPerm)
        }
        CheckRule(
            "632",
            .must,
            flags: [.episodes, .previousPermanence],
            ["DATE_PERM", "DECOM"],
            "The day of previous permanence can be read, and lies before care began.",
            needs: [.table(.episodes), .table(.previousPermanence)]
        ) { child, flags in
            guard let first = child.chain.first, let began = first.decom else { return }
            for row in child.prevPerm where !row.datePerm.isEmpty {
                let latest = PermanenceDay(child.letters(of: row.datePerm)).latest
                if latest.map({ $0 >= began }) ?? true {
                    flags.flag(first)
                    flags.flag(row)
                }
            }
        }
        CheckRule("633", .must, ["LA_PERM"], "The authority of previous permanence is a code of the list.") {
            (row: PrevPermRow, _) in
            !row.laPerm.isEmpty && !AuthorityNumbers.all.contains(row.laPerm)
        }
        CheckRule(
            "634",
            .must,
            flags: [.episodes, .previousPermanence],
            ["PREV_PERM", "LA_PERM", "DATE_PERM", "DECOM"],
            "Previous permanence is returned for a child who came into care, or moved, since 1 April 2016.",
            needs: [.table(.episodes), .table(.previousPermanence)]
        ) { child, flags in
            let latest = child.episodes.compactMap(\.decom).max()
            guard let since = CivilDate(year: 2016, month: 4, day: 1), let latest, latest < since else { return }
            for row in child.prevPerm where ![row.prevPerm, row.laPerm, row.datePerm].allSatisfy(\.isEmpty) {
                flags.flag(row)
                child.episodes.forEach { flags.flag($0) }
            }
        }
        CheckRule(
            "635",
            .must,
            ["PREV_PERM", "LA_PERM", "DATE_PERM"],
            "The authority and the day are given only of permanence that there was."
        ) { (row: PrevPermRow, _) in
            (row.prevPerm.isEmpty || row.prevPerm == "Z1") && !(row.laPerm.isEmpty && row.datePerm.isEmpty)
        }
    }

    private static let permanences: CellSet = ["P1", "P2", "P3", "P4", "Z1"]
}

/// A day of which parts may be unknown: ZZ/05/2020, ZZ/ZZ/2021 or ZZ/ZZ/ZZZZ.
struct PermanenceDay {
    /// The latest day that it can be; nothing where it cannot be read. A year that is not known is taken to be 2000.
    let latest: CivilDate?

    init(_ letters: [UInt8]) {
        let parts = letters.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 3 else {
            latest = nil
            return
        }
        let isDayUnknown = parts[0].elementsEqual("ZZ".utf8)
        let isMonthUnknown = parts[1].elementsEqual("ZZ".utf8)
        let isYearUnknown = parts[2].elementsEqual("ZZZZ".utf8)
        let written =
            (isDayUnknown ? Array("01".utf8) : Array(parts[0])) + Array("/".utf8)
            + (isMonthUnknown ? Array("01".utf8) : Array(parts[1])) + Array("/".utf8)
            + (isYearUnknown ? Array("2000".utf8) : Array(parts[2]))
        guard let first = WrittenDay(written[...]).day else {
            latest = nil
            return
        }
        if isMonthUnknown {
            latest = first.adding(years: 1).adding(days: -1)
        } else {
            latest = isDayUnknown ? first.adding(months: 1).adding(days: -1) : first
        }
    }
}

/// The numbers by which the Department knows authorities, those of the past too, and the codes for places outside England.
enum AuthorityNumbers {
    static let all = CellSet(england + outsideEngland)

    private static let outsideEngland: [Cell] = ["WAL", "SCO", "NUK", "NIR"]
    private static let england: [Cell] = runs.flatMap(\.self).compactMap { Cell(packing: String($0).utf8) }

    private static let runs: [ClosedRange<Int>] = [
        201...213, 301...320, 330...336, 340...344, 350...359, 370...373, 380...384, 390...394, 420...420, 800...803,
        805...808, 810...813, 815...816, 821...823, 825...826, 830...831, 835...841, 845...846, 850...852, 855...857,
        860...861, 865...874, 876...896, 908...909, 916...916, 919...919, 921...921, 925...926, 928...929, 931...931,
        933...933, 935...938, 940...943, 999...999,
    ]
}
