import Access
import Casework
import HTMLKit
import Hummingbird
import Notify
import Register
import Store
import Vocabulary

/// `/children/{child}/hold/unsent/{entry}`: sends a message although the child is on hold, or drops it, with a name.
struct UnsentPage {
    let app: App

    func add(to routes: Routes) {
        routes.page("children/:child/hold/unsent/:entry", needs: .holdAutomation).post(use: submit)
    }

    static func address(_ child: ID<Child>, _ entry: ID<OutboxEntry>) -> Address {
        "/children/\(child)/hold/unsent/\(entry)"
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (id, entryID): (ID<Child>, ID<OutboxEntry>) = (try visit.id("child"), try visit.id("entry"))
        let (subject, scope, now) = (Subject(id), visit.scope, visit.at)
        guard let choice = UnsentDecision.Choice(rawValue: visit.answers.text("choice")) else { throw Missing() }
        _ = try await app.database.read { try $0.one(Child.withID(id, seenBy: scope)) }
        let unsent = try await app.database.recall { try $0.all(UnsentEntry.about([subject])) }
        guard let entry = unsent.first(where: { $0.entry.id == entryID })?.entry else {
            throw HoldRefusal.nothingUnsent
        }
        try await app.casebook.write(as: visit.deed(choice.purpose, about: id.text)) {
            try $0.decide(choice, entry, of: subject)
        }
        try await app.database.keep { try $0.carryOut(choice, entryID, at: now) }
        return .redirect(to: HoldPage.address(id).with("done", choice.rawValue))
    }
}

extension UnsentDecision.Choice {
    fileprivate var purpose: Deed.Purpose {
        switch self {
        case .send: "send-although-on-hold"
        case .drop: "drop-unsent-message"
        }
    }
}
