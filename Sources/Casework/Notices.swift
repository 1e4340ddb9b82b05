import Access
import Notify
import Register
import Store
import Vocabulary
import Workforce

extension NoticeSource {
    /// Every source of notices of the program.
    package static let all = [allocations, openedRecords, tellings]

    /// Each officer whom somebody else gave children is told, once for each deed, however many children it gave.
    static let allocations = NoticeSource("allocations") { transaction, deed, last in
        let given = try transaction.all(GivenChild.by(deedsAfter: deed, through: last))
        let deeds = Dictionary(grouping: given) { GivenChild.Occasion(deed: $0.deed, account: $0.account) }
        return deeds.sorted { ($0.key.deed, $0.key.account) < ($1.key.deed, $1.key.account) }.map { occasion, given in
            Draft(
                .allocation,
                to: .account(occasion.account),
                about: given.map(\.child),
                once: "allocation:\(occasion.deed):\(occasion.account)"
            )
        }
    }
}

extension NoticeSource {
    /// Every manager is told at once that somebody opened a record that is not theirs; where there is no other manager than
    /// whoever did, the child's officer is. It is told of what somebody did, so a hold on the child does not stop it; and it
    /// says nothing of whose record it was.
    static let openedRecords = NoticeSource("opened-records") { transaction, deed, last in
        try transaction.all(SightGrant.glass(brokenAfter: deed, through: last)).flatMap { grant -> [Draft] in
            guard case .hours(let from, _) = grant.term else { return [] }
            let day = from.londonDay
            let managers = try transaction.all(Account.holding(.manager, on: day)).map(\.id)
            let others = managers.filter { $0 != grant.account }
            let told = others.isEmpty ? try transaction.all(Officer.account(having: grant.child, on: day)) : others
            return told.filter { $0 != grant.account }.map { account in
                Draft(
                    .recordOpened,
                    to: .account(account),
                    about: [],
                    once: "record-opened:\(grant.id):\(account)"
                )
            }
        }
    }
}

extension Officer {
    /// With which account the child's officer of a day signs in.
    fileprivate static func account(having child: Subject, on day: CivilDate) -> Query<ID<Account>> {
        """
        SELECT officer.account_id FROM allocation JOIN officer ON officer.id = allocation.officer_id
        WHERE allocation.child_id = \(child) AND \(Allocation.inForce(on: day)) AND officer.account_id IS NOT NULL
        """
    }
}

extension SightGrant {
    /// Records opened by breaking the glass, by deeds after one.
    fileprivate static func glass(brokenAfter deed: Int, through last: Int) -> Query<SightGrant> {
        """
        SELECT \(columns) FROM sight_grant
        WHERE made_by > \(deed) AND made_by <= \(last) AND kind = \(Kind.glass) ORDER BY made_by, id
        """
    }
}

/// That an officer who can sign in was given a child by a deed that was not their own.
private struct GivenChild: Record {
    /// One deed and one officer: what one notice is about.
    struct Occasion: Hashable {
        let deed: Int
        let account: ID<Account>
    }

    let deed: Int
    let account: ID<Account>
    let child: Subject

    init(row: Row) throws {
        deed = try row["made_by"]
        account = try row["account_id"]
        child = try row["child_id"]
    }

    static func by(deedsAfter deed: Int, through last: Int) -> Query<GivenChild> {
        """
        SELECT allocation.made_by, officer.account_id, allocation.child_id
        FROM allocation
        JOIN officer ON officer.id = allocation.officer_id
        JOIN deed ON deed.number = allocation.made_by
        WHERE allocation.made_by > \(deed) AND allocation.made_by <= \(last) AND allocation.to_on IS NULL
        AND officer.account_id IS NOT NULL AND (deed.account_id IS NULL OR deed.account_id <> officer.account_id)
        ORDER BY allocation.made_by, allocation.child_id
        """
    }
}
