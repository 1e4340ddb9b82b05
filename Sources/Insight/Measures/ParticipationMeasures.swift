import Policy
import Reviews
import Vocabulary

// How children took part in their reviews, with the three bases of the share.
extension Measure {
    package static let reviewsHeld = Measure(
        "reviews-held",
        "Reviews held",
        meaning: "Reviews held, whatever the child's age and way of taking part.",
        source: "Counted as the services publish it",
        unit: .number,
        counted: .review,
        timing: .happening,
        needs: [.reviews],
        marks: [.participation],
        formula: { _ in
            Formula("Reviews held in the period", without: leftOutOfReviews, basis: "reviews held")
        },
        count: { survey, span in .cases(participations(survey, span, .held) { _ in .counted }) }
    )

    package static let tookPart = Measure(
        "took-part",
        "Children taking part in their reviews",
        meaning: "Of the reviews of children aged 4 and over, those that the child's views reached.",
        source: "The participation codes of the national return; the share is the council's formula",
        unit: .percent,
        better: .higher,
        counted: .review,
        timing: .happening,
        needs: [.reviews, .clocks],
        marks: [.participation],
        formula: { profile in
            let formula = profile.figures.participation
            return Formula(
                "Reviews with \(formula.counted.sorted().joined(separator: ", "))",
                of: "\(formula.basis.rawValue) in the period, those without a record among them",
                without: "reviews of children under 4 (PN0), and those of children in a series of short breaks",
                basis: "\(formula.basis.rawValue), children aged 4 and over"
            )
        },
        target: { $0.figures.targets.tookPart.map { .percent($0) } },
        count: { survey, span in
            let formula = span.profile.figures.participation
            return .cases(participations(survey, span, formula.basis) { $0.part(by: formula) })
        }
    )

    package static let tookPartWhereRecorded = Measure(
        "took-part-where-recorded",
        "Children taking part, where it was recorded",
        meaning: "The share taking part, of those reviews only that have a record of how the child did.",
        source: "The participation codes of the national return",
        unit: .percent,
        better: .higher,
        counted: .review,
        timing: .happening,
        needs: [.reviews],
        marks: [.participation],
        formula: { profile in
            Formula(
                "Reviews with \(profile.figures.participation.counted.sorted().joined(separator: ", "))",
                of: "reviews held in the period that have a record",
                without:
                    "reviews without a record, of children under 4 (PN0), and of children in a series of short breaks",
                basis: "reviews held with a record, children aged 4 and over"
            )
        },
        count: { survey, span in
            let formula = span.profile.figures.participation
            return .cases(
                participations(survey, span, .held) { $0 == nil ? .leftOut(.notRecorded) : $0.part(by: formula) }
            )
        }
    )

    package static let tookPartEveryTime = Measure(
        "took-part-every-time",
        "Children taking part in every review",
        meaning: "Of the children with a review from the age of 4 on, those whose views reached every one.",
        source: "After the old indicator C63, whose exact wording was not found",
        unit: .percent,
        better: .higher,
        counted: .child,
        timing: .overall,
        needs: [.reviews],
        formula: { profile in
            Formula(
                "Children all of whose reviews in the period have "
                    + profile.figures.participation.counted.sorted().joined(separator: ", "),
                of: "children with a review in the period when aged 4 or over",
                without: "children under 4 at every review, and those in a series of short breaks",
                basis: "children aged 4 and over with a review"
            )
        },
        count: { survey, span in
            let formula = span.profile.figures.participation
            return .cases(participations(survey, span, .held) { $0.part(by: formula) }.byChild())
        }
    )

    package static let viewsNotGiven = Measure(
        "views-not-given",
        "Reviews without the child's views",
        meaning:
            "Of the reviews of children aged 4 and over, those that the child's views are known not to have reached.",
        source: "The participation codes of the national return",
        unit: .percent,
        better: .lower,
        counted: .review,
        timing: .happening,
        needs: [.reviews, .clocks],
        marks: [.participation],
        formula: { profile in
            let basis = profile.figures.participation.basis
            return Formula(
                "Reviews with PN4 or PN7",
                of: "\(basis.rawValue) in the period, those without a record among them",
                without: "reviews of children under 4 (PN0), and those of children in a series of short breaks",
                basis: "\(basis.rawValue), children aged 4 and over"
            )
        },
        count: { survey, span in
            .cases(
                participations(survey, span, span.profile.figures.participation.basis) { code in
                    switch code {
                    case .underFour: .leftOut(.underFour)
                    case .attendedOnly, .noViews: .counted
                    case .spoke, .wasSpokenFor, .showedViews, .briefedAdvocate, .sentViews, nil: .uncounted
                    }
                }
            )
        }
    )

    private static let leftOutOfReviews = "reviews of children in a series of short breaks"

    /// The reviews of a span on one basis, each with what becomes of it by how the child took part.
    private static func participations(
        _ survey: Survey,
        _ span: Span,
        _ basis: ReviewBasis,
        _ part: (Participation?) -> Case.Part
    ) -> [Case] {
        switch basis {
        case .held:
            return survey.reviews.indices.compactMap { place in
                let review = survey.reviews[place]
                guard let day = review.heldOn else {
                    return Case(review.child, on: nil, .leftOut(.dateUnreadable), from: .review(Int32(place)))
                }
                guard span.contains(day) else { return nil }
                let isLeftOut = survey.isOnShortBreaks(review.child, on: day)
                return Case(
                    review.child,
                    on: day,
                    isLeftOut ? .leftOut(.shortBreaks) : part(review.participation),
                    from: .review(Int32(place))
                )
            }
        case .due:
            return dueReviews(survey, span).map { item in
                if case .leftOut = item.part { return item }
                let code = survey.meetings.review(of: item)?.participation
                return Case(item.child, on: item.day, part(code), from: item.row)
            }
        }
    }
}

extension Optional<Participation> {
    /// What becomes of a review by a council's formula. Without a record it stays in the whole.
    func part(by formula: ParticipationFormula) -> Case.Part {
        switch self {
        case .underFour: .leftOut(.underFour)
        case let code?: formula.counted.contains(code.rawValue) ? .counted : .uncounted
        case nil: .uncounted
        }
    }
}
