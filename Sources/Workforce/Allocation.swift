import Vocabulary

/// A child's IRO, from one day to another.
package struct Allocation: Hashable, Sendable {
    package let id: ID<Allocation>
    package let child: Subject
    package let officer: ID<Officer>
    package let fromOn: CivilDate
    /// The last day, which still counts; nothing while it goes on.
    package internal(set) var toOn: CivilDate?
    /// Why the child got another officer, in the words of whoever decided it.
    package let reason: String?

    package init(
        id: ID<Allocation>,
        child: Subject,
        officer: ID<Officer>,
        fromOn: CivilDate,
        toOn: CivilDate? = nil,
        reason: String? = nil
    ) {
        self.id = id
        self.child = child
        self.officer = officer
        self.fromOn = fromOn
        self.toOn = toOn
        self.reason = reason
    }

    /// Whether it holds on a day: both the first and the last day count.
    package func isInForce(on day: CivilDate) -> Bool {
        fromOn <= day && toOn.map { day <= $0 } ?? true
    }

    /// This allocation, as it stands once another officer takes over on a day; nothing where it then never applied.
    package func handedOver(on day: CivilDate) -> Allocation? {
        let last = day.adding(days: -1)
        guard fromOn <= last else { return nil }
        var allocation = self
        allocation.toOn = toOn.map { min($0, last) } ?? last
        return allocation
    }
}

/// Why an allocation was declined.
package enum AllocationRefusal: Refusal {
    case notInPost(name: String, on: CivilDate)
    case alreadyTheirs(name: String, since: CivilDate)
    case beforeTheirs(since: CivilDate)
    case notIndependent(name: String, Conflict)
    case restricted(name: String)

    package var explanation: String {
        switch self {
        case .notInPost(let name, let day): "\(name) is not in post on \(day)."
        case .alreadyTheirs(let name, let since): "\(name) has been this child’s IRO since \(since)."
        case .beforeTheirs(let since):
            "This child has an allocation that begins on \(since). Choose that day or a later one."
        case .notIndependent(let name, let conflict):
            """
            \(name) is not independent of this case: \(conflict.reason)\(conflict.toOn.map { ", until \($0)" } ?? ""). Whoever \
            reviews a case may not have planned, managed, visited, supervised or paid for it (Care Planning, Placement and \
            Case Review (England) Regulations 2010, regulation 46; IRO Handbook).
            """
        case .restricted(let name):
            "This record is restricted and \(name) is not named among those who may see it. Name them there first."
        }
    }
}
