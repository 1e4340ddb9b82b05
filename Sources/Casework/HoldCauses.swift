import Access
import Notify
import Register
import Store
import Vocabulary

extension Hold.Kind {
    /// The hold that a way of leaving care puts on; most put on none.
    init?(_ reason: ReasonCeased) {
        switch reason {
        case .died: self = .death
        case .adoptedUnopposed, .adoptedConsentDispensed: self = .adoptionOrder
        case .anotherAuthority: self = .transfer
        case .continues, .homePlanned, .homeUnplanned, .withOthers, .childArrangementsOrder, .guardianFormerCarers,
            .guardianOthers, .guardianFormerCarersRelatives, .guardianFormerCarersOther, .guardianRelatives,
            .guardianOther, .independentSupported, .independentUnsupported, .adultResidentialCare, .otherReason,
            .sentenced, .remandEnded, .foundAdult, .movedAbroad, .stayedWithCarers:
            return nil
        }
    }
}

/// That a child left care in a way that stops everything automatic about them, and did not come back.
private struct LastDeparture: Record {
    let child: ID<Child>
    let reason: ReasonCeased
    let day: CivilDate

    init(row: Row) throws {
        child = try row["child_id"]
        reason = try row["reason_ceased"]
        day = try row["ceased_on"]
    }

    static func of(_ children: some Sequence<Subject>) -> Query<LastDeparture> {
        let reasons = ReasonCeased.allCases.filter { Hold.Kind($0) != nil }
        return """
            SELECT child_id, reason_ceased, ceased_on FROM episode
            WHERE child_id IN (\(list: children)) AND ceased_on IS NOT NULL AND reason_ceased IN (\(list: reasons))
            AND NOT EXISTS (SELECT 1 FROM episode later
                WHERE later.child_id = episode.child_id AND later.began_on >= episode.ceased_on)
            ORDER BY child_id
            """
    }

    var cause: HoldCause? { Hold.Kind(reason).map { HoldCause(child: Subject(child), kind: $0, on: day) } }
}

extension Restriction {
    /// Whether it stands on a day, or will.
    fileprivate func isToCome(on day: CivilDate) -> Bool { to.map { $0 >= day } ?? true }
}

extension WriteTransaction {
    /// Stops everything automatic about those of these children whose facts say so, in the deed that brought them.
    func refreshHolds(of children: some Collection<Subject>) throws {
        for part in Array(children).chunks(of: 300) {
            let left = try all(LastDeparture.of(part)).compactMap(\.cause)
            let restricted = try all(Restriction.of(Array(part))).filter { $0.isToCome(on: doneAt.londonDay) }
            try putOn(left + restricted.map { HoldCause(child: $0.child, kind: .restriction, on: $0.from) })
        }
    }
}
