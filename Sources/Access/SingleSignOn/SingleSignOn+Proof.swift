import Store
import Vocabulary

/// That somebody who came in by the council's sign-on shows once more that it is them: they sign in there anew, and the
/// provider says when they did. That they came in says nothing of who sits there now, since the provider lets those through
/// who signed in to something else this morning.
extension SingleSignOn {
    /// Sends a visitor to the provider, which is to ask who they are; gives the whole address.
    package func beginProof(
        of visitor: Visitor,
        door: Secret,
        leadingTo back: String,
        _ attempt: SignIn.Attempt
    ) async throws -> String {
        try await admit(attempt)
        return try await proving(visitor, leadingTo: back, attempt) {
            let errand = SignOnErrand(.fresh(), door: door, provingSince: attempt.at)
            let address = try await provider.entrance(for: errand, at: attempt.at)
            try await signIn.database.keep {
                try $0.begin(errand, door: door, leadingTo: back, of: visitor.session, at: attempt.at)
            }
            return address
        }
    }

    /// Notes that the visitor who came back is the one who began the session.
    func prove(
        _ visitor: Visitor,
        by answer: SignOnReturn,
        _ errand: SignOnErrand,
        leadingTo back: String,
        _ attempt: SignIn.Attempt
    ) async throws {
        try await proving(visitor, leadingTo: back, attempt) {
            let code = try code(in: answer)
            let identity = try await provider.identity(for: code, of: errand, at: attempt.at)
            let wide = signIn.limit.place(.council, from: attempt.address)
            let token = try keys.seal(Array(identity.token.utf8), for: .signOnToken, of: visitor.session.text)
            let isSame = try await signIn.database.keep { transaction in
                guard try transaction.isBegun(visitor.session, by: identity) else { return false }
                try transaction.welcome(at: nil, wide)
                try transaction.noteProof(of: visitor.session, at: attempt.at)
                try transaction.note(identity, token: token, of: visitor.session)
                return true
            }
            guard isSame else { throw SignOnRefusal.someoneElse }
            try await log(.signIn, SingleSignOn.proof, .allowed, by: visitor.person, attempt)
        }
    }

    /// Enters in the log why a visitor did not show that it is them.
    private func proving<T>(
        _ visitor: Visitor,
        leadingTo back: String,
        _ attempt: SignIn.Attempt,
        _ body: () async throws -> T
    ) async throws -> T {
        let refusal: SignOnRefusal
        do {
            return try await body()
        } catch let fault as ProviderFault {
            refusal = .fault(fault)
        } catch let other as SignOnRefusal {
            refusal = other
        }
        try await log(.signIn, "\(SingleSignOn.proof): \(refusal.detail)", .refused, by: visitor.person, attempt)
        throw ProofRefusal(reason: refusal, back: back)
    }

    /// The proof, as the access log calls it.
    private static let proof = "\(way) once more"
}
