import Policy
import Register
import Reviews
import Samples
import Vocabulary
import Workforce

@testable import Insight

/// Rows for a test, put together by hand: no database, no dates but those that the test names.
struct SampleSurvey {
    var children: [ChildRow] = []
    var episodes: [(child: Int32, row: EpisodeRow)] = []
    var reviews: [ReviewRow] = []
    var clocks: [ClockRow] = []
    var missing: [MissingRow] = []
    var workers: [(child: Int32, row: WorkerRow)] = []
    var allocations: [(child: Int32, row: AllocationRow)] = []
    var officers: [Officer] = []
    /// In use for longer than any test looks back, so that what is not there is nought.
    var reach = Reach(inUseSince: "1990-01-01")

    var survey: Survey {
        var survey = Survey(window: Period("1990-01-01", to: "2099-12-31"))
        survey.children = children
        survey.episodes = Grouped(episodes, children: children.count)
        survey.allocations = Grouped(allocations, children: children.count)
        survey.workers = Grouped(workers, children: children.count)
        survey.reviews = reviews
        survey.clocks = clocks
        survey.missing = missing
        survey.officers = officers
        survey.reach = reach
        survey.settle()
        return survey
    }

    /// Adds a child, in care from a day where one is named; gives their place.
    @discardableResult
    mutating func child(
        born: CivilDate? = "2012-06-15",
        sex: Sex? = .female,
        ethnicity: String? = "WBRI",
        inCareFrom began: CivilDate? = nil,
        unaccompanied: ChildRow.Unaccompanied = .no
    ) -> Int32 {
        let place = Int32(children.count)
        let code = String(100_000 + children.count)
        children.append(
            ChildRow(
                id: ID("child-\(code)"),
                code: code,
                bornOn: born,
                sex: sex,
                ethnicity: ethnicity,
                unaccompanied: unaccompanied,
                madeBy: 1
            )
        )
        if let began { episode(of: place, began) }
        return place
    }

    mutating func episode(
        of child: Int32,
        _ began: CivilDate,
        _ reason: ReasonBegun = .startedCare,
        _ status: LegalStatus = .fullCareOrder,
        place: String = "U6",
        to ceased: CivilDate? = nil,
        _ reasonCeased: ReasonCeased? = nil,
        home: String? = nil,
        at postcode: String? = nil
    ) {
        let row = EpisodeRow(
            beganOn: began,
            reasonBegun: reason,
            legalStatus: status,
            need: "N1",
            place: place,
            provider: "PR1",
            ceasedOn: ceased,
            reasonCeased: reasonCeased ?? (ceased == nil ? nil : .continues),
            homePostcode: home,
            placementPostcode: postcode,
            madeBy: 1,
            careBeganOn: began,
            isBeginningKnown: false
        )
        episodes.append((child, row))
    }

    /// A review that fell due on a day, held on another or not at all.
    mutating func review(
        of child: Int32,
        due: CivilDate?,
        held: CivilDate? = nil,
        _ participation: Participation? = nil,
        rule: ReviewRule = .later,
        from start: CivilDate? = nil,
        because reason: String? = nil
    ) {
        clocks.append(
            ClockRow(
                child: child,
                kind: .review,
                rule: rule,
                startedOn: start,
                dueOn: due,
                standing: held.map { .met(on: $0) } ?? .running,
                madeBy: 1
            )
        )
        if let held { self.held(by: child, on: held, participation, because: reason) }
    }

    mutating func held(
        by child: Int32,
        on day: CivilDate?,
        _ participation: Participation? = nil,
        because reason: String? = nil
    ) {
        reviews.append(
            ReviewRow(child: child, heldOn: day, participation: participation, lateReason: reason, madeBy: 1)
        )
    }

    mutating func clock(
        of child: Int32,
        _ kind: ClockRow.Kind = .review,
        due: CivilDate?,
        _ standing: ClockRow.Standing,
        rule: ReviewRule? = nil,
        from start: CivilDate? = nil
    ) {
        clocks.append(
            ClockRow(
                child: child,
                kind: kind,
                rule: rule,
                startedOn: start,
                dueOn: due,
                standing: standing,
                madeBy: 1
            )
        )
    }

    mutating func officer(_ name: String, percent: Int = 100, from: CivilDate = "2010-01-01", to: CivilDate? = nil) {
        officers.append(
            Officer(
                id: ID("officer-\(name)"),
                name: name,
                account: nil,
                fullTimePercent: percent,
                startedOn: from,
                endedOn: to
            )
        )
    }

    mutating func allocate(_ child: Int32, to officer: Int32, from: CivilDate = "2010-01-01", until: CivilDate? = nil) {
        allocations.append((child, AllocationRow(officer: officer, fromOn: from, toOn: until)))
    }

    /// What a measure comes to over a year, unless another period is named.
    func answer(
        _ measure: Measure,
        over period: Period = Period(collectionYear: 2026),
        asAt: CivilDate = "2026-06-30",
        by breakdown: Breakdown? = nil,
        _ profile: Profile = .standard
    ) -> Answer {
        Answer(measure, survey, Span(period, asAt: asAt, profile: profile), by: breakdown)
    }
}

extension Answer {
    /// The figures of its groups, by their keys.
    var byGroup: [String: Figure] { Dictionary(uniqueKeysWithValues: lines.map { ($0.group.key, $0.figure) }) }
}
