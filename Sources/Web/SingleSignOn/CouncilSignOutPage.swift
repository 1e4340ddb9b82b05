import Access
import HTMLKit
import Hummingbird
import Logging
import NIOCore
import Vocabulary

/// `/sign-in/council/sign-out`: where the provider says that somebody has signed out there; and `/sign-in/council/out`:
/// where a browser comes back to that has signed out there too.
struct CouncilSignOutPage {
    let app: App

    func add(to routes: Routes) {
        routes.anybody("sign-in/council/sign-out").post(use: told)
        routes.anybody("sign-in/council/out").get(use: out)
    }

    /// The provider's program reads the status and nothing else.
    @Sendable func told(_ request: Request, _ visit: Visit) async throws -> Response {
        let council = try app.councilSignOn()
        let message = try await FormBody.read(request).text("logout_token")
        do {
            try await council.signOut(toldBy: message, app.attempt(request, visit))
            return Response(status: .ok)
        } catch let refusal as SignOnRefusal {
            visit.logger.warning("council sign-on: sign-out", metadata: ["refused": "\(refusal.detail)"])
            let isOurs = refusal == .fault(.unreachable) || refusal == .fault(.slow)
            return Response(status: isOurs ? .serviceUnavailable : .badRequest)
        } catch is SignInRefusal {
            return Response(status: .tooManyRequests)
        }
    }

    @Sendable func out(_ request: Request, _ visit: Visit) async throws -> Response {
        let council = try app.councilSignOn()
        let state = Answers(URLForm.fields(request.uri.query ?? "")).text("state")
        guard let door = DoorCookie.secret(in: request), door.allows(crossSiteToken: state) else {
            return .redirect(to: "/sign-in")
        }
        return app.show(SignedOutView(account: council.name))
    }
}

extension App {
    /// The answer once a session has ended here: on to the provider, where it began there.
    func ended(_ farewell: Farewell?) async -> Response {
        let door = Secret.fresh()
        let address: String? =
            if let singleSignOn, let farewell {
                await singleSignOn.exit(after: farewell, state: door.crossSiteToken, at: now())
            } else { nil }
        guard let address, let singleSignOn else { return .redirect(to: "/sign-in") }
        let title = "Signing you out of your \(singleSignOn.name) account"
        var response = sendOn(to: address, OnwardView(title: title, address: address))
        response.setCookie(DoorCookie.begin(door, secure: secureCookies))
        return response
    }
}
