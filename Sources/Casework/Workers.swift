import Access
import Register
import Store
import Vocabulary
import Workforce

extension WriteTransaction {
    /// Says by which number returns know a social worker, or one of those whom somebody manages: from then on they see the
    /// names and dates of that worker's children. Throws `WorkerRefusal`.
    package func link(_ link: WorkerLink, on today: CivilDate) throws {
        let account = try one(Account.withID(link.account))
        let roles = try all(Grant.of(link.account)).filter { $0.to.map { today <= $0 } ?? true }.map(\.role)
        guard roles.contains(where: \.hasWorkers) else { throw WorkerRefusal.unfit(name: account.name) }
        let children = try all(SocialWorkerEpisode.children(of: link.worker))
        guard !children.isEmpty else { throw WorkerRefusal.unknown }
        let standing = try all(WorkerLink.of(link.account)).first {
            $0.worker == link.worker && $0.lasts(beyond: link.fromOn)
        }
        if let standing { throw WorkerRefusal.alreadyLinked(since: standing.fromOn) }
        try begin(link)
        try refreshSight(of: children)
    }

    /// Ends such a link: the day before is its last.
    package func endLink(_ seen: Seen<WorkerLink>, of account: ID<Account>, on today: CivilDate) throws {
        let kept = try kept(WorkerLink.withID(seen.id, of: account))
        guard kept.seen == seen else {
            throw Superseded(table: WorkerLink.table, id: seen.id.text, version: kept.version)
        }
        if let ended = try kept.fact.ended(on: today) {
            try revise([(kept, ended)])
        } else {
            try end(kept)
        }
        try refreshSight(of: try all(SocialWorkerEpisode.children(of: kept.fact.worker)))
    }
}

extension Role {
    /// Whether those in it see children by the social workers whom returns name.
    package var hasWorkers: Bool {
        switch reach {
        case .allocated, .team: true
        case .ownChildren, .wholeService, .sample, .aggregates, .logs, .nothing: false
        }
    }
}
