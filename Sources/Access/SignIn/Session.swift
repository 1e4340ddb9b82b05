import Vocabulary

/// That somebody is signed in on one device, in the role with which they came in.
package struct Session: Hashable, Sendable {
    package let id: ID<Session>
    package let account: ID<Account>
    package let role: Role
    package let startedAt: Instant
    /// When it was last used, to within a minute.
    package let lastUsedAt: Instant
    /// When it ends if it is not used again; written with each use, so that a longer setting wakes no dead session.
    package let idleEndsAt: Instant
    /// When it ends however much it is used.
    package let lastsUntil: Instant

    package var endsAt: Instant { min(idleEndsAt, lastsUntil) }

    package func isAlive(at now: Instant) -> Bool { now < endsAt }

    /// Whether its use should be written down again: at most once a minute.
    func isDueForNote(at now: Instant) -> Bool { lastUsedAt.seconds(to: now) >= 60 }
}

/// How long a session lasts.
package struct SessionLimits: Hashable, Sendable {
    /// Minutes without use after which it ends.
    package let idleMinutes: Int

    /// Hours after which it ends however much it is used.
    package static let hours = 12

    package static let standard = SessionLimits(idleMinutes: 60)

    /// Limits with so many minutes without use; fewer than 15 count as 15, more than 240 as 240.
    package init(idleMinutes: Int) {
        self.idleMinutes = min(max(idleMinutes, 15), 240)
    }

    func idleEnd(after now: Instant) -> Instant { now.adding(seconds: idleMinutes * 60) }
    func lastEnd(after start: Instant) -> Instant { start.adding(seconds: SessionLimits.hours * 3600) }
}
