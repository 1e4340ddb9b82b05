import Vocabulary

/// That one officer stands in for another from a day to a day, both included: all of that officer's children are then
/// theirs to see.
package struct Cover: Hashable, Sendable {
    package let id: ID<Cover>
    /// Whose children they are.
    package let officer: ID<Officer>
    /// Who stands in.
    package let by: ID<Officer>
    package let fromOn: CivilDate
    package private(set) var toOn: CivilDate
    package let why: String

    package init(
        id: ID<Cover>,
        officer: ID<Officer>,
        by other: ID<Officer>,
        fromOn: CivilDate,
        toOn: CivilDate,
        why: String
    ) {
        self.id = id
        self.officer = officer
        by = other
        self.fromOn = fromOn
        self.toOn = toOn
        self.why = why
    }

    package func isInForce(on day: CivilDate) -> Bool { fromOn <= day && day <= toOn }

    /// The days on which it takes in an allocation; nothing where there are none.
    package func days(of allocation: Allocation) -> Period? {
        guard allocation.officer == officer else { return nil }
        let last = allocation.toOn.map { min($0, toOn) } ?? toOn
        return Period(max(fromOn, allocation.fromOn), last)
    }

    /// This cover, ended with the day before another; nothing where it then never applied.
    package func ended(on day: CivilDate) throws(CoverRefusal) -> Cover? {
        guard toOn >= day else { throw .ended(on: toOn) }
        let last = day.adding(days: -1)
        guard fromOn <= last else { return nil }
        var cover = self
        cover.toOn = last
        return cover
    }
}

/// Why a request about cover was declined.
package enum CoverRefusal: Refusal {
    case themselves
    case backwards
    case tooLong
    case notInPost(name: String, on: CivilDate)
    case ended(on: CivilDate)

    /// The most days of one cover: what goes on for longer is an allocation.
    package static let most = 92

    package var explanation: String {
        switch self {
        case .themselves: "An officer does not cover for themselves."
        case .backwards: "The last day must not be before the first."
        case .tooLong: "Cover lasts at most \(CoverRefusal.most) days; what goes on for longer is an allocation."
        case .notInPost(let name, let day): "\(name) is not in post on \(day)."
        case .ended(let day): "This cover ended on \(day)."
        }
    }
}
