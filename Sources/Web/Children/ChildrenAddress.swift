import HTMLKit
import Vocabulary
import Workforce

/// Where the list of children stands, narrowed to somebody's.
enum ChildrenAddress {
    static func of(_ officer: ID<Officer>) -> Address {
        ("/children" as Address).with("officer", officer.text)
    }

    static let ofNobody: Address = "/children?officer=none"
}
