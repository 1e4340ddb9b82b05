import Vocabulary

/// How a child took part in a review, by the code of the national returns.
package enum Participation: String, Coded {
    case underFour = "PN0"
    case spoke = "PN1"
    case wasSpokenFor = "PN2"
    case showedViews = "PN3"
    case attendedOnly = "PN4"
    case briefedAdvocate = "PN5"
    case sentViews = "PN6"
    case noViews = "PN7"

    package var title: String {
        switch self {
        case .underFour: "Under 4 on the day of the review"
        case .spoke: "Came and spoke for themselves"
        case .wasSpokenFor: "Came, and an advocate or the IRO spoke for them"
        case .showedViews: "Came and showed their views without words"
        case .attendedOnly: "Came, but did not give their views in any way"
        case .briefedAdvocate: "Did not come, but asked an advocate or the IRO to speak for them"
        case .sentViews: "Did not come, but sent their views another way"
        case .noViews: "Did not come, and their views were not given"
        }
    }

    /// Whether the child's views reached the review, which is what counts as taking part.
    package var conveysViews: Bool {
        switch self {
        case .spoke, .wasSpokenFor, .showedViews, .briefedAdvocate, .sentViews: true
        case .underFour, .attendedOnly, .noViews: false
        }
    }

    /// The codes open for a child on the day of a review: one below the age of 4, all the others from that birthday.
    ///
    /// Under 4 the code says nothing of the duty to see and hear the child, which stays.
    package static func choices(born: CivilDate, reviewOn day: CivilDate) -> [Participation] {
        born.age(on: day) < 4 ? [.underFour] : allCases.filter { $0 != .underFour }
    }

    package func isOpen(born: CivilDate, reviewOn day: CivilDate) -> Bool {
        Participation.choices(born: born, reviewOn: day).contains(self)
    }
}
