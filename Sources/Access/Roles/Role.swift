import Store
import Vocabulary

/// What somebody is in the service. What each role may do stands in `Permission+Roles.swift`.
package enum Role: String, Coded, Stored {
    case iro
    case manager
    case support

    package var title: String {
        switch self {
        case .iro: "Independent reviewing officer"
        case .manager: "IRO manager"
        case .support: "Business support"
        }
    }

    /// Which children a role sees.
    package enum Reach: Hashable, Sendable {
        /// Those allocated to the person, on the days of the allocation.
        case ownChildren
        case wholeService
    }
}
