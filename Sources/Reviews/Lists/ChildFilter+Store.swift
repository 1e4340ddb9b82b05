import Clocks
import Register
import Store
import Vocabulary
import Workforce

extension ChildFilter {
    /// The condition in a query that reads `child` with the joins of `joins`.
    func condition(on today: CivilDate) -> SQL {
        var conditions: [SQL] = []
        switch care {
        case .inCare: conditions.append(Episode.inCare("child.id", on: today))
        case .left: conditions.append("NOT (\(Episode.inCare("child.id", on: today)))")
        case .all: break
        }
        switch whose {
        case .officer(let officer): conditions.append("allocation.officer_id = \(officer)")
        case .nobody: conditions.append("allocation.id IS NULL")
        case nil: break
        }
        switch due {
        case .group(let group): conditions.append(group.condition(on: today))
        case .withinMonth:
            let end = today.adding(days: Due.monthDays)
            conditions.append("clock.due_on >= \(today) AND clock.due_on <= \(end)")
        case nil: break
        }
        if let legalStatus { conditions.append("episode.legal_status = \(legalStatus)") }
        if let age { conditions.append(age.condition(on: today)) }
        if isUnaccompanied { conditions.append(UnaccompaniedStatus.holds(on: today)) }
        if isNew { conditions.append(Episode.cameIntoCare("child.id", since: today.firstOfMonth, on: today)) }
        if isTurningAdult {
            let first = today.adding(years: -18)
            conditions.append("child.born_on > \(first) AND child.born_on <= \(first.adding(years: 1))")
        }
        return .all(conditions)
    }

    /// What has to be joined for that condition and that order, and no more.
    func joins(sortedBy order: ChildOrder, on today: CivilDate) -> SQL {
        var joins: SQL = ""
        if order == .name { joins = joins + ListedChild.name }
        if whose != nil || order == .officer { joins = joins + ListedChild.allocation(on: today) }
        if order == .officer { joins = joins + "LEFT JOIN officer ON officer.id = allocation.officer_id\n" }
        if due != nil || order == .due { joins = joins + ListedChild.nextReview }
        if legalStatus != nil { joins = joins + ListedChild.latestEpisode(on: today) }
        return joins
    }
}

extension AgeBand {
    /// The condition in a query that reads `child`.
    func condition(on today: CivilDate) -> SQL {
        let (first, last) = ages
        let youngest: SQL = "child.born_on <= \(today.adding(years: -first))"
        guard let last else { return youngest }
        return "\(youngest) AND child.born_on > \(today.adding(years: -last - 1))"
    }
}

extension UnaccompaniedStatus {
    /// The condition that the child of a query that reads `child` came alone and that it still counts.
    static func holds(on today: CivilDate) -> SQL {
        """
        EXISTS (SELECT 1 FROM unaccompanied_status
            WHERE unaccompanied_status.child_id = child.id
            AND (unaccompanied_status.ends_on IS NULL OR unaccompanied_status.ends_on > \(today)))
        """
    }
}
