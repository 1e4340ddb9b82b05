import Access
import HTTPTypes
import Store
import Synchronization
import Vocabulary

@testable import Web

/// The council's provider as a test wants it: whom it knows, and what goes wrong there.
final class TestProvider: IdentityProvider {
    let issuer = "https://sign-on.eastmere.example"

    private let people = Mutex<[String: ProvenIdentity]>([:])
    private let messages = Mutex<[String: SignedOutThere]>([:])
    private let trouble = Mutex<ProviderFault?>(nil)
    private let errands = Mutex<[SignOnErrand]>([])

    /// Those who were sent there, and those who came back, in order.
    var seen: [SignOnErrand] { errands.withLock { $0 } }

    /// Lets a code stand for somebody, and gives it.
    @discardableResult
    func knows(
        _ subject: String,
        email: String?,
        groups: [String] = [],
        session: String? = nil,
        code: String = "code"
    ) -> String {
        let identity = ProvenIdentity(
            issuer: issuer,
            subject: subject,
            email: email.flatMap { EmailAddress(rawValue: $0) },
            groups: groups,
            session: session,
            token: "token of \(subject)"
        )
        people.withLock { $0[code] = identity }
        return code
    }

    /// Lets a message say that somebody signed out there.
    func says(_ message: String, subject: String?, session: String? = nil, named name: String? = nil) {
        let ended = SignedOutThere(issuer: issuer, subject: subject, session: session, message: name ?? message)
        messages.withLock { $0[message] = ended }
    }

    /// Fails so from now on, or no longer.
    func fails(_ fault: ProviderFault?) {
        trouble.withLock { $0 = fault }
    }

    func council(sealing keys: KeyRing, over signIn: SignIn) -> SingleSignOn {
        SingleSignOn(
            called: "Eastmere",
            by: self,
            suggesting: ["Managers": [.manager], "Reviewers": [.iro]],
            sealing: { keys },
            over: signIn
        )
    }

    func entrance(for errand: SignOnErrand, at now: Instant) async throws(ProviderFault) -> String {
        try check()
        errands.withLock { $0.append(errand) }
        return "\(issuer)/authorise?state=\(errand.state.text)"
    }

    func identity(
        for code: String,
        of errand: SignOnErrand,
        at now: Instant
    ) async throws(ProviderFault) -> ProvenIdentity {
        try check()
        errands.withLock { $0.append(errand) }
        guard let identity = people.withLock({ $0[code] }) else { throw .codeDeclined }
        return identity
    }

    func signedOut(by message: String, at now: Instant) async throws(ProviderFault) -> SignedOutThere {
        try check()
        guard let ended = messages.withLock({ $0[message] }) else { throw .tokenDeclined(.signature) }
        return ended
    }

    func exit(for token: String?, state: String, at now: Instant) async throws(ProviderFault) -> String? {
        try check()
        return "\(issuer)/leave?hint=\(token == nil ? "none" : "kept")&state=\(state)"
    }

    private func check() throws(ProviderFault) {
        if let fault = trouble.withLock({ $0 }) { throw fault }
    }
}

extension TestVisitor {
    /// Presses the council's button and gives the state with which the browser is sent on.
    func leaveForCouncil(from page: String = "/sign-in") async throws -> String {
        let sent = try await post("/sign-in/council", [:], on: page)
        guard sent.status == 200, let state = sent.onward?.split(separator: "state=").last else {
            throw NotAsExpected("the browser was not sent on: \(sent.status)")
        }
        return String(state)
    }

    /// Comes back from the provider with a code.
    func comeBack(_ state: String, code: String = "code") async throws -> TestPage {
        try await get("/sign-in/council/back?state=\(state)&code=\(code)")
    }

    /// There and back.
    func signInByCouncil(code: String = "code", from page: String = "/sign-in") async throws -> TestPage {
        try await comeBack(leaveForCouncil(from: page), code: code)
    }
}

extension TestPage {
    /// Where a page that leads on by itself leads.
    var onward: String? {
        guard let refresh = headers.first(where: { $0.name.canonicalName == "refresh" })?.value,
            refresh.hasPrefix("0; url=")
        else { return nil }
        return String(refresh.dropFirst("0; url=".count))
    }
}

extension TestService {
    /// What the access log says of the ways in and out by the council's sign-on, oldest first.
    func councilEntries() async throws -> [String] {
        try await app.database.recall {
            try $0.all(
                Query<String>(
                    """
                    SELECT verb || ' ' || outcome || ' ' || what || COALESCE(' by ' || name, '') FROM access_entry
                    WHERE what LIKE 'council%' ORDER BY number
                    """
                )
            )
        }
    }

    /// How many sessions are alive.
    func sessions() async throws -> Int {
        let now = moment.now
        return try await app.database.recall {
            try $0.one(
                Query<Int>(
                    "SELECT CAST(COUNT(*) AS BIGINT) FROM session WHERE idle_ends_at > \(now) AND lasts_until_at > \(now)"
                )
            )
        }
    }
}
