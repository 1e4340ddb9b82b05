import Access
import Store
import Vocabulary

/// A fact about a child that the national return brings, or that somebody types where the return has not brought it.
package protocol ReturnedFact: Fact {
    var child: ID<Child> { get }
    /// The return it was read from, by the year it ends in; nothing for what was typed here.
    var collectionYear: Int? { get }
    /// What makes it the same row of the same child in another file: the day it began, or the year.
    var naturalKey: String { get }
    /// The column by which a child's rows are told in order.
    static var order: String { get }

    /// All that stands of one child, in order, if the child may be seen.
    static func of(_ child: ID<Child>, seenBy scope: Scope) -> Query<Self>

    /// The same, under another identity: that of the row it is found to continue.
    func renewed(as id: ID<Self>) -> Self
}

extension ReturnedFact {
    package static var subjectColumn: String? { "child_id" }
    package static var order: String { "id" }
    package var subject: Subject? { Subject(child) }

    package static func of(_ child: ID<Child>, seenBy scope: Scope) -> Query<Self> {
        """
        SELECT \(columns, of: "fact") FROM \(name: table) fact
        WHERE fact.child_id = \(child) AND \(scope.allows("fact.child_id")) ORDER BY fact.\(name: order), fact.id
        """
    }

    /// All that stands of several children, child by child: for rules, which see everything.
    package static func of(_ children: some Sequence<Subject>) -> Query<Self> {
        """
        SELECT \(columns) FROM \(name: table) WHERE \(name: subjectColumn ?? "id") IN (\(list: children))
        ORDER BY \(name: subjectColumn ?? "id"), \(name: order), id
        """
    }

    /// All that stands of everybody: for an import, which compares with it, and an export.
    package static var everybodys: Query<Self> {
        "SELECT \(columns) FROM \(name: table) ORDER BY \(name: subjectColumn ?? "id"), \(name: order), id"
    }
}
