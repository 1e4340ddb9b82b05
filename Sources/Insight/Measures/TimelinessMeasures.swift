import Clocks
import Policy
import Reviews
import Vocabulary

// Reviews in time, on both bases: of those that fell due, and of those that were held.
extension Measure {
    package static let reviewsInTime = Measure(
        "reviews-in-time",
        "Reviews in time, of those due",
        meaning: "Of the reviews that fell due, those held on or before the day on which they did.",
        source: "Regulations 33 and 36; counted as the services publish it",
        unit: .percent,
        better: .higher,
        counted: .review,
        timing: .happening,
        needs: [.clocks, .reviews],
        marks: [.step, .participation],
        formula: { _ in
            Formula(
                "Reviews whose last day lies in the period, held by that day",
                of: "reviews whose last day lies in the period and has come, held or not",
                without: "reviews of children in a series of short breaks, those that may still be held in time, and "
                    + "those of which the records cannot tell by when they were due",
                basis: "reviews due"
            )
        },
        target: { $0.figures.targets.reviewsInTime.map { .percent($0) } },
        count: { survey, span in .cases(dueReviews(survey, span)) }
    )

    package static let reviewsHeldInTime = Measure(
        "reviews-held-in-time",
        "Reviews in time, of those held",
        meaning: "Of the reviews held, those held on or before the day on which they fell due.",
        source: "Regulations 33 and 36; counted as the services publish it",
        unit: .percent,
        better: .higher,
        counted: .review,
        timing: .happening,
        needs: [.clocks, .reviews],
        marks: [.step, .participation, .lateReason, .daysLate],
        formula: { _ in
            Formula(
                "Reviews held in the period, by their last day",
                of: "reviews held in the period",
                without:
                    "reviews of children in a series of short breaks, and those of which the records cannot tell by "
                    + "when they were due",
                basis: "reviews held"
            )
        },
        target: { $0.figures.targets.reviewsInTime.map { .percent($0) } },
        count: { survey, span in .cases(heldReviews(survey, span) { $0.wasInTime ? .counted : .uncounted }) }
    )

    package static let reviewsHeldLate = Measure(
        "reviews-held-late",
        "Reviews held late",
        meaning: "Reviews held after the day on which they fell due.",
        source: "Counted as the services publish it",
        unit: .number,
        better: .lower,
        counted: .review,
        timing: .happening,
        needs: [.clocks, .reviews],
        marks: [.step, .participation, .lateReason, .daysLate],
        formula: { _ in
            Formula(
                "Reviews held in the period, after their last day",
                without:
                    "reviews of children in a series of short breaks, and those of which the records cannot tell by "
                    + "when they were due",
                basis: "reviews held"
            )
        },
        count: { survey, span in .cases(heldReviews(survey, span) { $0.wasInTime ? nil : .counted }) }
    )

    package static let firstReviewsInTime = Measure(
        "first-reviews-in-time",
        "First reviews in time",
        meaning: "Of the children who came into care, those whose first review was held within 20 working days.",
        source: "Regulation 33(1)",
        unit: .percent,
        better: .higher,
        counted: .review,
        timing: .happening,
        needs: [.clocks],
        marks: [.step, .participation],
        formula: { _ in
            Formula(
                "First reviews held by the 20th working day after care began, which is not counted itself",
                of: "children whose 20th working day after coming into care lies in the period, before care ended",
                without: "children in a series of short breaks, and reviews that may still be held in time",
                basis: "first reviews due"
            )
        },
        count: { survey, span in .cases(dueReviews(survey, span) { $0.rule == .first }) }
    )

    package static let laterReviewsInTime = Measure(
        "later-reviews-in-time",
        "Later reviews within 6 months",
        meaning: "Of the reviews that followed another, those held within 6 months of it.",
        source: "Ours: what the returns alone can tell. They do not know the 3 months of the second review",
        unit: .percent,
        better: .higher,
        counted: .review,
        timing: .happening,
        needs: [.reviews, .earlier],
        formula: { _ in
            Formula(
                "Reviews held on or before the day 6 months after the one before",
                of: "reviews held in the period that came after another of the same child in the same time in care, "
                    + "whenever that was held",
                without: "reviews of children in a series of short breaks",
                basis: "pairs of reviews"
            )
        },
        count: { survey, span in .cases(pairs(survey, span)) }
    )

    package static let childrenInTime = Measure(
        "children-in-time",
        "Children whose every review was in time",
        meaning: "Of the children who had a review due, those whose every review due was held in time.",
        source: "After the old national indicator 66, whose exact wording was not found",
        unit: .percent,
        better: .higher,
        counted: .child,
        timing: .overall,
        needs: [.clocks],
        formula: { _ in
            Formula(
                "Children whose every review due in the period was held by its last day",
                of: "children with a review due in the period",
                without:
                    "children of whose reviews none had to be held yet or can be told, and those in a series of short "
                    + "breaks",
                basis: "children with a review due"
            )
        },
        count: { survey, span in .cases(dueReviews(survey, span).byChild()) }
    )
}
