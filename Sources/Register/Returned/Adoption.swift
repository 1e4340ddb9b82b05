import Vocabulary

/// An adoption, as the return's table of adopted children has it.
package struct Adoption: Hashable, Sendable {
    package internal(set) var id: ID<Adoption>
    package let child: ID<Child>
    /// The decision that adoption is in the child's best interest.
    package let decidedOn: CivilDate?
    package let matchedOn: CivilDate?
    /// A code of `CodeList.adoptedByCarers`.
    package let fosterCarers: String?
    /// A code of `CodeList.adopters`.
    package let adopters: String?
    /// A code of `CodeList.adoptersSex`.
    package let adoptersSex: String?
    /// A code of `CodeList.adoptersStatus`.
    package let adoptersStatus: String?
    package let collectionYear: Int?

    package init(
        id: ID<Adoption>,
        child: ID<Child>,
        decidedOn: CivilDate? = nil,
        matchedOn: CivilDate? = nil,
        fosterCarers: String? = nil,
        adopters: String? = nil,
        adoptersSex: String? = nil,
        adoptersStatus: String? = nil,
        collectionYear: Int? = nil
    ) {
        self.id = id
        self.child = child
        self.decidedOn = decidedOn
        self.matchedOn = matchedOn
        self.fosterCarers = fosterCarers
        self.adopters = adopters
        self.adoptersSex = adoptersSex
        self.adoptersStatus = adoptersStatus
        self.collectionYear = collectionYear
    }

    /// A child has one at most.
    package var naturalKey: String { "" }

    package func renewed(as id: ID<Adoption>) -> Adoption {
        var same = self
        same.id = id
        return same
    }
}
