import HTTPTypes
import Hummingbird
import Store
import Synchronization

/// Says in every answer how long it took to make, and how many queries: for benchmarks, and for looking into a slow page.
struct Timings: RouterMiddleware {
    func handle(
        _ request: Request,
        context visit: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        let meter = QueryMeter()
        let spent = Spent()
        let started = ContinuousClock.now
        var response = try await QueryMeter.$current.withValue(meter) {
            try await Spent.$current.withValue(spent) { try await next(request, visit) }
        }
        let taken = (ContinuousClock.now - started) / .milliseconds(1)
        if let header = HTTPField.Name("Server-Timing") {
            response.headers[header] = "page;dur=\(taken), queries;desc=\"\(meter.queries)\", \(spent.header)"
        }
        return response
    }
}

/// What of an answer's time goes into finding out who asks and what they may, and what into the access log.
final class Spent: Sendable {
    /// That of the request being answered, where anybody wants to know.
    @TaskLocal static var current: Spent?

    private let visitor = Atomic<Int64>(0)
    private let log = Atomic<Int64>(0)

    fileprivate var header: String { "visitor;dur=\(milliseconds(visitor)), log;dur=\(milliseconds(log))" }

    private func milliseconds(_ microseconds: borrowing Atomic<Int64>) -> Double {
        Double(microseconds.load(ordering: .relaxed)) / 1000
    }

    static func onVisitor<T>(_ body: () async throws -> T) async rethrows -> T {
        try await clocked(body) { $0.visitor.add($1, ordering: .relaxed) }
    }

    static func onLog<T>(_ body: () async throws -> T) async rethrows -> T {
        try await clocked(body) { $0.log.add($1, ordering: .relaxed) }
    }

    private static func clocked<T>(_ body: () async throws -> T, add: (Spent, Int64) -> Void) async rethrows -> T {
        guard let current else { return try await body() }
        let started = ContinuousClock.now
        let result = try await body()
        add(current, Int64((ContinuousClock.now - started) / .microseconds(1)))
        return result
    }
}
