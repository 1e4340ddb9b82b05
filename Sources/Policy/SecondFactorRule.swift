import Vocabulary

/// Whether somebody who signs in by password or link must have a second factor. Before what is most guarded, it is asked of all.
package enum SecondFactorRule: String, Coded {
    case required
    case offered

    package var title: String {
        switch self {
        case .required: "Required of everybody who signs in by password or link"
        case .offered: "Offered, and asked for before what is most guarded"
        }
    }
}
