import Clocks
import Policy
import Reviews
import Workforce

extension Clock.Kind {
    /// What is due, in the words of this council.
    func words(in words: Words) -> String {
        switch self {
        case .review: "next \(words[.review].one)"
        case .adoptionReview: "\(words[.review].one) under the adoption regulations"
        case .iroAllocated: "\(words[.iro].short) allocated"
        case let other: other.rawValue
        }
    }
}
