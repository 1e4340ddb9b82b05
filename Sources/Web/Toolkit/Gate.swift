import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// What stands before every handler: permission, the form's token and number, and the access log behind it.
struct Gate: Sendable {
    let app: App
    let late: LateForms

    private var drafts: Drafts { late.drafts }

    /// Shows a page, or takes an upload, whose reader sees to its token. Who must prove first that it is them goes on to
    /// what lies at `back`.
    func look(
        _ request: Request,
        _ visit: Visit,
        _ terms: Routes.Terms,
        as verb: AccessEntry.Verb,
        back: String,
        _ show: Routes.Show
    ) async throws -> Response {
        try await answer(request, visit, terms, as: verb) { request, signedIn in
            if wantsProof(terms, visit) { try await requireProof(signedIn, back: back) }
            return try await show(request, signedIn)
        }
    }

    /// Whether somebody must have shown of late that it is them: where the page asks it of everybody, and where the record
    /// is restricted.
    private func wantsProof(_ terms: Routes.Terms, _ visit: Visit) -> Bool { terms.isAfterProof || visit.isRestricted }

    /// Answers somebody who may do this; the answer leaves once it stands in the access log.
    private func answer(
        _ request: Request,
        _ visit: Visit,
        _ terms: Routes.Terms,
        as verb: AccessEntry.Verb,
        answers: Answers = Answers(),
        _ show: Routes.Show
    ) async throws -> Response {
        guard let visitor = visit.visitor else { throw NotSignedIn(wanted: request.uri.string) }
        try await keepPace(request, visit, visitor, terms.pace)
        let now = app.now()
        guard let capacity = visitor.capacity(for: terms.permission) else {
            try await logRefused(verb, visit, visitor.person, at: now)
            throw NotPermitted(permission: terms.permission)
        }
        var signedIn = SignedIn(visitor, capacity, visit, request, answers: answers, at: now, today: app.today())
        if request.method == .get, DraftCount.page.of(visitor) > 0 {
            signedIn.draft = try await drafts.draft(of: visitor, on: signedIn.page)
        }
        do {
            let answer = try await show(request, signedIn)
            try await Spent.onLog {
                if answer.isRefused {
                    try await logRefused(verb, visit, capacity.person, at: now)
                } else {
                    try await logLooks(verb, visit, signedIn, at: answer.children)
                }
            }
            return answer.response
        } catch let error where Gate.isRefused(error) {
            try await logRefused(verb, visit, capacity.person, at: now)
            throw error
        }
    }

    /// Whether what was thrown means that something was asked for and not given, and not that it failed.
    private static func isRefused(_ error: any Error) -> Bool {
        switch error {
        case is Missing, is any Refusal, is Superseded, is ForeignForm, is ProofWanted: true
        default: false
        }
    }

    /// Enters that an answer was refused, with the child that the address names where there is such a child: so who tried
    /// to open a record is found on its page.
    private func logRefused(
        _ verb: AccessEntry.Verb,
        _ visit: Visit,
        _ person: AccessEntry.Person,
        at moment: Instant
    ) async throws {
        let named = try await app.named(visit.child)
        try await log(.refused, verb, visit, person, children: named, at: moment)
    }

    /// Takes an ordinary form: one that comes too late is kept for its author, one of another site is refused.
    func take(
        _ request: Request,
        _ visit: Visit,
        _ terms: Routes.Terms,
        _ submit: Routes.Show
    ) async throws -> Response {
        let answers = try await FormBody.read(request)
        if visit.visitor == nil { return try await late.keepUntilSignedIn(answers, request, visit) }
        return try await answer(request, visit, terms, as: .write, answers: answers) { request, signedIn in
            if answers.text("token") != signedIn.visitor.crossSiteToken {
                switch try await late.origin(of: answers, signedIn.visitor) {
                case .thisSession: break
                case .samePerson: return try await late.keepAndShow(answers, of: signedIn.visitor)
                }
            }
            if wantsProof(terms, visit), let asked = try await askForProof(request, signedIn) { return asked }
            return try await once(signedIn, answers) { try await submit(request, signedIn) }
        }
    }

    /// Throws `Excess` where an account asks for more than it may.
    private func keepPace(_ request: Request, _ visit: Visit, _ visitor: Visitor, _ kind: Pace.Kind) async throws {
        do {
            if kind != .pages { try app.pace.take(kind, by: visitor.account.text, at: app.now()) }
            try app.pace.take(.pages, by: visitor.account.text, at: app.now())
        } catch let excess as Pace.Excess {
            if excess.isNews { try await app.noteExcess(request, by: visitor.person, from: visit.remoteAddress) }
            throw excess
        }
    }

    /// Enters that an answer was given, and whose data it shows. What is shown since it is open for hours is an entry of its own, marked so.
    private func logLooks(
        _ verb: AccessEntry.Verb,
        _ visit: Visit,
        _ signedIn: SignedIn,
        at children: [Subject]
    ) async throws {
        var rest = Set(children)
        if let hours = signedIn.visitor.openHours {
            let opened = try await app.database.read {
                try $0.all(HourlySight.current(to: signedIn.visitor.account, at: hours.at, among: children))
            }
            for (kind, sights) in Dictionary(grouping: opened, by: \.kind) {
                let theirs = sights.map(\.child)
                rest.subtract(theirs)
                let person = signedIn.capacity.person
                try await log(.allowed, verb, visit, person, children: theirs, at: signedIn.at, under: kind)
            }
        }
        guard !rest.isEmpty || children.isEmpty else { return }
        let person = signedIn.capacity.person
        try await log(.allowed, verb, visit, person, children: Array(rest), at: signedIn.at)
    }

    /// What is entered is the pattern of the address, never what somebody typed into it.
    private func log(
        _ outcome: AccessEntry.Outcome,
        _ verb: AccessEntry.Verb,
        _ visit: Visit,
        _ person: AccessEntry.Person,
        children: [Subject],
        at moment: Instant,
        under kind: SightGrant.Kind? = nil
    ) async throws {
        try await app.accessLog.record(
            AccessEntry(
                verb,
                LookMark.written(visit.endpointPath ?? "unknown", under: kind),
                outcome,
                by: person,
                of: children,
                at: moment,
                from: visit.remoteAddress
            )
        )
    }
}

/// Nobody is signed in; after signing in they come back to what they wanted.
struct NotSignedIn: Error {
    let wanted: String
}

/// Signed in, but not for this.
struct NotPermitted: Error {
    let permission: Permission
}

/// A form that did not come from a page of ours, or from one of another session.
struct ForeignForm: Error {}

extension Visitor {
    /// Throws `ForeignForm` where the token of the form is not this session's.
    func requireToken(_ token: String) throws {
        guard !token.isEmpty, token == crossSiteToken else { throw ForeignForm() }
    }
}

extension App {
    /// The child of an address, where there is such a child, whoever may see it.
    func named(_ child: Subject?) async throws -> [Subject] {
        guard let child else { return [] }
        return try await database.read { try $0.all(Scope.child(child, seenBy: .program)) }
    }
}
