import Access
import HTMLKit
import Hummingbird
import Logging
import Store
import Vocabulary

/// Turns what goes wrong into pages: the one place that does. Handlers do not catch.
struct ErrorPages: RouterMiddleware {
    let app: App

    func handle(
        _ request: Request,
        context visit: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var request = request
        var answers = Answers()
        do {
            answers = try await FormBody.peek(&request)
            return try await next(request, visit)
        } catch let error as NotSignedIn {
            let back = request.method == .get ? error.wanted : ""
            let door = ("/sign-in" as Address).with("back", back)
            return .redirect(to: (try await wasShutOut(request, visit) ? door.with("ended", "yes") : door).text)
        } catch let error as ProofWanted {
            return .redirect(to: AgainPage.address.with("back", error.back).text)
        } catch let excess as Pace.Excess {
            return app.tooFast(excess, to: visit, typed: TypedWords(answers, to: request.uri.string))
        } catch {
            if error is ForeignForm, visit.visitor == nil {
                try await app.signIn.noteStray("form of another browser", app.attempt(request, visit))
            }
            return app.show(
                view(of: error, visit, answers, target: request.uri.string),
                to: visit.visitor,
                at: request.uri.path,
                status: status(of: error)
            )
        }
    }

    /// Whether the browser has a session that ended because its owner may no longer come in as they did.
    private func wasShutOut(_ request: Request, _ visit: Visit) async throws -> Bool {
        guard let secret = SessionCookie.secret(in: request) else { return false }
        return try await app.signIn.wasShutOut(secret, app.attempt(request, visit))
    }

    private func status(of error: any Error) -> HTTPResponse.Status {
        switch error {
        case is NotPermitted, is ForeignForm: .forbidden
        case is Missing: .notFound
        case is any Refusal, is Superseded: .conflict
        case is BrokenUpload: .badRequest
        case is UploadTooLarge: .contentTooLarge
        case let error as HTTPError: error.status
        case StoreError.unavailable: .serviceUnavailable
        default: .internalServerError
        }
    }

    private func view(of error: any Error, _ visit: Visit, _ answers: Answers, target: String) -> ErrorView {
        let typed = TypedWords(answers, to: target)
        let back = typed == nil ? nil : Address(pageOf: answers).map { Link("Go back to the form", to: $0) }
        switch error {
        case is NotPermitted:
            return ErrorView(
                title: "You cannot open this page",
                words: "Your role does not include it. Your IRO manager can say who may, and change it."
            )
        case is ForeignForm:
            return ErrorView(
                title: "Send the form again",
                words:
                    "The page was open for too long, or in another session. Go back, load it again, and send it from there."
            )
        case is BrokenUpload:
            return ErrorView(
                title: "The files did not arrive whole",
                words: "Nothing of them was taken in. Go back, choose them again, and send the form again."
            )
        case let error as UploadTooLarge:
            return ErrorView(
                title: "That is too much",
                words: "The files may hold \(error.mostMegabytes) megabytes together, and nothing of them was taken in."
            )
        case is Missing:
            return .notFound
        case let refusal as any Refusal:
            return ErrorView(title: "This was not done", words: refusal.explanation, back: back)
        case is Superseded:
            return ErrorView(
                title: "Somebody changed this first",
                words: back == nil
                    ? "What you saw has been changed since. Go back, load the page again, and compare."
                    : "What you saw has been changed since. Nothing of theirs or yours is lost: go back to the form and compare.",
                back: back
            )
        case let error as HTTPError where error.status == .notFound:
            return .notFound
        case let error as HTTPError where error.status == .contentTooLarge:
            return ErrorView(
                title: "That is too much",
                words: "A form may send at most one megabyte of text, in \(FormBody.mostFields) fields."
            )
        default:
            // The error stays in the log of this machine: it may name what no visitor should see.
            visit.logger.error(
                "failed",
                metadata: [
                    "reference": "\(visit.reference)", "error": "\(type(of: error)): \(ErrorPages.code(of: error))",
                ]
            )
            return ErrorView(
                title: "Sorry, there is a problem",
                words: typed == nil
                    ? "Nothing was changed. If it happens again, say \(visit.reference) to whoever runs the service."
                    : "Nothing was changed, and what you typed is still here. Wait a minute and send it again. If that "
                        + "does not help, say \(visit.reference) to whoever runs the service.",
                typed: typed
            )
        }
    }

    /// What may be logged of an error: never its own words, which may quote a row about a child.
    private static func code(of error: any Error) -> String {
        switch error {
        case let error as StoreError: "\(error)"
        case let error as Undecodable: error.wanted
        case let error as HTTPError: "\(error.status.code)"
        default: ""
        }
    }
}

/// What went wrong, in one sentence.
struct ErrorView: View {
    let title: String
    let words: String
    /// Where what was typed is kept.
    var back: Link?
    /// What was typed, where it could not be kept anywhere else.
    var typed: TypedWords?

    static let notFound = ErrorView(
        title: "We cannot find that page",
        words: "Check the address, or find the child by name or number above."
    )

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">\(words)</p>\(typed)\(back.map { "<p class=\"mt\">\($0)</p>" })
        """
    }
}
