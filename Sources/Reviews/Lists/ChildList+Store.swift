import Access
import Clocks
import Register
import Store
import Vocabulary
import Workforce

/// The list of children: what narrows it, how it is sorted, and who looks at it on which day.
///
/// Its pages go by key: after a child, or before one, in the order of the sort; so a page costs the same wherever it is, and
/// a child who comes or goes meanwhile moves nobody onto two pages.
package struct ChildList: Hashable, Sendable {
    package let filter: ChildFilter
    package let order: ChildOrder
    package let isDescending: Bool
    package let today: CivilDate
    package let scope: Scope

    package init(
        _ filter: ChildFilter,
        by order: ChildOrder,
        descending: Bool,
        on today: CivilDate,
        seenBy scope: Scope
    ) {
        self.filter = filter
        self.order = order
        isDescending = descending
        self.today = today
        self.scope = scope
    }

    /// From which child a page goes on.
    package enum Start: Hashable, Sendable {
        case after(ID<Child>)
        case before(ID<Child>)

        package var child: ID<Child> {
            switch self {
            case .after(let child), .before(let child): child
            }
        }
    }

    /// A page of the list, and what lies on either side of it.
    package struct Page: Hashable, Sendable {
        package let children: [ListedChild]
        package let total: Int
        package let hasEarlier: Bool
        package let hasLater: Bool
    }

    /// How many children it has.
    package var count: Query<Int> {
        """
        SELECT CAST(COUNT(*) AS BIGINT) FROM child
        \(filter.joins(on: today))WHERE \(filter.condition(on: today)) AND \(scope.allows("child.id"))
        """
    }

    /// By what a child is sorted here; nothing where the child is not to be seen.
    func key(of child: ID<Child>) -> Query<String> {
        "SELECT \(key) FROM child \(joins)WHERE child.id = \(child) AND \(scope.allows("child.id"))"
    }

    /// So many rows from a place on; backwards for the page before.
    func rows(_ start: (Start, key: String)?, limit: Int) -> Query<ListedChild> {
        let isBackwards = if case .before? = start?.0 { true } else { false }
        let goesDown = (isDescending != order.runsBackwards) != isBackwards
        let beyond: SQL =
            start.map { place in
                let (child, key) = (place.0.child, place.key)
                return goesDown
                    ? "AND (\(self.key) < \(key) OR (\(self.key) = \(key) AND child.id < \(child)))"
                    : "AND (\(self.key) > \(key) OR (\(self.key) = \(key) AND child.id > \(child)))"
            } ?? ""
        let direction: SQL = goesDown ? "DESC" : "ASC"
        return """
            SELECT \(columns) FROM child \(joins)
            WHERE \(filter.condition(on: today)) AND \(scope.allows("child.id")) \(beyond)
            ORDER BY \(key) \(direction), child.id \(direction) LIMIT \(limit)
            """
    }

    private var columns: SQL {
        """
        child.id AS id, child.code AS code, child.born_on AS born_on, child_name.given AS given,
            child_name.family AS family, child_name.known_as AS known_as, officer.id AS officer_id,
            officer.name AS officer_name, clock.id AS clock_id, clock.due_on AS due_on, clock.because AS because,
            (SELECT MAX(review.held_on) FROM review WHERE review.child_id = child.id) AS last_review_on,
            episode.legal_status AS legal_status, episode.place AS place, episode.began_on AS began_on,
            (SELECT MAX(moved.began_on) FROM episode moved WHERE moved.child_id = child.id
                AND moved.began_on <= \(today) AND moved.reason_begun IN (\(list: movings))) AS placed_on,
            CAST(CASE WHEN \(Episode.inCare("child.id", on: today)) THEN 1 ELSE 0 END AS BIGINT) AS in_care
        """
    }

    private var movings: [ReasonBegun] { ReasonBegun.allCases.filter(\.changesPlacement) }

    private var joins: SQL {
        """
        LEFT JOIN child_name ON child_name.child_id = child.id
        \(ListedChild.allocation(on: today))LEFT JOIN officer ON officer.id = allocation.officer_id
        \(ListedChild.nextReview)\(ListedChild.latestEpisode(on: today))
        """
    }

    /// What a child is sorted by: always text, and never nothing.
    private var key: SQL {
        switch order {
        case .name:
            "COALESCE(LOWER(child_name.family || ', ' || COALESCE(child_name.known_as, child_name.given)), '~' || child.code)"
        case .age: "child.born_on"
        case .due: "COALESCE(clock.due_on, '9999-12-31')"
        case .officer: "COALESCE(LOWER(officer.name), '~')"
        }
    }
}

extension ChildOrder {
    /// Whether what it sorts by runs the other way: the youngest were born last.
    fileprivate var runsBackwards: Bool { self == .age }
}

extension Transaction {
    /// A page of a list of children: all of it from the first child on, where no place is named or that child is not there.
    package func page(of list: ChildList, from start: ChildList.Start?, limit: Int) throws -> ChildList.Page {
        let place = try start.flatMap { start in
            try first(list.key(of: start.child)).map { (start, key: $0) }
        }
        let rows = try all(list.rows(place, limit: limit + 1))
        let isMore = rows.count > limit
        let page = Array(rows.prefix(limit))
        let total = try one(list.count)
        switch place?.0 {
        case .before:
            return ChildList.Page(children: page.reversed(), total: total, hasEarlier: isMore, hasLater: true)
        case .after:
            return ChildList.Page(children: page, total: total, hasEarlier: true, hasLater: isMore)
        case nil:
            return ChildList.Page(children: page, total: total, hasEarlier: false, hasLater: isMore)
        }
    }
}
