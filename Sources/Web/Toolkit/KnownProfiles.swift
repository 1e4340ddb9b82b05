import Hummingbird
import Policy
import Store
import Synchronization
import Vocabulary

/// What the council chose, as it was last read. A setting may be changed by a command while pages are served, and one may
/// come into force at midnight, so it is read again every few seconds.
final class KnownProfiles: Sendable {
    private struct Reading {
        var history: ProfileHistory?
        var at: Instant?
    }

    /// How old, in seconds, a reading may grow.
    static let age = 5

    private let last = Mutex(Reading())

    /// The profile in force on a day; before anything was read, what holds where nothing is chosen.
    func inForce(on day: CivilDate) -> Profile {
        last.withLock { $0.history }?.telling(on: day) ?? .standard
    }

    /// The day from which the service works with this program, if one was set.
    var inUseSince: CivilDate? { last.withLock { $0.history }?.inUseSince }

    /// Has it read again at the next page, since something was chosen just now.
    func forget() {
        last.withLock { $0.at = nil }
    }

    /// Reads again what was chosen, where the last reading is older than that.
    func refresh(from database: any Database, at now: Instant) async throws {
        let isFresh = last.withLock { reading in
            reading.at.map { (0..<KnownProfiles.age).contains($0.seconds(to: now)) } ?? false
        }
        if isFresh { return }
        let history = try await database.read { try $0.profiles() }
        last.withLock { $0 = Reading(history: history, at: now) }
    }
}

/// Has each page made with the profile in force.
struct ProfilesInForce: RouterMiddleware {
    let app: App

    func handle(
        _ request: Request,
        context visit: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        try await app.profiles.refresh(from: app.database, at: app.now())
        return try await next(request, visit)
    }
}
