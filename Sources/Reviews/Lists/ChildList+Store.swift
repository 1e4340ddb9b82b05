import Access
import Clocks
import Register
import Store
import Vocabulary
import Workforce

/// The list of children: what narrows it, how it is sorted, and who looks at it on which day.
///
/// Its pages go by key: after a child, or before one, in the order of the sort; so a page costs the same wherever it is, and
/// a child who comes or goes meanwhile moves nobody onto two pages. Those who have not what it is sorted by (no name, no
/// date, no officer) come last, whichever way it runs.
package struct ChildList: Hashable, Sendable {
    package let selection: ChildSelection
    package let order: ChildOrder
    package let isDescending: Bool

    package init(_ selection: ChildSelection, by order: ChildOrder, descending: Bool) {
        self.selection = selection
        self.order = order
        isDescending = descending
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

        var isBackwards: Bool {
            switch self {
            case .after: false
            case .before: true
            }
        }
    }

    /// A page of the list, and what lies on either side of it.
    package struct Page: Hashable, Sendable {
        package let children: [ListedChild]
        package let hasEarlier: Bool
        package let hasLater: Bool
    }

    /// Where a child stands: in which part of the list, and by which key there.
    struct Place: Record, Hashable {
        let section: ListSection
        let key: String

        init(row: Row) throws {
            let key: String? = try row["sort_key"]
            section = key == nil ? .withoutKey : .withKey
            self.key = try key ?? row["code"]
        }
    }

    /// Where a child stands here; nothing where the child is not to be seen.
    func place(of child: ID<Child>) -> Query<Place> {
        """
        SELECT child.code AS code, \(order.keyOfChild(on: selection.today)) AS sort_key FROM child
        WHERE child.id = \(child) AND \(selection.scope.allows("child.id"))
        """
    }

    /// So many children of one part of the list, from a place on; backwards for the page before.
    func children(
        in section: ListSection,
        from place: (child: ID<Child>, key: String)?,
        backwards: Bool,
        limit: Int
    ) -> Query<ID<Child>> {
        let (key, column) = order.columns(in: section, for: selection)
        let id = SQL(stringLiteral: column)
        let goesDown = (isDescending != order.runsBackwards) != backwards
        let beyond: SQL =
            place.map { place in
                // The first half says nothing more than the second; it is what an index on the key alone can answer.
                goesDown
                    ? "\(key) <= \(place.key) AND (\(key), \(id)) < (\(place.key), \(place.child))"
                    : "\(key) >= \(place.key) AND (\(key), \(id)) > (\(place.key), \(place.child))"
            } ?? "1 = 1"
        let direction: SQL = goesDown ? "DESC" : "ASC"
        return """
            SELECT \(id) AS id FROM \(order.tables(of: section, for: selection))
            WHERE \(order.condition(of: section, for: selection))
            AND \(selection.condition(of: column, besides: order == .due ? .due : nil)) AND \(beyond)
            ORDER BY \(key) \(direction), \(id) \(direction) LIMIT \(limit)
            """
    }
}

/// A part of a sorted list.
enum ListSection: Hashable {
    /// Those who have what it is sorted by.
    case withKey
    /// Those who have not, in the order of their numbers.
    case withoutKey
}

extension Transaction {
    /// A page of a list of children: the first one, where no place is named or nothing lies beyond it any more.
    package func page(of list: ChildList, from start: ChildList.Start?, limit: Int) throws -> ChildList.Page {
        if let start, let place = try first(list.place(of: start.child)) {
            let found = try children(of: list, from: (start, place), limit: limit + 1)
            if !found.isEmpty { return try page(found, of: list, from: start, limit: limit) }
        }
        return try page(try children(of: list, from: nil, limit: limit + 1), of: list, from: nil, limit: limit)
    }

    /// So many children on from a place, part by part of the list.
    private func children(
        of list: ChildList,
        from start: (start: ChildList.Start, place: ChildList.Place)?,
        limit: Int
    ) throws -> [ID<Child>] {
        let isBackwards = start?.start.isBackwards ?? false
        let inOrder = list.order.sections(of: list.selection.filter)
        let sections = (isBackwards ? inOrder.reversed() : inOrder).drop { section in
            start.map { inOrder.contains($0.place.section) && $0.place.section != section } ?? false
        }
        var found: [ID<Child>] = []
        for section in sections where found.count < limit {
            let place = start.flatMap { section == $0.place.section ? ($0.start.child, $0.place.key) : nil }
            found += try all(
                list.children(in: section, from: place, backwards: isBackwards, limit: limit - found.count)
            )
        }
        return found
    }

    /// A page of children that were asked for with one more than it holds.
    private func page(
        _ found: [ID<Child>],
        of list: ChildList,
        from start: ChildList.Start?,
        limit: Int
    ) throws -> ChildList.Page {
        let isMore = found.count > limit
        let isBackwards = start?.isBackwards ?? false
        let shown = isBackwards ? found.prefix(limit).reversed() : Array(found.prefix(limit))
        let rows = Dictionary(
            try all(ListedChild.of(shown, on: list.selection.today, seenBy: list.selection.scope)).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return ChildList.Page(
            children: shown.compactMap { rows[$0] },
            hasEarlier: isBackwards ? isMore : start != nil,
            hasLater: isBackwards || isMore
        )
    }
}
