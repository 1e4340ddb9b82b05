import Access
import Clocks
import Register
import Store
import Vocabulary
import Workforce

/// The children that a filter leaves, of those whom somebody may see on a day: what a list, a page of it and its count are
/// about. One condition answers all of them, so that they cannot differ.
package struct ChildSelection: Hashable, Sendable {
    package let filter: ChildFilter
    package let today: CivilDate
    package let scope: Scope
    /// Those in care whom nobody has, where they are known and few.
    private let waiting: [ID<Child>]?

    package init(
        _ filter: ChildFilter,
        on today: CivilDate,
        seenBy scope: Scope,
        waiting: [ID<Child>]? = nil
    ) {
        self.filter = filter
        self.today = today
        self.scope = scope
        self.waiting = waiting
    }

    /// Those in care on a day whom nobody has, of all or of some. In the order of their numbers, so that whose each is stands
    /// next in its index: there may be a hundred thousand to ask about, and a few to find.
    package static func unallocated(
        on today: CivilDate,
        among some: [Subject]? = nil,
        limit: Int
    ) -> Query<ID<Child>> {
        let isAsked: SQL = some.map { "care_span.child_id IN (\(list: $0))" } ?? "1 = 1"
        return """
            SELECT care_span.child_id FROM care_span WHERE \(CareSpan.holds(on: today)) AND \(isAsked)
            AND NOT EXISTS (SELECT 1 FROM allocation
                WHERE allocation.child_id = care_span.child_id AND \(Allocation.inForce(on: today)))
            ORDER BY care_span.child_id LIMIT \(limit)
            """
    }

    /// Whether it is about somebody's children: a query then does best to begin with those few.
    var isNarrow: Bool {
        switch filter.whose {
        case .officer: true
        case .nobody: waiting != nil || scope.isNarrow
        case nil: scope.isNarrow
        }
    }

    /// How many there are, counted over as little as tells it.
    package var count: Query<Int> {
        if isNarrow { return "SELECT CAST(COUNT(*) AS BIGINT) FROM child WHERE \(condition(of: "child.id"))" }
        if let due = filter.due {
            return """
                SELECT CAST(COUNT(*) AS BIGINT) FROM clock \(child("clock.subject_id"))
                WHERE \(ClockEntry.isNextReview) AND \(due.condition(on: today))
                AND \(condition(of: "clock.subject_id", besides: .due))
                """
        }
        if filter.care == .inCare {
            return """
                SELECT CAST(COUNT(*) AS BIGINT) FROM care_span \(child("care_span.child_id"))
                WHERE \(CareSpan.holds(on: today)) AND \(condition(of: "care_span.child_id", besides: .care))
                """
        }
        return "SELECT CAST(COUNT(*) AS BIGINT) FROM child WHERE \(condition(of: "child.id"))"
    }

    /// A part of the filter that a query says in its own way.
    enum Part: Hashable {
        case care, due
    }

    /// The condition in a query that names the child by a column, and that reads `child` where an age is asked for.
    func condition(of column: StaticString, besides said: Part? = nil) -> SQL {
        var conditions = [scope.allowsAmong(column)]
        if said != .care { conditions.append(care(column)) }
        if let whose = filter.whose { conditions.append(whose.condition(of: column, waiting: waiting, on: today)) }
        if said != .due, let due = filter.due {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM clock WHERE clock.subject_id = \(SQL(stringLiteral: column))
                    AND \(ClockEntry.isNextReview) AND \(due.condition(on: today)))
                """
            )
        }
        if let status = filter.legalStatus {
            conditions.append(Episode.latestHas(status, column, on: today))
        }
        if let age = filter.age { conditions.append(age.condition(on: today)) }
        if filter.isUnaccompanied { conditions.append(UnaccompaniedStatus.holds(column, on: today)) }
        if filter.isNew { conditions.append(CareSpan.cameIntoCare(column, since: today.firstOfMonth, on: today)) }
        if filter.isTurningAdult {
            let first = today.adding(years: -18)
            conditions.append("child.born_on > \(first) AND child.born_on <= \(first.adding(years: 1))")
        }
        return .all(conditions)
    }

    private func care(_ column: StaticString) -> SQL {
        switch filter.care {
        case .inCare: CareSpan.inCare(column, on: today)
        case .left: "NOT \(CareSpan.inCare(column, on: today))"
        case .all: "1 = 1"
        }
    }

    /// The join that an age asks for.
    private func child(_ column: StaticString) -> SQL {
        guard filter.asksForAge else { return "" }
        return "JOIN child ON child.id = \(SQL(stringLiteral: column))"
    }
}

extension ChildFilter {
    /// Whether it looks at what only the child's own row tells.
    var asksForAge: Bool { age != nil || isTurningAdult }
}

extension ChildFilter.Whose {
    fileprivate func condition(of column: StaticString, waiting: [ID<Child>]?, on today: CivilDate) -> SQL {
        let child = SQL(stringLiteral: column)
        return switch (self, waiting) {
        case (.officer(let officer), _):
            """
            \(child) IN (SELECT allocation.child_id FROM allocation
                WHERE allocation.officer_id = \(officer) AND \(Allocation.inForce(on: today)))
            """
        case (.nobody, let waiting?): "\(child) IN (\(list: waiting))"
        case (.nobody, nil):
            """
            NOT EXISTS (SELECT 1 FROM allocation
                WHERE allocation.child_id = \(child) AND \(Allocation.inForce(on: today)))
            """
        }
    }
}

extension ChildFilter.Due {
    /// The condition in a query that reads the `clock` of the next review.
    func condition(on today: CivilDate) -> SQL {
        switch self {
        case .group(let group): return group.condition(on: today)
        case .withinMonth:
            let end = today.adding(days: ChildFilter.Due.monthDays)
            return "(clock.due_on >= \(today) AND clock.due_on <= \(end))"
        }
    }
}

extension AgeBand {
    /// The condition in a query that reads `child`.
    fileprivate func condition(on today: CivilDate) -> SQL {
        let (first, last) = ages
        let youngest: SQL = "child.born_on <= \(today.adding(years: -first))"
        guard let last else { return youngest }
        return "\(youngest) AND child.born_on > \(today.adding(years: -last - 1))"
    }
}

extension Episode {
    /// The condition that the latest episode that the child named by a column had begun by a day has a legal status.
    fileprivate static func latestHas(_ status: LegalStatus, _ column: StaticString, on day: CivilDate) -> SQL {
        """
        (SELECT latest.legal_status FROM episode latest
            WHERE latest.child_id = \(SQL(stringLiteral: column)) AND latest.began_on <= \(day)
            ORDER BY latest.began_on DESC LIMIT 1) = \(status)
        """
    }
}

extension UnaccompaniedStatus {
    /// The condition that the child named by a column came alone and that it still counts.
    fileprivate static func holds(_ column: StaticString, on today: CivilDate) -> SQL {
        """
        EXISTS (SELECT 1 FROM unaccompanied_status
            WHERE unaccompanied_status.child_id = \(SQL(stringLiteral: column))
            AND (unaccompanied_status.ends_on IS NULL OR unaccompanied_status.ends_on > \(today)))
        """
    }
}
