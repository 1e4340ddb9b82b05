import Store
import Vocabulary

/// That somebody may see one child for a time who would not otherwise: by days, both included, or by hours.
package struct SightGrant: Hashable, Sendable {
    /// What it was given for.
    package enum Kind: String, Coded, Stored {
        case cover
        case support
        case sample
        case teamList = "team-list"
        case glass

        package var title: String {
            switch self {
            case .cover: "Covers for the officer"
            case .support: "One record, to print, send or take notes in"
            case .sample: "In an inspector’s sample"
            case .teamList: "On the list of a team that they are linked to"
            case .glass: "Opened without being allocated"
            }
        }

        /// Whether somebody in these roles can be given it: a file is lent to those who see no file, and a child is added to
        /// those whose children are counted one by one.
        package func fits(_ roles: [Role]) -> Bool {
            switch self {
            case .support: roles.contains { $0.reach == .wholeService && !$0.permissions.contains(.seeFile) }
            case .cover, .teamList: roles.contains { $0.reach == .ownChildren }
            case .sample: roles.contains { $0.reach == .sample }
            case .glass: false
            }
        }

        /// Whether it lasts for hours, and not for days.
        package var isForHours: Bool {
            switch self {
            case .support, .glass: true
            case .cover, .sample, .teamList: false
            }
        }

        /// How much of the child it shows: whoever covers does the officer's work, everybody else looks.
        package var level: Sight.Level {
            switch self {
            case .cover: .whole
            case .sample, .support, .glass: .looks
            case .teamList: .list
            }
        }
    }

    /// From when until when.
    package enum Term: Hashable, Sendable {
        /// Both days count.
        case days(from: CivilDate, to: CivilDate)
        /// The first moment counts, the last no more.
        case hours(from: Instant, until: Instant)
    }

    package let id: ID<SightGrant>
    package let child: Subject
    package let account: ID<Account>
    package let kind: Kind
    package private(set) var term: Term
    package let why: String

    package init(
        id: ID<SightGrant>,
        child: Subject,
        account: ID<Account>,
        kind: Kind,
        term: Term,
        why: String
    ) {
        self.id = id
        self.child = child
        self.account = account
        self.kind = kind
        self.term = term
        self.why = why
    }

    /// Whether it lets somebody see at a moment of a day.
    package func isOpen(at now: Instant, on today: CivilDate) -> Bool {
        switch term {
        case .days(let from, let to): from <= today && today <= to
        case .hours(let from, let until): from <= now && now < until
        }
    }

    /// Whether it is open, or will be.
    package func isToCome(at now: Instant, on today: CivilDate) -> Bool {
        switch term {
        case .days(_, let to): today <= to
        case .hours(_, let until): now < until
        }
    }

    /// The days that it touches.
    package var days: (first: CivilDate, last: CivilDate) {
        switch term {
        case .days(let from, let to): (from, to)
        case .hours(let from, let until): (from.londonDay, until.londonDay)
        }
    }

    /// This grant of hours, closed at a moment.
    func closed(at now: Instant) -> SightGrant {
        guard case .hours(let from, let until) = term else { return self }
        var grant = self
        grant.term = .hours(from: from, until: min(until, max(from, now)))
        return grant
    }

    /// This grant, ended: by hours at this moment, by days with the day before. Nothing where it then never applied.
    package func ended(at now: Instant, on today: CivilDate) throws(SightRefusal) -> SightGrant? {
        guard isToCome(at: now, on: today) else { throw .ended }
        guard case .days(let from, _) = term else { return closed(at: now) }
        let last = today.adding(days: -1)
        guard from <= last else { return nil }
        var grant = self
        grant.term = .days(from: from, to: last)
        return grant
    }
}

/// Why a request about who may see a child was declined.
package enum SightRefusal: Refusal {
    case ended
    case unfit(name: String, SightGrant.Kind)
    case restricted(name: String)
    case notIndependent(name: String)
    case triedTooOften(minutes: Int)

    package var explanation: String {
        switch self {
        case .ended: "This ended before."
        case .unfit(let name, .support), .unfit(let name, .glass):
            "\(name) is not in a role that is lent single records: it is for those who see names and dates only."
        case .unfit(let name, .cover), .unfit(let name, .sample), .unfit(let name, .teamList):
            "\(name) has no role that sees children by name today, so there is nothing to add this child to."
        case .restricted(let name):
            "The record is restricted, and \(name) is not named among those who may see it. A manager can name them."
        case .notIndependent(let name):
            "\(name) is entered as part of this child’s case, and so cannot do the officer’s work for them."
        case .triedTooOften(let minutes):
            "You have asked for too many records that could not be opened. Ask again in \(minutes) minutes, or speak to a manager."
        }
    }
}
