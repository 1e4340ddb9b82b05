import Vocabulary

/// A decision that a child should be placed for adoption, and its reversal if there was one.
package struct AdoptionDecision: Hashable, Sendable {
    package internal(set) var id: ID<AdoptionDecision>
    package let child: ID<Child>
    package let decidedOn: CivilDate
    package let ceasedOn: CivilDate?
    /// A code of `CodeList.decisionCeased`.
    package let reasonCeased: String?
    package let collectionYear: Int?

    package init(
        id: ID<AdoptionDecision>,
        child: ID<Child>,
        decidedOn: CivilDate,
        ceasedOn: CivilDate? = nil,
        reasonCeased: String? = nil,
        collectionYear: Int? = nil
    ) {
        self.id = id
        self.child = child
        self.decidedOn = decidedOn
        self.ceasedOn = ceasedOn
        self.reasonCeased = reasonCeased
        self.collectionYear = collectionYear
    }

    package var naturalKey: String { decidedOn.iso }

    package func renewed(as id: ID<AdoptionDecision>) -> AdoptionDecision {
        var same = self
        same.id = id
        return same
    }
}
