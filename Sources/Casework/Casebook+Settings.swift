import Access
import Clocks
import Policy
import Register
import Store
import Vocabulary

extension Casebook {
    /// Chooses a setting from a day on, as one deed; gives the clocks that moved.
    package func choose(
        _ choice: SettingChoice,
        as deed: Deed
    ) async throws -> [ClockMove] {
        try await ledger.write(as: deed) { transaction in
            try transaction.requireRole()
            return try transaction.choose(choice)
        }
    }

    /// What choosing it would move: the deed itself, rolled back.
    package func rehearse(
        _ choice: SettingChoice,
        as deed: Deed
    ) async throws -> [ClockMove] {
        try await ledger.rehearse(as: deed) { try $0.choose(choice, writing: false) }
    }
}

/// A setting that somebody chooses, and what they saw of it.
package struct SettingChoice: Sendable {
    let kind: SettingKind
    let profile: Profile
    let from: CivilDate
    let seen: Int

    /// A kind as a profile has it, from a day on; seen was the deed that last changed it.
    package init(_ kind: SettingKind, as profile: Profile, from day: CivilDate, seen: Int) {
        self.kind = kind
        self.profile = profile
        from = day
        self.seen = seen
    }
}

extension WriteTransaction {
    /// A clock follows the settings of the day on which its time in care began, so only children with an episode since then
    /// can have one that moves.
    fileprivate func choose(_ choice: SettingChoice, writing: Bool = true) throws -> [ClockMove] {
        try choose(choice.kind, as: choice.profile, from: choice.from, seen: choice.seen)
        guard choice.kind.movesDates else { return [] }
        let children = try all(Episode.children(withEpisodesFrom: choice.from))
        guard !children.isEmpty else { return [] }
        var moves: [ClockMove] = []
        try refresh(ClockRules(readIn: self), for: children, writing: writing) { moves.append($0) }
        return moves
    }
}
