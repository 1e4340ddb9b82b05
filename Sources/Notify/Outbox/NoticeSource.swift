import Access
import Store
import Vocabulary

/// Where notices come from: deeds. A source reads what was done since it was last asked, so that a deed whose notice was
/// not put down, since the program stopped in between, is found the next time.
package struct NoticeSource: Sendable {
    /// A notice that follows from a deed.
    package struct Draft: Hashable, Sendable {
        package let notice: Notice
        package let reader: OutboxEntry.Reader
        package let children: [Subject]
        /// Which notice it is: made from the deed, so that it comes out the same however often it is asked.
        package let key: String
        package let matter: String?

        package init(
            _ notice: Notice,
            to reader: OutboxEntry.Reader,
            about children: [Subject],
            once key: String,
            matter: String? = nil
        ) {
            self.notice = notice
            self.reader = reader
            self.children = children
            self.key = key
            self.matter = matter
        }
    }

    /// Its place in the table of marks; never changed.
    package let name: String
    /// The notices of the deeds after one and up to another.
    package let drafts: @Sendable (_ transaction: ReadTransaction, _ after: Int, _ through: Int) throws -> [Draft]

    package init(
        _ name: String,
        drafts: @escaping @Sendable (_ transaction: ReadTransaction, _ after: Int, _ through: Int) throws -> [Draft]
    ) {
        self.name = name
        self.drafts = drafts
    }

    /// Everybody without an account who is to be told who reviews a child's plan.
    package static let tellings = NoticeSource("tellings") { transaction, deed, last in
        try transaction.all(Telling.asked(after: deed, through: last)).map { telling in
            Draft(
                .officerOfChild,
                to: .address(telling.address),
                about: [telling.child],
                once: "telling:\(telling.id)",
                matter: telling.id.text
            )
        }
    }
}

/// How far a source has been read.
private struct Mark: Record {
    let deed: Int

    init(row: Row) throws { deed = try row["deed"] }

    static func of(_ source: String) -> Query<Mark> { "SELECT deed FROM notice_mark WHERE source = \(source)" }
}

extension Database {
    /// Puts into the outbox what follows from the deeds since the last time. What was done before a source was first asked
    /// is not told: it was told in other ways.
    package func gather(_ sources: [NoticeSource], at now: Instant) async throws {
        for source in sources {
            let mark = try await recall { try $0.first(Mark.of(source.name)) }
            let (last, drafts) = try await read { transaction in
                let last = try transaction.one(AsKnown.lastDeed)
                guard let mark, mark.deed < last else { return (last, [NoticeSource.Draft]()) }
                return (last, try source.drafts(transaction, mark.deed, last))
            }
            if mark?.deed == last { continue }
            try await keep { transaction in
                for draft in drafts {
                    try transaction.enqueue(
                        draft.notice,
                        to: draft.reader,
                        about: draft.children,
                        once: draft.key,
                        matter: draft.matter,
                        at: now
                    )
                }
                try transaction.mark(source.name, at: last)
            }
        }
    }
}

extension KeepTransaction {
    fileprivate func mark(_ source: String, at deed: Int) throws {
        try execute(
            """
            INSERT INTO notice_mark (source, deed) VALUES (\(source), \(deed))
            ON CONFLICT (source) DO UPDATE SET deed = excluded.deed WHERE notice_mark.deed < excluded.deed
            """
        )
    }
}
