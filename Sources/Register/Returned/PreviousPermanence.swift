import Vocabulary

/// A permanent home that a child had before coming into care this time.
package struct PreviousPermanence: Hashable, Sendable {
    package internal(set) var id: ID<PreviousPermanence>
    package let child: ID<Child>
    /// A code of `CodeList.previousPermanence`.
    package let kind: String
    package let authority: String?
    /// A date whose unknown parts the return writes as zz.
    package let ended: String?
    package let collectionYear: Int?

    package init(
        id: ID<PreviousPermanence>,
        child: ID<Child>,
        kind: String,
        authority: String? = nil,
        ended: String? = nil,
        collectionYear: Int? = nil
    ) {
        self.id = id
        self.child = child
        self.kind = kind
        self.authority = authority
        self.ended = ended
        self.collectionYear = collectionYear
    }

    /// A child has one at most.
    package var naturalKey: String { "" }

    package func renewed(as id: ID<PreviousPermanence>) -> PreviousPermanence {
        var same = self
        same.id = id
        return same
    }
}
