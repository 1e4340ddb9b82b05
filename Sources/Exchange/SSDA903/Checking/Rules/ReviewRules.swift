import Vocabulary

extension CheckRule {
    /// Reviews, and how the child took part in them.
    @CheckRuleList static var reviewRules: [CheckRule] {
        CheckRule("166", .must, ["REVIEW"], "A review has the day on which it was held, a real one.") {
            (review: ReviewRow, _) in
            review.review == nil
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
            "399",
            .must,
            flags: [.header, .episodes, .reviews],
            ["LS", "MOTHER", "REVIEW", "REVIEW_CODE"],
            "A child with short breaks only has no reviews, and nothing is said about motherhood.",
            needs: [.table(.episodes), .table(.header), .table(.reviews)]
        ) { child, flags in
            guard !child.episodes.isEmpty, child.episodes.allSatisfy(\.isShortBreak) else { return }
            for header in child.headers where !header.mother.isEmpty { flags.flag(header) }
            child.reviews.forEach { flags.flag($0) }
        }
    }
}
