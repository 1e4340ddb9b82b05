import Vocabulary

/// That a child came alone to seek asylum, and until when that counts.
package struct UnaccompaniedStatus: Hashable, Sendable {
    package internal(set) var id: ID<UnaccompaniedStatus>
    package let child: ID<Child>
    /// The day the status ceased, or else the 18th birthday, which may lie ahead.
    package let endsOn: CivilDate?
    package let collectionYear: Int?

    package init(
        id: ID<UnaccompaniedStatus>,
        child: ID<Child>,
        endsOn: CivilDate? = nil,
        collectionYear: Int? = nil
    ) {
        self.id = id
        self.child = child
        self.endsOn = endsOn
        self.collectionYear = collectionYear
    }

    /// A child has one at most.
    package var naturalKey: String { "" }

    package func renewed(as id: ID<UnaccompaniedStatus>) -> UnaccompaniedStatus {
        var same = self
        same.id = id
        return same
    }
}
