import Access
import Vocabulary

/// An independent reviewing officer, as the service counts them: a person in post, whether or not they can sign in.
package struct Officer: Hashable, Sendable {
    package let id: ID<Officer>
    package let name: String
    /// The account they sign in with, where they have one.
    package internal(set) var account: ID<Account>?
    /// The share of a full-time post, in hundredths: 60 is three days of five.
    package internal(set) var fullTimePercent: Int
    package let startedOn: CivilDate
    package internal(set) var endedOn: CivilDate?

    package init(
        id: ID<Officer>,
        name: String,
        account: ID<Account>?,
        fullTimePercent: Int,
        startedOn: CivilDate,
        endedOn: CivilDate? = nil
    ) {
        self.id = id
        self.name = name
        self.account = account
        self.fullTimePercent = fullTimePercent
        self.startedOn = startedOn
        self.endedOn = endedOn
    }

    /// Whether the officer is in post on a day: both the first and the last day count.
    package func isInPost(on day: CivilDate) -> Bool {
        startedOn <= day && endedOn.map { day <= $0 } ?? true
    }

    /// This officer with another share of a post, in hundredths.
    package func working(_ percent: Int) -> Officer {
        var officer = self
        officer.fullTimePercent = min(max(percent, 1), 100)
        return officer
    }
}

extension Role {
    /// Whether whoever has it is in post, so that children can be allocated to them.
    package var holdsPost: Bool { self == .iro }
}
