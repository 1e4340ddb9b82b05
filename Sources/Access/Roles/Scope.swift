import Store
import Vocabulary

/// Which children somebody may see: an argument of every query about children, so that none can be written for a page
/// without deciding it.
///
/// A scope comes from a signed-in person's `Capacity` and the day, or from the program itself; never from anything that a
/// request says. What is asked for can only narrow it further, in the query.
package struct Scope: Hashable, Sendable {
    private enum Extent: Hashable, Sendable {
        case wholeService
        case children(of: ID<Account>, on: CivilDate)
        case nobody
    }

    private let extent: Extent

    /// What the program sees when it works by itself: jobs, imports and commands.
    package static let program = Scope(extent: .wholeService)

    static let wholeService = Scope(extent: .wholeService)

    /// No child at all.
    package static let nobody = Scope(extent: .nobody)

    /// The children somebody may see on a day, as `may_see` has it now.
    static func children(of account: ID<Account>, on day: CivilDate) -> Scope {
        Scope(extent: .children(of: account, on: day))
    }

    /// Whether it takes in few of the children there are, so that a list does best to begin with those.
    package var isNarrow: Bool {
        switch extent {
        case .wholeService: false
        case .children, .nobody: true
        }
    }

    /// The condition that the child named by a column may be seen, for lists: it can be the place where a query begins.
    package func allowsAmong(_ column: StaticString) -> SQL {
        switch extent {
        case .wholeService:
            return "1 = 1"
        case .nobody:
            return "1 = 0"
        case .children(let account, let day):
            return """
                \(SQL(stringLiteral: column)) IN (
                    SELECT may_see.child_id FROM may_see WHERE may_see.account_id = \(account)
                    AND may_see.from_on <= \(day) AND (may_see.to_on IS NULL OR may_see.to_on >= \(day))
                )
                """
        }
    }

    /// The condition that the child named by a column may be seen: `scope.allows("review.child_id")`.
    ///
    /// The column must have its table's name before it: a bare `child_id` would be that of `may_see` itself, and let
    /// everything through.
    package func allows(_ column: StaticString) -> SQL {
        precondition("\(column)".contains("."), "a column without its table")
        switch extent {
        case .wholeService:
            return "1 = 1"
        case .nobody:
            return "1 = 0"
        case .children(let account, let day):
            let child = SQL(stringLiteral: column)
            return """
                EXISTS (
                    SELECT 1 FROM may_see
                    WHERE may_see.account_id = \(account) AND may_see.child_id = \(child)
                    AND may_see.from_on <= \(day) AND (may_see.to_on IS NULL OR may_see.to_on >= \(day))
                )
                """
        }
    }
}
