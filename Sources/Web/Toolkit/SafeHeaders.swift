import HTTPTypes
import Hummingbird

/// What every answer tells the browser not to do.
struct SafeHeaders: RouterMiddleware {
    let secureCookies: Bool

    func handle(
        _ request: Request,
        context visit: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, visit)
        response.headers[.contentSecurityPolicy] =
            "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        response.headers[.xContentTypeOptions] = "nosniff"
        if let policy = HTTPField.Name("Referrer-Policy") { response.headers[policy] = "no-referrer" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if secureCookies { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }
}
