import Vocabulary

/// How a child stands on a day, as far as the episodes tell.
package enum ChildStatus: Hashable, Sendable {
    case inCare(PeriodOfCare)
    case leftCare(CareExit)
    /// No episode is known that had begun by then.
    case notKnown

    package var isInCare: Bool {
        switch self {
        case .inCare: true
        case .leftCare, .notKnown: false
        }
    }

    /// One line for a page.
    package var words: String {
        switch self {
        case .inCare(let period) where period.isShortBreaksOnly: "Short breaks since \(period.beganOn)"
        case .inCare(let period) where period.isBeginningKnown: "In care since \(period.beganOn)"
        case .inCare(let period): "In care by \(period.beganOn); the day it began is not known"
        case .leftCare(let exit): "Left care on \(exit.on): \(exit.destination.title)"
        case .notKnown: "No episode of care is known"
        }
    }
}
