import Store
import Vocabulary

/// Which children somebody may see: an argument of every query about children, so that none can be written for a page
/// without deciding it.
///
/// A scope comes from a signed-in person's `Capacity` and the day, or from the program itself; never from anything that a
/// request says. What is asked for can only narrow it further, in the query. Records that are restricted to others are in
/// nobody's scope but the program's: that is decided here and nowhere else.
package struct Scope: Hashable, Sendable {
    private enum Extent: Hashable, Sendable {
        case everything
        case wholeService(to: ID<Account>, on: CivilDate, at: Instant?)
        case children(of: ID<Account>, on: CivilDate, needing: Sight.Level, at: Instant?)
        case lent(to: ID<Account>, at: Instant)
        case nobody
    }

    private let extent: Extent

    /// What the program sees when it works by itself: jobs, imports and commands.
    package static let program = Scope(extent: .everything)

    /// The whole service on a day, less what is restricted to others. With a moment, what is open to them for hours counts.
    static func wholeService(to account: ID<Account>, on day: CivilDate, at moment: Instant? = nil) -> Scope {
        Scope(extent: .wholeService(to: account, on: day, at: moment))
    }

    /// No child at all.
    package static let nobody = Scope(extent: .nobody)

    /// The children of whom somebody may see so much on a day, as `may_see` has it now. With a moment, what is open to them
    /// for hours counts.
    static func children(
        of account: ID<Account>,
        on day: CivilDate,
        needing level: Sight.Level = .whole,
        at moment: Instant? = nil
    ) -> Scope {
        Scope(extent: .children(of: account, on: day, needing: level, at: moment))
    }

    /// The single records that were lent to somebody for hours.
    static func lent(to account: ID<Account>, at moment: Instant) -> Scope {
        Scope(extent: .lent(to: account, at: moment))
    }

    /// Whether it takes in few of the children there are, so that a list does best to begin with those.
    package var isNarrow: Bool {
        switch extent {
        case .everything, .wholeService: false
        case .children, .lent, .nobody: true
        }
    }

    /// The scope that totals are counted in: for the whole service they count every child, or the figures would be wrong.
    /// The rows behind a total are opened in the scope itself.
    package var ofTotals: Scope {
        switch extent {
        case .everything, .wholeService: .program
        case .children, .lent, .nobody: self
        }
    }

    /// The children whom the totals count and the scope does not show; nothing where there can be none.
    package var hidden: Query<Subject>? {
        switch extent {
        case .everything, .children, .lent, .nobody: nil
        case .wholeService(let account, let day, let moment):
            Query(Scope.hidden(from: "\(account)", on: day, at: moment))
        }
    }

    /// The condition that the child named by a column may be seen, for lists: it can be the place where a query begins.
    package func allowsAmong(_ column: StaticString) -> SQL {
        switch extent {
        case .everything, .wholeService, .nobody: return allows(column)
        case .children(let account, let day, let level, let moment):
            let hours: SQL = moment.map { " UNION \(Scope.opened(to: account, at: $0))" } ?? ""
            return """
                \(SQL(stringLiteral: column)) IN (
                    SELECT may_see.child_id FROM may_see WHERE may_see.account_id = \(account)
                    AND may_see.from_on <= \(day) AND (may_see.to_on IS NULL OR may_see.to_on >= \(day))\
                \(Scope.shows(level))\(hours)
                )
                """
        case .lent(let account, let moment):
            return "\(SQL(stringLiteral: column)) IN (\(Scope.opened(to: account, at: moment, as: .support)))"
        }
    }

    /// The condition that the child named by a column may be seen: `scope.allows("review.child_id")`.
    ///
    /// The column must have its table's name before it: a bare `child_id` would be that of `may_see` itself, and let
    /// everything through.
    package func allows(_ column: StaticString) -> SQL {
        precondition("\(column)".contains("."), "a column without its table")
        let child = SQL(stringLiteral: column)
        switch extent {
        case .everything:
            return "1 = 1"
        case .nobody:
            return "1 = 0"
        case .wholeService(let account, let day, let moment):
            return "\(child) NOT IN (\(Scope.hidden(from: "\(account)", on: day, at: moment)))"
        case .children(let account, let day, let level, let moment):
            let seen = Scope.sees("\(account)", child, on: day, needing: level)
            return moment.map { "(\(seen) OR \(child) IN (\(Scope.opened(to: account, at: $0))))" } ?? seen
        case .lent(let account, let moment):
            return "\(child) IN (\(Scope.opened(to: account, at: moment, as: .support)))"
        }
    }

    /// The condition that the child named by a column is not restricted to others than the account that another column
    /// names: for what is counted about somebody while it is found out who they are.
    package static func isOpen(_ column: StaticString, toAccountIn account: StaticString, on day: CivilDate) -> SQL {
        "\(SQL(stringLiteral: column)) NOT IN (\(hidden(from: SQL(stringLiteral: account), on: day, at: nil)))"
    }

    /// How many restrictions of a child stand on a day and let through the account that another column names.
    package static func restrictions(
        of child: Subject,
        openToAccountIn account: StaticString,
        on day: CivilDate
    ) -> SQL {
        """
        (SELECT COUNT(*) FROM restricted WHERE restricted.child_id = \(child) AND restricted.from_on <= \(day)
            AND (restricted.to_on IS NULL OR restricted.to_on >= \(day))
            AND \(sees(SQL(stringLiteral: account), "restricted.child_id", on: day)))
        """
    }

    /// One child, if a scope takes them in.
    package static func child(_ child: Subject, seenBy scope: Scope) -> Query<Subject> {
        "SELECT id FROM identity WHERE id = \(child) AND \(scope.allows("identity.id"))"
    }

    /// The children restricted on a day to others. There are few in any service, and a database gathers them once a query.
    private static func hidden(from account: SQL, on day: CivilDate, at moment: Instant?) -> SQL {
        let hours: SQL =
            moment.map { moment in
                """
                AND NOT EXISTS (SELECT 1 FROM may_see_for_hours
                    WHERE may_see_for_hours.child_id = restricted.child_id AND may_see_for_hours.account_id = \(account)
                    AND may_see_for_hours.from_at <= \(moment) AND may_see_for_hours.until_at > \(moment))
                """
            } ?? ""
        return """
            SELECT restricted.child_id FROM restricted
            WHERE restricted.from_on <= \(day) AND (restricted.to_on IS NULL OR restricted.to_on >= \(day))
            AND NOT \(sees(account, "restricted.child_id", on: day)) \(hours)
            """
    }

    /// Whoever sees a restricted record is named in it and sees the whole, so that only officers' scopes ask how much.
    private static func sees(
        _ account: SQL,
        _ child: SQL,
        on day: CivilDate,
        needing level: Sight.Level = .list
    ) -> SQL {
        """
        EXISTS (
            SELECT 1 FROM may_see
            WHERE may_see.account_id = \(account) AND may_see.child_id = \(child)
            AND may_see.from_on <= \(day) AND (may_see.to_on IS NULL OR may_see.to_on >= \(day))\(shows(level))
        )
        """
    }

    /// That a sight is of a level or of one that takes it in; all there are show the list.
    private static func shows(_ level: Sight.Level) -> SQL {
        level == .list ? "" : " AND may_see.level <= \(level)"
    }

    /// The children that are open to somebody at a moment for hours, of one kind or of any.
    private static func opened(
        to account: ID<Account>,
        at moment: Instant,
        as kind: SightGrant.Kind? = nil
    ) -> SQL {
        let only: SQL = kind.map { " AND may_see_for_hours.kind = \($0)" } ?? ""
        return """
            SELECT may_see_for_hours.child_id FROM may_see_for_hours
            WHERE may_see_for_hours.account_id = \(account) AND may_see_for_hours.until_at > \(moment)
            AND may_see_for_hours.from_at <= \(moment)\(only)
            """
    }
}
