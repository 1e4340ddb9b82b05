/// The counts of a publication, each under one name wherever it stands, and which of them add up to which.
///
/// The same count under the same name is hidden everywhere or nowhere, so that one table does not give away another.
package struct Quantities: Hashable, Sendable {
    package typealias Name = String

    /// A total and its parts.
    package struct Sum: Hashable, Sendable {
        package let total: Name
        package let parts: [Name]
    }

    package private(set) var counts: [Name: Int] = [:]
    package private(set) var sums: [Sum] = []

    package init() {}

    package mutating func add(_ name: Name, _ count: Int) {
        counts[name] = count
    }

    /// Says that the parts make up the total; all of them have been added.
    package mutating func add(total: Name, of parts: [Name]) {
        let sum = Sum(total: total, parts: parts)
        if !sums.contains(sum) { sums.append(sum) }
    }
}
