import Register
import Vocabulary

/// What a person is asked where the data cannot tell by when the next review falls due, and what would follow from each
/// answer.
package struct SettlementQuestion: Hashable, Sendable {
    /// An answer, and by when the next review would fall due by it; nothing where none would before the 18th birthday.
    package struct Outcome: Hashable, Sendable {
        package let answer: EarlierReviews
        package let due: ReviewDue?
    }

    /// The first day that the register knows of the period of care it is about.
    package let periodBeganOn: CivilDate
    package let missing: MissingRecords
    /// None where only a review can tell: the day on which care began is not known either.
    package let outcomes: [Outcome]
}

extension ReviewFacts {
    /// The question that the child's present care leaves open, whether or not somebody has answered it; none where the
    /// data can tell.
    package func question(_ timetable: ReviewTimetable) -> SettlementQuestion? {
        let unsettled = settling(nil)
        let running = timetable.course(of: unsettled.care).running
        for review in running {
            guard case .notKnown(let missing) = review.limit else { continue }
            let period = CareHistory(episodes).periods.first { $0.beganOn == review.careBegan }
            return SettlementQuestion(
                periodBeganOn: review.careBegan,
                missing: missing,
                outcomes: missing.answers.filter { period?.canHave($0) ?? true }.map { answer in
                    let settled = unsettled.settling((answer, review.careBegan))
                    let next = timetable.course(of: settled.care).running.first { $0.careBegan == review.careBegan }
                    return .init(answer: answer, due: next?.limit.due)
                }
            )
        }
        return nil
    }

    /// These facts with one answer about one period of care, or with none, in the place of those that were given.
    private func settling(_ answer: (earlier: EarlierReviews, periodBeganOn: CivilDate)?) -> ReviewFacts {
        let settlement = answer.map {
            ReviewSettlement(
                id: ID("rehearsed"),
                child: child.id,
                periodBeganOn: $0.periodBeganOn,
                earlier: $0.earlier
            )
        }
        return ReviewFacts(
            child: child,
            episodes: episodes,
            reviews: reviews,
            decisions: decisions,
            settlements: settlement.map { [$0] } ?? [],
            records: records
        )
    }
}

/// Why an answer about earlier reviews was declined.
package enum SettlementRefusal: Refusal {
    case nothingToSettle
    case noSuchAnswer

    package var explanation: String {
        switch self {
        case .nothingToSettle: "The records can tell by when the next review falls due, so there is nothing to settle."
        case .noSuchAnswer: "Choose one of the answers on the page. The others would not settle the date."
        }
    }
}

extension ReviewFacts {
    /// What a person has said about one period of care.
    package func answer(about periodBeganOn: CivilDate) -> EarlierReviews? {
        settlements.last { $0.periodBeganOn == periodBeganOn }?.earlier
    }
}
