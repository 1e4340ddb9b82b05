import Store
import Vocabulary

/// Being in care, as conditions in queries: the same words as `ChildStatus`, which a test holds them to.
extension Episode {
    /// The condition that the child named by a column is in care on a day: the latest episode begun by then has not ended
    /// care.
    package static func inCare(_ column: StaticString, on day: CivilDate) -> SQL {
        """
        COALESCE((
            SELECT CASE WHEN latest.ceased_on IS NULL OR latest.ceased_on > \(day)
                OR latest.reason_ceased = \(ReasonCeased.continues) THEN 1 ELSE 0 END
            FROM episode latest
            WHERE latest.child_id = \(SQL(stringLiteral: column)) AND latest.began_on <= \(day)
            ORDER BY latest.began_on DESC LIMIT 1), 0) = 1
        """
    }

    /// The condition that the child named by a column came into care from one day to another.
    package static func cameIntoCare(_ column: StaticString, since first: CivilDate, on day: CivilDate) -> SQL {
        """
        EXISTS (SELECT 1 FROM episode entry
            WHERE entry.child_id = \(SQL(stringLiteral: column)) AND entry.reason_begun = \(ReasonBegun.startedCare)
            AND entry.began_on >= \(first) AND entry.began_on <= \(day))
        """
    }
}
