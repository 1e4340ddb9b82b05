import Access
import Casework
import Exchange
import HTMLKit
import Insight
import Policy
import Store
import Vocabulary

/// What pages need from outside, in one place; made once, by the program.
package struct App: Sendable {
    package let database: any Database
    package let casebook: Casebook
    package let accessLog: AccessLog
    /// The service's figures, kept until something is written.
    package let figures: Figures
    package let signIn: SignIn
    /// The council's own sign-on, where it is set up.
    package let singleSignOn: SingleSignOn?
    private let ring: @Sendable () -> KeyRing
    /// What takes one-time links to people.
    package let links: SendsLinks
    /// The address that people use, such as https://reviews.example.org, where it is known.
    package let publicAddress: String?
    /// The only clock there is: the day as London counts it, or the day that a sample is shown on.
    package let today: @Sendable () -> CivilDate
    package let now: @Sendable () -> Instant
    /// What the service calls things, and what it chose, for every day.
    let profiles: KnownProfiles
    /// Whether the children here are invented; every page then says so, and on which day it stands.
    package let isSample: Bool
    /// Whether cookies may leave only over TLS: always, but over plain http on this very machine.
    package let secureCookies: Bool
    /// Whether a mail server is named; without one nothing is sent.
    package let sendsMail: Bool
    /// What lists and tiles count, kept until the next deed.
    let counts = KeptCounts()
    /// The reading of both chains, where somebody has asked for it.
    let chains = ChainCheck()
    /// How fast requests may come.
    let pace: Pace

    /// How many requests one account may make in a minute, where nobody says otherwise: more than a person can.
    package static let requestsPerMinute = 300

    package init(
        database: any Database,
        casebook: Casebook,
        accessLog: AccessLog,
        figures: Figures,
        signIn: SignIn,
        singleSignOn: (SignIn) -> SingleSignOn? = { _ in nil },
        keys: @escaping @Sendable () -> KeyRing,
        links: SendsLinks = .byHand,
        publicAddress: String? = nil,
        today: @escaping @Sendable () -> CivilDate,
        now: @escaping @Sendable () -> Instant,
        isSample: Bool,
        secureCookies: Bool,
        sendsMail: Bool = false,
        requestsPerMinute: Int? = App.requestsPerMinute
    ) {
        self.database = database
        self.casebook = casebook
        self.accessLog = accessLog
        self.figures = figures
        let profiles = KnownProfiles()
        self.profiles = profiles
        self.signIn = signIn.lasting { SessionLimits(idleMinutes: profiles.inForce(on: today()).idleMinutes) }
        self.singleSignOn = singleSignOn(self.signIn)
        ring = keys
        self.links = links
        self.publicAddress = publicAddress
        self.today = today
        self.now = now
        self.isSample = isSample
        self.secureCookies = secureCookies
        self.sendsMail = sendsMail
        pace = Pace(requestsPerMinute: requestsPerMinute)
    }

    /// What is sealed in the database opens with these. Asked for each time, since they may have been changed.
    package var keys: KeyRing { ring() }

    /// What the service calls things today, and what it chose.
    var profile: Profile { profiles.inForce(on: today()) }
}
