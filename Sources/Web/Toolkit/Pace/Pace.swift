import Synchronization
import Vocabulary

/// How fast requests may come from one account and from one network address. It is counted in memory, which is bounded:
/// a new start forgives everybody.
final class Pace: Sendable {
    /// What is counted together.
    enum Kind: Hashable, Sendable {
        /// Whatever an account opens or sends.
        case pages
        case searches
        /// Files to keep.
        case exports
        /// Whatever comes from one network address, behind which a whole council may sit.
        case address
        /// What comes from one network address of people who are not signed in.
        case strangers
    }

    /// What there is to say where somebody is too fast.
    struct Excess: Error {
        let seconds: Int
        /// Whether the access log is to be told: once a minute, so that nobody can fill it by being fast.
        let isNews: Bool
    }

    private struct Place: Hashable {
        let kind: Kind
        let who: String
    }

    /// Of how many accounts and addresses something is remembered at once.
    static let most = 20_000

    /// Nothing where there is no limit.
    private let requestsPerMinute: Int?
    private let places = Mutex<[Place: Allowance.Left]>([:])

    init(requestsPerMinute: Int?) {
        self.requestsPerMinute = requestsPerMinute
    }

    /// How many places something is remembered of.
    var count: Int { places.withLock { $0.count } }

    /// Counts a request. Throws `Excess` where there were too many.
    func take(_ kind: Kind, by who: String, at now: Instant) throws {
        guard let allowance = allowance(kind) else { return }
        let excess = places.withLock { places -> Excess? in
            let place = Place(kind: kind, who: who)
            if places[place] == nil, places.count >= Pace.most { forget(&places, at: now) }
            var left = places[place] ?? allowance.full(at: now)
            defer { places[place] = left }
            guard let seconds = allowance.take(from: &left, at: now) else { return nil }
            let isNews = left.toldAt.map { $0.seconds(to: now) >= 60 } ?? true
            if isNews { left.toldAt = now }
            return Excess(seconds: seconds, isNews: isNews)
        }
        if let excess { throw excess }
    }

    private func allowance(_ kind: Kind) -> Allowance? {
        requestsPerMinute.map { most in
            switch kind {
            case .pages: Allowance(perMinute: most)
            case .searches: Allowance(perMinute: max(1, most / 5))
            case .exports: Allowance(perMinute: max(1, most / 10))
            case .address: Allowance(perMinute: most * 10)
            case .strangers: Allowance(perMinute: most * 2)
            }
        }
    }

    /// Lets go of those that would be full by now; where all are needed, of everything, since whoever comes from so many
    /// addresses is not held by counting them.
    private func forget(_ places: inout [Place: Allowance.Left], at now: Instant) {
        places = places.filter { place, left in allowance(place.kind).map { !$0.isFull(left, at: now) } ?? false }
        if places.count >= Pace.most { places = [:] }
    }
}
