import Store
import Vocabulary

/// That a child's record is for few eyes only, from a day to a day, both included.
///
/// Whoever is not named sees nothing of it on those days: for them there is no such child. Where several restrictions
/// stand at once, only those whom every one of them names are let through.
package struct Restriction: Hashable, Sendable {
    /// Why a record is restricted.
    package enum Kind: String, Coded, Stored {
        case adoption
        case staff
        case sensitive
        case address = "protected-address"
        case court = "court-order"

        package var title: String {
            switch self {
            case .adoption: "Matched or placed for adoption"
            case .staff: "Staff, or family of staff"
            case .sensitive: "Sensitive case"
            case .address: "Protected address"
            case .court: "Order of a court"
            }
        }

        /// Whether somebody who is not named may open the record in an emergency. One that is locked for adoption is for
        /// those named and for nobody else: nothing may link the two identities.
        package var yieldsToGlass: Bool {
            switch self {
            case .adoption: false
            case .staff, .sensitive, .address, .court: true
            }
        }
    }

    package let id: ID<Restriction>
    package let child: Subject
    package let kind: Kind
    package let from: CivilDate
    /// The last day, which still counts; nothing while it goes on.
    package private(set) var to: CivilDate?
    package let why: String
    /// Those who may still see the record.
    package private(set) var named: AccountList

    package init(
        id: ID<Restriction>,
        child: Subject,
        kind: Kind,
        from: CivilDate,
        to: CivilDate? = nil,
        why: String,
        named: some Sequence<ID<Account>>
    ) {
        self.id = id
        self.child = child
        self.kind = kind
        self.from = from
        self.to = to
        self.why = why
        self.named = AccountList(named)
    }

    init(
        id: ID<Restriction>,
        child: Subject,
        kind: Kind,
        from: CivilDate,
        to: CivilDate?,
        why: String,
        list: AccountList
    ) {
        self.init(id: id, child: child, kind: kind, from: from, to: to, why: why, named: list.all)
    }

    /// Whether it stands on a day: both the first and the last day count.
    package func isInForce(on day: CivilDate) -> Bool {
        from <= day && to.map { day <= $0 } ?? true
    }

    /// Whether it stands on some day of these.
    func meets(_ first: CivilDate, _ last: CivilDate) -> Bool {
        from <= last && to.map { first <= $0 } ?? true
    }

    package func names(_ account: ID<Account>) -> Bool { named.all.contains(account) }

    /// This restriction, lifted: the day before is its last. Nothing where it then never applied.
    package func lifted(on day: CivilDate) throws(RestrictionRefusal) -> Restriction? {
        let last = day.adding(days: -1)
        if let to, to <= last { throw .alreadyLifted(lastDay: to) }
        guard from <= last else { return nil }
        var restriction = self
        restriction.to = last
        return restriction
    }

    /// This restriction with others named in it, of whom one at least must be able to change it again.
    package func naming(
        _ accounts: some Sequence<ID<Account>>,
        amongWhom keepers: Set<ID<Account>>
    ) throws(RestrictionRefusal) -> Restriction {
        var restriction = self
        restriction.named = AccountList(accounts)
        guard !keepers.isDisjoint(with: restriction.named.all) else { throw .nobodyMayLift }
        return restriction
    }
}

/// Accounts in order, each once.
package struct AccountList: Hashable, Sendable {
    package let all: [ID<Account>]

    package init(_ accounts: some Sequence<ID<Account>>) {
        all = Set(accounts).sorted()
    }
}

/// Why a request about a restriction was declined.
package enum RestrictionRefusal: Refusal {
    case nobodyMayLift
    case alreadyLifted(lastDay: CivilDate)
    case alreadyRestricted(Restriction.Kind, since: CivilDate)

    package var explanation: String {
        switch self {
        case .nobodyMayLift: "Name at least one manager: nobody else can change who may see the record, or lift this."
        case .alreadyLifted(let day): "This restriction ended on \(day)."
        case .alreadyRestricted(let kind, let since):
            "The record is restricted for this reason already (\(kind.title.lowercased())), since \(since)."
        }
    }
}
