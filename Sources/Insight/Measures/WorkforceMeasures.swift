import Policy
import Vocabulary
import Workforce

// Officers: how many children each has, and how soon a child has one.
extension Measure {
    package static let caseload = Measure(
        "caseload",
        "Children for each full-time post",
        meaning:
            "Children whom the officers in post have on the last day of the period, for each full-time post of an IRO.",
        source:
            "IRO Handbook: 50 to 70. Children without an officer are said beside it, so that the average lies among those "
            + "of the officers",
        unit: .perPost,
        better: .between,
        counted: .child,
        timing: .standing,
        needs: [],
        formula: { _ in
            Formula(
                "Children looked after on the last day of the period who are allocated to an officer in post; of one officer, "
                    + "those allocated to them",
                of: "full-time posts of the officers in post that day, part-time posts by their share",
                without: shortBreaksAlone + ", and children whom no officer in post has",
                basis: "full-time posts"
            )
        },
        target: { .range($0.caseload.fullTime.fewest...$0.caseload.fullTime.most) },
        count: { survey, span in
            .cases(
                inCare(survey, on: span.last) { child, _ in
                    let officer = survey.officer(of: child, on: span.last).map { survey.officers[Int($0)] }
                    return officer?.isInPost(on: span.last) ?? false ? .counted : .leftOut(.noOfficer)
                }
            )
        }
    )

    package static let allocated = Measure(
        "allocated",
        "Children who have an officer",
        meaning: "Of the children looked after on the last day of the period, those allocated to an IRO.",
        source: "Section 25A, Children Act 1989",
        unit: .percent,
        better: .higher,
        counted: .child,
        timing: .standing,
        needs: [],
        formula: { _ in
            Formula(
                "Children with an allocation in force that day",
                of: "children looked after on the last day of the period",
                without: shortBreaksAlone,
                basis: "children on the day"
            )
        },
        count: { survey, span in
            .cases(
                inCare(survey, on: span.last) { child, _ in
                    survey.officer(of: child, on: span.last) == nil ? .uncounted : .counted
                }
            )
        }
    )

    package static let allocatedInTime = Measure(
        "allocated-in-time",
        "Allocated in time",
        meaning:
            "Of the children who came into care, those who had an IRO within the days that the service gives itself.",
        source: "IRO Handbook: 5 working days, where the council has set no other",
        unit: .percent,
        better: .higher,
        counted: .child,
        timing: .happening,
        needs: .clocks,
        formula: { profile in
            Formula(
                "Children allocated by the last day, \(profile.timers.iroAllocated) after coming into care",
                of:
                    "children who came into care since the service uses Footprint, whose last day lies in the period and "
                    + "has come",
                without: "children in a series of short breaks, and those who may still be allocated in time",
                basis: "children whose allocation fell due"
            )
        },
        count: { survey, span in .cases(due(.allocation, survey, span)) }
    )
}
