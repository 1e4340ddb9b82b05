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

    /// By what a child is sorted here; nothing where the child is not to be seen.
    func key(of child: ID<Child>) -> Query<String> {
        """
        SELECT \(key) FROM child \(ChildFilter().joins(sortedBy: order, on: today))
        WHERE child.id = \(child) AND \(scope.allows("child.id"))
        """
    }

    /// So many rows from a place on; backwards for the page before.
    ///
    /// Which children match is worked out once, with no more than that takes; what is said of each only for those shown.
    func rows(_ start: (Start, key: String)?, limit: Int) -> Query<Counted> {
        let isBackwards = if case .before? = start?.0 { true } else { false }
        let goesDown = (isDescending != order.runsBackwards) != isBackwards
        let beyond: SQL =
            start.map { place in
                let (child, key) = (place.0.child, place.key)
                return goesDown
                    ? "WHERE sort_key < \(key) OR (sort_key = \(key) AND id < \(child))"
                    : "WHERE sort_key > \(key) OR (sort_key = \(key) AND id > \(child))"
            } ?? ""
        let direction: SQL = goesDown ? "DESC" : "ASC"
        return """
            WITH matching AS MATERIALIZED (
                SELECT child.id AS id, \(key) AS sort_key
                FROM child \(filter.joins(sortedBy: order, on: today))
                WHERE \(filter.condition(on: today)) AND \(scope.allows("child.id"))
            ), shown AS (
                SELECT id, sort_key FROM matching \(beyond)
                ORDER BY sort_key \(direction), id \(direction) LIMIT \(limit)
            )
            SELECT \(columns) FROM shown JOIN child ON child.id = shown.id
            \(ListedChild.name)\(ListedChild.allocation(on: today))\(ListedChild.nextReview)\(ListedChild.latestEpisode(on: today))
            ORDER BY shown.sort_key \(direction), shown.id \(direction)
            """
    }

    /// A row, and how many the whole list has.
    struct Counted: Record {
        let child: ListedChild
        let total: Int

        init(row: Row) throws {
            child = try ListedChild(row: row)
            total = try row["total"]
        }
    }

    private var columns: SQL {
        """
        child.id AS id, child.code AS code, child.born_on AS born_on, child_name.given AS given,
            child_name.family AS family, child_name.known_as AS known_as, allocation.officer_id AS officer_id,
            clock.id AS clock_id, clock.due_on AS due_on, clock.because AS because,
            (SELECT MAX(review.held_on) FROM review WHERE review.child_id = child.id) AS last_review_on,
            episode.legal_status AS legal_status, episode.place AS place, episode.began_on AS began_on,
            (SELECT MAX(moved.began_on) FROM episode moved WHERE moved.child_id = child.id
                AND moved.began_on <= \(today) AND moved.reason_begun IN (\(list: movings))) AS placed_on,
            CAST(CASE WHEN \(Episode.inCare("child.id", on: today)) THEN 1 ELSE 0 END AS BIGINT) AS in_care,
            (SELECT CAST(COUNT(*) AS BIGINT) FROM matching) AS total
        """
    }

    private var movings: [ReasonBegun] { ReasonBegun.allCases.filter(\.changesPlacement) }

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
    /// A page of a list of children: the first one, where no place is named or nothing lies beyond it any more.
    package func page(of list: ChildList, from start: ChildList.Start?, limit: Int) throws -> ChildList.Page {
        if let start, let key = try first(list.key(of: start.child)) {
            let rows = try all(list.rows((start, key: key), limit: limit + 1))
            if !rows.isEmpty { return ChildList.Page(rows, from: start, limit: limit) }
        }
        return ChildList.Page(try all(list.rows(nil, limit: limit + 1)), from: nil, limit: limit)
    }
}

extension ChildList.Page {
    /// A page of rows that were asked for with one more than it holds.
    fileprivate init(_ rows: [ChildList.Counted], from start: ChildList.Start?, limit: Int) {
        let isMore = rows.count > limit
        let shown = rows.prefix(limit).map(\.child)
        total = rows.first?.total ?? 0
        switch start {
        case .before: (children, hasEarlier, hasLater) = (shown.reversed(), isMore, true)
        case .after: (children, hasEarlier, hasLater) = (shown, true, isMore)
        case nil: (children, hasEarlier, hasLater) = (shown, false, isMore)
        }
    }
}
