import Vocabulary

/// What takes a one-time link to the person it was made for. Where nothing does, the manager hands links over, who finds
/// on the page of people who has asked for one.
package struct SendsLinks: Sendable {
    /// One link to be sent.
    package struct Letter: Hashable, Sendable {
        package enum Reason: Hashable, Sendable {
            case invitation, newPassword
        }

        package let account: ID<Account>
        package let name: String
        package let email: EmailAddress
        package let reason: Reason
        /// What the address of the link ends with.
        package let link: Secret
        package let expiresAt: Instant
    }

    /// Whether links are sent at all.
    package let isSetUp: Bool
    package let send: @Sendable (Letter) async throws -> Void

    package init(send: @escaping @Sendable (Letter) async throws -> Void) {
        isSetUp = true
        self.send = send
    }

    private init() {
        isSetUp = false
        send = { _ in }
    }

    /// Nothing is sent.
    package static let byHand = SendsLinks()
}
