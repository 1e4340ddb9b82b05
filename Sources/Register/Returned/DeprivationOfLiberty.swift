import Vocabulary

/// A time under an order that deprives a child of liberty.
package struct DeprivationOfLiberty: Hashable, Sendable {
    package internal(set) var id: ID<DeprivationOfLiberty>
    package let child: ID<Child>
    package let beganOn: CivilDate
    package let endedOn: CivilDate?
    package let collectionYear: Int?

    package init(
        id: ID<DeprivationOfLiberty>,
        child: ID<Child>,
        beganOn: CivilDate,
        endedOn: CivilDate? = nil,
        collectionYear: Int? = nil
    ) {
        self.id = id
        self.child = child
        self.beganOn = beganOn
        self.endedOn = endedOn
        self.collectionYear = collectionYear
    }

    package var naturalKey: String { beganOn.iso }

    package func renewed(as id: ID<DeprivationOfLiberty>) -> DeprivationOfLiberty {
        var same = self
        same.id = id
        return same
    }
}
