import Register
import Reviews
import Vocabulary
import Workforce

/// One of the rows that a figure opens to: a child on a day, with what the measure looked at.
package struct CaseRow: Hashable, Sendable {
    package let child: ID<Child>
    package let code: String
    /// Nothing where it cannot be read.
    package let bornOn: CivilDate?
    package let part: Case.Part
    /// The day that the case happened or stands on; nothing where it cannot be read.
    package let day: CivilDate?
    /// For reviews: the last day in time, where it is known.
    package let dueOn: CivilDate?
    /// For reviews: the day on which it was held, if it was by the day that is looked from.
    package let heldOn: CivilDate?
    package let participation: Participation?
    package let officer: Officer?
    package let legalStatus: LegalStatus?
    /// A code of `CodeList.place`.
    package let place: String?
}

extension Answer {
    /// The rows on a side, in a group or in all, in the order of their days, without those of children whom the reader may
    /// not see; a page of them where a limit is said.
    package func rows(
        _ side: Side,
        in group: String? = nil,
        hiding hidden: Set<Subject> = [],
        from start: Int = 0,
        limit: Int = .max
    ) -> [CaseRow] {
        let inOrder = chosen(side, in: group).filter { !isHidden($0, hidden) }.sorted { left, right in
            let (first, second) = (left.day ?? span.period.first, right.day ?? span.period.first)
            return first == second
                ? survey.children[Int(left.child)].code < survey.children[Int(right.child)].code : first < second
        }
        return inOrder.dropFirst(start).prefix(limit).map(row)
    }

    /// How many rows on a side are of children whom the reader may not see: the figure counts them.
    package func hiddenCount(_ side: Side, in group: String? = nil, hiding hidden: Set<Subject>) -> Int {
        hidden.isEmpty ? 0 : chosen(side, in: group).filter { isHidden($0, hidden) }.count
    }

    private func isHidden(_ item: Case, _ hidden: Set<Subject>) -> Bool {
        !hidden.isEmpty && hidden.contains(Subject(survey.children[Int(item.child)].id))
    }

    /// Every row with the case it is of, those left out among them, in no order.
    var numberedRows: [(Case, CaseRow)] {
        cases.map { ($0, row($0)) }
    }

    private func row(_ item: Case) -> CaseRow {
        let child = survey.children[Int(item.child)]
        let clock = if case .clock(let place) = item.row { survey.clocks[Int(place)] } else { nil as ClockRow? }
        let episode: Int? =
            if case .episode(let place) = item.row { Int(place) } else {
                item.day.flatMap { survey.openEpisode(of: item.child, on: $0) }
            }
        let held =
            if case .review(let place) = item.row { survey.reviews[Int(place)].heldOn } else {
                clock?.metOn(by: span.asAt)
            }
        return CaseRow(
            child: child.id,
            code: child.code,
            bornOn: child.bornOn,
            part: item.part,
            day: item.day,
            dueOn: clock?.dueOn,
            heldOn: held,
            participation: survey.meetings.review(of: item)?.participation,
            officer: item.day.flatMap { survey.officer(of: item.child, on: $0) }.map { survey.officers[Int($0)] },
            legalStatus: episode.flatMap { survey.episodes.rows[$0].legalStatus },
            place: episode.map { survey.episodes.rows[$0].place }
        )
    }
}

extension Measure {
    /// Whether its cases are reviews, held or due.
    package var isAboutReviews: Bool { counted == .review }
}
