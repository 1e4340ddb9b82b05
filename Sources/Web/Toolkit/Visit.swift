import Access
import HTMLKit
import Hummingbird
import NIOCore
import Store
import Vocabulary

/// A request being answered, before it is known whose it is.
package struct Visit: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The network address that it came from.
    var remoteAddress: String
    /// The number by which a failed request is found in the log.
    let reference: ID<Visit>
    /// Who is signed in, where somebody is.
    var visitor: Visitor?
    /// The secret that their session has from now on, where it was given another.
    let renewal = Renewal()
    /// Whether the address names a child whose record is restricted, to some who are named, of whom the visitor is one.
    var isRestricted = false

    /// The child that the address names, if there is one.
    var child: Subject? { parameters.get("child").map { Subject(id: $0) } }

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress ?? "unknown"
        reference = .fresh()
    }
}

/// A request of somebody who is signed in and may do what the page is for.
///
/// It is made in `Routes` alone, so a handler that takes one cannot run without an account and a permission.
struct SignedIn: Sendable {
    let visitor: Visitor
    /// The one role in which they do this: what was checked is also what acts, sees and signs.
    let capacity: Capacity
    let scope: Scope
    /// Whom the numbers that they are shown count, where no child is named.
    let counted: Scope
    let remoteAddress: String
    let at: Instant
    let today: CivilDate
    /// What was asked for in the address.
    let query: Answers
    /// What a form sent; empty for a page that is only looked at.
    let answers: Answers
    /// The address asked for, without the question.
    let path: String
    /// The page that the form is on, which is kept with what is typed into it.
    let page: Address
    /// Tells the forms of this answer from those of every other.
    let hand: String
    /// What was typed on this page before and not sent.
    var draft: Draft?
    let renewal: Renewal
    private let parameters: Parameters

    init(
        _ visitor: Visitor,
        _ capacity: Capacity,
        _ visit: Visit,
        _ request: Request,
        answers: Answers,
        at moment: Instant,
        today: CivilDate
    ) {
        self.visitor = visitor
        self.capacity = capacity
        scope = capacity.scope(on: today)
        counted = capacity.counted(on: today)
        remoteAddress = visit.remoteAddress
        at = moment
        self.today = today
        query = Answers(URLForm.fields(request.uri.query ?? ""))
        self.answers = answers
        path = request.uri.path
        page = Address(pageOf: answers) ?? Address(local: request.uri.string)?.asPageOfForms ?? "/"
        hand = ID<Form>.fresh().text
        renewal = visit.renewal
        parameters = visit.parameters
    }

    /// The identity in the address. Throws `Missing` for one that is not there.
    func id<Entity>(_ name: String) throws -> ID<Entity> {
        guard let text = parameters.get(name), !text.isEmpty else { throw Missing() }
        return ID(text)
    }

    /// The part of the address under a name.
    func part(_ name: String) throws -> String {
        guard let text = parameters.get(name), !text.isEmpty else { throw Missing() }
        return text
    }

    /// The child that the address names, if there is one.
    var child: Subject? { parameters.get("child").map { Subject(id: $0) } }

    /// The version that the form was made from. Throws `Missing` where it carries none.
    func seen<F: Fact>(_ type: F.Type = F.self) throws -> Seen<F> {
        guard let seen = answers.all("seen").lazy.compactMap({ Seen<F>(mark: $0) }).first else { throw Missing() }
        return seen
    }

    func deed(_ purpose: Deed.Purpose, about: String? = nil) -> Deed {
        capacity.deed(purpose, about: about)
    }
}

extension Seen {
    /// The version as a form carries it.
    var mark: String { "\(F.table):\(id.text):\(version)" }

    /// Reads the version of a fact of this kind.
    init?(mark: String) {
        let parts = mark.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == F.table, let version = Int(parts[2]) else { return nil }
        self.init(id: ID(String(parts[1])), version: version)
    }
}
