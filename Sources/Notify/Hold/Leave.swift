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

    /// What is to become of a message: what a person decided about it counts more than a hold.
    func passage(of entry: OutboxEntry, about children: [Subject], on day: CivilDate) throws -> Passage {
        switch try first(UnsentDecision.about(entry.id))?.choice {
        case .send: return .free(Leave(about: children))
        case .drop: return .dropped
        case nil: return try leave(about: children, on: day).map { .free($0) } ?? .held
        }
    }
}
