/// The counts of a publication, each under one name wherever it stands, and which of them add up to which.
///
/// The same count under the same name is hidden everywhere or nowhere, so that one table does not give away another.
package struct Quantities: Hashable, Sendable {
    package typealias Name = String

    /// Where a count stands, and whom it tells of.
    package enum Standing: Hashable, Sendable {
        /// In print, or it may be.
        case printed
        /// Nowhere; but whoever subtracts may come upon it, and it tells of children as what is printed does.
        case derived
        /// Nowhere, for the sake of a sum; it tells of nobody.
        case aid
    }

    /// A total and its parts.
    package struct Sum: Hashable, Sendable {
        package let total: Name
        package let parts: [Name]
    }

    package private(set) var counts: [Name: Int] = [:]
    package private(set) var sums: [Sum] = []
    private var unprinted: [Name: Standing] = [:]
    private var known: Set<Sum> = []

    package init() {}

    /// A name that is in print once stays so, whatever else it is used for.
    package mutating func add(_ name: Name, _ count: Int, as standing: Standing = .printed) {
        let isPrinted = standing == .printed || counts[name] != nil && unprinted[name] == nil
        counts[name] = count
        unprinted[name] = isPrinted ? nil : standing
    }

    /// Says that the parts make up the total; all of them have been added.
    package mutating func add(total: Name, of parts: [Name]) {
        let sum = Sum(total: total, parts: parts)
        if known.insert(sum).inserted { sums.append(sum) }
    }

    package func standing(of name: Name) -> Standing { unprinted[name] ?? .printed }
}
