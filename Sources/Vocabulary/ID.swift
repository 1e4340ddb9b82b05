/// Which one: the identity of an entity, told apart by its type, so that one kind cannot be handed in for another.
package struct ID<Entity>: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}

extension ID: CustomStringConvertible {
    package var description: String { text }
}

extension ID: Comparable {
    package static func < (left: ID, right: ID) -> Bool { left.text < right.text }
}

/// Whose clocks a fact concerns: today always a child, later a foster household too.
package struct Subject: Hashable, Sendable {
    package let id: String

    package init<Entity>(_ id: ID<Entity>) {
        self.id = id.text
    }

    package init(id: String) {
        self.id = id
    }
}
