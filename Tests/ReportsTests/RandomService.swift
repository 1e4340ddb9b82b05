import Policy
import Register
import Reports
import Reviews
import Samples
import Vocabulary
import Workforce

@testable import Insight

/// A small service by the throw of the dice, the same one for the same seed: so few children that most counts are small.
struct RandomService {
    static let year = 2026
    static let asAt: CivilDate = "2026-05-31"
    private(set) var survey = Survey(window: Period("1990-01-01", to: "2099-12-31"))
    private var dice: SeededGenerator
    private var episodes: [(child: Int32, row: EpisodeRow)] = []
    private var allocations: [(child: Int32, row: AllocationRow)] = []

    init(seed: UInt64) {
        dice = SeededGenerator(seed: seed)
        for table in TakenReturn.Table.allCases { survey.reach.years[table] = Set(2020...2026) }
        let officers = Int.random(in: 2...5, using: &dice)
        survey.officers = (0..<officers).map { place in
            Officer(
                id: ID("officer-\(place)"),
                name: "Officer \(place)",
                account: nil,
                fullTimePercent: [40, 60, 100].randomElement(using: &dice) ?? 100,
                startedOn: "2010-01-01",
                endedOn: nil
            )
        }
        for child in 0..<Int32.random(in: 4...45, using: &dice) { add(child) }
        survey.episodes = Grouped(episodes, children: survey.children.count)
        survey.allocations = Grouped(allocations, children: survey.children.count)
        survey.workers = Grouped([], children: survey.children.count)
        survey.settle()
    }

    /// What a report of the year is made from.
    func figures(_ profile: Profile = .standard) async throws -> AnnualFigures {
        try await AnnualFigures(of: RandomService.year, asAt: RandomService.asAt) { questions in
            questions.map { question in
                let span = Span(question.period.period, asAt: question.asAt, profile: profile)
                return question.measures.map { Answer($0, survey, span, by: question.breakdown) }
            }
        }
    }

    private mutating func add(_ child: Int32) {
        survey.children.append(
            ChildRow(
                id: ID("child-\(child)"),
                code: String(100_000 + child),
                bornOn: day("2008-06-01", "2023-01-01"),
                sex: Sex.allCases.randomElement(using: &dice),
                ethnicity: ["WBRI", "WBRI", "BAFR", "AIND", nil].randomElement(using: &dice) ?? nil,
                unaccompanied: Int.random(in: 0..<9, using: &dice) == 0 ? .until(nil) : .no,
                madeBy: 1
            )
        )
        let began = day("2020-06-01", "2026-03-01")
        let left =
            Int.random(in: 0..<3, using: &dice) == 0 ? began.adding(days: Int.random(in: 40...900, using: &dice)) : nil
        addCare(of: child, from: began, to: left)
        if let left, Int.random(in: 0..<6, using: &dice) == 0 {
            addCare(of: child, from: left.adding(days: 50), to: nil)
        }
        if Int.random(in: 0..<9, using: &dice) > 0 {
            let officer = Int32.random(in: 0..<Int32(survey.officers.count), using: &dice)
            allocations.append((child, AllocationRow(officer: officer, fromOn: began, toOn: nil)))
        }
        if Int.random(in: 0..<7, using: &dice) == 0 {
            survey.missing.append(
                MissingRow(child: child, kind: .missing, beganOn: day("2025-02-01", "2026-03-31"), madeBy: 1)
            )
        }
        addReviews(of: child, from: began, to: left ?? RandomService.asAt)
    }

    /// A placement, now and then followed by others.
    private mutating func addCare(of child: Int32, from began: CivilDate, to left: CivilDate?) {
        let change = began.adding(days: Int.random(in: 20...400, using: &dice))
        let moves = change < (left ?? RandomService.asAt) && Bool.random(using: &dice)
        let exit = [ReasonCeased.adoptedUnopposed, .homePlanned, .died].randomElement(using: &dice) ?? .homePlanned
        addEpisode(child, began, .startedCare, moves ? change : left, moves ? .continues : exit)
        if moves { addEpisode(child, change, .placement, left, exit) }
    }

    private mutating func addEpisode(
        _ child: Int32,
        _ began: CivilDate,
        _ reason: ReasonBegun,
        _ ceased: CivilDate?,
        _ exit: ReasonCeased
    ) {
        let row = EpisodeRow(
            beganOn: began,
            reasonBegun: reason,
            legalStatus: [LegalStatus.fullCareOrder, .interimCareOrder, .accommodated].randomElement(using: &dice),
            need: "N1",
            place: ["U6", "K2", "P1", "H5"].randomElement(using: &dice) ?? "U6",
            provider: "PR1",
            ceasedOn: ceased,
            reasonCeased: ceased == nil ? nil : exit,
            homePostcode: nil,
            placementPostcode: nil,
            madeBy: 1,
            careBeganOn: began,
            isBeginningKnown: true
        )
        episodes.append((child, row))
    }

    private mutating func addReviews(of child: Int32, from began: CivilDate, to last: CivilDate) {
        var (due, rule) = (began.adding(days: 28), ReviewRule.first)
        var start = began
        while due < last {
            let held = due.adding(days: Int.random(in: -12...3, using: &dice))
            let isHeld = Int.random(in: 0..<12, using: &dice) > 0
            // Now and then the records cannot tell by when a review was due.
            let isKnown = Int.random(in: 0..<25, using: &dice) > 0
            if isKnown {
                let standing: ClockRow.Standing = isHeld ? .met(on: held) : .running
                survey.clocks.append(
                    ClockRow(
                        child: child,
                        kind: .review,
                        rule: rule,
                        startedOn: start,
                        dueOn: due,
                        standing: standing,
                        madeBy: 1
                    )
                )
            }
            if isHeld {
                survey.reviews.append(
                    ReviewRow(
                        child: child,
                        heldOn: held,
                        participation: Int.random(in: 0..<9, using: &dice) == 0
                            ? nil : Participation.allCases.randomElement(using: &dice),
                        lateReason: ["travel", "other", nil].randomElement(using: &dice) ?? nil,
                        madeBy: 1
                    )
                )
            }
            (start, due, rule) = (held, due.adding(months: rule == .first ? 3 : 6), .later)
        }
    }

    private mutating func day(_ first: CivilDate, _ last: CivilDate) -> CivilDate {
        CivilDate(dayNumber: Int.random(in: first.dayNumber...last.dayNumber, using: &dice))
    }
}
