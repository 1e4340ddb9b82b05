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
                "Children with a missing episode (M) that began in the period",
                of: "children looked after on any day of the period",
                without: shortBreaksAlone,
                basis: "children, each once"
            )
        },
        count: { survey, span in
            let gone = Set(incidents(survey, .missing, span).filter { $0.part == .counted }.map(\.child))
            return .cases(inCareDuring(survey, span) { gone.contains($0) ? .counted : .uncounted })
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
            Formula("Missing episodes (M) that began in the period", without: shortBreaksAlone, basis: "episodes")
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
            Formula("Episodes away (A) that began in the period", without: shortBreaksAlone, basis: "episodes")
        },
        count: { survey, span in .cases(incidents(survey, .awayWithoutLeave, span)) }
    )

    package static let threeWorkers = Measure(
        "three-workers",
        "Three or more social workers in the year",
        meaning: "Of the children looked after, those who had three or more social workers in the period.",
        source: "National statistics; that each worker counts once is our reading",
        unit: .percent,
        better: .lower,
        counted: .child,
        timing: .standing,
        needs: .workers,
        formula: { _ in
            Formula(
                "Children with three or more different social workers on any day of the period",
                of: "children looked after on the last day of the period who have a social worker recorded",
                without: shortBreaksAlone + ", and children without a social worker recorded",
                basis: "children on the day"
            )
        },
        count: { survey, span in
            guard !survey.workers.rows.isEmpty else { return .absent(.noWorkers) }
            return .cases(
                inCare(survey, on: span.last) { child, _ in
                    let met = survey.workers[child].filter { row in
                        row.beganOn <= span.last && row.endedOn.map { $0 >= span.period.first } ?? true
                    }
                    guard !met.isEmpty else { return .leftOut(.noWorkerKnown) }
                    return met.count >= 3 && Set(met.map(\.worker)).count >= 3 ? .counted : .uncounted
                }
            )
        }
    )

    /// The incidents of a kind that began in a span.
    private static func incidents(_ survey: Survey, _ kind: MissingKind, _ span: Span) -> [Case] {
        survey.missing.enumerated().compactMap { place, row in
            guard row.kind == kind else { return nil }
            let from = Case.RowPlace.missing(Int32(place))
            guard let day = row.beganOn else {
                return Case(row.child, on: nil, .leftOut(.dateUnreadable), from: from)
            }
            guard span.contains(day) else { return nil }
            let isLeftOut = survey.isOnShortBreaks(row.child, on: day)
            return Case(row.child, on: day, isLeftOut ? .leftOut(.shortBreaks) : .counted, from: from)
        }
    }
}
