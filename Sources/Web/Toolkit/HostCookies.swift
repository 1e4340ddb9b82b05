import HTTPTypes
import Hummingbird

/// Has the cookies of the whole site go by names that browsers take from this very host alone, over TLS and for every path:
/// so nobody who holds another name under the same domain can put one of theirs in the place of ours.
///
/// Inside, a cookie has its plain name. One that comes by its plain name is not ours.
struct HostCookies: RouterMiddleware {
    let secureCookies: Bool

    private static let prefix = "__Host-"
    private static let own = ["footprint-session", "footprint-door", "footprint-browser"]

    func handle(
        _ request: Request,
        context visit: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        guard secureCookies else { return try await next(request, visit) }
        var head = request.head
        head.headerFields[values: .cookie] = head.headerFields[values: .cookie].map(HostCookies.inside)
        var response = try await next(Request(head: head, body: request.body), visit)
        response.headers[values: .setCookie] = response.headers[values: .setCookie].map(HostCookies.outside)
        return response
    }

    /// What a browser sent, by plain names.
    static func inside(_ header: String) -> String {
        header.split(separator: ";").compactMap { part -> String? in
            let cookie = part.drop { $0 == " " }
            if cookie.hasPrefix(prefix) { return String(cookie.dropFirst(prefix.count)) }
            return own.contains { cookie.hasPrefix($0 + "=") } ? nil : String(cookie)
        }.joined(separator: "; ")
    }

    /// What a browser is told to keep, by the names it knows.
    static func outside(_ header: String) -> String {
        own.contains { header.hasPrefix($0 + "=") } ? prefix + header : header
    }
}
