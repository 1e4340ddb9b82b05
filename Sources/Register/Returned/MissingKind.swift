import Vocabulary

/// How a child was gone, by the code of the national return.
package enum MissingKind: String, Coded {
    case missing = "M"
    case awayWithoutLeave = "A"

    package var title: String {
        switch self {
        case .missing: "Missing from care"
        case .awayWithoutLeave: "Away from placement without authorisation"
        }
    }
}
