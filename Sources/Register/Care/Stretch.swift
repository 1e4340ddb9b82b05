import Vocabulary

/// Something that was so for a time: from its first day until the day it gave way, if it has.
package struct Stretch<Value: Hashable & Sendable>: Hashable, Sendable {
    package let value: Value
    package let from: CivilDate
    package internal(set) var until: CivilDate?

    /// Whether it was so on a day; the day it gave way belongs to what followed.
    package func contains(_ day: CivilDate) -> Bool {
        from <= day && (until.map { day < $0 } ?? true)
    }
}
