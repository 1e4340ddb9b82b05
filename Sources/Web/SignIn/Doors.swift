import Access
import HTMLKit
import Hummingbird
import Policy
import Vocabulary

extension App {
    /// A try to come in, or to prove something, as a request makes it.
    func attempt(_ request: Request, from address: String) -> SignIn.Attempt {
        SignIn.Attempt(
            at: now(),
            today: today(),
            from: address,
            by: Device(userAgent: request.headers[.userAgent] ?? ""),
            replacing: SessionCookie.secret(in: request),
            known: BrowserCookie.secret(in: request),
            requiringFactor: profile.secondFactor == .required,
            trustingLinks: isSample
        )
    }

    /// The answer to how far somebody came: in, or to the page that asks for the rest.
    func answer(_ step: SignIn.Step, back: String, leadingTo target: Address? = nil) async throws -> Response {
        let back = target?.text ?? back
        switch step {
        case .inside(let secret): return try await begun(secret, leadingTo: inside(secret, back))
        case .codeWanted(let half): return halfway(half, to: ("/sign-in/code" as Address).with("back", back))
        case .factorWanted(let half): return halfway(half, to: ("/sign-in/second-factor" as Address).with("back", back))
        }
    }

    /// Where a new session leads: back to what was wanted, or home.
    func inside(_ secret: Secret, _ back: String) async throws -> Address {
        // The roles with which it begins are noted now, and not with the first page.
        let visitor = try await signIn.visitor(secret, at: now(), today: today())
        return visitor.map { SignInPage.target(back, $0.role) } ?? "/"
    }

    /// The answer that begins a session.
    func begun(_ secret: Secret, leadingTo target: Address) -> Response {
        var response = Response.redirect(to: target.text)
        response.comeIn(secret, secure: secureCookies)
        return response
    }

    private func halfway(_ secret: Secret, to target: Address) -> Response {
        var response = Response.redirect(to: target.text)
        response.setCookie(HalfCookie.begin(secret, secure: secureCookies))
        return response
    }

    /// The page for somebody whose half sign-in has run out.
    func tookTooLong() -> Response {
        show(TookTooLongView(words: SignInRefusal.tookTooLong.explanation), status: .gone)
    }
}

extension Response {
    /// Takes away the cookie of a half sign-in that has led to a session.
    mutating func endHalf(secure: Bool) {
        setCookie(HalfCookie.end(secure: secure))
    }
}

/// The cookie of a half sign-in. It goes to the door's own pages only.
enum HalfCookie {
    private static let name = "footprint-half"

    static func secret(in request: Request) -> Secret? {
        request.cookies[name].flatMap { Secret($0.value) }
    }

    static func begin(_ secret: Secret, secure: Bool) -> Cookie {
        Cookie(
            name: name,
            value: secret.text,
            maxAge: 1800,
            path: "/sign-in",
            secure: secure,
            httpOnly: true,
            sameSite: .lax
        )
    }

    static func end(secure: Bool) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/sign-in", secure: secure, httpOnly: true, sameSite: .lax)
    }
}

/// What somebody sees who took longer than a half sign-in lasts.
struct TookTooLongView: View {
    let title = "Sign in again"
    let words: String

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">\(words)</p>
        <p class="mt">\(LinkButton("Sign in", to: "/sign-in"))</p>
        """
    }
}

extension Form {
    /// The form's fields that are carried from page to page: where somebody wanted to go, and others by their names.
    func carried(_ names: String...) -> HTML {
        let fields = (["back"] + names).filter { !answers.text($0).isEmpty }
        return "\(each: fields, { "<input type=\"hidden\" name=\"\($0)\" value=\"\(answers.text($0))\">" })"
    }
}
