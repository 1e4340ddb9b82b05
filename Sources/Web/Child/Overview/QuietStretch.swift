import Reviews
import Vocabulary

/// A stretch about the midpoint between two reviews for which the trail shows nothing. It is worked out for the page,
/// and never stored, counted, printed or sent.
struct QuietStretch: Hashable {
    let from: CivilDate
    let to: CivilDate

    /// The stretches in one period of care: `reviews` are those held in it, in order; `nextDue` is the day by which the
    /// next is due, and nothing once care has ended or where it is not known.
    ///
    /// A stretch counts once the midpoint has passed and the IRO did nothing on it; it reaches as far as the trail has no
    /// entry of any kind. What began before the service used this program is history, and raises no line.
    static func all(
        reviews: [CivilDate],
        nextDue: CivilDate?,
        byOfficer: [CivilDate],
        entries: [CivilDate],
        today: CivilDate,
        inUseSince: CivilDate?
    ) -> [QuietStretch] {
        let past = zip(reviews, reviews.dropFirst()).map { (start: $0, end: $1, midpoint: midpoint($0, $1)) }
        let running = reviews.last.flatMap { last in
            nextDue.map { (start: last, end: today, midpoint: midpoint(last, $0)) }
        }
        return (past + [running].compactMap(\.self))
            .filter { $0.midpoint < $0.end && $0.start >= inUseSince ?? $0.start }
            .compactMap { stretch in
                let own = byOfficer.filter { stretch.start < $0 && $0 < stretch.end }
                // Something by the IRO on the midpoint itself is something.
                guard !own.contains(stretch.midpoint) else { return nil }
                return around(stretch.midpoint, until: stretch.end, isOpen: stretch.end == today, entries)
            }
    }

    private static func midpoint(_ start: CivilDate, _ end: CivilDate) -> CivilDate {
        ReviewTimers.midpoint(heldOn: start, nextDue: end)
    }

    /// The days about the midpoint on which the trail has no entry of any kind, so that what the line says is so.
    private static func around(
        _ midpoint: CivilDate,
        until end: CivilDate,
        isOpen: Bool,
        _ entries: [CivilDate]
    ) -> QuietStretch? {
        guard let before = entries.filter({ $0 <= midpoint }).max() else { return nil }
        let after = entries.filter { $0 > midpoint }.min()
        let to = after?.adding(days: -1) ?? (isOpen ? end : end.adding(days: -1))
        let from = before.adding(days: 1)
        return from <= to ? QuietStretch(from: from, to: to) : nil
    }
}
