import Clocks
import Policy
import Reviews
import Vocabulary

// Groups by what is known of a review.
extension Grouping {
    static func steps(_ survey: Survey) -> Grouping {
        let steps = ReviewStep.allCases
        return Grouping(steps.map { Group($0) }) { item in
            guard case .clock(let place) = item.row, let rule = survey.clocks[Int(place)].rule else { return nil }
            return steps.firstIndex(of: rule.step)
        }
    }

    /// A review that was due and not held has nothing recorded.
    static func participation(_ survey: Survey) -> Grouping {
        let codes = Participation.allCases
        return Grouping(codes.map { Group($0) }, rest: .notRecorded) { item in
            survey.meetings.review(of: item)?.participation.flatMap { codes.firstIndex(of: $0) }
        }
    }

    /// By the council's reasons, and any other that the records keep from another list.
    static func lateReasons(_ survey: Survey, _ reasons: [LateReason]) -> Grouping {
        let known = Set(reasons.map(\.code))
        let others = Set(survey.reviews.compactMap(\.lateReason)).subtracting(known).sorted()
        let groups =
            reasons.map { Group($0.code, $0.title) }
            + others.map { code in
                Group(code, LateReason.union.first { $0.code == code }?.title ?? "Another list's “\(code)”")
            }
        let places = Dictionary(groups.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        return Grouping(groups, rest: Group("not-recorded", "No reason recorded", isUnknown: true)) { item in
            survey.meetings.review(of: item)?.lateReason.flatMap { places[$0] }
        }
    }

    static func daysLate(_ survey: Survey) -> Grouping {
        let bands = DaysLate.allCases
        return Grouping(bands.map { Group($0) }, rest: Group("in-time", "Not late", isUnknown: true)) { item in
            guard case .clock(let place) = item.row, let day = item.day,
                case .metLate(let days) = survey.clocks[Int(place)].status(on: day)
            else { return nil }
            return bands.firstIndex(of: DaysLate(days))
        }
    }
}

/// How late a review was, in days of the calendar.
enum DaysLate: String, Coded {
    case one = "1"
    case week = "2-7"
    case fortnight = "8-14"
    case month = "15-28"
    case more = "over-28"

    var title: String {
        switch self {
        case .one: "1 day"
        case .week: "2 to 7 days"
        case .fortnight: "8 to 14 days"
        case .month: "15 to 28 days"
        case .more: "Over 28 days"
        }
    }

    init(_ days: Int) {
        self =
            switch days {
            case ...1: .one
            case ...7: .week
            case ...14: .fortnight
            case ...28: .month
            default: .more
            }
    }
}
