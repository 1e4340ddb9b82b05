import Access
import Store
import Vocabulary

// The reviews that those of the window followed.
extension SurveyReading {
    /// The day of the last review before the window, of each child who had one in it: however long ago it was.
    mutating func earlier(in transaction: some Transaction) throws -> [Int32: CivilDate] {
        var days: [Int32: CivilDate] = [:]
        try transaction.rows(
            """
            SELECT held.child_id,
                (SELECT MAX(before.held_on) FROM review before
                    WHERE before.child_id = held.child_id AND before.held_on < \(window.first))
            FROM (SELECT DISTINCT child_id FROM review WHERE held_on >= \(window.first) AND held_on <= \(window.last)
                AND \(allows("review.child_id"))) held
            """
        ) { cells in
            if let day = cells[1].day { days[try place(cells[0])] = day }
        }
        return days
    }
}
