import Vocabulary

/// From where a session is used. Councils roam, so nothing is cut off for it; but its owner is shown.
package struct SessionNetworks: Hashable, Sendable {
    /// Where it began.
    package let began: String
    /// From where it was used last, and since when.
    package let last: String
    let movedAt: Instant
    /// From where before that.
    let previous: String?
    /// When it was last used from two networks in turn.
    package let sharedAt: Instant?

    /// How many seconds apart two uses are at once.
    static let together = 600

    package init(beganIn network: String, at now: Instant) {
        self.init(began: network, last: network, movedAt: now, previous: nil, sharedAt: nil)
    }

    init(began: String, last: String, movedAt: Instant, previous: String?, sharedAt: Instant?) {
        self.began = began
        self.last = last
        self.movedAt = movedAt
        self.previous = previous
        self.sharedAt = sharedAt
    }

    /// How they stand after a use from a network; nothing where there is nothing new to say.
    ///
    /// Who moves from one to another has done just that. Who is back within minutes is in both, which is said, and written
    /// down once a minute at most.
    func used(from network: String, at now: Instant) -> SessionNetworks? {
        if network == last { return nil }
        let isBack = network == previous && movedAt.seconds(to: now) < SessionNetworks.together
        if isBack, let sharedAt, sharedAt.seconds(to: now) < 60 { return nil }
        return SessionNetworks(
            began: began,
            last: network,
            movedAt: now,
            previous: last,
            sharedAt: isBack ? now : sharedAt
        )
    }
}
