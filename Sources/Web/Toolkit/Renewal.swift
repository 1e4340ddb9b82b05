import Access
import Synchronization

/// Carries the new secret of a session from where it was made to where the answer leaves, whatever the answer is: the one
/// before opens nothing more, so it must reach the browser also where the rest was refused.
final class Renewal: Sendable {
    private let kept = Mutex<Secret?>(nil)

    var secret: Secret? { kept.withLock { $0 } }

    fileprivate func put(_ secret: Secret) {
        kept.withLock { $0 = secret }
    }
}

extension App {
    /// Gives the session of a visit another secret, since its owner may do more than a moment ago: what somebody else may
    /// have come by before opens nothing now (V17).
    func renewSecret(of visit: SignedIn) async throws {
        visit.renewal.put(try await signIn.changeSecret(of: visit.visitor, at: visit.at))
    }
}
