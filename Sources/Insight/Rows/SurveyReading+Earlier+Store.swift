import Register
import Store
import Vocabulary

extension SurveyReading {
    /// The day of the last review before the window, of each child who had one in it, however long ago it was: as rows beside
    /// those of the reviews themselves, made by no deed.
    var lastBefore: SQL {
        """
        UNION ALL SELECT held.child_id,
            (SELECT MAX(before.held_on) FROM review before
                WHERE before.child_id = held.child_id AND before.held_on < \(window.first)),
            NULL, NULL, CAST(0 AS BIGINT)
        FROM (SELECT DISTINCT child_id FROM review WHERE held_on >= \(window.first) AND held_on <= \(window.last)
            AND \(allows("review.child_id"))) held
        """
    }
}
