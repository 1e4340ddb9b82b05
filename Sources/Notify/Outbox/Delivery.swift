import Access
import Store
import Vocabulary

/// Sends what is due, one node at a time.
///
/// A message is marked as being sent before it is handed over. Whoever finds such a mark left behind, since the program
/// stopped at that moment, does not send again: whether it went is for a person to say.
package struct Delivery: Sendable {
    let database: any Database
    let log: AccessLog
    let mailer: Mailer
    /// Where the pages are, as https://reviews.example.org.
    let pages: String
    let patience: Patience
    /// What tells this run of the program apart from every other.
    let node: String
    let now: @Sendable () -> Instant
    let today: @Sendable () -> CivilDate

    private static let job = "mail"
    /// Longer than one mail can take.
    private static let lockLasts = 180
    private static let batch = 50

    package init(
        _ database: any Database,
        log: AccessLog,
        mailer: Mailer,
        pages: String,
        patience: Patience = .standard,
        node: String = ID<Delivery>.fresh().text,
        now: @escaping @Sendable () -> Instant,
        today: @escaping @Sendable () -> CivilDate
    ) {
        self.database = database
        self.log = log
        self.mailer = mailer
        self.pages = pages.hasSuffix("/") ? String(pages.dropLast()) : pages
        self.patience = patience
        self.node = node
        self.now = now
        self.today = today
    }

    /// Sends what is due by now; gives how many messages left. Nothing where another node is at it.
    @discardableResult
    package func round() async throws -> Int {
        let start = now()
        guard try await database.keep({ try $0.take(Delivery.job, for: node, at: start, lasting: Delivery.lockLasts) })
        else { return 0 }
        try await database.keep { try $0.doubtAbandoned() }
        try await carryOutDecisions()
        var sent = 0
        for entry in try await database.recall({ try $0.all(OutboxEntry.due(at: start, limit: Delivery.batch)) }) {
            if try await deliver(entry) { sent += 1 }
        }
        try await database.keep { try $0.letGo(Delivery.job, by: node) }
        return sent
    }

    /// Does what people decided about messages that were held, where that was not done with the decision.
    private func carryOutDecisions() async throws {
        let held = try await database.recall { try $0.all(OutboxEntry.standing([.held], limit: Delivery.batch)) }
        guard !held.isEmpty else { return }
        let decided = try await database.read { try $0.all(UnsentDecision.about(held.map(\.id))) }
        guard !decided.isEmpty else { return }
        let moment = now()
        try await database.keep { transaction in
            for decision in decided { try transaction.carryOut(decision.choice, decision.entry, at: moment) }
        }
    }

    // MARK: One message

    /// What is known of a message at the moment it would leave.
    private enum Standing: Sendable {
        case ready(Recipient?, Leave)
        case held
        case unwanted
    }

    private func deliver(_ entry: OutboxEntry) async throws -> Bool {
        switch try await standing(of: entry) {
        case .held: try await move(entry, to: .held)
        case .unwanted: try await move(entry, to: .cancelled)
        case .ready(let recipient, let leave):
            guard let address = recipient?.address ?? entry.reader.address else {
                try await move(entry, to: .cancelled)
                return false
            }
            return try await send(entry, to: address, recipient, by: leave)
        }
        return false
    }

    /// Asks at the last moment: whether the child is on hold, and whether the reader may still be told.
    private func standing(of entry: OutboxEntry) async throws -> Standing {
        if entry.isStale(at: now()) { return .unwanted }
        let children = try await database.recall { try $0.all(OutboxEntry.children(of: entry.id)) }
        let day = today()
        return try await database.read { transaction in
            let passage = try transaction.passage(of: entry, about: children, on: day)
            guard case .free(let leave) = passage else { return passage == .held ? .held : .unwanted }
            guard case .account(let account) = entry.reader else { return .ready(nil, leave) }
            guard let recipient = try transaction.recipient(account, on: day) else { return .unwanted }
            guard entry.notice.needsSight, !leave.children.isEmpty else { return .ready(recipient, leave) }
            let seen = try transaction.children(leave.children, seenBy: recipient)
            return seen.isEmpty ? .unwanted : .ready(recipient, leave)
        }
    }

    private func send(
        _ entry: OutboxEntry,
        to address: EmailAddress,
        _ recipient: Recipient?,
        by leave: Leave
    ) async throws -> Bool {
        let moment = now()
        let isOurs = try await database.keep { [node] transaction in
            try transaction.take(Delivery.job, for: node, at: moment, lasting: Delivery.lockLasts)
                && transaction.claim(entry.id, by: node)
        }
        guard isOurs else { return false }
        guard let what = try await thing(of: entry, by: leave) else {
            try await move(entry, to: .cancelled)
            return false
        }
        do {
            // Before it leaves: where this fails, it does not.
            try await log.record(
                AccessEntry(
                    .mail,
                    "Mail: \(entry.notice.title)",
                    by: recipient?.person,
                    of: leave.children,
                    at: moment,
                    from: "this program"
                )
            )
        } catch {
            try await move(entry, to: .waiting)
            throw error
        }
        return try await hand(Mail(entry, to: address, bringing: what), of: entry, by: leave)
    }

    private func hand(_ mail: Mail, of entry: OutboxEntry, by leave: Leave) async throws -> Bool {
        do throws(MailFault) {
            try await mailer.send(mail, by: leave)
        } catch {
            try await note(error, of: entry)
            return false
        }
        try await move(entry, to: .sent)
        return true
    }

    private func note(_ fault: MailFault, of entry: OutboxEntry) async throws {
        let tries = entry.tries + 1
        let state: OutboxEntry.State =
            fault.isDoubtful ? .doubtful : fault.isLasting || tries >= patience.tries ? .failed : .waiting
        let next = now().adding(seconds: patience.pause(afterTry: tries))
        try await database.keep { try $0.note(fault, of: entry.id, tries: tries, as: state, dueAt: next) }
    }

    private func move(_ entry: OutboxEntry, to state: OutboxEntry.State) async throws {
        try await database.keep { [node] in try $0.move(entry.id, to: state, by: node) }
    }

    /// What the mail brings besides its words, made now and kept nowhere: an address, or a code. Nothing where what it
    /// was for is gone.
    private func thing(of entry: OutboxEntry, by leave: Leave) async throws -> String? {
        let moment = now()
        switch entry.notice.lead {
        case .page(let path): return pages + path
        case .signIn(let hours):
            guard case .account(let account) = entry.reader else { return nil }
            let secret: Secret? = try await database.keep { transaction in
                guard try transaction.hasUnusedLink(.signIn(account), at: moment) else { return nil }
                return try transaction.makeLink(.signIn(account), at: moment, lasting: hours * 3600)
            }
            // Whose links were taken back, or who came in meanwhile, is sent none.
            guard let secret else { return nil }
            return "\(pages)/sign-in/link/\(secret.text)"
        case .childLink(let days):
            guard let matter = entry.matter,
                let telling = try await database.read({ try $0.first(Telling.withID(ID(matter))) }),
                telling.confirmedAt == nil
            else { return nil }
            let secret = try await database.keep { transaction in
                try transaction.revokeLinks(of: telling.id, at: moment)
                return try transaction.makeLink(for: telling, lasting: days * 86_400, by: leave, at: moment)
            }
            return "\(pages)/links/\(secret.text)"
        case .code:
            guard let matter = entry.matter else { return nil }
            return try await database.keep { try $0.makeCode(for: ID(matter), at: moment) }
        case .ends:
            guard let day = entry.matter.flatMap({ CivilDate(iso: $0) }) else { return nil }
            return try await database.recall { try $0.first(ToldEnds.on(day)) }?.words
        }
    }
}

extension OutboxEntry.Reader {
    fileprivate var address: EmailAddress? {
        switch self {
        case .account: nil
        case .address(let address): address
        }
    }
}
