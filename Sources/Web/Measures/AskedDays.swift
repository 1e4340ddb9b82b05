import HTMLKit
import Insight
import Vocabulary

/// The days that somebody asks figures about: a period of their own, up to when it is counted, and when it was known.
struct AskedDays: Sendable {
    static let from = HTMLKit.Question<CivilDate?>("from", "From", called: "the first day")
    static let to = HTMLKit.Question<CivilDate?>("to", "To", called: "the last day")
    static let asAt = HTMLKit.Question<CivilDate?>(
        "as-at",
        "Counted up to",
        called: "the day up to which it is counted",
        hint: "Leave it empty to count up to today"
    )
    static let known = HTMLKit.Question<CivilDate?>(
        "known",
        "As known on",
        called: "the day on which it was known",
        hint: "Leave it empty for what is known now"
    )

    /// So many years are looked at together at the most.
    static let mostYears = 30

    /// Nothing where no days were named.
    let period: ReportingPeriod?
    let asAt: CivilDate?
    let knownOn: CivilDate?
    /// What is wrong with the days that are not there because of it.
    let findings: Findings?

    init(_ answers: Answers, today: CivilDate) {
        var wrong: [Finding] = []
        func day(_ question: HTMLKit.Question<CivilDate?>, isPast: Bool) -> CivilDate? {
            switch answers.read(question, today: today) {
            case .success(let day?) where isPast && day > today:
                wrong.append(question.finding("must be today or in the past"))
                return nil
            case .success(let day): return day
            case .failure(let findings):
                wrong += findings.all
                return nil
            }
        }
        let (first, last) = (day(AskedDays.from, isPast: false), day(AskedDays.to, isPast: false))
        asAt = day(AskedDays.asAt, isPast: true)
        knownOn = day(AskedDays.known, isPast: true)
        let isUntouched = wrong.isEmpty
        var period: ReportingPeriod?
        switch (first, last) {
        case (let first?, let last?) where last < first:
            wrong.append(AskedDays.to.finding("must not be before the first day"))
        case (let first?, let last?):
            period = ReportingPeriod.between(first, last).flatMap { AskedDays.isAllowed($0.period) ? $0 : nil }
            if period == nil {
                wrong.append(AskedDays.to.finding("must be within \(AskedDays.mostYears) years of the first day"))
            }
        case (nil, .some) where isUntouched: wrong.append(AskedDays.from.finding("must be there with the last day"))
        case (.some, nil) where isUntouched: wrong.append(AskedDays.to.finding("must be there with the first day"))
        case (nil, _), (.some, nil): break
        }
        self.period = period
        findings = wrong.isEmpty ? nil : Findings(wrong)
    }

    /// Whether a period is short enough to be looked at.
    static func isAllowed(_ period: Period) -> Bool { period.dayCount <= 366 * mostYears }

    /// Answers in which a period is chosen by its key and not by its days.
    static func chosen(_ period: ReportingPeriod, in answers: Answers) -> Answers {
        var fields = answers.fields
        for question in [from, to] {
            for name in answers.names where name == question.name || name.hasPrefix("\(question.name)-") {
                fields[name] = nil
            }
        }
        fields[MeasureQuery.period.name] = [period.key]
        return Answers(fields)
    }
}
