import Formats
import Register
import Reviews
import Vocabulary

/// One row of REVIEWS: a review that was held.
struct ReviewLine: ReturnLine {
    let owner: RowOwner
    private let heldOn: CivilDate
    private let participation: Participation?

    static func read(_ row: ReturnRow) -> Checked<ReviewLine> {
        if row.line["REVIEW_CODE"] == nil {
            row.remark(
                "REVIEW_CODE",
                "REVIEW_CODE is empty. The review is used; how the child took part is not recorded."
            )
        }
        return check(
            row.owner(),
            row.day("REVIEW"),
            row.spared("REVIEW_CODE") { row.code($0, as: Participation.self) },
            into: ReviewLine.init(owner:heldOn:participation:)
        )
        .map { line in
            if line.heldOn < row.year.period.first {
                row.remark("REVIEW", "The review was before the return's year, \(row.year.name). It is used as it is.")
            }
            return line
        }
    }

    func fact(_ id: ID<Review>, of child: ID<Child>, in year: CollectionYear) -> Review {
        Review(id: id, child: child, heldOn: heldOn, participation: participation, collectionYear: year.number)
    }

    static let unknownToReturn: Set<String> = ["late_reason", "in_childs_interests", "late_words"]
    static let keptWhenEmpty: Set<String> = ["participation"]
    static let tellsYear: String? = "REVIEW"
    static let keyWords: String? = "a review on"
}
