import Vocabulary

extension CheckRule {
    /// Reviews, how the child took part in them, and for whom none are returned.
    @CheckRuleList static var reviewRules: [CheckRule] {
        CheckRule("166", .must, ["REVIEW"], "A review has the day on which it was held, a real one.") {
            (review: ReviewRow, _) in
            review.review == nil
        }
        CheckRule(
            "167",
            .must,
            ["REVIEW", "REVIEW_CODE"],
            "A review that has its day has a code from PN0 to PN7, and no other row has a code."
        ) { (review: ReviewRow, _) in
            review.isReviewGiven ? !participation.contains(review.reviewCode) : !review.reviewCode.isEmpty
        }
        CheckRule(
            "440",
            .must,
            ["DOB", "REVIEW", "REVIEW_CODE"],
            "PN0 is for a child under 4: no review after the fourth birthday has it."
        ) { (review: ReviewRow, _) in
            guard let born = review.dob, let held = review.review else { return false }
            return review.reviewCode == "PN0" && held > born.adding(years: 4)
        }
        CheckRule(
            "441",
            .must,
            ["DOB", "REVIEW", "REVIEW_CODE"],
            "PN1 to PN7 are for a child of 4 or over: no review before the fourth birthday has one."
        ) { (review: ReviewRow, _) in
            guard let born = review.dob, let held = review.review else { return false }
            return participationOfFour.contains(review.reviewCode) && held < born.adding(years: 4)
        }
        CheckRule(
            "399",
            .must,
            flags: [.header, .episodes, .reviews],
            ["LS", "MOTHER", "REVIEW", "REVIEW_CODE"],
            "A child with short breaks only has no reviews, and nothing is said about motherhood.",
            needs: [.table(.episodes), .table(.header), .table(.reviews)],
            check: flagReviewsOfShortBreaks
        )
        CheckRule(
            "1012",
            .must,
            flags: [.placedForAdoption, .missing, .reviews, .adoptions, .previousPermanence, .health],
            ["CHILD"],
            "A child without an episode in the year has nothing but Header, OC3 and UASC.",
            needs: [.table(.episodes)]
        ) { child, flags in
            guard child.episodes.isEmpty else { return }
            child.placedAdoption.forEach { flags.flag($0) }
            child.missing.forEach { flags.flag($0) }
            child.reviews.forEach { flags.flag($0) }
            child.ad1.forEach { flags.flag($0) }
            child.prevPerm.forEach { flags.flag($0) }
            child.oc2.forEach { flags.flag($0) }
        }
    }

    private static let participation: CellSet = ["PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"]
    private static let participationOfFour: CellSet = ["PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"]

    /// Every row that stands beside the one that should not be there is flagged with it.
    @Sendable private static func flagReviewsOfShortBreaks(_ child: ChildRows, _ flags: inout Flags) {
        guard !child.episodes.isEmpty, child.episodes.allSatisfy(\.isShortBreak) else { return }
        let mothers = child.headers.filter { !$0.mother.isEmpty }
        let reviews = child.reviews.filter { $0.isReviewGiven || !$0.reviewCode.isEmpty }
        if mothers.isEmpty && reviews.isEmpty { return }
        child.episodes.forEach { flags.flag($0) }
        (reviews.isEmpty ? mothers : child.headers).forEach { flags.flag($0) }
        (mothers.isEmpty ? reviews : child.reviews).forEach { flags.flag($0) }
    }
}
