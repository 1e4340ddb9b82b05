import Access
import Store
import Vocabulary
import Workforce

extension WriteTransaction {
    /// Keeps current who may see these children: each officer with an account for the days of the allocation, those who cover
    /// for them, those to whom sight was given, less what is restricted.
    func refreshSight(of children: [Subject]) throws {
        let accounts = Dictionary(
            try all(Query<Officer>("SELECT \(Officer.columns) FROM officer")).compactMap { officer in
                officer.account.map { (officer.id, $0) }
            },
            uniquingKeysWith: { first, _ in first }
        )
        let covers = Dictionary(grouping: try all(Cover.all), by: \.officer)
        for part in children.chunks(of: 400) {
            let part = Array(part)
            let allocations = Dictionary(grouping: try all(Allocation.of(part)), by: \.child)
            let grants = Dictionary(grouping: try all(SightGrant.of(part)), by: \.child)
            let restrictions = Dictionary(grouping: try all(Restriction.of(part)), by: \.child)
            try replaceSight(
                with: part.map { child in
                    ChildSight(
                        of: child,
                        officers: (allocations[child] ?? []).flatMap { allocation in
                            allocation.sights(covers[allocation.officer] ?? [], accounts)
                        },
                        grants: grants[child] ?? [],
                        restrictions: restrictions[child] ?? []
                    )
                }
            )
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
