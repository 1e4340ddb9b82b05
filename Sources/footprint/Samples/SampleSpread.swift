import Clocks
import Register
import Reviews
import Store
import Vocabulary
import Workforce

/// Deals children out to officers by the share of their posts. The first officer, whose door is opened for whoever tries
/// the sample, has every second one until their share is full, so that there is something to do on their page.
struct SampleSpread {
    private var hands: [(officer: Officer, children: Int)]
    private var dealt = 0

    init(over officers: [Officer]) {
        hands = officers.map { ($0, 0) }
    }

    /// Who has the next child; nobody where there are no officers.
    mutating func next() -> Officer? {
        guard let emptiest = hands.indices.min(by: { load($0) < load($1) }) else { return nil }
        let isFirsts = dealt.isMultiple(of: 2) && hands[0].children < 13
        let turn = isFirsts ? 0 : emptiest
        dealt += 1
        hands[turn].children += 1
        return hands[turn].officer
    }

    private func load(_ hand: Int) -> Int {
        hands[hand].children * 100 / hands[hand].officer.fullTimePercent
    }
}

/// A child in care, for the dealing.
struct SampleChild {
    let subject: Subject
    let period: PeriodOfCare
    /// When their next review is due; far off where none is.
    let dueOn: CivilDate
}

extension Transaction {
    /// Every child in care, those who came into care last at the end.
    func childrenInCare(on day: CivilDate) throws -> [SampleChild] {
        let episodes = Dictionary(grouping: try all(Episode.everybodys), by: \.child)
        return try all(Child.everybodys)
            .compactMap { child in
                guard case .inCare(let period) = CareHistory(episodes[child.id] ?? []).status(on: day) else {
                    return nil
                }
                let clocks = try all(ClockEntry.of(Subject(child.id))).map(\.clock)
                let running = clocks.filter { $0.kind == .review && $0.standing == .running }
                let dueOn = running.compactMap(\.dueOn).min() ?? CivilDate(dayNumber: .max)
                return SampleChild(subject: Subject(child.id), period: period, dueOn: dueOn)
            }
            .sorted { ($0.period.beganOn, $0.subject.id) < ($1.period.beganOn, $1.subject.id) }
    }
}
