import Clocks
import HTMLKit
import Policy
import Reviews
import Vocabulary
import Workforce

/// What the page shows.
struct ChildrenView: View {
    let title = "Children"
    private let page: ChildList.Page
    private let total: Int
    private let query: ChildrenQuery
    private let reader: ChildrenReader
    private let words: Words
    private let today: CivilDate
    private let picked: [Link]

    init(
        _ page: ChildList.Page,
        of total: Int,
        _ query: ChildrenQuery,
        _ reader: ChildrenReader,
        _ words: Words,
        today: CivilDate
    ) {
        self.page = page
        self.total = total
        self.query = query
        self.reader = reader
        self.words = words
        self.today = today
        picked = PickedFilters(query.filter, reader.officers, words).links
    }

    var body: HTML {
        """
        \(PageHead(title))\(ChildrenViews(query, reader, words))\
        <div class="cols cols--nav mt-l">\(ChildrenFilters(query, reader, words))<div>\
        \(SelectedFilters(picked))\(if: page.children.isEmpty, empty, else: found)</div></div>
        """
    }

    private var found: HTML {
        "\(ChildrenTable(page.children, query.sorting, reader, words, today: today))\(pages)"
    }

    private var pages: Pagination {
        Pagination(
            showing: page.children.count,
            of: total,
            previous: page.hasEarlier ? page.children.first.map { query.page(.before($0.id)) } : nil,
            next: page.hasLater ? page.children.last.map { query.page(.after($0.id)) } : nil
        )
    }

    /// What would be here, why there is nothing, and the one thing to do.
    private var empty: HTML {
        if !picked.isEmpty {
            return """
                <p role="status">No child matches all of these filters. Take one away above, or \
                \(Link("see every child again", to: "/children")).</p>
                """
        }
        guard reader.seesEverybody else {
            let given = reader.seesOfficers ? "given" : "allocated"
            return """
                <p role="status">The children \(given) to you stand here. None is \(given) to you today: \
                your IRO manager can do that.</p>
                """
        }
        return """
            <p role="status">The \(words[.childInCare].many) stand here once a return has been read. \
            \(Link("Upload a return", to: "/data/imports")).</p>
            """
    }
}

/// Lists that are often wanted, each under its address.
struct ChildrenViews: Component {
    private let places: [Place]

    init(_ query: ChildrenQuery, _ reader: ChildrenReader, _ words: Words) {
        let here = query.address
        var lists: [(String, ChildFilter)] = [("All in care", ChildFilter())]
        if reader.seesEverybody, let own = reader.own { lists.append(("Mine", .with { $0.whose = .officer(own.id) })) }
        let review = words[.review].one.openingSentence
        lists += [
            ("\(review) due in \(ChildFilter.Due.monthDays) days", .with { $0.due = .withinMonth }),
            ("Dates not known", .with { $0.due = .group(.notKnown) }),
            ("New this month", .with { $0.isNew = true }),
            ("Turning 18 within a year", .with { $0.isTurningAdult = true }),
        ]
        let filtered = lists.map { name, filter in
            let address = ChildrenQuery.address(of: filter)
            return Place(name, to: address, isCurrent: address == here)
        }
        places = filtered + (reader.mayHold ? [Place(OnHoldPage.name, to: OnHoldPage.address)] : [])
    }

    var body: HTML {
        "\(SubNavigation("Lists often wanted", places))"
    }
}

extension ChildFilter {
    /// A filter with something set.
    fileprivate static func with(_ change: (inout ChildFilter) -> Void) -> ChildFilter {
        var filter = ChildFilter()
        change(&filter)
        return filter
    }
}
