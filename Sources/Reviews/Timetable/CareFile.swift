import Vocabulary

/// What the timetable looks at for one child.
package struct CareFile: Hashable, Sendable {
    /// The day of birth; where it is not known, no review is left out for a birthday.
    package let born: CivilDate?
    package let periods: [PeriodOfCare]
    /// The days on which reviews were held. A child has at most one review on a day.
    package let held: [CivilDate]
    package let records: ReviewRecords

    package init(born: CivilDate?, periods: [PeriodOfCare], held: [CivilDate], records: ReviewRecords) {
        self.born = born
        self.periods = periods
        self.held = held
        self.records = records
    }

    /// An unbroken time of being looked after.
    ///
    /// A new legal status, a new placement, going missing, and a remand of a child already looked after are no new
    /// period; coming back into care is one, and so is becoming looked after in the full sense after short breaks.
    package struct PeriodOfCare: Hashable, Sendable {
        package let began: CivilDate
        package let ended: CivilDate?
        package let kind: Kind
        package let adoptionPlacements: [AdoptionPlacement]
        /// The day on which the authority first had leave to place the child for adoption.
        package let authorisedToPlace: CivilDate?
        /// What a person has said where the records alone cannot tell which review is which.
        package let earlierReviews: EarlierReviews?
        /// Whether care began on that day, and not only the records of it: else nobody can tell by when the first review
        /// was due.
        package let isBeginningKnown: Bool

        package init(
            began: CivilDate,
            ended: CivilDate? = nil,
            kind: Kind = .lookedAfter,
            adoptionPlacements: [AdoptionPlacement] = [],
            authorisedToPlace: CivilDate? = nil,
            earlierReviews: EarlierReviews? = nil,
            isBeginningKnown: Bool = true
        ) {
            self.began = began
            self.ended = ended
            self.kind = kind
            self.adoptionPlacements = adoptionPlacements
            self.authorisedToPlace = authorisedToPlace
            self.earlierReviews = earlierReviews
            self.isBeginningKnown = isBeginningKnown
        }

        package enum Kind: Hashable, Sendable {
            case lookedAfter
            /// A series of short breaks under an agreement (V3 or V4): a regime of its own, left out here.
            case shortBreaks
        }
    }

    /// A placement for adoption, from its first day to the day on which the child came back, if so.
    ///
    /// A change of legal basis while the child stays with the same adopters is one placement, not two.
    package struct AdoptionPlacement: Hashable, Sendable {
        package let from: CivilDate
        package let until: CivilDate?

        package init(from: CivilDate, until: CivilDate? = nil) {
            self.from = from
            self.until = until
        }
    }
}

/// How far back the records of reviews go.
package enum ReviewRecords: Hashable, Sendable {
    /// Every review of every known period of care is in them.
    case complete
    /// They begin on a day: of care that began earlier, reviews may be missing.
    case begin(on: CivilDate)

    /// The day on which they begin, if something that began on this day may have reviews missing from them.
    func gap(since start: CivilDate) -> CivilDate? {
        switch self {
        case .complete: nil
        case .begin(let day): start < day ? day : nil
        }
    }
}
