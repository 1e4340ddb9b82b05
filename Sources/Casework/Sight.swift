import Access
import Register
import Store
import Vocabulary
import Workforce

extension WriteTransaction {
    /// Keeps current who may see these children: each officer with an account for the days of the allocation, those who cover
    /// for them, those to whom sight was given, less what is restricted.
    func refreshSight(of children: [Subject]) throws {
        let grounds = try SightGrounds(readIn: self)
        for part in children.chunks(of: 400) { try replaceSight(with: grounds.decide(Array(part), in: self)) }
    }

    /// Lets somebody see a child for a time. Throws `SightRefusal` where they would do an officer's work and are not
    /// independent of the case, and as `giveSight` does.
    package func lendSight(_ grant: SightGrant, by scope: Scope, today: CivilDate) throws {
        _ = try one(Scope.child(grant.child, seenBy: scope))
        try requireIndependence(for: grant)
        try giveSight(grant, by: scope, today: today)
    }

    /// Opens a record to somebody to whom it is not allocated. Throws `SightRefusal` where they are not independent of the
    /// case, and `Missing` where there is no record for them.
    package func openRecord(
        _ child: Subject,
        to account: ID<Account>,
        hours: Int,
        because why: String,
        at now: Instant
    ) throws {
        try requireIndependence(for: try breakGlass(child, by: account, hours: hours, because: why, at: now))
    }

    private func requireIndependence(for grant: SightGrant) throws {
        let officers = try all(Officer.all).filter { $0.account == grant.account }
        let accounts = Dictionary(officers.map { ($0.id, grant.account) }, uniquingKeysWith: { first, _ in first })
        guard try !all(Conflict.of([grant.child])).contains(where: { $0.bars(grant, accounts) }) else {
            throw SightRefusal.notIndependent(name: officers.first?.name ?? "")
        }
    }

    /// Lets one officer see all children of another for some days.
    ///
    /// Throws `CoverRefusal` where the days or the officers do not fit.
    package func arrange(_ cover: Cover) throws {
        guard cover.officer != cover.by else { throw CoverRefusal.themselves }
        guard cover.fromOn <= cover.toOn else { throw CoverRefusal.backwards }
        guard cover.fromOn.days(to: cover.toOn) < CoverRefusal.most else { throw CoverRefusal.tooLong }
        _ = try one(Officer.withID(cover.officer))
        let other = try one(Officer.withID(cover.by))
        for day in [cover.fromOn, cover.toOn] where !other.isInPost(on: day) {
            throw CoverRefusal.notInPost(name: other.name, on: day)
        }
        try begin(cover)
        try refreshSight(of: try all(Allocation.children(coveredBy: cover)))
    }

    /// Ends a cover: the day before is its last.
    package func endCover(_ seen: Seen<Cover>, on today: CivilDate) throws {
        let kept = try kept(Cover.withID(seen.id))
        guard kept.seen == seen else {
            throw Superseded(table: Cover.table, id: seen.id.text, version: kept.version)
        }
        if let ended = try kept.fact.ended(on: today) {
            try revise([(kept, ended)])
        } else {
            try end(kept)
        }
        try refreshSight(of: try all(Allocation.children(coveredBy: kept.fact)))
    }
}

/// What decides about every child alike: who signs in as which officer, who covers for whom, and by which numbers returns
/// know social workers.
struct SightGrounds {
    private let accounts: [ID<Officer>: ID<Account>]
    private let covers: [ID<Officer>: [Cover]]
    private let workers: [String: [WorkerLink]]

    init(readIn transaction: some Transaction) throws {
        accounts = Dictionary(
            try transaction.all(Officer.all).compactMap { officer in officer.account.map { (officer.id, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        covers = Dictionary(grouping: try transaction.all(Cover.all), by: \.officer)
        workers = Dictionary(grouping: try transaction.all(WorkerLink.all), by: \.worker)
    }

    /// Who sees these children since returns name them, or those whom they manage, as the child's social worker. Nothing is
    /// asked where nobody is linked.
    private func given(
        _ children: [Subject],
        in transaction: some Transaction
    ) throws -> [Subject: [Sight]] {
        guard !workers.isEmpty else { return [:] }
        let sights = try transaction.all(SocialWorkerEpisode.of(children)).flatMap { episode in
            (workers[episode.worker] ?? []).compactMap { $0.sight(by: episode) }
        }
        return Dictionary(grouping: sights, by: \.child)
    }

    /// Who may see these children, worked out from the facts.
    func decide(_ children: [Subject], in transaction: some Transaction) throws -> [ChildSight] {
        let allocations = Dictionary(grouping: try transaction.all(Allocation.of(children)), by: \.child)
        let grants = Dictionary(grouping: try transaction.all(SightGrant.of(children)), by: \.child)
        let restrictions = Dictionary(grouping: try transaction.all(Restriction.of(children)), by: \.child)
        let conflicts = Dictionary(grouping: try transaction.all(Conflict.of(children)), by: \.child)
        let given = try given(children, in: transaction)
        return children.map { child in
            let barred = conflicts[child] ?? []
            return ChildSight(
                of: child,
                officers: (allocations[child] ?? []).flatMap { allocation in
                    allocation.sights(covers[allocation.officer] ?? [], accounts, less: barred)
                } + (given[child] ?? []),
                grants: (grants[child] ?? []).filter { grant in !barred.contains { $0.bars(grant, accounts) } },
                restrictions: restrictions[child] ?? []
            )
        }
    }
}

extension Conflict {
    /// Whether it stands in the way of what was given: whoever covers or steps in does the officer's work.
    fileprivate func bars(_ grant: SightGrant, _ accounts: [ID<Officer>: ID<Account>]) -> Bool {
        switch grant.kind {
        case .cover, .glass:
            accounts[officer] == grant.account && Period(grant.days.first, grant.days.last).map(meets) ?? true
        case .support, .sample, .teamList: false
        }
    }
}
