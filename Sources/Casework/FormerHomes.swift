import Access
import Notify
import Register
import Store
import Vocabulary

/// A day on which a child came to live elsewhere, or left care, and when that came to be known.
private struct HomeMove: Record {
    let child: Subject
    let day: CivilDate
    let knownAt: Instant

    init(row: Row) throws {
        child = try row["child_id"]
        day = try row["moved_on"]
        knownAt = try row["done_at"]
    }

    /// The moves of these children up to a day. An episode that only another order began is none.
    static func of(_ children: some Sequence<Subject>, on today: CivilDate) -> Query<HomeMove> {
        let moves = ReasonBegun.allCases.filter { $0.changesPlacement || $0.beginsCare }
        return """
            SELECT episode.child_id, episode.began_on AS moved_on, deed.done_at
            FROM episode JOIN deed ON deed.number = episode.made_by
            WHERE episode.child_id IN (\(list: children)) AND episode.began_on <= \(today)
            AND episode.reason_begun IN (\(list: moves))
            """
    }

    /// The days up to one on which these children left care.
    static func departures(of children: some Sequence<Subject>, on today: CivilDate) -> Query<HomeMove> {
        """
        SELECT episode.child_id, episode.ceased_on AS moved_on, deed.done_at
        FROM episode JOIN deed ON deed.number = episode.made_by
        WHERE episode.child_id IN (\(list: children)) AND episode.ceased_on IS NOT NULL
        AND episode.ceased_on <= \(today) AND episode.reason_ceased <> \(ReasonCeased.continues)
        """
    }

    /// Whether a link given to the home before is one to a former home by it. On the day itself it counts what was known
    /// first: the link, or the move.
    func outdates(_ link: ChildLink) -> Bool {
        let made = link.madeAt.londonDay
        return child == link.child && (made < day || made == day && link.madeAt < knownAt)
    }
}

extension Database {
    /// Takes back the links that were given to a home in which the child lives no longer, on the day of the move.
    package func revokeLinksToFormerHomes(on today: CivilDate, at now: Instant) async throws {
        let links = try await recall { try $0.all(ChildLink.openToHomes) }
        guard !links.isEmpty else { return }
        let former = try await read { transaction in
            try links.chunks(of: 400).flatMap { try transaction.formerHomes(among: Array($0), on: today) }
        }
        guard !former.isEmpty else { return }
        try await keep { transaction in
            for link in former { try transaction.revokeLink(link.id, about: link.child, at: now) }
        }
    }
}

extension Transaction {
    /// Those of some links that were given to a home in which the child lives no longer.
    package func formerHomes(among links: [ChildLink], on today: CivilDate) throws -> [ChildLink] {
        let children = Set(links.filter(\.isToHome).map(\.child))
        let moves = try all(HomeMove.of(children, on: today)) + all(HomeMove.departures(of: children, on: today))
        let byChild = Dictionary(grouping: moves, by: \.child)
        return links.filter { link in link.isToHome && (byChild[link.child] ?? []).contains { $0.outdates(link) } }
    }
}
