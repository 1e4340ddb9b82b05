import Access
import Register
import Vocabulary

/// That an account is that of the social worker whom returns know by a number, or of whoever manages them, from a day to a
/// day, both included.
package struct WorkerLink: Hashable, Sendable {
    package let id: ID<WorkerLink>
    package let account: ID<Account>
    /// The number that returns have.
    package let worker: String
    package let fromOn: CivilDate
    /// The last day, which still counts; nothing while it goes on.
    package private(set) var toOn: CivilDate?

    package init(
        id: ID<WorkerLink>,
        account: ID<Account>,
        worker: String,
        fromOn: CivilDate,
        toOn: CivilDate? = nil
    ) {
        self.id = id
        self.account = account
        self.worker = worker
        self.fromOn = fromOn
        self.toOn = toOn
    }

    /// Whether it holds on some day from one on.
    package func lasts(beyond day: CivilDate) -> Bool { toOn.map { day <= $0 } ?? true }

    /// Who sees a child by it, and when: on the days on which the child was the worker's, their names and dates.
    package func sight(by episode: SocialWorkerEpisode) -> Sight? {
        guard episode.worker == worker else { return nil }
        let first = max(fromOn, episode.beganOn)
        let last = [toOn, episode.endedOn].compactMap(\.self).min()
        guard last.map({ first <= $0 }) ?? true else { return nil }
        return Sight(account: account, child: Subject(episode.child), level: .list, from: first, to: last)
    }

    /// This link, ended: the day before is its last. Nothing where it then never applied.
    package func ended(on day: CivilDate) throws(WorkerRefusal) -> WorkerLink? {
        guard lasts(beyond: day) else { throw .ended }
        let last = day.adding(days: -1)
        guard fromOn <= last else { return nil }
        var link = self
        link.toOn = last
        return link
    }
}

/// Why a request about a social worker's number was declined.
package enum WorkerRefusal: Refusal {
    case unfit(name: String)
    case unknown
    case alreadyLinked(since: CivilDate)
    case ended

    package var explanation: String {
        switch self {
        case .unfit(let name): "\(name) is neither a social worker nor a team manager. Give them that role first."
        case .unknown: "No return has a social worker with this number."
        case .alreadyLinked(let day): "They have this number already, since \(day)."
        case .ended: "This ended before."
        }
    }
}
