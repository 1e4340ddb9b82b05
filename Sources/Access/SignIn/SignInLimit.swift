import Store
import Vocabulary

/// How often somebody may try to sign in before they have to wait.
///
/// Tries are counted where they come from: an e-mail address at one network address, and more widely that network address
/// alone, for each door by itself. So nobody can shut a person out of their account from elsewhere; and since nothing is
/// asked about the account, the answer is the same whether or not there is one. A browser that somebody came in with
/// before has a count of its own, so that nobody beside them can shut them out either. What was typed is kept only as a
/// digest: people type passwords into the wrong box.
///
/// Only forms are counted here. A page that is merely looked at can be put into any page of the web as a picture, and
/// would shut out whoever reads that.
package struct SignInLimit: Hashable, Sendable {
    /// Tries for one e-mail address from one network address.
    package let tries: Int
    /// Tries from one network address, behind which a whole council may sit.
    package let triesFromAddress: Int
    /// How long the wait is, and how long a try counts.
    package let minutes: Int

    package static let standard = SignInLimit(tries: 5, triesFromAddress: 100, minutes: 15)

    package init(tries: Int, triesFromAddress: Int, minutes: Int) {
        self.tries = tries
        self.triesFromAddress = triesFromAddress
        self.minutes = minutes
    }

    /// Where a try is counted, and how many are let in there.
    struct Place: Hashable, Sendable {
        let key: String
        let most: Int
    }

    func place(email: String, address: String) -> Place {
        Place(
            key: Digest.of(fields: ["person", EmailAddress.key(of: email), SignInLimit.network(of: address)]),
            most: tries
        )
    }

    /// What tries from a network address are counted at, each by itself.
    enum Door: String, Sendable {
        case password
        case council
        /// Messages of the provider that a session has ended there.
        case farewell
        /// Links and answers that belong to nobody. Their count says what is still worth an entry in the log.
        case stray
    }

    func place(_ door: Door, from address: String) -> Place {
        Place(
            key: Digest.of(fields: ["address", door.rawValue, SignInLimit.network(of: address)]),
            most: triesFromAddress
        )
    }

    /// Where tries at an account's password are counted from a browser that its owner came in with before.
    func place(known browser: Secret, of account: ID<Account>) -> Place {
        Place(key: Digest.of(fields: ["browser", browser.digest, account.text]), most: tries)
    }

    /// Where tries at something of one account are counted that come from one network address: at its codes, or at its
    /// password by whoever is signed in.
    func place(_ what: String, of account: ID<Account>, address: String) -> Place {
        Place(key: Digest.of(fields: [what, account.text, SignInLimit.network(of: address)]), most: tries)
    }

    /// What is counted as one place: of the long addresses of IPv6 everybody has as many as they like, so the network
    /// that their first half names.
    package static func network(of address: String) -> String {
        guard address.contains(":"), !address.contains(".") else { return address }
        let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.split(separator: ":").map { Int($0, radix: 16) ?? 0 } }
        let head = halves.first ?? []
        let tail = halves.count > 1 ? halves[1] : []
        let groups = head + Array(repeating: 0, count: max(0, 8 - head.count - tail.count)) + tail
        return groups.prefix(4).map { String($0, radix: 16) }.joined(separator: ":")
    }
}

/// How many tries stand at a place.
private struct Tries: Record {
    let count: Int
    let endsAt: Instant

    init(row: Row) throws {
        count = try row["tries"]
        endsAt = try row["ends_at"]
    }
}

extension KeepTransaction {
    /// Counts a try before it is made, so that many at once are no more than the limit.
    ///
    /// Gives the minutes to wait where there were too many; nothing where the try may go on.
    func admit(to places: [SignInLimit.Place], minutes: Int, at now: Instant) throws -> Int? {
        try execute("DELETE FROM sign_in_limit WHERE ends_at <= \(now)")
        for place in places {
            let tries = try count(place, until: now.adding(seconds: minutes * 60))
            if tries.count > place.most { return max(1, (now.seconds(to: tries.endsAt) + 59) / 60) }
        }
        return nil
    }

    /// One more try at a place. A try that is not let in does not make the wait longer.
    private func count(_ place: SignInLimit.Place, until end: Instant) throws -> Tries {
        try one(
            Query<Tries>(
                """
                INSERT INTO sign_in_limit (place, tries, ends_at) VALUES (\(place.key), 1, \(end))
                ON CONFLICT (place) DO UPDATE SET
                    tries = CASE WHEN sign_in_limit.tries > \(place.most) THEN sign_in_limit.tries
                        ELSE sign_in_limit.tries + 1 END,
                    ends_at = CASE WHEN sign_in_limit.tries >= \(place.most) THEN sign_in_limit.ends_at
                        ELSE excluded.ends_at END
                RETURNING tries, ends_at
                """
            )
        )
    }

    /// Forgets the tries of one who has come in, and takes back theirs from the wider count.
    func welcome(at narrow: SignInLimit.Place?, _ wide: SignInLimit.Place? = nil) throws {
        if let narrow { try execute("DELETE FROM sign_in_limit WHERE place = \(narrow.key)") }
        if let wide {
            try execute("UPDATE sign_in_limit SET tries = tries - 1 WHERE place = \(wide.key) AND tries > 0")
        }
    }
}
