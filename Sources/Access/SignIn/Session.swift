import Vocabulary

/// That somebody is signed in on one device, in the role with which they came in.
///
/// It goes on under one identity while the secret that opens it is changed.
package struct Session: Hashable, Sendable {
    package let id: ID<Session>
    package let account: ID<Account>
    package let role: Role
    /// What it was begun with, in a few words, and from where it was used: shown to its owner and to nobody else.
    package let device: Device
    package let networks: SessionNetworks
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
    /// Seconds for which a secret still opens its session after another took its place: for what was on its way just then.
    package static let grace = 10
    /// Days for which it is still known whose a dead session was, so that a form that comes late is kept for them.
    package static let remembered = 7
    /// Days for which a browser is known again that somebody came in with.
    package static let browserDays = 180

    package static let standard = SessionLimits(idleMinutes: 60)

    /// Limits with so many minutes without use; fewer than 15 count as 15, more than 240 as 240.
    package init(idleMinutes: Int) {
        self.idleMinutes = min(max(idleMinutes, 15), 240)
    }

    func idleEnd(after now: Instant) -> Instant { now.adding(seconds: idleMinutes * 60) }
    func lastEnd(after start: Instant) -> Instant { start.adding(seconds: SessionLimits.hours * 3600) }
}
