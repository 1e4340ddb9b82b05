import Vocabulary

/// All that decides who may see one child, and what follows from it.
///
/// Sight is had by those who have the child allocated or cover, and by those to whom it was given. On days on which a
/// restriction stands, only those count whom every such restriction names; they need nothing else.
package struct ChildSight: Hashable, Sendable {
    let child: Subject
    /// Of the child's officers and of those who cover for them.
    let officers: [Sight]
    let grants: [SightGrant]
    let restrictions: [Restriction]

    package init(of child: Subject, officers: [Sight], grants: [SightGrant], restrictions: [Restriction]) {
        self.child = child
        self.officers = officers
        self.grants = grants
        self.restrictions = restrictions
    }

    /// Who may see the child on which days.
    package var sights: [Sight] {
        Sight.merged(
            stretches.flatMap { stretch in
                guard let named = stretch.named else { return unrestricted.compactMap { $0.within(stretch) } }
                return named.map {
                    Sight(account: $0, child: child, from: stretch.first ?? .earliest, to: stretch.last)
                }
            }
        )
    }

    /// Who may see the child for hours.
    package var hours: [HourlySight] {
        grants.compactMap { grant in
            guard case .hours(let from, let until) = grant.term, from < until, lets(grant) else { return nil }
            return HourlySight(
                grant: grant.id,
                account: grant.account,
                child: child,
                from: from,
                until: until,
                kind: grant.kind
            )
        }
    }

    /// The days on which the record is restricted.
    package var restricted: [RestrictedDays] {
        var found: [RestrictedDays] = []
        for stretch in stretches where stretch.named != nil {
            let from = stretch.first ?? .earliest
            if let last = found.last, let to = last.to, to.adding(days: 1) == from {
                found[found.count - 1] = RestrictedDays(child: child, from: last.from, to: stretch.last)
            } else {
                found.append(RestrictedDays(child: child, from: from, to: stretch.last))
            }
        }
        return found
    }

    /// The sights that hold where nothing is restricted.
    private var unrestricted: [Sight] {
        officers
            + grants.compactMap { grant in
                guard case .days(let from, let to) = grant.term else { return nil }
                return Sight(account: grant.account, child: child, level: grant.kind.level, from: from, to: to)
            }
    }

    /// Whether the restrictions of its days let a grant of hours through: the glass is what it is for, anything else must be
    /// for somebody named.
    private func lets(_ grant: SightGrant) -> Bool {
        let (first, last) = grant.days
        return restrictions.filter { $0.meets(first, last) }.allSatisfy { restriction in
            restriction.names(grant.account) || grant.kind == .glass && restriction.kind.yieldsToGlass
        }
    }

    /// Days through which the same restrictions stand.
    struct Stretch {
        /// Nothing for all days before.
        let first: CivilDate?
        /// Nothing for all days after.
        let last: CivilDate?
        /// Whom all of them name; nothing where none stands.
        let named: Set<ID<Account>>?
    }

    private var stretches: [Stretch] {
        let days = Set(restrictions.flatMap { [$0.from, $0.to?.adding(days: 1)].compactMap(\.self) }).sorted()
        let starts = [nil] + days.map(Optional.some)
        return starts.enumerated().map { place, first in
            let next = place < days.count ? days[place] : nil
            let standing = restrictions.filter { first.map($0.isInForce) ?? false }
            let named = standing.dropFirst().reduce(standing.first.map { Set($0.named.all) }) {
                $0?.intersection($1.named.all)
            }
            return Stretch(first: first, last: next?.adding(days: -1), named: named)
        }
    }
}

/// That somebody may see a child from a moment until another, the last not included.
package struct HourlySight: Hashable, Sendable {
    let grant: ID<SightGrant>
    package let account: ID<Account>
    package let child: Subject
    package let from: Instant
    package let until: Instant
    package let kind: SightGrant.Kind
}

/// The days on which a child's record is for those named only, both included.
package struct RestrictedDays: Hashable, Sendable {
    package let child: Subject
    package let from: CivilDate
    package let to: CivilDate?
}

extension Sight {
    /// The part of it that lies in a stretch of days.
    fileprivate func within(_ stretch: ChildSight.Stretch) -> Sight? {
        let first = stretch.first.map { max($0, from) } ?? from
        let last = [to, stretch.last].compactMap(\.self).min()
        guard last.map({ first <= $0 }) ?? true else { return nil }
        return Sight(account: account, child: child, level: level, from: first, to: last)
    }
}

extension CivilDate {
    /// Before every day that anything here happened on.
    fileprivate static let earliest = CivilDate(dayNumber: 0)
}
