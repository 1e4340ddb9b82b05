import Access
import HTMLKit
import HTTPTypes
import Hummingbird
import Logging
import Vocabulary

/// `/sign-in/council`: to the council's sign-on, and `/sign-in/council/back`: from there into the service.
struct CouncilSignInPage {
    let app: App

    func add(to routes: Routes) {
        routes.anybody("sign-in/council").post(use: begin)
        routes.anybody("sign-in/council/back").get(use: finish)
    }

    @Sendable func begin(_ request: Request, _ visit: Visit) async throws -> Response {
        let council = try app.councilSignOn()
        let answers = try await FormBody.read(request)
        guard let door = DoorCookie.secret(in: request), door.allows(crossSiteToken: answers.text("token")) else {
            throw ForeignForm()
        }
        return try await refusing(visit) {
            let address = try await council.begin(
                door: door,
                leadingTo: answers.text("back"),
                app.attempt(request, visit)
            )
            return app.sendOn(to: address, OnwardView(title: "Going to your \(council.name) account", address: address))
        }
    }

    @Sendable func finish(_ request: Request, _ visit: Visit) async throws -> Response {
        let council = try app.councilSignOn()
        let query = Answers(URLForm.fields(request.uri.query ?? ""))
        let answer = SignOnReturn(
            state: query.text("state"),
            code: query.text("code"),
            error: query.text("error"),
            issuer: query.text("iss")
        )
        return try await refusing(visit) {
            let arrival = try await council.finish(
                answer,
                door: DoorCookie.secret(in: request),
                of: visit.visitor,
                app.attempt(request, visit)
            )
            switch arrival {
            case .inside(let session, let back):
                let visitor = try await app.signIn.visitor(session, at: app.now(), today: app.today())
                return app.begun(session, leadingTo: visitor.map { SignInPage.target(back, $0.role) } ?? "/")
            case .proved(let back):
                return .redirect(to: (visit.visitor.map { SignInPage.target(back, $0.role) } ?? "/").text)
            }
        }
    }

    /// Shows why nobody was signed in, and what to do next.
    private func refusing(_ visit: Visit, _ body: () async throws -> Response) async throws -> Response {
        do {
            return try await body()
        } catch let refusal as ProofRefusal {
            visit.logger.warning("council sign-on", metadata: ["refused": "\(refusal.reason.detail)"])
            return app.show(ProofRefusedView(refusal), to: visit.visitor, status: refusal.reason.status)
        } catch let refusal as SignOnRefusal {
            visit.logger.warning("council sign-on", metadata: ["refused": "\(refusal.detail)"])
            return app.show(SignOnRefusedView(refusal), status: refusal.status)
        } catch let refusal as SignInRefusal {
            return app.show(SignOnRefusedView(refusal), status: .tooManyRequests)
        }
    }
}

extension App {
    /// Sends a browser to the provider by a page that leads on at once.
    ///
    /// It is no redirect, since a browser would follow one as part of sending the form, and we let forms go nowhere but
    /// here; and a provider may send on to others, whom nobody here could name.
    func sendOn(to address: String, _ view: some View) -> Response {
        var response = show(view)
        response.leadOn(to: address)
        return response
    }
}

extension Response {
    /// Has the browser go on to an address by itself.
    mutating func leadOn(to address: String) {
        if let refresh = HTTPField.Name("Refresh") { headers[refresh] = "0; url=\(address)" }
    }
}

extension SignOnRefusal {
    var status: HTTPResponse.Status {
        switch self {
        case .notBegunHere: .badRequest
        case .declinedThere, .notLetIn, .someoneElse: .forbidden
        case .fault(.slow): .gatewayTimeout
        case .fault(.codeDeclined): .forbidden
        case .fault(.unreachable), .fault(.nonsense), .fault(.clientDeclined), .fault(.tokenDeclined): .badGateway
        }
    }
}
