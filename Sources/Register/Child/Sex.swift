import Vocabulary

/// A person's sex, by the code of the national returns.
package enum Sex: String, Coded {
    case male = "M"
    case female = "F"
    case unknown = "U"

    package var title: String {
        switch self {
        case .male: "Male"
        case .female: "Female"
        case .unknown: "Not known"
        }
    }

    /// Reads a return's code: a letter, or 1 and 2 as returns had it until 2023/24.
    package init?(returned code: String) {
        switch code {
        case "1": self = .male
        case "2": self = .female
        default: self.init(rawValue: code)
        }
    }
}
