import Access
import Hummingbird

/// Counts requests by the network address that they come from, and turns those away that are too many.
struct PaceAtDoor: RouterMiddleware {
    let app: App
    /// Whether whoever is signed in is let by.
    let isForStrangers: Bool

    func handle(
        _ request: Request,
        context visit: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        guard !PaceAtDoor.isFree(request.uri.path), !isForStrangers || visit.visitor == nil else {
            return try await next(request, visit)
        }
        let network = SignInLimit.network(of: visit.remoteAddress)
        do {
            try app.pace.take(isForStrangers ? .strangers : .address, by: network, at: app.now())
        } catch let excess as Pace.Excess {
            if excess.isNews { try await app.noteExcess(request, by: nil, from: visit.remoteAddress) }
            return app.tooFast(excess, to: visit)
        }
        return try await next(request, visit)
    }

    /// What costs next to nothing: the stylesheet, the script, and the state of health, which must answer a watchman
    /// whoever else is at the door.
    private static func isFree(_ path: String) -> Bool {
        path == "/health" || path.hasPrefix("/assets/")
    }
}

extension App {
    /// Tells the access log that somebody was too fast.
    func noteExcess(_ request: Request, by person: AccessEntry.Person?, from address: String) async throws {
        let verb: AccessEntry.Verb = request.method == .get ? .read : .write
        try await accessLog.record(
            AccessEntry(verb, "too many requests", .refused, by: person, at: now(), from: address)
        )
    }

    /// The page for those who are too fast, with what they typed where it is known.
    func tooFast(_ excess: Pace.Excess, to visit: Visit, typed: TypedWords? = nil) -> Response {
        let wait = "\(excess.seconds) \(excess.seconds == 1 ? "second" : "seconds")"
        let view = ErrorView(
            title: "That was too fast",
            words: "More was asked for within a minute than one person can read. Wait \(wait) and try again."
                + (typed == nil ? "" : " What you typed is still here."),
            typed: typed
        )
        var response = show(view, to: visit.visitor, status: .tooManyRequests)
        response.headers[.retryAfter] = String(excess.seconds)
        return response
    }
}
