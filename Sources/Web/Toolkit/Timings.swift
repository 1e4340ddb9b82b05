import HTTPTypes
import Hummingbird
import Store

/// Says in every answer how long it took to make, and how many queries: for benchmarks, and for looking into a slow page.
struct Timings: RouterMiddleware {
    func handle(
        _ request: Request,
        context visit: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        let meter = QueryMeter()
        let started = ContinuousClock.now
        var response = try await QueryMeter.$current.withValue(meter) { try await next(request, visit) }
        let taken = (ContinuousClock.now - started) / .milliseconds(1)
        if let header = HTTPField.Name("Server-Timing") {
            response.headers[header] = "page;dur=\(taken), queries;desc=\"\(meter.queries)\""
        }
        return response
    }
}
