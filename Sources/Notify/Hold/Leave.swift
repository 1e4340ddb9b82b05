import Access
import Store
import Vocabulary

/// Leave to do one automatic thing: tell somebody, or make a link. The check of holds gives it, and nothing else can, so
/// nothing about a child goes out that was not asked about in the same minute.
package struct Leave: Hashable, Sendable {
    /// The children that it may be about; none where it concerns no child.
    package let children: [Subject]

    fileprivate init(about children: [Subject]) {
        self.children = children
    }
}

/// What is to become of a message: it goes, it waits for a person, or it is dropped.
enum Passage: Hashable, Sendable {
    case free(Leave)
    case held
    case dropped
}

extension Transaction {
    /// Leave to do something automatic that concerns no child, or some children of whom at least one is not on hold:
    /// about those. Nothing where it must not be done.
    package func leave(about children: [Subject], on day: CivilDate) throws -> Leave? {
        let held = Set(try all(Hold.children(onHold: day, among: children)))
        let free = children.filter { !held.contains($0) }
        return free.isEmpty && !children.isEmpty ? nil : Leave(about: free)
    }

    /// What is to become of a message: what a person decided about it counts more than the holds that they knew of, for the
    /// child for whom they decided. A hold put on later holds it again.
    func passage(of entry: OutboxEntry, about children: [Subject], on day: CivilDate) throws -> Passage {
        if try all(UnsentDecision.about(entry.id)).contains(where: { $0.choice == .drop }) { return .dropped }
        let held = Set(try all(Hold.children(holding: entry.id, on: day, among: children)))
        let free = children.filter { !held.contains($0) }
        return free.isEmpty && !children.isEmpty ? .held : .free(Leave(about: free))
    }
}
