import Access
import Casework
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/settings/people/{account}/link`: a new one-time link for somebody, shown once, for the manager to hand over.
struct HandOverPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("settings/people/:account/link", needs: .managePeople).afterProof()
            .get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let person = try await app.person(visit)
        let lead =
            person.door.hasPassword
            ? "With the link they choose a new password. It takes back every link they have not used; their second factor stays."
            : "With the link they come in once and choose a password. It takes back every link they have not used."
        let view = PersonFormView(
            "Make a link",
            about: person,
            lead: lead,
            visit.form(),
            Button("Make the link"),
            to: "/settings/people/\(person.account.id)/link"
        )
        return app.show(view, visit, showing: [])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let person = try await app.person(visit)
        guard !person.roles(on: visit.today).isEmpty, person.suspension == nil else { throw LinkWouldNotWork.noRole }
        try await app.casebook.write(as: visit.deed("make-sign-in-link", about: person.account.id.text)) { _ in }
        return try await app.handOver(
            person.account.fact,
            as: person.door.hasPassword ? .newPassword : .invitation,
            visit
        )
    }
}

/// Why no link is made for somebody.
private enum LinkWouldNotWork: Refusal {
    case noRole

    var explanation: String {
        switch self {
        case .noRole: "A link would not work: this person has no role today, or is suspended."
        }
    }
}

extension App {
    /// Makes a link for somebody, sends it where links are sent, and shows it once.
    func handOver(_ account: Account, as reason: SendsLinks.Letter.Reason, _ visit: SignedIn) async throws -> Answer {
        let link = try await signIn.invite(account, through: links, as: reason, at: visit.at)
        let view = HandOverView(
            name: account.name,
            email: account.email.rawValue,
            place: publicAddress ?? "",
            path: ("/sign-in/link/\(link.text)" as Address).text,
            person: "/settings/people/\(account.id)",
            isSent: links.isSetUp
        )
        return show(view, visit, showing: [])
    }
}

/// The link, once.
struct HandOverView: View {
    let title = "Hand over the link"
    let crumbs = [Crumb("People", to: "/settings/people"), Crumb("Hand over the link")]
    let name: String
    let email: String
    /// The service's public address, where it is known.
    let place: String
    let path: String
    let person: Address
    let isSent: Bool

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">\(words)</p>
        <p class="panel mt">\(if: place.isEmpty, "The address that you open this service by, and after it:<br>")<code>\(place)\(path)</code></p>
        <p class="mt prose">It is not shown again. It works once, and for seven days. Do not open it yourself: it is for \(name).</p>
        <p class="mt">\(Link("Go to \(name)", to: person))</p>
        """
    }

    private var words: String {
        isSent
            ? "A link is on its way to \(email). Should it not arrive, give \(name) this one."
            : "Give this link to \(name), in person or by a message that nobody else reads."
    }
}
