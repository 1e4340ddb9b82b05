import Register
import Vocabulary

// Missing children, and changes of social worker.
extension Measure {
    package static let wentMissing = Measure(
        "went-missing",
        "Children who went missing",
        meaning: "Of the children looked after at any time, those who were missing at least once.",
        source: "National statistics",
        unit: .percent,
        better: .lower,
        counted: .child,
        timing: .overall,
        needs: .missing,
        formula: { _ in
            Formula(
                "Children with a missing episode (M) that began in the period while they were in care",
                of: "children looked after on any day of the period",
                without: shortBreaksAlone + ", and children of whose missing episodes none has a day that can be read",
                basis: "children, each once"
            )
        },
        count: { survey, span in
            let incidents = incidents(survey, .missing, span)
            let gone = Set(incidents.filter { $0.part == .counted }.map(\.child))
            let unread = Set(incidents.filter { $0.part == .leftOut(.dateUnreadable) }.map(\.child))
            return .cases(
                inCareDuring(survey, span) { child in
                    gone.contains(child) ? .counted : unread.contains(child) ? .leftOut(.dateUnreadable) : .uncounted
                }
            )
        }
    )

    package static let missingIncidents = Measure(
        "missing-incidents",
        "Missing episodes",
        meaning: "Times that children looked after went missing.",
        source: "National statistics",
        unit: .number,
        better: .lower,
        counted: .incident,
        timing: .happening,
        needs: .missing,
        formula: { _ in
            Formula("Missing episodes (M) that began in the period", without: outsideCare, basis: "episodes")
        },
        count: { survey, span in .cases(incidents(survey, .missing, span)) }
    )

    package static let awayIncidents = Measure(
        "away-incidents",
        "Times away without authorisation",
        meaning:
            "Times that children looked after were away from their placement without authorisation, and not missing.",
        source: "National statistics count them apart",
        unit: .number,
        better: .lower,
        counted: .incident,
        timing: .happening,
        needs: .missing,
        formula: { _ in
            Formula("Episodes away (A) that began in the period", without: outsideCare, basis: "episodes")
        },
        count: { survey, span in .cases(incidents(survey, .awayWithoutLeave, span)) }
    )

    package static let threeWorkers = Measure(
        "three-workers",
        "Three or more social workers in the year",
        meaning: "Of the children looked after, those who had three or more social workers in the year.",
        source: "National statistics; that each worker counts once is our reading",
        unit: .percent,
        better: .lower,
        counted: .child,
        timing: .yearly,
        needs: .workers,
        formula: { _ in
            Formula(
                "Children with three or more different social workers in the year; who ended on its first day is of the year before",
                of: "children looked after on the last day of the year who have a social worker recorded",
                without: shortBreaksAlone + ", and children without a social worker recorded",
                basis: "children on the day"
            )
        },
        count: { survey, span in
            guard !survey.workers.rows.isEmpty else { return .absent(.noWorkers) }
            return .cases(
                inCare(survey, on: span.last) { child, _ in
                    let met = survey.workers[child].filter { row in
                        row.beganOn <= span.last && row.endedOn.map { $0 > span.period.first } ?? true
                    }
                    guard !met.isEmpty else { return .leftOut(.noWorkerKnown) }
                    return met.count >= 3 && Set(met.map(\.worker)).count >= 3 ? .counted : .uncounted
                }
            )
        }
    )

    private static let outsideCare =
        "those that began when the child was not in care or in a series of short breaks (V3, V4), and rows with a day that "
        + "cannot be read"

    /// The incidents of a kind that began in a span, of children who were in care that day.
    private static func incidents(_ survey: Survey, _ kind: MissingKind, _ span: Span) -> [Case] {
        survey.missing.enumerated().compactMap { place, row in
            guard row.kind == kind else { return nil }
            let from = Case.RowPlace.missing(Int32(place))
            guard let day = row.beganOn else {
                return Case(row.child, on: nil, .leftOut(.dateUnreadable), from: from)
            }
            guard span.contains(day) else { return nil }
            let isInCare = survey.openEpisode(of: row.child, on: day) != nil
            let part: Case.Part =
                survey.isOnShortBreaks(row.child, on: day)
                ? .leftOut(.shortBreaks) : isInCare ? .counted : .leftOut(.notInCare)
            return Case(row.child, on: day, part, from: from)
        }
    }
}
