import Policy
import Register
import Reviews
import Vocabulary
import Workforce

/// The groups of a breakdown over a span, in order, and which of them each case stands in.
struct Grouping: Sendable {
    let groups: [Group]
    /// The place of the group of a case; never none.
    let place: @Sendable (Case) -> Int

    /// Groups, and a last one for what is in none of them.
    init(_ groups: [Group], rest: Group = .notKnown, place: @escaping @Sendable (Case) -> Int?) {
        self.groups = groups + [rest]
        let last = groups.count
        self.place = { place($0) ?? last }
    }

    init(_ breakdown: Breakdown, _ survey: Survey, _ span: Span) {
        switch breakdown {
        case .month: self.init(over: ReportingPeriod.covering(span.period).months)
        case .quarter: self.init(over: ReportingPeriod.covering(span.period).quarters)
        case .year: self.init(over: ReportingPeriod.covering(span.period).years)
        case .officer: self = .officers(survey)
        case .age: self = .ages(survey, span.profile.figures.ageBands)
        case .sex: self = .sexes(survey)
        case .ethnicity: self = .ethnicities(survey)
        case .ethnicityGroup: self = .ethnicGroups(survey)
        case .ethnicityHeading: self = .headings(survey, span.profile.figures.ethnicityHeadings)
        case .legalStatus: self = .legalStatuses(survey)
        case .placement: self = .placements(survey)
        case .provider: self = .providers(survey)
        case .boundary: self = .boundary(survey)
        case .distance: self = .distance(survey)
        case .unaccompanied: self = .unaccompanied(survey)
        case .timeInCare: self = .timesInCare(survey)
        case .need: self = .needs(survey)
        case .leaving: self = .leaving(survey)
        case .step: self = .steps(survey)
        case .participation: self = .participation(survey)
        case .lateReason: self = .lateReasons(survey, span.profile.lateReasons)
        case .daysLate: self = .daysLate(survey)
        }
    }

    /// Periods that follow each other without a gap.
    private init(over periods: [ReportingPeriod]) {
        let ends = periods.map(\.last)
        let first = periods.first?.first
        self.init(periods.map { Group($0.key, $0.title) }) { item in
            guard let day = item.day, let first, day >= first else { return nil }
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if ends[middle] < day { low = middle + 1 } else { high = middle }
            }
            return low < ends.count ? low : nil
        }
    }
}

extension ReportingPeriod {
    /// A period as it is, so that its months and quarters can be asked for.
    static func covering(_ period: Period) -> ReportingPeriod {
        between(period.first, period.last) ?? .month(of: period.last)
    }
}

// MARK: Of the child

extension Grouping {
    /// Groups by something known of the child, whatever the day.
    private init(_ groups: [Group], rest: Group = .notKnown, of survey: Survey, by: (ChildRow) -> Int?) {
        let places = survey.children.map(by)
        self.init(groups, rest: rest) { places[Int($0.child)] }
    }

    fileprivate static func officers(_ survey: Survey) -> Grouping {
        let order = survey.officers.indices.sorted {
            (survey.officers[$0].name, survey.officers[$0].id) < (survey.officers[$1].name, survey.officers[$1].id)
        }
        var places = [Int](repeating: 0, count: order.count)
        for (place, officer) in order.enumerated() { places[officer] = place }
        let found = places
        let groups = order.map { Group(survey.officers[$0].id.text, survey.officers[$0].name) }
        return Grouping(groups, rest: Group("none", "No officer", isUnknown: true)) { item in
            item.day.flatMap { survey.officer(of: item.child, on: $0) }.map { found[Int($0)] }
        }
    }

    fileprivate static func ages(_ survey: Survey, _ bands: AgeBands) -> Grouping {
        let groups = bands.all.map { Group("age-\($0.from)", $0.description) }
        return Grouping(groups + [Group("other", "Another age", isUnknown: true)]) { item in
            guard let day = item.day, let age = survey.age(of: item.child, on: day) else { return nil }
            return bands.place(of: age) ?? groups.count
        }
    }

    fileprivate static func sexes(_ survey: Survey) -> Grouping {
        let sexes = Sex.allCases
        return Grouping(sexes.map { Group($0) }, of: survey) { child in child.sex.flatMap { sexes.firstIndex(of: $0) } }
    }

    fileprivate static func ethnicities(_ survey: Survey) -> Grouping {
        Grouping(codes: .ethnicity, rest: .notKnown, of: survey)
    }

    fileprivate static func ethnicGroups(_ survey: Survey) -> Grouping {
        let titles = CodeList.ethnicityGroup.codes.map(\.title).inOrderOfAppearance.filter {
            $0 != Group.notKnown.title
        }
        return Grouping(titles.map { Group($0.slug, $0) }, of: survey) { child in
            child.ethnicity.flatMap { CodeList.ethnicityGroup.title(of: $0) }.flatMap { titles.firstIndex(of: $0) }
        }
    }

    fileprivate static func headings(_ survey: Survey, _ headings: [EthnicityHeading]?) -> Grouping {
        guard let headings else { return ethnicGroups(survey) }
        let places = Dictionary(
            headings.enumerated().flatMap { place, heading in heading.codes.map { ($0, place) } },
            uniquingKeysWith: { first, _ in first }
        )
        let groups = headings.enumerated().map { place, heading in
            Group("\(place + 1)-\(heading.title.slug)", heading.title)
        }
        return Grouping(groups + [Group("none", "Under no heading", isUnknown: true)], of: survey) { child in
            child.ethnicity.map { places[$0] ?? headings.count }
        }
    }

    fileprivate static func unaccompanied(_ survey: Survey) -> Grouping {
        Grouping([Group("yes", "Unaccompanied"), Group("no", "Not unaccompanied")]) { item in
            item.day.map { survey.isUnaccompanied(item.child, on: $0) ? 0 : 1 }
        }
    }

    /// Groups by a code that each child has or has not.
    private init(codes list: CodeList, rest: Group, of survey: Survey) {
        let places = Dictionary(list.codes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.init(list.codes.map { Group($0.code, $0.title) }, rest: rest, of: survey) { child in
            child.ethnicity.flatMap { places[$0] }
        }
    }
}

extension [String] {
    /// Each once, where it first stands.
    fileprivate var inOrderOfAppearance: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension String {
    /// The words as an address writes them: "White British" is "white-british".
    var slug: String {
        lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    }
}
