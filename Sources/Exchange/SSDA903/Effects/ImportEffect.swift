import Clocks
import Register
import Vocabulary

/// An open due date that an import would move: worked out with the comparison, by the rules that are asked when it is applied.
package struct ImportEffect: Hashable, Sendable {
    /// By when something is due, as far as anything is.
    package enum Due: Hashable, Sendable {
        case nothing
        case notKnown
        case on(CivilDate)

        init(_ clock: Clock?) {
            self = clock.map { $0.dueOn.map(Due.on) ?? .notKnown } ?? .nothing
        }
    }

    /// Its number within the import, by which lists of effects go on; nought until it is staged.
    package let number: Int
    package let childCode: String
    /// The identity the child has, or will have once the import is applied.
    package let child: ID<Child>
    package let kind: Clock.Kind
    package let from: Due
    package let to: Due
    /// In one sentence, why it is due then, or no longer.
    package let because: String
}

extension ImportEffect {
    /// What the moves of clocks come to for people, in the order of these children: for each of them and each kind, the
    /// clock that runs and the one that would. A date that was met is history, and none of this.
    static func among(_ moves: [ClockMove], of children: [(code: String, id: ID<Child>)]) -> [ImportEffect] {
        let byChild = Dictionary(grouping: moves) { ($0.after ?? $0.before)?.subject }
        return children.flatMap { child in
            let own = byChild[Subject(child.id)] ?? []
            let kinds = Set(own.compactMap { ($0.after ?? $0.before)?.kind }).sorted { $0.rawValue < $1.rawValue }
            return kinds.compactMap { effect(of: child, $0, own) }
        }
    }

    private static func effect(
        of child: (code: String, id: ID<Child>),
        _ kind: Clock.Kind,
        _ moves: [ClockMove]
    ) -> ImportEffect? {
        let before = moves.first { $0.before?.isRunning(as: kind) ?? false }
        let after = moves.first { $0.after?.isRunning(as: kind) ?? false }?.after
        let (from, to) = (Due(before?.before), Due(after))
        guard from != to else { return nil }
        return ImportEffect(
            number: 0,
            childCode: child.code,
            child: child.id,
            kind: kind,
            from: from,
            to: to,
            because: after?.receipt.because ?? before.map(ending) ?? ""
        )
    }

    /// Why nothing of a kind is due any more.
    private static func ending(_ move: ClockMove) -> String {
        switch move.after?.standing {
        case .met(_, let day): "It was done on \(day), and no other follows from it."
        case .fellAway(let day): "It can no longer fall due: what it waited for ended on \(day)."
        case .running, nil: "By what the return says, nothing is due any more."
        }
    }
}

extension Clock {
    fileprivate func isRunning(as kind: Kind) -> Bool { self.kind == kind && standing == .running }
}
