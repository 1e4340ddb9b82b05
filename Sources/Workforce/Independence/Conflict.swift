import Vocabulary

/// That an officer is not independent of a child's case, from one day to another.
///
/// The Care Planning, Placement and Case Review (England) Regulations 2010, regulation 46, and the IRO Handbook: whoever
/// makes the plan, manages the case, visits, manages those who do, or controls what is spent on it may not review it.
package struct Conflict: Hashable, Sendable {
    /// In what the officer was part of the case.
    package enum Kind: String, Coded {
        case managed
        case planned
        case supervised
        case visited
        case resources
        case related

        package var title: String {
            switch self {
            case .managed: "Manages the child’s case"
            case .planned: "Takes part in making the child’s care plan"
            case .supervised: "Manages those who manage the case"
            case .visited: "Visits the child for the authority, or is their personal adviser"
            case .resources: "Controls the money and services given to the case"
            case .related: "Is related to the child or the family, or close to them"
            }
        }
    }

    package let id: ID<Conflict>
    package let child: Subject
    package let officer: ID<Officer>
    package let kind: Kind
    package let fromOn: CivilDate
    /// The last day, which still counts; nothing while it goes on.
    package private(set) var toOn: CivilDate?
    package let why: String

    package init(
        id: ID<Conflict>,
        child: Subject,
        officer: ID<Officer>,
        kind: Kind,
        fromOn: CivilDate,
        toOn: CivilDate? = nil,
        why: String
    ) {
        self.id = id
        self.child = child
        self.officer = officer
        self.kind = kind
        self.fromOn = fromOn
        self.toOn = toOn
        self.why = why
    }

    /// Whether it stands in the way of an allocation that begins on a day: it holds then, or on a later day.
    package func bars(from day: CivilDate) -> Bool { toOn.map { day <= $0 } ?? true }

    /// Whether it holds on some day of these.
    package func meets(_ days: Period) -> Bool { fromOn <= days.last && bars(from: days.first) }

    /// This conflict with its last day.
    package func ending(on day: CivilDate) throws(ConflictRefusal) -> Conflict {
        guard day >= fromOn else { throw .notYetBegun(from: fromOn) }
        if let toOn, day >= toOn { throw .alreadyEnds(on: toOn) }
        var conflict = self
        conflict.toOn = day
        return conflict
    }

    /// Why the officer cannot be chosen: "manages the child’s case".
    package var reason: String { kind.title.prefix(1).lowercased() + kind.title.dropFirst() }
}

/// Why a request about a conflict was declined.
package enum ConflictRefusal: Refusal {
    case notYetBegun(from: CivilDate)
    case alreadyEnds(on: CivilDate)
    case holdsTheChild(name: String)

    package var explanation: String {
        switch self {
        case .notYetBegun(let day): "It begins on \(day) and cannot end before that."
        case .alreadyEnds(let day): "It already ends on \(day)."
        case .holdsTheChild(let name):
            "\(name) has this child now. Give the child another officer first, then enter this."
        }
    }
}
