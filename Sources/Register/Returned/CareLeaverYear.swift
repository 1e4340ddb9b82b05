import Vocabulary

/// How a young person who has left care was doing, in one return's year.
package struct CareLeaverYear: Hashable, Sendable {
    package internal(set) var id: ID<CareLeaverYear>
    package let child: ID<Child>
    /// The year of the return, by the one it ends in.
    package let year: Int
    /// A code of `CodeList.inTouch`.
    package let inTouch: String?
    /// A code of `CodeList.activity`.
    package let activity: String?
    /// A code of `CodeList.accommodation`.
    package let accommodation: String?

    package init(
        id: ID<CareLeaverYear>,
        child: ID<Child>,
        year: Int,
        inTouch: String? = nil,
        activity: String? = nil,
        accommodation: String? = nil
    ) {
        self.id = id
        self.child = child
        self.year = year
        self.inTouch = inTouch
        self.activity = activity
        self.accommodation = accommodation
    }

    package var collectionYear: Int? { year }

    package var naturalKey: String { "\(year)" }

    package func renewed(as id: ID<CareLeaverYear>) -> CareLeaverYear {
        var same = self
        same.id = id
        return same
    }
}
