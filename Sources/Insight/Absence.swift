import Vocabulary

/// Why there is a dash and no figure. A dash is not nought.
package enum Absence: Hashable, Sendable {
    /// Nothing is there of which it could be a share.
    case nothing(Measure.Noun)
    /// The period lies before the records.
    case beforeRecords(CivilDate)
    /// No return of the year was taken in, by the year it ends in.
    case yearMissing(Int)
    /// Nothing was known yet: no return, no child, and the service had not begun to use the records.
    case nothingKnown
    /// The period has not begun.
    case notBegun(CivilDate)
    case noPopulation(Int)
    case noPosts
    case noPostcodes
    case noWorkers
    /// It needs records from a day on, and they begin later.
    case tooShort(needed: CivilDate, begin: CivilDate?)

    package var sentence: String {
        switch self {
        case .nothing(let noun): "There were no \(noun.many) to count."
        case .beforeRecords(let day): "The records begin on \(day)."
        case .yearMissing(let year): "No return of \(year - 1) to \(year) has been taken in."
        case .nothingKnown: "The records were still empty."
        case .notBegun(let day): "The period begins on \(day)."
        case .noPopulation(let year):
            "The settings do not say how many people under 18 lived in the area in the middle of \(year)."
        case .noPosts: "There is no post to share the children between."
        case .noPostcodes: "There is no list of postcodes to tell where a home is."
        case .noWorkers: "The records have no social workers for these children."
        case .tooShort(let needed, let begin?):
            "It needs records from \(needed) on, and they begin on \(begin)."
        case .tooShort(let needed, nil): "It needs records from \(needed) on."
        }
    }
}
