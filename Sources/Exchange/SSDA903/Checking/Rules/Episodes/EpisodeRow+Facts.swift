import Vocabulary

extension EpisodeRow {
    /// Where the table has DEC.
    private static let decPlace = 7

    /// Its DEC is empty: the episode was running when the return was made. One whose DEC cannot be read has ended, nobody
    /// knows when.
    var isOpen: Bool { dec == nil && !isUnreadable(EpisodeRow.decPlace) }

    /// The day it ended, which for an open one is the last day of the year.
    func ended(by end: CivilDate) -> CivilDate? { dec ?? (isOpen ? end : nil) }

    /// The child was away from the usual placement for a while.
    var isTemporary: Bool { EpisodeCodes.temporary.contains(place) }

    /// Whether the child was adopted at its end.
    var endsInAdoption: Bool { rec == "E11" || rec == "E12" }

    /// Whether all that tells one placement from another is as it was in another episode.
    func isPlaced(as other: EpisodeRow) -> Bool {
        place == other.place && placeProvider == other.placeProvider && urn == other.urn
            && plPost.unspaced == other.plPost.unspaced
    }
}

extension Cell {
    /// The same text without its blanks: a postcode is the same with and without them.
    var unspaced: Cell {
        if textPlace != nil || day != nil { return self }
        var rest = bits
        var kept: UInt64 = 0
        var shift: UInt64 = 0
        while rest != 0 {
            let letter = rest & 0xFF
            if letter != UInt64(UInt8(ascii: " ")) {
                kept |= letter << shift
                shift += 8
            }
            rest >>= 8
        }
        return Cell(bits: kept)
    }
}

extension [EpisodeRow] {
    /// The last episode of a chain whose first day is known.
    var lastKnown: EpisodeRow? { last { $0.decom != nil } }
}

extension ChildRows {
    /// Whether the child is, or last year was, an unaccompanied asylum seeker.
    var hasBeenUnaccompanied: Bool { !now.uasc.isEmpty || !before.uasc.isEmpty }

    /// Since when a child has been in care who was so at the end of the year, short breaks not counted.
    var lookedAfterSince: CivilDate? {
        guard let last = chain.lastKnown, last.isOpen, !last.isShortBreak else { return nil }
        return periodsOfCare.last?.began
    }
}
